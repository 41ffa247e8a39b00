/** For a pair, where in its clauses it stands: by it a longer string is found without its documents. */
import { type BitReader, type BitWriter, riceWidth } from './bits.ts';
import type { DocumentList } from './lists.ts';
import type { Postings } from './postings.ts';

/** Offsets of a pair in a clause of a document, by the number of the clause. */
export type ClausePlaces = Map<number, number[]>;

const WIDTH = 4;

/** A pair's places in a document: from where to where in its postings. */
export interface WrittenPlaces {
  postings: Pick<Postings, 'clauses' | 'offsets'>;
  from: number;
  to: number;
  /** In how many of the document's clauses they are, and how many it has. */
  clauses: number;
  size: number;
}

/** Of the last offset in each clause. */
function meanOf(documents: readonly WrittenPlaces[]): number {
  let sum = 0;
  let count = 0;
  for (const { postings, from, to, clauses } of documents) {
    for (let i = from; i < to; i++)
      if (i + 1 === to || postings.clauses[i] !== postings.clauses[i + 1]) sum += postings.offsets[i] as number;
    count += clauses;
  }
  return sum / Math.max(1, count);
}

/** @param documents those that have the pair */
export function writePlaces(out: BitWriter, documents: readonly WrittenPlaces[]): void {
  const width = Math.min(riceWidth(meanOf(documents)), 2 ** WIDTH - 1);
  out.bits(width, WIDTH);
  for (const { postings, from, to, clauses, size } of documents) {
    const gaps = riceWidth(size / clauses);
    let before = -1;
    for (let start = from; start < to; ) {
      const clause = postings.clauses[start] as number;
      let end = start + 1;
      while (end < to && postings.clauses[end] === clause) end++;
      out.rice(clause - before - 1, gaps);
      before = clause;
      out.rice(end - start - 1, 0);
      let last = -1;
      for (; start < end; start++) {
        const offset = postings.offsets[start] as number;
        out.rice(offset - last - 1, width);
        last = offset;
      }
    }
  }
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
