/** What pages fetch, under names with digests; and what stands in pages themselves: the head script, and the full text's style sheet. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { INLINE_SCRIPT, INLINED_STYLE, PAGE_SCRIPTS, STYLES } from '../../assets/bundle.ts';
import { contentSecurityPolicy } from '../../site/csp.ts';
import { filesBelow } from '../io/files.ts';

/** Folders of what scripts fetch; a site of few documents has no library's. */
const FETCHED = ['search', 'library'];

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

/** How a page gets the names of what it fetches. */
export interface Naming {
  /** @returns what Astro wrote as it is to be published */
  settle: (html: string) => string;
  /** @returns a page that was published, with this site's data */
  withData: (html: string) => string;
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

/**
 * Scripts, style sheets and the folders of what scripts fetch get their content's digest into their names: a browser
 * may keep them for ever, and a page cannot get those of another release than its own.
 */
function digested(dir: string): Map<string, string> {
  const names = new Map<string, string>();
  for (const folder of FETCHED) {
    const path = join(dir, 'assets', folder);
    if (!existsSync(path)) continue;
    const named = `${folder}.${short(contentOf(path))}`;
    renameSync(path, join(dir, 'assets', named));
    names.set(`/assets/${folder}/`, `/assets/${named}/`);
  }
  const data = LIBRARY_DATA.filter((file) => existsSync(join(dir, 'assets', file)));
  for (const file of [...PAGE_SCRIPTS.map((name) => `${name}.js`), ...STYLES.map((name) => `${name}.css`), ...data]) {
    const path = join(dir, 'assets', file);
    const named = file.replace('.', `.${short([readFileSync(path)])}.`);
    renameSync(path, join(dir, 'assets', named));
    names.set(`/assets/${file}`, `/assets/${named}`);
  }
  return names;
}

/** Attributes that name them; text never holds a plain quotation mark. */
const ASSETS = /="\/assets\/[^"]*"/g;
const ASSET = /\/assets\/[\w-]+(?:\.(?:js|css)|\/)/g;

/** It runs before the first of a page is drawn, which waits for no second answer. */
const SCRIPT = `<script src="/assets/${INLINE_SCRIPT}.js"></script>`;

/** The full text is read first of all pages, over slow lines: its first line does not wait for a second answer. */
const LINK = `<link rel="stylesheet" href="/assets/${INLINED_STYLE}.css">`;

/** In a page that has its addresses, what names the folders of what scripts fetch. */
const DATA = /(="(?:\.\.\/)*)assets\/(search|library)(?:\.[\w-]{8})?\/(?=")/g;

/** A published page without the digests of what is made of all documents: what it is by itself. */
export const withoutData = (html: string): string => html.replace(DATA, '$1assets/$2/');

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

export function naming({ names, script, style }: NamedAssets): Naming {
  const nameOf = (name: string): string => names.get(name) ?? name;
  const own = `<style data-stylesheet="${nameOf(`/assets/${INLINED_STYLE}.css`)}">${style}</style>`;
  const written = contentSecurityPolicy();
  const plain = contentSecurityPolicy({ scripts: [script] });
  const styled = contentSecurityPolicy({ scripts: [script], style });
  const inlined = (html: string): string =>
    html
      .replace(written, html.includes(LINK) ? styled : plain)
      .replace(SCRIPT, () => `<script>${script}</script>`)
      .replace(LINK, () => own);
  return {
    settle: (html) => inlined(html).replace(ASSETS, (attribute) => attribute.replace(ASSET, nameOf)),
    withData: (html) => html.replace(DATA, (_, way, folder) => way + nameOf(`/assets/${folder}/`).slice(1)),
  };
}
