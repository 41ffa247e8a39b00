/** The single file of one document, put together from its pages. */

import { defaultTreeAdapter } from 'parse5';
import { fragmentId } from '../../client/single/fragment.ts';
import type { Edition } from '../../content/edition.ts';
import { cite } from '../../document/cite.ts';
import { attr, type Element, elements } from '../../proof/html.ts';
import { escapeAttribute, escapeText } from '../../render/html.ts';
import { hashOf, singleFilePolicy } from '../../site/csp.ts';
import { dropFolders, dropOffline, dropStyles } from './drop.ts';
import { renamePageIds } from './ids.ts';
import { assetName, inlinePictures, scriptsOf, stylesOf } from './inline.ts';
import { rewriteLinks, type SingleFilePlace } from './links.ts';
import { type BuiltPage, children, innerHtml, outerHtml, titleIn } from './pages.ts';
import { type Scripts, scriptsFor } from './scripts.ts';
import { type InlinePart, inlinePart, type PreparedSite } from './site.ts';

/** Pages follow one another where no script shows one at a time; the place that is gone to is no control. */
const STYLE = inlinePart(`
.routing [data-page]{display:none}
[data-page]+[data-page]{border-top:1px solid var(--line);margin-top:3rem}
[data-page] [tabindex="-1"]:focus{outline:none}
`);

/** What the head of every page says alike; metadata for search engines and other sites is not for a file. */
const KEPT = new Set(['viewport', 'description', 'color-scheme', 'theme-color', 'renderer', 'format-detection']);

const hashesOf = (parts: readonly InlinePart[]): string[] => parts.map(({ hash }) => hash);

type Piece = string | Buffer;

const script = ({ bytes }: InlinePart): Piece[] => ['<script>', bytes, '</script>'];

/** @param scripts what else runs in the file */
function headOf(overview: BuiltPage, pages: readonly BuiltPage[], { head, styles }: PreparedSite, { parts, calls }: Scripts): Piece[] {
  const metas = elements(overview.head).filter((element) => element.tagName === 'meta' && KEPT.has(attr(element, 'name') ?? ''));
  const sheets = stylesOf(pages);
  const policy = singleFilePolicy({
    scripts: [...hashesOf([head, ...parts]), ...calls.map(hashOf)],
    styles: hashesOf([...sheets.map((name) => styles[name]), STYLE]),
  });
  return [
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    ...metas.map(outerHtml),
    ...script(head),
    `<title>${escapeText(titleIn(overview))}</title>`,
    ...sheets.flatMap((name) => [`<style data-style="${name}">`, styles[name].bytes, '</style>']),
    '<style>',
    STYLE.bytes,
    '</style>',
  ];
}

type Is = (element: Element) => boolean;

const isOne =
  (tag: string, className: string): Is =>
  (element) =>
    element.tagName === tag && (attr(element, 'class') ?? '').split(' ').includes(className);

/** Of every page alike, and in the file once. */
const HEADER = isOne('header', 'site-head');
const FOOTER = isOne('footer', 'site-foot');
const SHARED: Is[] = [HEADER, FOOTER, isOne('a', 'skip'), isOne('p', 'status'), ({ tagName }) => tagName === 'script'];

/** The one part of a page that all pages have. */
const sharedPart = ({ body }: BuiltPage, is: Is): string => children(body).filter(is).map(outerHtml).join('');

/** A page's title, up to where it goes on with that of the file, which every page of it would have again. */
function titleBefore(page: BuiltPage, overview: BuiltPage): string {
  const [title, whole] = [titleIn(page), titleIn(overview)];
  return page !== overview && title.endsWith(whole) ? title.slice(0, -whole.length) : title;
}

/** What a page has of its own, the main's content in the place of the main. */
function section(page: BuiltPage, overview: BuiltPage): string {
  const own = children(page.body).filter((element) => !SHARED.some((is) => is(element)));
  const attributes = {
    id: fragmentId(page.name),
    'data-page': page.name,
    'data-title': titleBefore(page, overview),
    'data-kind': attr(page.body, 'class') ?? '',
    'data-styles': stylesOf([page]).join(' '),
    'data-scripts': scriptsOf([page]).map(assetName).join(' '),
  };
  const written = Object.entries(attributes).map(([name, value]) => `${name}="${escapeAttribute(value)}"`);
  const content = own.map((element) => (element.tagName === 'main' ? innerHtml(element) : outerHtml(element)));
  return `<section ${written.join(' ')}>${content.join('')}</section>`;
}

/** Prepares a page's tree: ids, links and pictures are those of the file. */
function settle(page: BuiltPage, place: SingleFilePlace, dir: string): void {
  dropOffline(page.body);
  dropFolders(page.body);
  dropStyles(page.body);
  rewriteLinks(page.body, page, place);
  renamePageIds(page.body, page.name);
  inlinePictures(page.body, page, dir);
}

/** What is told on another page is shown there: its address stands in the entry. Without scripts browsers go to it as well. */
function nameMoved({ name, leadsTo }: BuiltPage, pages: readonly BuiltPage[]): void {
  const target = pages.find(({ file }) => file === leadsTo?.file);
  const id = fragmentId(`${target?.name}#${leadsTo?.fragment}`);
  const entry = target && elements(target.body).find((element) => attr(element, 'id') === id);
  const [head] = entry ? children(entry) : [];
  if (!head) throw new Error(`${name} leads to no entry`);
  const place = defaultTreeAdapter.createElement('span', head.namespaceURI, [
    { name: 'id', value: fragmentId(name) },
    { name: 'data-moved-to', value: id },
  ]);
  const [first] = head.childNodes;
  if (first) defaultTreeAdapter.insertBefore(head, place, first);
  else defaultTreeAdapter.appendChild(head, place);
}

/**
 * @param pages of the document in the order of reading, the overview first; changed here
 * @returns the file
 */
export function assemble(edition: Edition, pages: readonly BuiltPage[], site: PreparedSite): Buffer {
  const { address, code } = site;
  const [overview] = pages;
  if (!overview) throw new Error(`no pages of ${edition.id}`);
  // What pages fetch is read from their links, before these are rewritten.
  const scripts = scriptsFor(edition, site, pages);
  const head = headOf(overview, pages, site, scripts);
  const place = { policy: edition.id, names: new Set(pages.map(({ name }) => name)), address };
  for (const page of pages) settle(page, place, code.dir);
  const shown = pages.filter(({ leadsTo }) => leadsTo === null);
  for (const page of pages) if (page.leadsTo) nameMoved(page, shown);
  const published = address ? ` data-address="${escapeAttribute(`${address}${edition.id}/text/`)}"` : '';
  const pieces: Piece[] = [
    `<!DOCTYPE html><html lang="${attr(overview.html, 'lang')}"><head>`,
    ...head,
    '</head>\n',
    `<body data-policy="${edition.id}" data-citation="${escapeAttribute(cite(edition.meta))}"${published}>\n`,
    '<a class="skip" href="#main">跳到正文</a>\n',
    `${sharedPart(overview, HEADER)}\n`,
    `<main id="main" tabindex="-1">${shown.map((page) => section(page, overview)).join('\n')}</main>\n`,
    `${sharedPart(overview, FOOTER)}\n`,
    '<p class="status" role="status" aria-live="polite"></p>\n',
    ...scripts.parts.flatMap((part) => [...script(part), '\n']),
    '</body></html>',
  ];
  return Buffer.concat(pieces.map((one) => (typeof one === 'string' ? Buffer.from(one) : one)));
}
