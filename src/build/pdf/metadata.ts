/**
 * What a PDF says of itself, and its dates fixed, so that the same pages are the same bytes. Chromium writes
 * the information dictionary as plain text (ISO 32000-1, 14.3.3); ours is appended as an update (7.5.6).
 */

export interface Metadata {
  title: string;
  author: string;
  subject: string;
  keywords: string;
  /** YYYY-MM-DD, of the document */
  date: string;
}

const hex = (text: string): string => `<FEFF${Buffer.from(text, 'utf16le').swap16().toString('hex').toUpperCase()}>`;
const moment = (date: string): string => `D:${date.replaceAll('-', '')}000000+00'00'`;

/** The dates that Chromium writes, and nothing that only looks like them; the new ones are as long as the old. */
function fixed(pdf: string, date: string): string {
  const dates = /\/(CreationDate|ModDate) \(D:\d{14}\+00'00'\)/g;
  if (!dates.test(pdf)) throw new RangeError('no dates in the information dictionary');
  return pdf.replace(dates, (_, key) => `/${key} (${date})`);
}

/**
 * Ids of structure elements, which the cells of tables refer to (14.7.2), are Chromium's numbers of the page's nodes: they say how
 * much the browser has done before. Theirs are their ranks, as long as they were, so that trees of them stay sorted.
 */
function renumbered(pdf: string): string {
  const id = /\(node(\d{8})\)/g;
  const ids = [...new Set(Array.from(pdf.matchAll(id), ([, number]) => number as string))].sort();
  const ranks = new Map(ids.map((number, rank) => [number, String(rank + 1).padStart(number.length, '0')]));
  return pdf.replace(id, (_, number) => `(node${ranks.get(number)})`);
}

/** @throws RangeError when the file is not laid out as Chromium lays it out */
export function withMetadata(pdf: Uint8Array, { title, author, subject, keywords, date }: Metadata): Buffer {
  const made = renumbered(fixed(Buffer.from(pdf).toString('latin1'), moment(date)));
  const last = made.lastIndexOf('trailer');
  const trailer = /<<([\s\S]*?)>>\s*startxref\s+(\d+)/.exec(made.slice(last));
  const info = trailer?.[1]?.match(/\/Info (\d+) 0 R/)?.[1];
  if (!trailer || !info) throw new RangeError('no trailer with /Info');
  const entries = { Title: title, Author: author, Subject: subject, Keywords: keywords, Creator: '对照', Producer: 'Chromium' };
  const dictionary = Object.entries(entries)
    .map(([key, text]) => `/${key} ${hex(text)}`)
    .join('\n');
  const start = made.length + 1;
  const object = `${info} 0 obj\n<<\n${dictionary}\n/CreationDate (${moment(date)})\n/ModDate (${moment(date)})\n>>\nendobj\n`;
  const table = `xref\n${info} 1\n${String(start).padStart(10, '0')} 00000 n \n`;
  const rest = (trailer[1] ?? '').replace(/\/Prev \d+/, '').trim();
  const end = `trailer\n<<${rest}\n/Prev ${trailer[2]}>>\nstartxref\n${start + object.length}\n%%EOF\n`;
  return Buffer.from(`${made}\n${object}${table}${end}`, 'latin1');
}
