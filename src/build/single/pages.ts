/** Which of the built pages are one document's, and how they are called in the file that holds them all. */
import { type DefaultTreeAdapterTypes, serialize, serializeOuter } from 'parse5';
import { attr, type Element, elements, parsePage, textOf, withoutSheets } from '../../proof/html.ts';
import { pageFolder } from '../../proof/paths.ts';
import { targetOf } from '../../proof/structure.ts';

export type Node = DefaultTreeAdapterTypes.ChildNode;

export interface BuiltPage {
  /** Path of the file in the built folder. */
  file: string;
  /** Below the document's folder, ending in /: sectors/jiedao/; empty for the overview. Pages of the site go by their own name. */
  name: string;
  /** Its elements, in order, as they were read. */
  all: readonly Element[];
  html: Element;
  head: Element;
  body: Element;
  /** Files that it fetches, each once, in order. */
  scripts: readonly string[];
  styles: readonly string[];
  /** Where it leads, and a name there; null for a page that says something itself. */
  leadsTo: { file: string; fragment: string } | null;
}

/** Path of a document's single file in the built folder. */
export const singleFile = (policy: string): string => `${policy}/files/${policy}.html`;

/** Pages of the site that belong to every document. */
export const OF_THE_SITE = ['search/', 'proofread/', 'about/'];

/** @returns null for a page that is not this document's */
export function nameOf(file: string, policy: string): string | null {
  const folder = pageFolder(file);
  if (folder === null) return null;
  // With a single document the site's first page is its overview; with several it is not in the file, and the overview stands for it.
  if (folder === '') return '';
  if (isDocumentPage(folder, policy)) return folder.slice(policy.length + 1);
  return OF_THE_SITE.includes(folder) ? folder : null;
}

/** Whether a page lies in the document's folder. */
export const isDocumentPage = (file: string, policy: string): boolean => file.startsWith(`${policy}/`);

/** Of the built folder's files the site's own pages that every single file holds. */
export const sitePages = (files: readonly string[]): string[] => files.filter((file) => OF_THE_SITE.includes(pageFolder(file) ?? ''));

/**
 * Sorts the built folder once for all documents.
 * @returns the paths of the pages that a document's file holds
 */
export function pagesByDocument(files: Iterable<string>): (policy: string) => string[] {
  const pages = new Map<string, string[]>();
  for (const file of files) {
    // The first page is another's, or says what the overview says.
    if (!pageFolder(file)) continue;
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

/** @throws Error when a page fetches from another site */
export function linkedFile(from: string, href: string): string {
  const target = targetOf(from, href);
  if (!target || target === 'unreadable') throw new Error(`${from} fetches ${href}`);
  return target.file;
}

/** What an element fetches as a script, at once or later. */
const scriptsOf = (element: Element): (string | undefined)[] =>
  element.tagName === 'script' ? [attr(element, 'src'), ...(attr(element, 'data-lazy') ?? '').split(',')] : [];

const stylesOf = (element: Element): (string | undefined)[] =>
  element.tagName === 'link' && attr(element, 'rel') === 'stylesheet' ? [attr(element, 'href')] : [];

/** url=../index.html#guanxian */
function leadOf(file: string, all: readonly Element[]): BuiltPage['leadsTo'] {
  const refresh = all.find((element) => element.tagName === 'meta' && attr(element, 'http-equiv') === 'refresh');
  const [, url] = /url=(.+)$/.exec((refresh && attr(refresh, 'content')) ?? '') ?? [];
  const target = url === undefined ? null : targetOf(file, url);
  if (target === 'unreadable') throw new Error(`${file} leads to ${url}`);
  return target;
}

export function parseBuiltPage(file: string, name: string, text: string): BuiltPage {
  const all = elements(parsePage(withoutSheets(text)));
  const fetched = (hrefsOf: (element: Element) => (string | undefined)[]) => [
    ...new Set(all.flatMap(hrefsOf).flatMap((href) => (href ? linkedFile(file, href) : []))),
  ];
  return {
    file,
    name,
    all,
    html: only(all, 'html'),
    head: only(all, 'head'),
    body: only(all, 'body'),
    scripts: fetched(scriptsOf),
    styles: fetched(stylesOf),
    leadsTo: leadOf(file, all),
  };
}

export const titleIn = ({ head }: BuiltPage): string => textOf(only(elements(head), 'title'), 'reading');

const OPTIONS = { scriptingEnabled: false };

/** A tag as it is serialized: between quotation marks are none, and words have no such brackets. */
const TAG = /<[a-z][\w-]*(?: [^\s="<>]+="[^"]*")+>/g;

/** An attribute without a value says by its name alone what it does with an empty one. */
const shortened = (html: string): string => html.replace(TAG, (tag) => tag.replace(/=""/g, ''));

export const outerHtml = (element: Element): string => shortened(serializeOuter(element, OPTIONS));
export const innerHtml = (element: Element): string => shortened(serialize(element, OPTIONS));

export const children = (element: Element): Element[] => element.childNodes.filter((node): node is Element => 'tagName' in node);

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
export function inReadingOrder(pages: readonly BuiltPage[], policy: string): BuiltPage[] {
  const names = new Set(pages.map(({ name }) => name));
  const own = pages.filter(({ name }) => !OF_THE_SITE.includes(name));
  const below = (page: BuiltPage): BuiltPage[] => {
    const children = own.filter(({ name }) => name && parentOf(name, names) === page.name);
    const links = children.length > 1 ? linked(page, policy) : [];
    const rank = ({ name }: BuiltPage) => (links.includes(name) ? links.indexOf(name) : links.length);
    return [page, ...children.sort((a, b) => rank(a) - rank(b)).flatMap(below)];
  };
  return [
    ...own.filter(({ name }) => name === '').flatMap(below),
    ...OF_THE_SITE.flatMap((name) => pages.filter((page) => page.name === name)),
  ];
}
