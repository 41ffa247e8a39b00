/** Files to carry away: the full text, and each ledger and checklist with nothing filled in. */
import type { APIRoute } from 'astro';
import { sheetDocx } from '../../../office/sheet-docx.ts';
import { sheetXlsx } from '../../../office/sheet-xlsx.ts';
import { textDocx } from '../../../office/text-docx.ts';
import { markdown, plainText } from '../../../office/text-plain.ts';
import { officialText } from '../../../render/official.ts';
import { sheetsOf } from '../../../render/sheets.ts';
import { type Book, book as bookOf, imprintOf, site } from '../../../site.ts';
import { urls } from '../../../urls.ts';

type Make = (book: Book) => string | Uint8Array<ArrayBuffer>;

const TEXTS: Record<string, Make> = {
  'text.docx': (book) => textDocx(officialText(book), imprintOf(book, urls.text(book.id))),
  'text.txt': (book) => plainText(officialText(book), imprintOf(book, urls.text(book.id))),
  'text.md': (book) => markdown(officialText(book), imprintOf(book, urls.text(book.id))),
};

const FORMS = { docx: sheetDocx, xlsx: sheetXlsx };

function filesOf(book: Book): Record<string, Make> {
  const forms = sheetsOf(book).flatMap(({ sheet, page, file }) =>
    Object.entries(FORMS).map(([ending, make]): [string, Make] => [file(ending), () => make(sheet, {}, imprintOf(book, page))]),
  );
  return { ...TEXTS, ...Object.fromEntries(forms) };
}

export const getStaticPaths = () =>
  site().books.flatMap((book) => Object.keys(filesOf(book)).map((file) => ({ params: { policy: book.id, file } })));

export const GET: APIRoute = ({ params }) => {
  const book = bookOf(params.policy);
  const make = filesOf(book)[params.file ?? ''];
  if (!make) throw new RangeError(`no file ${params.file}`);
  return new Response(make(book));
};
