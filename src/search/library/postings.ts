/** Which clauses of a library have each character and each pair of neighbours, and where in them. */
import type { FoldedDocument } from '../exact.ts';

/** Between texts that no string reaches across; folding leaves none. */
export const BREAK = '\n';

/** A clause's folded texts, its reading and, where that differs, its source, with a break between. */
export const clauseTexts = ({ clauses }: Pick<FoldedDocument, 'clauses'>): string[] =>
  clauses.map(({ reading, source }) =>
    source && source.folded.text !== reading.text ? `${reading.text}${BREAK}${source.folded.text}` : reading.text,
  );

/** A document's characters and pairs of neighbours, none with a break in it; each once. Clauses go by their number in the document. */
export interface Postings {
  /** Codes. */
  characters: number[];
  /** In how many of the clauses each stands. */
  characterClauses: number[];
  /** Both codes as one number. */
  pairs: number[];
  /** In how many of the clauses each stands. */
  pairClauses: number[];
  /** Where each pair's places begin; one more for the end of the last's. */
  starts: Uint32Array;
  /** Of all pairs' places, each pair's in order: the clause, and the offset in it. */
  clauses: Uint32Array;
  offsets: Uint32Array;
}

const UNITS = 0x10000;
const BREAK_CODE = BREAK.charCodeAt(0);

export const pairOf = (number: number): string => String.fromCharCode(number >>> 16, number & 0xffff);

function characterPostings(texts: readonly string[]): Pick<Postings, 'characters' | 'characterClauses'> {
  const counts = new Uint32Array(UNITS);
  // The last clause that has it, from 1.
  const lasts = new Uint32Array(UNITS);
  const codes: number[] = [];
  for (const [clause, text] of texts.entries()) {
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      if (code === BREAK_CODE || lasts[code] === clause + 1) continue;
      if (!lasts[code]) codes.push(code);
      lasts[code] = clause + 1;
      counts[code] = (counts[code] as number) + 1;
    }
  }
  return { characters: codes, characterClauses: codes.map((code) => counts[code] as number) };
}

/** @param take is called for each pair of neighbours in order */
function eachPair(texts: readonly string[], take: (pair: number, clause: number, offset: number) => void): void {
  for (const [clause, text] of texts.entries()) {
    let code = text.charCodeAt(0);
    for (let i = 1; i < text.length; i++) {
      const next = text.charCodeAt(i);
      if (code !== BREAK_CODE && next !== BREAK_CODE) take((code << 16) | next, clause, i - 1);
      code = next;
    }
  }
}

/** @param texts of a document's clauses */
export function postingsOf(texts: readonly string[]): Postings {
  const numbers = new Map<number, number>();
  const counts: number[] = [];
  const pairClauses: number[] = [];
  const lasts: number[] = [];
  const length = texts.reduce((sum, text) => sum + text.length, 0);
  // By the order in the text: which pair it is.
  const found = new Uint32Array(length);
  let total = 0;
  eachPair(texts, (pair, clause) => {
    let number = numbers.get(pair);
    if (number === undefined) {
      number = numbers.size;
      numbers.set(pair, number);
      counts.push(0);
      pairClauses.push(0);
      lasts.push(-1);
    }
    counts[number] = (counts[number] as number) + 1;
    if (lasts[number] !== clause) pairClauses[number] = (pairClauses[number] as number) + 1;
    lasts[number] = clause;
    found[total++] = number;
  });
  const starts = new Uint32Array(counts.length + 1);
  for (const [number, count] of counts.entries()) starts[number + 1] = (starts[number] as number) + count;
  const filled = starts.slice();
  const clauses = new Uint32Array(total);
  const offsets = new Uint32Array(total);
  let next = 0;
  eachPair(texts, (_, clause, offset) => {
    const number = found[next++] as number;
    const at = filled[number] as number;
    clauses[at] = clause;
    offsets[at] = offset;
    filled[number] = at + 1;
  });
  return { ...characterPostings(texts), pairs: [...numbers.keys()], pairClauses, starts, clauses, offsets };
}
