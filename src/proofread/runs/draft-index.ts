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

/** @returns for each place in a text the hash of the GRAM units from there on: each moves those before it by a byte of four */
export function gramHashes(text: string, mask: number): Int32Array {
  const hashes = new Int32Array(Math.max(0, text.length - GRAM + 1));
  let held = 0;
  for (let i = 0; i < text.length; i++) {
    held = (held << 8) ^ (Math.imul(text.charCodeAt(i), 0x9e3779b1) >>> 16);
    if (i >= GRAM - 1) hashes[i - GRAM + 1] = (held ^ (held >>> 15)) & mask;
  }
  return hashes;
}

const SLICE = 20_000;

/** @param draft any text; line ends as they are */
export function* indexDraft(draft: string): Work<DraftIndex> {
  const words = wordsOf(draft);
  const { text } = words;
  const mask = 2 ** Math.min(MOST_BITS, Math.ceil(Math.log2(text.length + 2)) + 1) - 1;
  const heads = new Int32Array(mask + 1).fill(-1);
  const before = new Int32Array(text.length);
  const hashes = gramHashes(text, mask);
  for (let i = 0; i < hashes.length; i++) {
    const hash = hashes[i] as number;
    before[i] = heads[hash] as number;
    heads[hash] = i;
    if (i % SLICE === SLICE - 1) yield { done: i, total: text.length };
  }
  return { words, quotations: quotationsIn(words), mask, heads, before };
}
