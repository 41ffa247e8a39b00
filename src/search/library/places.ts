/** For a pair, where in its clauses it stands: by it a longer string is found without its documents. */
import { type BitReader, type BitWriter, riceWidth } from './bits.ts';
import type { DocumentList } from './lists.ts';

/** Offsets of a pair in a clause of a document, by the number of the clause. */
export type ClausePlaces = Map<number, number[]>;

const WIDTH = 4;

const meanOf = (documents: readonly ClausePlaces[]): number => {
  const all = documents.flatMap((clauses) => [...clauses.values()].map((offsets) => offsets[offsets.length - 1] as number));
  return all.reduce((sum, offset) => sum + offset, 0) / Math.max(1, all.length);
};

/**
 * @param documents for each of the pair's documents its places
 * @param sizes clauses of each
 */
export function writePlaces(out: BitWriter, documents: readonly ClausePlaces[], sizes: readonly number[]): void {
  const width = Math.min(riceWidth(meanOf(documents)), 2 ** WIDTH - 1);
  out.bits(width, WIDTH);
  documents.forEach((clauses, i) => {
    const gaps = riceWidth((sizes[i] as number) / clauses.size);
    let before = -1;
    for (const [clause, offsets] of clauses) {
      out.rice(clause - before - 1, gaps);
      before = clause;
      out.rice(offsets.length - 1, 0);
      offsets.forEach((offset, at) => {
        out.rice(offset - (offsets[at - 1] ?? -1) - 1, width);
      });
    }
  });
}

function readClause(from: BitReader, width: number): number[] {
  const offsets: number[] = [];
  for (let left = from.rice(0); left >= 0; left--) offsets.push((offsets[offsets.length - 1] ?? -1) + 1 + from.rice(width));
  return offsets;
}

/**
 * @param list the pair's documents
 * @param sizes clauses of each document of the library
 */
export function readPlaces(from: BitReader, { documents, clauses }: DocumentList, sizes: readonly number[]): ClausePlaces[] {
  const width = from.bits(WIDTH);
  return documents.map((document, i) => {
    const count = clauses[i] as number;
    const gaps = riceWidth((sizes[document] as number) / count);
    const found: ClausePlaces = new Map();
    let clause = -1;
    for (let left = count; left > 0; left--) {
      clause += from.rice(gaps) + 1;
      found.set(clause, readClause(from, width));
    }
    return found;
  });
}
