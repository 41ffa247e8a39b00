/** What the site and each document have beside their pages: open data, files to carry away, the search. */

import { publishedData } from '../data/publish.ts';
import { officialText } from '../office/official-text.ts';
import { sheetDocx } from '../office/sheet-docx.ts';
import { sheetXlsx } from '../office/sheet-xlsx.ts';
import { textDocx } from '../office/text-docx.ts';
import { markdown, plainText } from '../office/text-plain.ts';
import type { OfficialText } from '../office/types.ts';
import { dictionaries } from '../search/dictionaries.ts';
import { dataScript, type SearchFiles, searchDocument, searchFiles } from '../search/publish.ts';
import { imprintIn, type PublishedDocument, type Site } from '../site/published.ts';
import { sheetsOf } from '../site/sheets.ts';
import { urls } from '../site/urls.ts';

type Made = string | Uint8Array<ArrayBuffer>;
/** By path in the built folder. */
export type Files = Record<string, () => Made>;

const below = (path: string): string => path.slice(1);

function data({ entries }: Site, book: PublishedDocument): Files {
  const name = `in-${book.id}`;
  return {
    [below(urls.data(book.id))]: () => `${JSON.stringify(publishedData(book), null, 1)}\n`,
    // The source as received, byte for byte: it was proven to be UTF-8 without BOM.
    [below(urls.source(book.id))]: () => book.document.source,
    [`assets/search/${name}.js`]: () => `${dataScript(name, searchDocument(book, entries))}\n`,
  };
}

function texts(site: Site, book: PublishedDocument): Files {
  const imprint = imprintIn(site, book, urls.text(book.id));
  let text: OfficialText | undefined;
  const once = (): OfficialText => {
    text ??= officialText(book);
    return text;
  };
  return {
    [below(urls.file(book.id, 'text.docx'))]: () => textDocx(once(), imprint),
    [below(urls.file(book.id, 'text.txt'))]: () => plainText(once(), imprint),
    [below(urls.file(book.id, 'text.md'))]: () => markdown(once(), imprint),
  };
}

/** Each ledger and checklist with nothing filled in. */
function forms(site: Site, book: PublishedDocument): Files {
  const all = sheetsOf(book).flatMap(({ sheet, page, file }) => {
    const imprint = imprintIn(site, book, page);
    return [
      [below(urls.file(book.id, file('docx'))), () => sheetDocx(sheet, {}, imprint)],
      [below(urls.file(book.id, file('xlsx'))), () => sheetXlsx(sheet, {}, imprint)],
    ] as const;
  });
  return Object.fromEntries(all);
}

/** The search of the whole site; what it has of each document is a file of that document. */
export function searchOf({ books, search }: Site): Files {
  let made: SearchFiles | undefined;
  const once = (): SearchFiles => {
    made ??= searchFiles(books, search, dictionaries);
    return made;
  };
  return {
    'assets/search/index.js': () => `${dataScript('index', once().site)}\n`,
    'assets/search/extras.js': () => `${dataScript('extras', once().extras)}\n`,
  };
}

export const filesOf = (site: Site, book: PublishedDocument): Files => ({
  ...data(site, book),
  ...texts(site, book),
  ...forms(site, book),
});
