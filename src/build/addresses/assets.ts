/**
 * What pages fetch, under names with digests; what names the folders of what scripts fetch; and what stands in pages themselves: the
 * head script, and the full text's style sheet.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { INLINE_SCRIPT, INLINED_STYLE, PAGE_SCRIPTS, STYLES } from '../../assets/bundle.ts';
import { FOLDERS_SCRIPT, foldersScript } from '../../search/publish.ts';
import type { DataFolders } from '../../search/types.ts';
import { contentSecurityPolicy } from '../../site/csp.ts';
import { filesBelow } from '../io/files.ts';

/** Folders of what scripts fetch; a site of few documents has no library's. */
const FETCHED = ['search', 'library'] as const;

const SCRIPTS = PAGE_SCRIPTS.map((name) => `${name}.js`);
/** What reads the data in them. */
const CODE = [...SCRIPTS, 'search/search-extras.js', 'search/search-library.js'];

/** Of several documents: the units that they name, and by when they are asked what. */
const LIBRARY_DATA = ['duty-units.js', 'duty-days.js'];

/** Plain data, to be sent to threads. */
export interface NamedAssets {
  /** Addresses as pages are written with to those that they are published with. */
  names: ReadonlyMap<string, string>;
  /** Text of the head script. */
  script: string;
  /** Text of the full text's style sheet. */
  style: string;
}

const short = (parts: Iterable<Uint8Array | string>): string => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('base64url').slice(0, 8);
};

function* contentOf(dir: string): Generator<Uint8Array | string> {
  for (const path of filesBelow(dir)) {
    yield `${path}\n`;
    yield readFileSync(join(dir, path));
  }
}

const withDigest = (name: string, content: Iterable<Uint8Array | string>): string => name.replace(/(?=\.|$)/, `.${short(content)}`);

/** Renames the folders of what scripts fetch, and writes the script that names them. @returns its name */
function digestFolders(dir: string): string {
  // Scripts of another release may read its data otherwise, and do not find them.
  const code = CODE.map((file) => readFileSync(join(dir, 'assets', file)));
  const folders: Partial<DataFolders> = {};
  for (const folder of FETCHED) {
    const path = join(dir, 'assets', folder);
    if (!existsSync(path)) continue;
    const named = withDigest(folder, contentOf(path));
    renameSync(path, join(dir, 'assets', named));
    folders[folder] = `../assets/${named}/`;
  }
  const script = withDigest(FOLDERS_SCRIPT, code);
  writeFileSync(join(dir, 'search', script), foldersScript(folders));
  return script;
}

/**
 * Scripts, style sheets and the folders of what scripts fetch get their content's digest into their names: a browser
 * may keep them for ever, and a page cannot get those of another release than its own. What names the folders has that of the scripts.
 */
function digested(dir: string): Map<string, string> {
  const names = new Map([[FOLDERS_SCRIPT, digestFolders(dir)]]);
  const data = LIBRARY_DATA.filter((file) => existsSync(join(dir, 'assets', file)));
  for (const file of [...SCRIPTS, ...STYLES.map((name) => `${name}.css`), ...data]) {
    const path = join(dir, 'assets', file);
    const named = withDigest(file, [readFileSync(path)]);
    renameSync(path, join(dir, 'assets', named));
    names.set(`/assets/${file}`, `/assets/${named}`);
  }
  return names;
}

/** Attributes that name them; text never holds a plain quotation mark. */
const ASSETS = /="\/assets\/[^"]*"/g;
const ASSET = /\/assets\/[\w-]+\.(?:js|css)/g;
const FOLDERS = `data-folders="${FOLDERS_SCRIPT}"`;

/** It runs before the first of a page is drawn, which waits for no second answer. */
const SCRIPT = `<script src="/assets/${INLINE_SCRIPT}.js"></script>`;

/** The full text is read first of all pages, over slow lines: its first line does not wait for a second answer. */
const LINK = `<link rel="stylesheet" href="/assets/${INLINED_STYLE}.css">`;

/**
 * Names what pages fetch.
 * @param dir the built folder, before its pages are given their addresses
 */
export function digestAssets(dir: string): NamedAssets {
  const style = readFileSync(join(dir, 'assets', `${INLINED_STYLE}.css`), 'utf8');
  const names = digested(dir);
  const file = join(dir, 'assets', `${INLINE_SCRIPT}.js`);
  const script = readFileSync(file, 'utf8');
  rmSync(file);
  return { names, script, style };
}

/** @returns how what Astro wrote of a page becomes what is published */
export function naming({ names, script, style }: NamedAssets): (html: string) => string {
  const nameOf = (name: string): string => names.get(name) ?? name;
  const own = `<style data-stylesheet="${nameOf(`/assets/${INLINED_STYLE}.css`)}">${style}</style>`;
  const written = contentSecurityPolicy();
  const plain = contentSecurityPolicy({ scripts: [script] });
  const styled = contentSecurityPolicy({ scripts: [script], style });
  const inlined = (html: string): string =>
    html
      .replace(written, html.includes(LINK) ? styled : plain)
      .replace(SCRIPT, () => `<script>${script}</script>`)
      .replace(LINK, () => own)
      .replace(FOLDERS, `data-folders="${nameOf(FOLDERS_SCRIPT)}"`);
  return (html) => inlined(html).replace(ASSETS, (attribute) => attribute.replace(ASSET, nameOf));
}
