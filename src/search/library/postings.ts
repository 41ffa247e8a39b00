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

/** A character's code and its neighbour's as one number; a character alone has none. */
const UNITS = 0x10000;
const BREAK_CODE = BREAK.charCodeAt(0);

const gramOf = (key: number): string =>
  key < UNITS ? String.fromCharCode(key) : String.fromCharCode(Math.floor(key / UNITS), key % UNITS);

/** Characters and pairs of a text, as numbers, none with a break in it. */
function eachGram(text: string, take: (key: number, offset: number) => void): void {
  let code = text.charCodeAt(0);
  for (let i = 0; i < text.length; i++) {
    const next = text.charCodeAt(i + 1);
    if (code !== BREAK_CODE) {
      take(code, i);
      if (i + 1 < text.length && next !== BREAK_CODE) take(code * UNITS + next, i);
    }
    code = next;
  }
}

/** @param documents the texts of their clauses */
export function postingsOf(documents: readonly (readonly string[])[]): Postings {
  const texts = documents.flat();
  const numbers = new Map<number, number>();
  const counts: number[] = [];
  for (const text of texts)
    eachGram(text, (key) => {
      const number = numbers.get(key) ?? numbers.size;
      if (number === counts.length) {
        numbers.set(key, number);
        counts.push(0);
      }
      counts[number] = (counts[number] as number) + 1;
    });
  const places = counts.map((count): Places => ({ clauses: new Uint32Array(count), offsets: new Uint32Array(count) }));
  const filled = new Uint32Array(counts.length);
  texts.forEach((text, clause) => {
    eachGram(text, (key, offset) => {
      const number = numbers.get(key) as number;
      const at = filled[number] as number;
      const own = places[number] as Places;
      own.clauses[at] = clause;
      own.offsets[at] = offset;
      filled[number] = at + 1;
    });
  });
  const grams = new Map([...numbers].map(([key, number]) => [gramOf(key), places[number] as Places] as const));
  const firsts = [0];
  for (const clauses of documents) firsts.push((firsts[firsts.length - 1] as number) + clauses.length);
  return { grams, firsts };
}
