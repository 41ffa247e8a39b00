/** Code of the single files that is not in the pages' own scripts. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dataIn, type SearchFiles } from '../../search/publish.ts';
import { filesBelow } from '../io/files.ts';
import { assetName, escapeScript } from './inline.ts';

/** What is bundled for single files alone. */
export interface SingleFileParts {
  /** What a single file has in its head, and what shows its pages one at a time. */
  singleHead: string;
  router: string;
  /** All that a single file's pages are set with, and what pages to fill in have besides. */
  styles: { single: string; sheet: string };
}

/** What the files of all documents have alike, read and made fit to stand in a page once. */
export interface Code extends SingleFileParts {
  dir: string;
  /** Scripts by their files. */
  scripts: ReadonlyMap<string, string>;
  /** The search's second script. */
  searchExtras: string;
  /** Search data of the whole site. */
  search: SearchFiles;
  /** Files of what pages to fill in load when it is first asked for. */
  writers: string[];
  /** What reads and writes files for the proofreading page. */
  draftFiles: string[];
  /** What every page may ask for: reading aloud, codes to scan. */
  asked: string[];
}

function only(files: readonly string[], name: RegExp): string {
  const [file] = files.filter((one) => name.test(one));
  if (!file) throw new Error(`no ${name}`);
  return file;
}

/** @param dir the built folder */
export function codeIn(dir: string, { singleHead, router, styles }: SingleFileParts): Code {
  const assets = filesBelow(join(dir, 'assets')).map((file) => `assets/${file}`);
  const scripts = assets.filter((file) => /^assets\/[^/]+\.js$/.test(file));
  const searching = (name: string) => readFileSync(join(dir, only(assets, new RegExp(`/search\\.[^/]+/${name}\\.js$`))), 'utf8');
  return {
    dir,
    scripts: new Map(scripts.map((file) => [file, escapeScript(readFileSync(join(dir, file), 'utf8'))])),
    singleHead,
    router: escapeScript(router),
    styles,
    searchExtras: escapeScript(searching('search-extras')),
    search: { site: dataIn(searching('index')), extras: dataIn(searching('extras')) } as SearchFiles,
    writers: assets.filter((file) => assetName(file) === 'office'),
    draftFiles: assets.filter((file) => assetName(file) === 'draft-files'),
    asked: assets.filter((file) => ['speak', 'qr'].includes(assetName(file))),
  };
}
