/**
 * Client scripts and style sheets, one file each. Scripts are classic ones: a module does not run from a folder (file://), and a page whose
 * scripts do not run cannot search. One file each, nothing imported at run time.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundle as bundledStyles } from 'lightningcss';
import { type OutputChunk, rolldown } from 'rolldown';

/** Style sheets by the kind of page, each with all that a page of the kind needs: one request. */
const PAGE_STYLES = ['text', 'entry', 'sheet', 'proofread'] as const;
export type PageStyle = (typeof PAGE_STYLES)[number];

/** What few pages need beside those of their kind, linked below the header: it does not keep that from being drawn. */
const ADDED_STYLES = ['search', 'references', 'validity', 'versions', 'provisions', 'changes', 'documents'] as const;
export type AddedStyle = (typeof ADDED_STYLES)[number];

/** The one for what lazy scripts put on pages, fetched with them. */
export const LAZY_STYLE = 'lazy';

export const STYLES = [...PAGE_STYLES, ...ADDED_STYLES, LAZY_STYLE];

/** The one that stands in the pages themselves once the site is built. */
export const INLINED_STYLE: PageStyle = 'text';

/** The script that stands in all pages once the site is built. */
export const INLINE_SCRIPT = 'head';

/** Engines from Chromium 78 on read the site. */
const FLOOR = 78;

/**
 * The scripts of every page, of those with words of a document, the full text, the search page, a library's catalogue, what it asks and
 * the pages to fill in, what writes their files, the proofreading page and what reads and writes files for it, what reads aloud, makes
 * codes to scan, speaks of the site on the device, says whether a document holds, and that it changed since it was read.
 */
export const PAGE_SCRIPTS = [
  'main',
  'idle',
  'copy',
  'reader',
  'search',
  'catalogue',
  'duties',
  'sheet-inputs',
  'sheet',
  'office',
  'proofread',
  'draft-files',
  'speak',
  'qr',
  'offline',
  'validity',
  'changes',
];

/** Every script that readers get: those, what stands in the pages, the search's second one, the single file's own, and what keeps the site on the device. */
export const CLIENT_ENTRIES = [...PAGE_SCRIPTS, INLINE_SCRIPT, 'search-extras', 'search-library', 'single-head', 'single', 'worker'];

/** Selectors of what staged-layout.css hides until the head script lays it out: the script's list is the style sheet's. */
function stagedParts(root: string): string {
  const css = readFileSync(join(root, 'src/styles/staged-layout.css'), 'utf8');
  const found = [...css.matchAll(/\.staged (.+):not\(\.laid-out\)/g)].map(([, part = '']) => part.replace(/ ([>~+]) /g, '$1'));
  if (!found.length) throw new Error('staged-layout.css hides nothing');
  return found.join();
}

async function bundled(root: string, entry: string): Promise<OutputChunk> {
  const made = await rolldown({
    input: join(root, 'src/client/entries', `${entry}.ts`),
    transform: { target: `chrome${FLOOR}`, define: { STAGED_PARTS: JSON.stringify(stagedParts(root)) } },
    onLog: (_, { message }) => {
      throw new Error(message);
    },
  });
  // What tells bundlers that a call has no effect is for them alone.
  const { output } = await made.generate({ format: 'iife', name: 'duizhao', minify: true, comments: { annotation: false } });
  await made.close();
  return output[0];
}

export interface Bundler {
  /** The script's text. @param entry a file of src/client/entries, without its ending */
  script(entry: string): Promise<string>;
  /** @returns ids of the modules that a script is made of, paths but for the bundler's own */
  modules(entry: string): Promise<string[]>;
}

/** Makes each script once; while the code is edited, a new bundler makes it as it then is. @param root the project's folder */
export function createBundler(root: string): Bundler {
  const chunks = new Map<string, Promise<OutputChunk>>();
  const chunkOf = (entry: string): Promise<OutputChunk> => {
    const found = chunks.get(entry) ?? bundled(root, entry);
    chunks.set(entry, found);
    return found;
  };
  return {
    script: async (entry) => (await chunkOf(entry)).code,
    modules: async (entry) => (await chunkOf(entry)).moduleIds,
  };
}

/**
 * @param root the project's folder
 * @param name a file of src/styles, without its ending; what pages link to is named for-*
 */
export function styleSheet(root: string, name: string): string {
  // Each number of a version is a byte.
  const { code } = bundledStyles({ filename: join(root, `src/styles/${name}.css`), minify: true, targets: { chrome: FLOOR << 16 } });
  return Buffer.from(code).toString('utf8');
}
