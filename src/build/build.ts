/** A whole build: where it happens, then its steps. */
import { enableCompileCache, getCompileCacheDir } from 'node:module';
import { resolve } from 'node:path';

export interface Options {
  content?: string;
  out?: string;
}

/** Half of a small site's build is the loading of programs. What they load is compiled once, theirs and that of their threads. */
function rememberCompiled(): void {
  enableCompileCache();
  const dir = getCompileCacheDir();
  if (dir) process.env.NODE_COMPILE_CACHE = dir;
}

/** @throws Told with the report when content or result do not hold; the folder in use is then as it was */
export async function build({ content, out }: Options = {}): Promise<void> {
  const live = resolve(out ?? 'dist');
  const [made, cache] = [`${live}.new`, `${live}.cache`];
  process.env.ASTRO_TELEMETRY_DISABLED = '1';
  if (content) process.env.DUIZHAO_CONTENT = content;
  process.env.DUIZHAO_OUT = made;
  process.env.DUIZHAO_CACHE = cache;
  rememberCompiled();
  const { pipeline: steps } = await import('./pipeline.ts');
  await steps(live, made, cache);
}
