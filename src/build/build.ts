/** A whole build, with what its programs keep compiled. */
import { enableCompileCache, getCompileCacheDir } from 'node:module';
import { type Folders, readSettings, type Settings } from '../site/settings.ts';
import { type Holder, holding } from './io/hold.ts';
import { status } from './io/terminal.ts';

/** Half of a small site's build is the loading of programs. What they load is compiled once, theirs and that of their threads. */
function rememberCompiled(): void {
  enableCompileCache();
  const dir = getCompileCacheDir();
  if (dir) process.env.NODE_COMPILE_CACHE = dir;
}

const sayWait = (out: string, { pid, since }: Holder): void =>
  status(`另一个程序正在生成 ${out}（进程 ${pid}，${since} 开始）。等它结束再开始；不想等，请按 Ctrl+C。`);

/**
 * One at a time for an output folder, whoever starts it; who comes later waits and says so.
 * @param use what is done with the built folder before another build may replace it
 * @throws UserError with the report when content or result do not hold; the folder in use is then as it was
 */
export async function build(folders: Folders = {}, use: (settings: Settings) => void | Promise<void> = () => {}): Promise<void> {
  process.env.ASTRO_TELEMETRY_DISABLED = '1';
  rememberCompiled();
  const settings = readSettings(folders);
  const { pipeline } = await import('./pipeline.ts');
  await holding(settings.out, sayWait.bind(null, settings.out), async () => {
    await pipeline(settings);
    await use(settings);
  });
}
