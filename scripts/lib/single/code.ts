/** Code of the single files that is not in the pages' own scripts. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesBelow } from '../files.ts';
import type { Parts } from '../programs.ts';
import { assetName } from './inline.ts';

/** What the files of all documents have alike, read once. */
export interface Code extends Pick<Parts, 'router' | 'styles'> {
  dir: string;
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
export function codeIn(dir: string, { router, styles }: Parts): Code {
  const assets = filesBelow(join(dir, 'assets')).map((file) => `assets/${file}`);
  return {
    dir,
    router,
    styles,
    later: readFileSync(join(dir, only(assets, /\/later\.js$/)), 'utf8'),
    writers: assets.filter((file) => assetName(file) === 'office'),
    speak: assets.filter((file) => assetName(file) === 'speak'),
  };
}
