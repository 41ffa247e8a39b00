/** A whole build, with what its programs keep compiled. */
import { setFlagsFromString } from 'node:v8';
import { type Folders, readSettings, type Settings } from '../site/settings.ts';
import { rememberCompiled } from './io/compiled.ts';
import { type Holder, holding } from './io/hold.ts';
import { status, UserError } from './io/terminal.ts';

/**
 * By how many percent the engine lets its memory grow before it clears away what nobody uses any more; by itself it takes up to four times
 * as much as a build uses.
 */
const HEAP_GROWTH = 30;

const sayWait = (out: string, { pid, since }: Holder): void =>
  status(`另一个程序正在生成 ${out}（进程 ${pid}，${since} 开始）。等它结束再开始；不想等，请按 Ctrl+C。`);

/** Each of a build's programs and threads opens some files; half of what the strictest of usual systems allows is enough. */
const HANDLES = 128;

/** Programs that are refused a file midway end as they please. */
function checkHandles(): void {
  // Names of the machine's addresses may take long to come, and are not asked for.
  Object.assign(process.report, { excludeNetwork: true });
  const { userLimits } = process.report.getReport() as { userLimits?: { open_files?: { soft: number | 'unlimited' } } };
  const limit = userLimits?.open_files?.soft;
  if (typeof limit === 'number' && limit < HANDLES)
    throw new UserError(`系统只许同时打开 ${limit} 个文件，生成网站要 ${HANDLES} 个。请先运行 ulimit -n 1024，再运行一次。`);
}

/**
 * One at a time for an output folder, whoever starts it; who comes later waits and says so.
 * @param use what is done with the built folder before another build may replace it
 * @throws UserError with the report when content or result do not hold; the folder in use is then as it was
 */
export async function build(folders: Folders = {}, use: (settings: Settings) => void | Promise<void> = () => {}): Promise<void> {
  process.env.ASTRO_TELEMETRY_DISABLED = '1';
  checkHandles();
  rememberCompiled();
  setFlagsFromString(`--heap-growing-percent=${HEAP_GROWTH}`);
  const settings = readSettings(folders);
  const { pipeline } = await import('./pipeline.ts');
  await holding(settings.out, sayWait.bind(null, settings.out), async () => {
    await pipeline(settings);
    await use(settings);
  });
}
