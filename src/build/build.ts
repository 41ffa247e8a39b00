/** A whole build, with what its programs keep compiled. */
import { enableCompileCache, getCompileCacheDir } from 'node:module';
import { type Folders, readSettings } from '../site/settings.ts';

/** Half of a small site's build is the loading of programs. What they load is compiled once, theirs and that of their threads. */
function rememberCompiled(): void {
  enableCompileCache();
  const dir = getCompileCacheDir();
  if (dir) process.env.NODE_COMPILE_CACHE = dir;
}

/** @throws UserError with the report when content or result do not hold; the folder in use is then as it was */
export async function build(folders: Folders = {}): Promise<void> {
  process.env.ASTRO_TELEMETRY_DISABLED = '1';
  rememberCompiled();
  const { pipeline } = await import('./pipeline.ts');
  await pipeline(readSettings(folders));
}
