/** One at a time with the files that Astro keeps beside the program. */
import { join } from 'node:path';
import { type Holder, holding } from './hold.ts';
import { status } from './terminal.ts';

const sayWait = ({ pid, since }: Holder): void =>
  status(`另一个程序（进程 ${pid}，${since} 开始）正在用这套程序写网页或供编辑预览，等它结束。不想等，请按 Ctrl+C。`);

/**
 * What Astro knows of a site's entries is in files of one name for every site that is built or edited with the program: two that
 * write them at once lose each other's entries.
 * @param root the project's folder
 */
export const holdingProgram = <T>(root: string, work: () => T | Promise<T>): Promise<T> => holding(join(root, '.astro'), sayWait, work);
