/** What every page must have, and where its links lead. */

import type { Flaw } from './fidelity.ts';
import { attr, type Element, textOf } from './html.ts';

export const withTag = (elements: readonly Element[], name: string) => elements.filter(({ tagName }) => tagName === name);

export function titleOf(elements: readonly Element[]): string {
  const title = withTag(elements, 'title')[0];
  return title ? textOf(title, 'reading') : '';
}

export function descriptionOf(elements: readonly Element[]): string {
  const meta = withTag(elements, 'meta').find((one) => attr(one, 'name') === 'description');
  return (meta && attr(meta, 'content')) ?? '';
}

export function idsOf(elements: readonly Element[]): string[] {
  return elements.flatMap((element) => attr(element, 'id') ?? []);
}

/** @returns ids that more than one element has, each once */
export function repeatedIds(elements: readonly Element[]): string[] {
  const seen = new Set<string>();
  // A set that does not grow had it.
  return [...new Set(idsOf(elements).filter((id) => seen.size === seen.add(id).size))];
}

/** Landmarks, headings, language and ids of one page. */
export function structureFlaws(elements: readonly Element[]): Flaw[] {
  const flaws: Flaw[] = [];
  const need = (ok: boolean, reason: string) => ok || flaws.push({ reason });
  const html = withTag(elements, 'html')[0];
  need(html !== undefined && attr(html, 'lang') === 'zh-CN', '没有 lang="zh-CN"');
  need(withTag(elements, 'main').length === 1, '应当有且只有一个 main');
  need(withTag(elements, 'h1').length === 1, `应当有且只有一个 h1，现有 ${withTag(elements, 'h1').length} 个`);
  need(titleOf(elements) !== '', '没有标题');
  need(descriptionOf(elements) !== '', '没有摘要');
  return [...flaws, ...repeatedIds(elements).map((id) => ({ reason: `锚点 ${id} 在一页里重复` }))];
}

/** What a program writes where it has no word, no number or no text; ids have a letter before it. */
const SLIP = /(?<![A-Za-z]{2})(?:undefined|NaN|Infinity)(?![A-Za-z])|\[object /;
const PROGRAMS = new Set(['script', 'style']);

/** @returns such words, each once, with the text or attribute in which they stand */
export function slipsOf(elements: readonly Element[]): Map<string, string> {
  const found = new Map<string, string>();
  const look = (text: string): void => {
    const [slip] = SLIP.exec(text) ?? [];
    if (slip && !found.has(slip)) found.set(slip, text.trim());
  };
  for (const { attrs, childNodes, tagName } of elements) {
    for (const { value } of attrs) look(value);
    if (PROGRAMS.has(tagName)) continue;
    for (const node of childNodes) if ('value' in node) look(node.value);
  }
  return found;
}

const LINKED: Record<string, string> = { a: 'href', link: 'href', script: 'src', img: 'src', form: 'action' };
/** Metadata that names the site's own address; nothing is loaded from it. */
const NAMES_ONLY = new Set(['canonical']);

export interface Target {
  /** Path of a file in the built folder. */
  file: string;
  fragment: string;
}

/** Where a link leads, as a file of the built folder; null for another site. */
export function targetOf(page: string, href: string): Target | 'unreadable' | null {
  // Most links lead within their page.
  if (/^#[\w-]*$/.test(href)) return { file: page, fragment: href.slice(1) };
  const base = `http://here/${page}`;
  if (!URL.canParse(href, base)) return 'unreadable';
  const url = new URL(href, base);
  if (url.host !== 'here') return null;
  try {
    const path = decodeURIComponent(url.pathname).slice(1);
    return { file: path === '' || path.endsWith('/') ? `${path}index.html` : path, fragment: decodeURIComponent(url.hash.slice(1)) };
  } catch {
    // A lone % is an address to browsers, and names nothing.
    return 'unreadable';
  }
}

type Files = ReadonlyMap<string, ReadonlySet<string>>;

/** An element that leads to another place, or fetches from it. */
export interface PageLink {
  tagName: string;
  href: string;
}

/** The link that an element is; null for any other. */
export function linkedFrom(element: Element): PageLink | null {
  const { tagName } = element;
  const name = LINKED[tagName];
  const href = name && attr(element, name);
  if (href === undefined || NAMES_ONLY.has(attr(element, 'rel') ?? '') || href.startsWith('mailto:')) return null;
  return { tagName, href };
}

/** Each link of a page once, as it is written. */
export function linksOf(elements: readonly Element[]): PageLink[] {
  const found = new Map<string, PageLink>();
  for (const element of elements) {
    const link = linkedFrom(element);
    if (link) found.set(`${link.tagName} ${link.href}`, link);
  }
  return [...found.values()];
}

function linkFlaw(path: string, { tagName, href }: PageLink, files: Files): string | null {
  const target = targetOf(path, href);
  if (target === 'unreadable') return '链接地址写法不对';
  if (!target) return tagName === 'a' ? null : '页面要从别的网站取文件';
  const ids = files.get(target.file);
  if (!ids) return '链接指向没有的页面';
  return target.fragment && target.file.endsWith('.html') && !ids.has(target.fragment) ? '链接指向没有的锚点' : null;
}

/**
 * @param path of the page that has the links
 * @param files every file of the built folder, with the ids in it if it is a page
 */
export const linkFlaws = (path: string, links: readonly PageLink[], files: Files): Flaw[] =>
  links.flatMap((link) => {
    const reason = linkFlaw(path, link, files);
    return reason === null ? [] : [{ reason, actual: link.href }];
  });
