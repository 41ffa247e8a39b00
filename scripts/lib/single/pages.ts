/** The built pages of one document, read for the file that holds them all, in the order of reading. */
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { attr, type Element, elements, textOf } from '../../../src/proof/html.ts';
import { targetOf } from '../../../src/proof/structure.ts';

export type Node = DefaultTreeAdapterTypes.ChildNode;

export interface BuiltPage {
  /** Path of the file in the built folder. */
  file: string;
  /** Below the document's folder, ending in /: sectors/jiedao/; empty for the overview. Pages of the site go by their own name. */
  name: string;
  html: Element;
  head: Element;
  body: Element;
}

/** Pages of the site that belong to every document. */
const OF_THE_SITE = ['search/', 'about/'];
const INDEX = 'index.html';

/** @returns null for a page that is not this document's */
export function nameOf(file: string, policy: string): string | null {
  const folder = file.endsWith(INDEX) ? file.slice(0, -INDEX.length) : null;
  if (folder === null) return null;
  // With a single document the site's first page is its overview; with several it is not in the file, and the overview stands for it.
  if (folder === '') return '';
  if (folder.startsWith(`${policy}/`)) return folder.slice(policy.length + 1);
  return OF_THE_SITE.includes(folder) ? folder : null;
}

const only = (all: readonly Element[], tag: string): Element => {
  const found = all.find(({ tagName }) => tagName === tag);
  if (!found) throw new Error(`no ${tag}`);
  return found;
};

export function readPage(file: string, name: string, text: string): BuiltPage {
  // What stands in noscript is part of the page: its links are rewritten too.
  const all = elements(parse(text, { scriptingEnabled: false }));
  return { file, name, html: only(all, 'html'), head: only(all, 'head'), body: only(all, 'body') };
}

export const titleIn = ({ head }: BuiltPage): string => textOf(only(elements(head), 'title'), 'reading');

/** Names of the document's pages that a page links to, as they come. */
function linked(page: BuiltPage, policy: string): string[] {
  return elements(page.body).flatMap((element) => {
    const target = targetOf(page.file, attr(element, 'href') ?? '');
    return (target && target !== 'unreadable' && nameOf(target.file, policy)) || [];
  });
}

function parentOf(name: string, names: ReadonlySet<string>): string {
  let parent = name;
  do parent = parent.replace(/[^/]+\/$/, '');
  while (parent && !names.has(parent));
  return parent;
}

/** Each page before those below it, these as it links to them; the site's own pages last. */
export function inOrder(pages: readonly BuiltPage[], policy: string): BuiltPage[] {
  const names = new Set(pages.map(({ name }) => name));
  const own = pages.filter(({ name }) => !OF_THE_SITE.includes(name));
  const below = (page: BuiltPage): BuiltPage[] => {
    const links = linked(page, policy);
    const rank = ({ name }: BuiltPage) => (links.includes(name) ? links.indexOf(name) : links.length);
    const children = own.filter(({ name }) => name && parentOf(name, names) === page.name);
    return [page, ...children.sort((a, b) => rank(a) - rank(b)).flatMap(below)];
  };
  return [
    ...own.filter(({ name }) => name === '').flatMap(below),
    ...OF_THE_SITE.flatMap((name) => pages.filter((page) => page.name === name)),
  ];
}
