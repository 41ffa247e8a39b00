/** Scripts of the single file: its own, and those of its pages, to be run when a page is first shown. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundle, styleSheet } from '../../../src/bundle.ts';
import { callOf } from '../../../src/client/single/call.ts';
import type { Edition } from '../../../src/collections/edition.ts';
import type { SearchData } from '../../../src/collections/schemas.ts';
import { filesBelow } from '../files.ts';
import { assetName, script, scriptsOf } from './inline.ts';
import type { BuiltPage } from './pages.ts';
import { searchScripts } from './search.ts';

/** In the head. Pages are hidden only as long as they are being sorted; the last script of the file ends it in any case. */
export const ROUTING = `document.documentElement.classList.add('routing')`;
const ROUTED = `document.documentElement.classList.remove('routing')`;

/** How many scripts a single file has, those in its head among them. */
export const SCRIPTS = 5;

/** What the files of all documents have alike, read once. */
export interface Code {
  dir: string;
  /** Shows one page at a time. */
  router: string;
  /** All that pages are set with, and what pages to fill in have besides. */
  styles: { single: string; sheet: string };
  /** The search's second script. */
  later: string;
  /** Files of what pages to fill in load when it is first asked for. */
  writers: string[];
  /** What reads aloud. */
  speak: string[];
}

/** @param dir the built folder */
export async function codeIn(dir: string): Promise<Code> {
  const assets = filesBelow(join(dir, 'assets')).map((file) => `assets/${file}`);
  return {
    dir,
    router: await bundle('single'),
    styles: { single: await styleSheet('for-single'), sheet: await styleSheet('sheet') },
    later: readFileSync(join(dir, 'search/later.js'), 'utf8'),
    writers: assets.filter((file) => assetName(file) === 'office'),
    speak: assets.filter((file) => assetName(file) === 'speak'),
  };
}

const functions = (scripts: Record<string, string>): string =>
  `{${Object.entries(scripts)
    .map(([name, code]) => `${JSON.stringify(name)}:function(){${code}\n}`)
    .join(',')}}`;

export interface Scripts {
  /** Texts of the elements at the end of the file. */
  texts: string[];
  /** Texts of the elements that these make while the file is read. */
  calls: string[];
}

export function scriptsFor(
  edition: Edition,
  search: SearchData,
  { dir, router, later, writers, speak }: Code,
  pages: readonly BuiltPage[],
): Scripts {
  const needed = scriptsOf(pages);
  const asked = needed.some((file) => assetName(file) === 'sheet') ? writers : [];
  const data = { ...searchScripts(edition, edition.meta.title, search), later };
  const own = Object.fromEntries([...needed, ...asked, ...speak].map((file) => [assetName(file), readFileSync(join(dir, file), 'utf8')]));
  const carried = `window.duizhaoInline=${functions(data)};window.duizhaoScripts=${functions(own)};`;
  return { texts: [carried, router, ROUTED].map(script), calls: Object.keys(own).map(callOf) };
}
