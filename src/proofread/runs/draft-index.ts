/** Where in the draft each four words in a row stand: an index of the draft, through which documents pass one after another. */
import { type Words, wordsOf } from '../../document/words.ts';
import type { Work } from '../../document/work.ts';
import { type Quotations, quotationsIn } from '../model/quotations.ts';

/** Shorter runs stand everywhere; of twelve words one of which is wrong, four in a row are left on one side of it. */
export const GRAM = 4;

export interface DraftIndex {
  words: Words;
  quotations: Quotations;
  /** Of the hashes. */
  mask: number;
  /** By hash, the last place of a run of words; -1 for none. */
  heads: Int32Array;
  /** For each place the one before it of the same hash. */
  before: Int32Array;
}

const MOST_BITS = 18;

/** @returns the hash of the four units from `i` on */
export const hashAt = (text: string, i: number, mask: number): number => {
  let hash = text.charCodeAt(i);
  for (let n = 1; n < GRAM; n++) hash = (Math.imul(hash, 0x01000193) ^ text.charCodeAt(i + n)) | 0;
  return (hash ^ (hash >>> 15)) & mask;
};

const SLICE = 20_000;

/** @param draft any text; line ends as they are */
export function* indexDraft(draft: string): Work<DraftIndex> {
  const words = wordsOf(draft);
  const { text } = words;
  const mask = 2 ** Math.min(MOST_BITS, Math.ceil(Math.log2(text.length + 2)) + 1) - 1;
  const heads = new Int32Array(mask + 1).fill(-1);
  const before = new Int32Array(text.length);
  for (let i = 0; i + GRAM <= text.length; i++) {
    const hash = hashAt(text, i, mask);
    before[i] = heads[hash] as number;
    heads[hash] = i;
    if (i % SLICE === SLICE - 1) yield { done: i, total: text.length };
  }
  return { words, quotations: quotationsIn(words), mask, heads, before };
}
