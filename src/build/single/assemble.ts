/** The single file of one document, put together from its pages. */
import type { Edition } from '../../content/edition.ts';
import type { SearchData } from '../../content/schemas.ts';
import { attr } from '../../proof/html.ts';
import { escapeAttribute } from '../../render/html.ts';
import type { Dictionaries } from '../../search/publish.ts';
import type { Code } from './code.ts';
import { dropOffline } from './drop.ts';
import { headOf } from './head.ts';
import { renamePageIds } from './ids.ts';
import { inlinePictures } from './inline.ts';
import { rewriteLinks, type SingleFilePlace } from './links.ts';
import type { BuiltPage } from './pages.ts';
import { scriptsFor } from './scripts.ts';
import { FOOTER, HEADER, section, sharedPart } from './section.ts';

/** Prepares a page's tree: ids, links and pictures are those of the file. */
function settle(page: BuiltPage, place: SingleFilePlace, dir: string): void {
  dropOffline(page.body);
  rewriteLinks(page.body, page, place);
  renamePageIds(page.body, page.name);
  inlinePictures(page.body, page, dir);
}

/** What all documents have alike. */
export interface SingleFileSite {
  code: Code;
  search: SearchData;
  address: string | undefined;
}

/**
 * @param pages of the document in the order of reading, the overview first; changed here
 * @param dictionaries that know the characters of all documents
 */
export function assemble(
  edition: Edition,
  pages: readonly BuiltPage[],
  { code, search, address }: SingleFileSite,
  dictionaries: Dictionaries,
): string {
  const [overview] = pages;
  if (!overview) throw new Error(`no pages of ${edition.id}`);
  // What pages fetch is read from their links, before these are rewritten.
  const scripts = scriptsFor(edition, search, dictionaries, code, pages);
  const head = headOf(overview, pages, code, scripts);
  const place = { policy: edition.id, names: new Set(pages.map(({ name }) => name)), address };
  for (const page of pages) settle(page, place, code.dir);
  const published = address ? ` data-address="${escapeAttribute(`${address}${edition.id}/text/`)}"` : '';
  return [
    `<!DOCTYPE html><html lang="${attr(overview.html, 'lang')}"><head>${head}</head>`,
    `<body data-policy="${edition.id}"${published}>`,
    '<a class="skip" href="#main">跳到正文</a>',
    sharedPart(overview, HEADER),
    `<main id="main" tabindex="-1">${pages.map(section).join('\n')}</main>`,
    sharedPart(overview, FOOTER),
    '<p class="status" role="status" aria-live="polite"></p>',
    ...scripts.texts.map((text) => `<script>${text}</script>`),
    '</body></html>',
  ].join('\n');
}
