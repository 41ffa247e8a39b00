/** For a gram, the documents that have it, each with the number of its clauses that do: first of all what a query needs to know. */
import { type BitReader, type BitWriter, riceWidth } from './bits.ts';

export interface DocumentList {
  /** Numbers of documents, ascending. */
  documents: number[];
  /** For each, how many of its clauses have the gram. */
  clauses: number[];
}

export const NOWHERE: DocumentList = { documents: [], clauses: [] };

/** The same of which nothing is asked but what stands where. */
export type WrittenList = Record<keyof DocumentList, ArrayLike<number>>;

/** @param total documents of the library */
export function writeList(out: BitWriter, { documents, clauses }: WrittenList, total: number): void {
  out.gamma(documents.length);
  const width = riceWidth(total / documents.length);
  let last = -1;
  for (let i = 0; i < documents.length; i++) {
    const document = documents[i] as number;
    out.rice(document - last - 1, width);
    out.gamma(clauses[i] as number);
    last = document;
  }
}

export function readList(from: BitReader, total: number): DocumentList {
  const count = from.gamma();
  const width = riceWidth(total / count);
  const list: DocumentList = { documents: [], clauses: [] };
  let document = -1;
  for (let i = 0; i < count; i++) {
    document += from.rice(width) + 1;
    list.documents.push(document);
    list.clauses.push(from.gamma());
  }
  return list;
}
