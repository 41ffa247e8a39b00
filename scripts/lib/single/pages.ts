/** Which of the built pages are one document's, and how they are called in the file that holds them all. */
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { type Element, elements, textOf } from '../../../src/proof/html.ts';
import { folderOf } from '../../../src/proof/paths.ts';

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

/** Path of a document's single file in the built folder. */
export const singleFile = (policy: string): string => `${policy}/files/${policy}.html`;

/** Pages of the site that belong to every document. */
export const OF_THE_SITE = ['search/', 'about/'];

/** @returns null for a page that is not this document's */
export function nameOf(file: string, policy: string): string | null {
  const folder = folderOf(file);
  if (folder === null) return null;
  // With a single document the site's first page is its overview; with several it is not in the file, and the overview stands for it.
  if (folder === '') return '';
  if (folder.startsWith(`${policy}/`)) return folder.slice(policy.length + 1);
  return OF_THE_SITE.includes(folder) ? folder : null;
}

/**
 * Sorts the built folder once for all documents.
 * @returns the paths of the pages that a document's file holds
 */
export function pagesByDocument(files: Iterable<string>): (policy: string) => string[] {
  const pages = new Map<string, string[]>();
  for (const file of files) {
    // The first page is another's, or says what the overview says.
    if (!folderOf(file)) continue;
    const first = file.slice(0, file.indexOf('/'));
    const same = pages.get(first);
    if (same) same.push(file);
    else pages.set(first, [file]);
  }
  const ofTheSite = OF_THE_SITE.flatMap((folder) => pages.get(folder.slice(0, -1)) ?? []);
  return (policy) => [...(pages.get(policy) ?? []), ...ofTheSite].filter((file) => nameOf(file, policy) !== null);
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
