/**
 * Client scripts and style sheets, one file each. Scripts are classic ones: a module does not run from a folder (file://), and a page whose
 * scripts do not run cannot search. One file each, nothing imported at run time but Pagefind.
 */
import { join } from 'node:path';
import { build, type Rolldown } from 'vite';
import { root } from './settings.ts';

/** Style sheets by the kind of page, each with all that a page of the kind needs: one request. */
export const STYLES = ['text', 'entry', 'sheet'] as const;
export type Style = (typeof STYLES)[number];

/** The one that stands in the pages themselves once the site is built. */
export const INLINED: Style = 'text';

/** Engines from Chromium 78 on read the site. */
const FLOOR = 'chrome78';

/**
 * The scripts of every page, the full text, the search page and the pages to fill in, what writes their files, reads aloud, and speaks
 * of the site on the device.
 */
export const SCRIPTS = ['main', 'onward', 'reader', 'search', 'fields', 'sheet', 'office', 'speak', 'offline'];

/** Every script that readers get: those, the search's second one, what shows a single file's pages, and what keeps the site on the device. */
export const ENTRIES = [...SCRIPTS, 'later', 'single', 'worker'];

async function bundled(entry: string): Promise<Rolldown.OutputChunk> {
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
  return file;
}

const chunks = new Map<string, Promise<Rolldown.OutputChunk>>();

/** Made once a build. */
function chunkOf(entry: string): Promise<Rolldown.OutputChunk> {
  const found = chunks.get(entry) ?? bundled(entry);
  chunks.set(entry, found);
  return found;
}

/** While the code is edited, scripts are made again. */
export const forget = (): void => chunks.clear();

/** @param entry a file of src/client, without its ending */
export const bundle = async (entry: string): Promise<string> => (await chunkOf(entry)).code;

/** @returns ids of the modules that a script is made of, paths but for the bundler's own */
export const modulesIn = async (entry: string): Promise<string[]> => (await chunkOf(entry)).moduleIds;

/** @param name a file of src/styles, without its ending; what pages link to is named for-* */
export async function styleSheet(name: string): Promise<string> {
  const made = (await build({
    root,
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      target: FLOOR,
      cssTarget: FLOOR,
      copyPublicDir: false,
      rolldownOptions: { input: join(root, `src/styles/${name}.css`) },
    },
  })) as Rolldown.RolldownOutput;
  const sheet = made.output.find(({ fileName }) => fileName.endsWith('.css'));
  if (sheet?.type !== 'asset') throw new Error(`no style sheet ${name}`);
  return String(sheet.source);
}
