/** The index of a library's phrases: for each of them the documents that have it, in files small enough for a hundred to be asked for. */
import { bitReader, bitWriter, riceWidth } from './bits.ts';
import { readList, writeList } from './lists.ts';
import { chosenPhrases, phraseHashes } from './phrases.ts';

/** What a library publishes of its phrases. */
export interface PhraseIndex {
  /** How many documents it has … */
  documents: number;
  /** … and in how many files its phrases are. */
  files: number;
}

/** Documents of a phrase, the first of the site; what more have is a form of words of all. */
const MOST = 24;

/** Letters about which a file has: with as many, few files have what a draft asks for, and few that it does not. */
const LETTERS = 1_800;
/** About what a phrase takes of them, and each of its documents. */
const LETTERS_EACH = 1.7;

/** Numbers of documents by the hash of a phrase. */
type Phrases = Map<number, number[]>;

function phrasesOf(documents: Iterable<readonly string[]>): { phrases: Phrases; total: number } {
  const phrases: Phrases = new Map();
  const add = (hash: number, document: number) => {
    const own = phrases.get(hash);
    if (!own) phrases.set(hash, [document]);
    else if (own[own.length - 1] !== document && own.length < MOST) own.push(document);
  };
  let total = 0;
  for (const clauses of documents) {
    for (const hashes of clauses.map(phraseHashes)) for (const at of chosenPhrases(hashes)) add(hashes[at] as number, total);
    total++;
  }
  return { phrases, total };
}

/** The least of several hashes is chosen: the chosen ones are small, but their remainders are spread evenly. */
export const phraseFile = (hash: number, { files }: PhraseIndex): number => hash % files;

export const phraseFileName = (file: number): string => `phrases-${file}`;

/** Bits of a width. */
const WIDTH = 5;

/** @param hashes ascending, all of one file: of each the quotient by the number of files is written */
function written(hashes: readonly number[], phrases: Phrases, { documents: total, files }: PhraseIndex): string {
  const out = bitWriter();
  const quotients = hashes.map((hash) => Math.floor(hash / files));
  const width = riceWidth((quotients[quotients.length - 1] ?? 0) / Math.max(1, hashes.length));
  out.gamma(hashes.length + 1);
  out.bits(width, WIDTH);
  hashes.forEach((hash, i) => {
    const documents = phrases.get(hash) as number[];
    out.rice((quotients[i] as number) - (quotients[i - 1] ?? 0), width);
    writeList(out, { documents, clauses: documents.map(() => 1) }, total);
  });
  return out.text();
}

/**
 * @param documents of the whole site, in its order: of each the words of its clauses, without the marks between them; each is let go
 * before the next is taken
 * @returns every file with its name, one at a time; the last is the PhraseIndex, called `phrases`
 */
export function* phraseFiles(documents: Iterable<readonly string[]>): Generator<[name: string, data: string | PhraseIndex]> {
  const { phrases, total } = phrasesOf(documents);
  const postings = [...phrases.values()].reduce((sum, { length }) => sum + length, 0);
  const files = Math.max(1, Math.round(((phrases.size + postings) * LETTERS_EACH) / LETTERS));
  const index: PhraseIndex = { documents: total, files };
  const filed = Array.from({ length: files }, (): number[] => []);
  for (const hash of [...phrases.keys()].sort((a, b) => a - b)) filed[phraseFile(hash, index)]?.push(hash);
  for (const [file, hashes] of filed.entries()) yield [phraseFileName(file), written(hashes, phrases, index)];
  yield ['phrases', index];
}

/** @param text of a file; @param file its number */
export function readPhrases(text: string, file: number, { documents: total, files }: PhraseIndex): Phrases {
  const from = bitReader(text);
  const count = from.gamma() - 1;
  const width = from.bits(WIDTH);
  const found: Phrases = new Map();
  let quotient = 0;
  for (let i = 0; i < count; i++) {
    quotient += from.rice(width);
    found.set(quotient * files + file, readList(from, total).documents);
  }
  return found;
}
