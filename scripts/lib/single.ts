/** A document as one file: every page, its search and its scripts, to be opened from a mail or a stick. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { serialize, serializeOuter } from 'parse5';
import { bundle } from '../../src/bundle.ts';
import { idOf } from '../../src/client/fragment.ts';
import type { Edition } from '../../src/collections/edition.ts';
import type { Content } from '../../src/collections/load.ts';
import { attr, type Element, elements } from '../../src/proof/html.ts';
import { filesBelow } from './files.ts';
import { assetName, inlinePictures, script, scriptsOf, sheetsOf, sheetText } from './single/inline.ts';
import { type Place, renameIds, rewriteLinks } from './single/links.ts';
import { type BuiltPage, inOrder, nameOf, readPage, titleIn } from './single/pages.ts';
import { searchScripts } from './single/search.ts';

/** Path of a document's single file in the built folder. */
export const singleFile = (policy: string): string => `${policy}/files/${policy}.html`;

/** Pages follow one another where no script shows one at a time; the place that is gone to is no control. */
const STYLE = `
.routing [data-page]{display:none}
[data-page]+[data-page]{border-top:1px solid var(--line);margin-top:3rem}
[data-page] [tabindex="-1"]:focus{outline:none}
`;

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
const isOne = (tag: string, className: string) => (element: Element) =>
  element.tagName === tag && (attr(element, 'class') ?? '').split(' ').includes(className);

/** Of every page alike, and in the file once. */
const HEADER = isOne('header', 'site-head');
const FOOTER = isOne('footer', 'site-foot');
const SHARED = [HEADER, FOOTER, isOne('a', 'skip'), isOne('p', 'status'), ({ tagName }: Element) => tagName === 'script'];

const html = (element: Element): string => serializeOuter(element, { scriptingEnabled: false });

/** What a page has of its own, the main's content in the place of the main. */
function section(page: BuiltPage): string {
  const own = page.body.childNodes.filter((node): node is Element => 'tagName' in node && !SHARED.some((is) => is(node)));
  const inner = own.map((element) => (element.tagName === 'main' ? serialize(element, { scriptingEnabled: false }) : html(element)));
  const attributes = {
    id: idOf(page.name),
    'data-page': page.name,
    'data-title': titleIn(page),
    'data-kind': attr(page.body, 'class') ?? '',
    'data-styles': sheetsOf([page]).map(assetName).join(' '),
    'data-scripts': scriptsOf([page]).map(assetName).join(' '),
  };
  const written = Object.entries(attributes).map(([name, value]) => `${name}="${escaped(value)}"`);
  return `<section ${written.join(' ')}>${inner.join('')}</section>`;
}

/** Prepares a page's tree: ids, links and pictures are those of the file. */
function settle(page: BuiltPage, place: Place, dir: string): void {
  rewriteLinks(page.body, page, place);
  renameIds(page.body, page.name);
  inlinePictures(page.body, page, dir);
}

/** What the head of every page says alike; metadata for search engines and other sites is not for a file. */
const KEPT = new Set(['viewport', 'description', 'color-scheme', 'theme-color', 'renderer', 'format-detection']);

function headOf(overview: BuiltPage, styles: readonly string[]): string {
  const metas = elements(overview.head).filter(
    (element) => element.tagName === 'meta' && (attr(element, 'charset') || KEPT.has(attr(element, 'name') ?? '')),
  );
  return [
    ...metas.map(html),
    `<title>${escaped(titleIn(overview))}</title>`,
    ...styles,
    `<style>${STYLE}</style>`,
    // Seen only as long as the pages are being sorted; the last script of the file takes it away again in any case.
    `<script>document.documentElement.className='routing'</script>`,
  ].join('');
}

/** How many scripts a single file has, the one in its head among them. */
export const SCRIPTS = 4;

const functions = (scripts: Record<string, string>): string =>
  `{${Object.entries(scripts)
    .map(([name, code]) => `${JSON.stringify(name)}:function(){${code}\n}`)
    .join(',')}}`;

/** What the files of all documents have alike, read once. */
interface Site {
  dir: string;
  /** Every page's path. */
  files: string[];
  /** Shows one page at a time. */
  router: string;
  /** The search's second script. */
  later: string;
  content: Content;
  address: string | undefined;
}

async function siteIn(dir: string, content: Content, address: string | undefined): Promise<Site> {
  const files = filesBelow(dir).filter((file) => file.endsWith('.html') && file !== 'index.html');
  return { dir, files, router: await bundle('single'), later: readFileSync(join(dir, 'search/later.js'), 'utf8'), content, address };
}

/** What pages to fill in load when it is first asked for. */
const writers = (dir: string): string[] =>
  filesBelow(join(dir, 'assets'))
    .filter((file) => assetName(file) === 'office')
    .map((file) => `assets/${file}`);

function scriptsFor(edition: Edition, { dir, content, router, later }: Site, pages: readonly BuiltPage[]): string[] {
  const needed = scriptsOf(pages);
  const asked = needed.some((file) => assetName(file) === 'sheet') ? writers(dir) : [];
  const data = { ...searchScripts(edition, edition.meta.title, content.search), later };
  const own = Object.fromEntries([...needed, ...asked].map((file) => [assetName(file), readFileSync(join(dir, file), 'utf8')]));
  return [
    `window.duizhaoInline=${functions(data)};window.duizhaoScripts=${functions(own)};`,
    router,
    `document.documentElement.classList.remove('routing')`,
  ].map((code) => `<script>${script(code)}</script>`);
}

function pagesOf({ dir, files }: Site, policy: string): BuiltPage[] {
  const pages = files.flatMap((file) => {
    const name = nameOf(file, policy);
    return name === null ? [] : readPage(file, name, readFileSync(join(dir, file), 'utf8'));
  });
  return inOrder(pages, policy);
}

function singleOf(site: Site, edition: Edition): string {
  const { dir, address } = site;
  const pages = pagesOf(site, edition.id);
  const [overview] = pages;
  if (!overview) throw new Error(`no pages of ${edition.id}`);
  const scripts = scriptsFor(edition, site, pages);
  // One element each: what is for some pages alone (paper laid across) must not hold for others.
  const styles = sheetsOf(pages).map((sheet) => `<style data-style="${assetName(sheet)}">${sheetText(sheet, dir)}</style>`);
  const place = { policy: edition.id, names: new Set(pages.map(({ name }) => name)), address };
  for (const page of pages) settle(page, place, dir);
  const parts = overview.body.childNodes.filter((node): node is Element => 'tagName' in node);
  const shared = (is: (element: Element) => boolean) => parts.filter(is).map(html).join('');
  const published = address ? ` data-address="${escaped(`${address}${edition.id}/text/`)}"` : '';
  return [
    `<!DOCTYPE html><html lang="${attr(overview.html, 'lang')}"><head>${headOf(overview, styles)}</head>`,
    `<body data-policy="${edition.id}"${published}>`,
    '<a class="skip" href="#main">跳到正文</a>',
    shared(HEADER),
    `<main id="main" tabindex="-1">${pages.map(section).join('\n')}</main>`,
    shared(FOOTER),
    '<p class="status" role="status" aria-live="polite"></p>',
    ...scripts,
    '</body></html>',
  ].join('\n');
}

/**
 * Writes the single file of every document into the built folder.
 * @param dir its pages finished
 */
export async function single(dir: string, content: Content, address: string | undefined): Promise<void> {
  const site = await siteIn(dir, content, address);
  for (const edition of content.editions) {
    const path = join(dir, singleFile(edition.id));
    mkdirSync(join(path, '..'), { recursive: true });
    writeFileSync(path, singleOf(site, edition));
  }
}
