/** Documents by their names and numbers. */
import { wordsOf } from '../../document/words.ts';
import type { DocumentHead, DocumentName } from './document-head.ts';
import type { NumberPlace } from './mentions.ts';

export interface Named {
  head: DocumentHead;
  name: DocumentName;
}

interface Entry extends Named {
  words: string;
}

export interface CitableLibrary {
  heads: readonly DocumentHead[];
  entries: readonly Entry[];
  byTitle: ReadonlyMap<string, Named[]>;
  /** Laws whose title begins with the country's name, by the rest of it. */
  byShortTitle: ReadonlyMap<string, Named[]>;
  /** By year and 序号. */
  byNumber: ReadonlyMap<string, DocumentHead[]>;
}

/** A title's words without marks, spaces and width: what titles are compared by. */
export const titleWords = (title: string): string => wordsOf(title).text;

export const COUNTRY = '中华人民共和国';
const LAW = /(?:法|法典|条例|规定|办法|细则|通则)$/;

/** @returns a law's title without the country's name; null for what is no law's, or has no such name */
function shortTitle(words: string): string | null {
  const rest = words.indexOf(COUNTRY) === 0 ? words.slice(COUNTRY.length) : '';
  return rest.length > 1 && LAW.test(rest) ? rest : null;
}

function add<T>(map: Map<string, T[]>, key: string, value: T): void {
  const all = map.get(key);
  if (all) all.push(value);
  else map.set(key, [value]);
}

const NUMBER_PARTS = /^(.*)〔(\d{4})〕(\d+)号$/;

const plainNumber = (number: string): string =>
  number
    .replace(/\s/g, '')
    .replace(/[［[（(【]/, '〔')
    .replace(/[］\]）)】]/, '〕')
    .replace('〕第', '〕');

const numberKey = (year: string, serial: string): string => `${year} ${Number(serial)}`;

export function libraryOf(heads: readonly DocumentHead[]): CitableLibrary {
  const entries = heads.flatMap((head) => head.names.map((name) => ({ head, name, words: titleWords(name.title) })));
  const byTitle = new Map<string, Named[]>();
  const byShortTitle = new Map<string, Named[]>();
  const byNumber = new Map<string, DocumentHead[]>();
  for (const { head, name, words } of entries) {
    add(byTitle, words, { head, name });
    // 《中共某委关于…的意见》 is 《关于…的意见》 with its issuer.
    for (const issuer of head.issuers) if (words.indexOf(issuer) !== 0) add(byTitle, issuer + words, { head, name });
    const short = shortTitle(words);
    if (short) add(byShortTitle, short, { head, name });
  }
  for (const head of heads) {
    const [, , year = '', serial = ''] = NUMBER_PARTS.exec(plainNumber(head.number ?? '')) ?? [];
    if (serial) add(byNumber, numberKey(year, serial), head);
  }
  return { heads, entries, byTitle, byShortTitle, byNumber };
}

/**
 * Titles match word by word, never by resemblance. A law's title may be with or without 中华人民共和国, as 立法技术规范（试行）（一）
 * writes it: 《水法》 is 《中华人民共和国水法》 where no document is called 《水法》, and the other way round.
 */
export function withTitle({ byTitle, byShortTitle }: Pick<CitableLibrary, 'byTitle' | 'byShortTitle'>, title: string): Named[] {
  const words = titleWords(title);
  const short = shortTitle(words);
  return byTitle.get(words) ?? byShortTitle.get(words) ?? (short ? byTitle.get(short) : undefined) ?? [];
}

/** Whether the draft's number is the document's; its code may have words of the sentence before it. */
export function isNumber(number: string, { code, year, serial }: NumberPlace): boolean {
  const parts = NUMBER_PARTS.exec(plainNumber(number));
  if (!parts) return false;
  const [, own = '', ownYear, ownSerial] = parts;
  return own !== '' && code.slice(-own.length) === own && year === ownYear && Number(serial) === Number(ownSerial);
}

export const withNumber = ({ byNumber }: CitableLibrary, place: NumberPlace): DocumentHead[] =>
  (byNumber.get(numberKey(place.year, place.serial)) ?? []).filter(({ number }) => number !== null && isNumber(number, place));
