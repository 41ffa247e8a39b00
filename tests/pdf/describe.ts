/** What a PDF is as a file, read back with poppler: faces, bookmarks, tags, fonts, and what it says of itself. */
import { readFileSync } from 'node:fs';
import { inflateSync } from 'node:zlib';
import { decoded, run } from './read.ts';

export interface Run {
  page: number;
  text: string;
  /** In points. */
  size: number;
  /** As far as poppler names it: FandolSong for FandolSong-Regular. */
  family: string;
}

export interface Heading {
  depth: number;
  page: number;
  title: string;
}

const tagless = (xml: string): string => decoded(xml.replace(/<[^>]*>/g, ''));

const runsRead = new Map<string, { runs: Run[]; outline: Heading[] }>();

export function runsOf(file: string): { runs: Run[]; outline: Heading[] } {
  const known = runsRead.get(file) ?? runsIn(file);
  runsRead.set(file, known);
  return known;
}

function runsIn(file: string): { runs: Run[]; outline: Heading[] } {
  const [body = '', bookmarks = ''] = run('pdftohtml', '-xml', '-i', '-zoom', '1', '-stdout', file)
    .toString()
    .split(/<outline>(.*)/s);
  const fonts = new Map(
    [...body.matchAll(/<fontspec id="(\d+)" size="(\d+)" family="(?:[A-Z]{6}\+)?([^"]*)"/g)].map(([, id, size, family]) => [
      id,
      { size: Number(size), family: family ?? '' },
    ]),
  );
  const runs = body
    .split('<page ')
    .slice(1)
    .flatMap((page, i) =>
      [...page.matchAll(/<text [^>]*font="(\d+)">(.*?)<\/text>/gs)].map(([, id, text]) => {
        const font = fonts.get(id);
        return { page: i + 1, text: tagless(text ?? ''), size: font?.size ?? 0, family: font?.family ?? '' };
      }),
    );
  const outline: Heading[] = [];
  let depth = 1;
  for (const [token, page, title] of bookmarks.matchAll(/<outline>|<\/outline>|<item page="(\d+)">(.*?)<\/item>/gs)) {
    if (token === '<outline>') depth++;
    else if (token === '</outline>') depth--;
    else outline.push({ depth, page: Number(page), title: tagless(title ?? '') });
  }
  return { runs, outline };
}

export interface EmbeddedFont {
  /** PostScript name, without the mark of a subset. */
  name: string;
  type: string;
  embedded: boolean;
  subset: boolean;
  toUnicode: boolean;
}

export const fontsOf = (file: string): EmbeddedFont[] =>
  [
    ...run('pdffonts', file)
      .toString()
      .matchAll(/^(\S+)\s+(\S.*?)\s{2,}\S+\s+(yes|no) (yes|no) (yes|no)\s+\d+\s+\d+$/gm),
  ].map(([, name = '', type = '', embedded, subset, toUnicode]) => ({
    name: name.replace(/^[A-Z]{6}\+/, ''),
    type,
    embedded: embedded === 'yes',
    subset: subset === 'yes',
    toUnicode: toUnicode === 'yes',
  }));

export const infoOf = (file: string): Record<string, string> =>
  Object.fromEntries(
    [
      ...run('pdfinfo', file)
        .toString()
        .matchAll(/^([\w ]+):\s+(.*)$/gm),
    ].map(([, key, value]) => [key, value]),
  );

/** Kinds of the elements that the tags name, in order. */
export const structureOf = (file: string): string[] =>
  [
    ...run('pdfinfo', '-struct', file)
      .toString()
      .matchAll(/^\s*(\w+)/gm),
  ].map(([, kind]) => kind ?? '');

/** Addresses outside the file that it leads to. */
export const linksOf = (file: string): string[] =>
  run('pdfinfo', '-url', file)
    .toString()
    .split('\n')
    .slice(1)
    .filter(Boolean)
    .map((row) => row.trim().split(/\s+/).at(-1) ?? '');

/** The file as it is, and what its compressed parts hold, one character a byte. */
export function pdfContent(file: string): string {
  const bytes = readFileSync(file);
  const raw = bytes.toString('latin1');
  const parts = [...raw.matchAll(/\/Length (\d+)[\s\S]*?>>\s*stream\r?\n/g)].map((match) => {
    const start = match.index + match[0].length;
    const part = bytes.subarray(start, start + Number(match[1]));
    return match[0].includes('/FlateDecode') ? inflateSync(part).toString('latin1') : '';
  });
  return [raw, ...parts].join('\n');
}

/** PostScript name of a font file: OpenType, name table, 6. */
export function nameOf(file: string): string {
  const bytes = readFileSync(file);
  const tables = Array.from({ length: bytes.readUInt16BE(4) }, (_, i) => 12 + i * 16);
  const name = tables.find((at) => bytes.toString('latin1', at, at + 4) === 'name');
  if (name === undefined) throw new RangeError(`no names: ${file}`);
  const start = bytes.readUInt32BE(name + 8);
  const records = Array.from({ length: bytes.readUInt16BE(start + 2) }, (_, i) => start + 6 + i * 12);
  const record = records.find((at) => bytes.readUInt16BE(at + 6) === 6);
  if (record === undefined) throw new RangeError(`no PostScript name: ${file}`);
  const from = start + bytes.readUInt16BE(start + 4) + bytes.readUInt16BE(record + 10);
  // Of one or of two bytes a character; the names are ASCII.
  return bytes
    .subarray(from, from + bytes.readUInt16BE(record + 8))
    .toString('latin1')
    .replaceAll('\0', '');
}
