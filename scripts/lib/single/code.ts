/** Code of the single files that is not in the pages' own scripts. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundle, styleSheet } from '../../../src/bundle.ts';
import { filesBelow } from '../files.ts';
import { assetName } from './inline.ts';

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

function only(files: readonly string[], name: RegExp): string {
  const [file] = files.filter((one) => name.test(one));
  if (!file) throw new Error(`no ${name}`);
  return file;
}

/** @param dir the built folder */
export async function codeIn(dir: string): Promise<Code> {
  const assets = filesBelow(join(dir, 'assets')).map((file) => `assets/${file}`);
  return {
    dir,
    router: await bundle('single'),
    styles: { single: await styleSheet('for-single'), sheet: await styleSheet('sheet') },
    later: readFileSync(join(dir, only(assets, /\/later\.js$/)), 'utf8'),
    writers: assets.filter((file) => assetName(file) === 'office'),
    speak: assets.filter((file) => assetName(file) === 'speak'),
  };
}
