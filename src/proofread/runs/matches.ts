/** Longest runs of words that stand in the draft and in a clause alike. */
import { type DraftIndex, GRAM, gramHashes } from './draft-index.ts';

/** Offsets and length in words. */
export interface Match {
  draft: number;
  clause: number;
  length: number;
}

/** What stands in the draft more often is no sign of a quotation, and would take long. */
const MOST_PLACES = 2_000;

function lengthOf(draft: string, clause: string, d: number, c: number): number {
  let length = 0;
  while (d + length < draft.length && c + length < clause.length && draft[d + length] === clause[c + length]) length++;
  return length;
}

/** @param clause words of the clause; @returns every run of at least GRAM words that cannot be made longer, by its place in the clause */
export function matchesIn({ words, mask, heads, before }: DraftIndex, clause: string): Match[] {
  const draft = words.text;
  const found: Match[] = [];
  const hashes = gramHashes(clause, mask);
  for (let c = 0; c < hashes.length; c++) {
    let left = MOST_PLACES;
    for (let d = heads[hashes[c] as number] as number; d >= 0 && left > 0; d = before[d] as number, left--) {
      // What could begin earlier was found there.
      if (d > 0 && c > 0 && draft[d - 1] === clause[c - 1]) continue;
      const length = lengthOf(draft, clause, d, c);
      if (length >= GRAM) found.push({ draft: d, clause: c, length });
    }
  }
  return found;
}
