/** Documents by their names and numbers. */
import { distanceOf } from '../model/distance.ts';
import type { ReferenceHead, ReferenceName } from '../model/types.ts';
import { wordsOf } from '../model/words.ts';
import type { NumberPlace } from './mentions.ts';

export interface Named {
  head: ReferenceHead;
  name: ReferenceName;
}

interface Entry extends Named {
  words: string;
}

export interface Library {
  heads: readonly ReferenceHead[];
  entries: readonly Entry[];
  byTitle: ReadonlyMap<string, Named[]>;
}

const titleWords = (title: string): string => wordsOf(title).text;

export function libraryOf(heads: readonly ReferenceHead[]): Library {
  const entries = heads.flatMap((head) => head.names.map((name) => ({ head, name, words: titleWords(name.title) })));
  const byTitle = new Map<string, Named[]>();
  const add = (key: string, { head, name }: Named) => byTitle.set(key, [...(byTitle.get(key) ?? []), { head, name }]);
  for (const entry of entries) {
    add(entry.words, entry);
    // 《中共某委关于…的意见》 is 《关于…的意见》 with its issuer.
    for (const issuer of entry.head.issuers) if (entry.words.indexOf(issuer) !== 0) add(issuer + entry.words, entry);
  }
  return { heads, entries, byTitle };
}

export const withTitle = ({ byTitle }: Library, title: string): Named[] => byTitle.get(titleWords(title)) ?? [];

const COUNTRY = '中华人民共和国';
const NUMERAL = /[0-9〇零一二三四五六七八九十]/;

/** Titles of one family differ in their numbers: those of other years, other sessions. */
const differsInNumber = (a: string, b: string): boolean =>
  a.replace(new RegExp(NUMERAL, 'g'), '') === b.replace(new RegExp(NUMERAL, 'g'), '');

/** How many characters a title may be off and still be meant: short ones are other titles. */
const mayDiffer = (words: string): number => {
  const { length } = words.replace(COUNTRY, '');
  if (length < 6) return 0;
  return length < 12 ? 1 : 2;
};

/** @returns the document whose title the draft's is one or two characters off */
export function nearTitle({ entries }: Library, title: string): Named | null {
  const words = titleWords(title);
  const most = mayDiffer(words);
  let best: { entry: Entry; distance: number } | null = null;
  for (const entry of entries) {
    if (Math.abs(entry.words.length - words.length) > most || differsInNumber(entry.words, words)) continue;
    const distance = distanceOf(entry.words, words);
    if (distance <= most && distance < (best?.distance ?? Number.POSITIVE_INFINITY)) best = { entry, distance };
  }
  return best?.entry ?? null;
}

const NUMBER_PARTS = /^(.*)〔(\d{4})〕(\d+)号$/;

const plainNumber = (number: string): string =>
  number
    .replace(/\s/g, '')
    .replace(/[［[（(【]/, '〔')
    .replace(/[］\]）)】]/, '〕')
    .replace('〕第', '〕');

/** Whether the draft's number is the document's; its code may have words of the sentence before it. */
export function isNumber(number: string, { code, year, serial }: NumberPlace): boolean {
  const parts = NUMBER_PARTS.exec(plainNumber(number));
  if (!parts) return false;
  const [, own = '', ownYear, ownSerial] = parts;
  return own !== '' && code.slice(-own.length) === own && year === ownYear && Number(serial) === Number(ownSerial);
}

export const withNumber = ({ heads }: Library, place: NumberPlace): ReferenceHead[] =>
  heads.filter(({ number }) => number !== null && isNumber(number, place));
