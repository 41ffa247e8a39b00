/** Which clauses of a library have each character and each pair of neighbours, and where in them. */
import type { FoldedDocument } from '../exact.ts';

/** Between texts that no string reaches across; folding leaves none. */
export const BREAK = '\n';

/** A clause's folded texts, its reading and, where that differs, its source, with a break between. */
export const clauseTexts = ({ clauses }: Pick<FoldedDocument, 'clauses'>): string[] =>
  clauses.map(({ reading, source }) =>
    source && source.folded.text !== reading.text ? `${reading.text}${BREAK}${source.folded.text}` : reading.text,
  );

/** Where a gram stands, in order: number of the clause, counted through all documents, and offset in it. */
export interface Places {
  clauses: Uint32Array;
  offsets: Uint32Array;
}

export interface Postings {
  /** Characters and pairs, each with its places. */
  grams: Map<string, Places>;
  /** For each document the number of its first clause; one more for the end. */
  firsts: number[];
}

/** Characters and pairs of a text, none with a break in it. */
function eachGram(text: string, take: (gram: string, offset: number) => void): void {
  for (let i = 0; i < text.length; i++) {
    const char = text[i] as string;
    if (char === BREAK) continue;
    take(char, i);
    const next = text[i + 1];
    if (next !== undefined && next !== BREAK) take(char + next, i);
  }
}

/** @param documents the texts of their clauses */
export function postingsOf(documents: readonly (readonly string[])[]): Postings {
  const texts = documents.flat();
  const counts = new Map<string, number>();
  for (const text of texts) eachGram(text, (gram) => counts.set(gram, (counts.get(gram) ?? 0) + 1));
  const grams = new Map<string, Places & { filled: number }>();
  for (const [gram, count] of counts) grams.set(gram, { clauses: new Uint32Array(count), offsets: new Uint32Array(count), filled: 0 });
  texts.forEach((text, clause) => {
    eachGram(text, (gram, offset) => {
      const places = grams.get(gram) as Places & { filled: number };
      places.clauses[places.filled] = clause;
      places.offsets[places.filled++] = offset;
    });
  });
  const firsts = [0];
  for (const clauses of documents) firsts.push((firsts[firsts.length - 1] as number) + clauses.length);
  return { grams, firsts };
}
