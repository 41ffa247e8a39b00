/**
 * Client scripts as classic ones: a module does not run from a folder (file://), and a page whose
 * scripts do not run cannot search. One file each, nothing imported at run time but Pagefind.
 */
import { join } from 'node:path';
import { build, type Rolldown } from 'vite';
import { root } from './settings.ts';

/** Engines from Chromium 78 on read the site. */
const FLOOR = 'chrome78';

/** The scripts of every page, of the search page and of the pages to fill in, and what writes their files. */
export const SCRIPTS = ['main', 'search', 'sheet', 'office'];

/** @param entry a file of src/client, without its ending */
export async function bundle(entry: string): Promise<string> {
  const made = (await build({
    root,
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      target: FLOOR,
      minify: true,
      modulePreload: false,
      copyPublicDir: false,
      lib: { entry: join(root, 'src/client', `${entry}.ts`), formats: ['iife'], name: 'duizhao', fileName: entry },
    },
  })) as Rolldown.RolldownOutput[];
  const [file] = made.flatMap(({ output }) => output);
  if (file?.type !== 'chunk') throw new Error(`no script for ${entry}`);
  return file.code;
}
