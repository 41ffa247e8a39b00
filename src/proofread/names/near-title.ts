/** A document whose title is all but the draft's. */
import { type CitableLibrary, COUNTRY, type Named, titleWords } from '../../crosslinks/citations/library.ts';
import { distanceOf } from '../model/distance.ts';

const NUMERAL = /[0-9〇零一二三四五六七八九十]/g;

/** Titles of one family differ in their numbers: those of other years, other sessions. */
const differsInNumber = (a: string, b: string): boolean => a.replace(NUMERAL, '') === b.replace(NUMERAL, '');

/** How many characters a title may be off and still be meant: short ones are other titles. */
const mayDiffer = (words: string): number => {
  const { length } = words.replace(COUNTRY, '');
  if (length < 6) return 0;
  return length < 12 ? 1 : 2;
};

/** @returns the document whose title the draft's is one or two characters off */
export function nearTitle({ entries }: CitableLibrary, title: string): Named | null {
  const words = titleWords(title);
  const most = mayDiffer(words);
  let best: { named: Named; distance: number } | null = null;
  for (const { head, name, words: own } of entries) {
    if (Math.abs(own.length - words.length) > most || differsInNumber(own, words)) continue;
    const distance = distanceOf(own, words);
    if (distance <= most && distance < (best?.distance ?? Number.POSITIVE_INFINITY)) best = { named: { head, name }, distance };
  }
  return best?.named ?? null;
}
