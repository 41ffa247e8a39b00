/** What programs load is compiled once, for them and their threads: nearly half of a small site's build, and of a check, is loading. */
import { enableCompileCache, getCompileCacheDir } from 'node:module';

export function rememberCompiled(): void {
  enableCompileCache();
  const dir = getCompileCacheDir();
  if (dir) process.env.NODE_COMPILE_CACHE = dir;
}
