/** From which documents of a library a long text has words, told by the phrases that the text and the library have both chosen. */
import { fewGroups } from './cover.ts';
import { type PhraseIndex, phraseFile, phraseFileName, readPhrases } from './phrase-files.ts';
import { chosenPhrases, PHRASE, phraseHashes, WINDOW } from './phrases.ts';

/** What of a library its phrases are read from. */
export interface PhraseLibrary {
  index: PhraseIndex;
  /** @param name of a file of phrases; @throws where it does not come */
  fetch(name: string): Promise<unknown>;
}

/** Half-open, in words of the text. */
export interface Stretch {
  start: number;
  end: number;
}

/**
 * Outside of what is quoted, one phrase is asked for of those that begin in so many words: of runs of 31 words, which are the shortest
 * that say something without quotation marks among a thousand documents, two in three have one. Fewer words take a request each.
 */
const FREE_CELL = 20;
/** In a quotation, one of so many. */
const QUOTED_CELL = 12;
/** A phrase of more documents is no reason to ask for what stands beside it. */
const FEW = 5;
/** Words to the next phrases on both sides that are asked for where a document has this one. */
const APART = 8;
/** Words from one phrase of a document to its next that may be of one run. */
const NEAR = 36;

/*
 * What a phrase tells of a document that has it: 1 where no other has, less for what many have. Two that few have make a document worth
 * reading, where nothing is quoted.
 */
const FREE = 1.6;
/** Of so much told of a document that it comes before most others, what stands beside its phrases need not be asked for. */
const ENOUGH = 2.2;
/** What is taken for a phrase between that it has not: a fault takes one, another text most. */
const MISSING = 0.3;
/** A phrase that was asked for, at an offset in the text. */
interface Answer {
  at: number;
  documents: readonly number[];
}

/** By the number of a document, what its phrases tell of it. */
type Evidence = Map<number, number>;

interface Text {
  library: PhraseLibrary;
  hashes: Uint32Array;
  answers: Map<number, Answer>;
}

/** @param offsets of phrases; each file is fetched once */
async function ask({ library: { index, fetch }, hashes, answers }: Text, offsets: readonly number[]): Promise<void> {
  const files = new Map<number, number[]>();
  for (const at of offsets) {
    if (answers.has(at)) continue;
    const file = phraseFile(hashes[at] as number, index);
    files.set(file, [...(files.get(file) ?? []), at]);
  }
  const read = async ([file, own]: [number, number[]]) => {
    const phrases = readPhrases((await fetch(phraseFileName(file))) as string, file, index);
    for (const at of own) answers.set(at, { at, documents: phrases.get(hashes[at] as number) ?? [] });
  };
  await Promise.all(Array.from(files, read));
}

/** @returns what has been asked for among the offsets */
const answersAt = ({ answers }: Text, offsets: readonly number[]): Answer[] => offsets.flatMap((at) => answers.get(at) ?? []);

/** Of a short quotation all: which of them a document has chosen depends on what stands beside it there. */
function inQuotation(hashes: Uint32Array, { start, end }: Stretch): number[] {
  const own = hashes.subarray(start, Math.max(start, end - PHRASE + 1));
  const chosen = own.length <= WINDOW ? Array.from(own, (_, i) => i) : chosenPhrases(own);
  return chosen.map((i) => start + i);
}

/** @returns for each document the most that phrases near each other tell of it */
function evidence(answers: readonly Answer[], total: number): Evidence {
  const most: Evidence = new Map();
  const last = new Map<number, { worth: number; order: number; at: number }>();
  answers.forEach(({ at, documents }, order) => {
    for (const document of documents) {
      const before = last.get(document);
      const isNear = before && at - before.at <= NEAR;
      const kept = isNear ? Math.max(0, before.worth - MISSING * (order - before.order - 1)) : 0;
      const worth = kept + 1 - Math.log(documents.length) / Math.log(total);
      last.set(document, { worth, order, at });
      most.set(document, Math.max(worth, most.get(document) ?? 0));
    }
  });
  return most;
}

/** @param chosen offsets of the library's phrases in the text; @returns those next to a phrase, on both sides, a little apart */
function beside(chosen: readonly number[], at: number): number[] {
  let [low, high] = [0, chosen.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((chosen[middle] as number) < at + APART) low = middle + 1;
    else high = middle;
  }
  let before = low - 1;
  while (before >= 0 && (chosen[before] as number) > at - APART) before--;
  return [chosen[before], chosen[low]].filter((one): one is number => one !== undefined);
}

/** Whether one document has all that was asked of a quotation, and more than one phrase of six words. */
function isTold(answers: readonly Answer[]): boolean {
  const [first, ...others] = answers.map(({ documents }) => documents);
  return others.length > 0 && (first ?? []).some((one) => others.every((documents) => documents.includes(one)));
}

/** The library's phrases in a text: of each quotation, and of all else. */
interface Chosen {
  quoted: number[][];
  free: number[];
}

function chosenIn(hashes: Uint32Array, quoted: readonly Stretch[]): Chosen {
  const isQuoted = new Uint8Array(hashes.length);
  for (const { start, end } of quoted) isQuoted.fill(1, start, end);
  return { quoted: quoted.map((one) => inQuotation(hashes, one)), free: chosenPhrases(hashes).filter((at) => !isQuoted[at]) };
}

/** @returns for each offset of a phrase the number of the words that it stands for, those of a quotation below zero */
function cellsOf({ quoted, free }: Chosen): Map<number, number> {
  const cells = new Map(free.map((at) => [at, Math.floor(at / FREE_CELL)]));
  let cell = 0;
  for (const own of quoted) {
    let from = Number.NEGATIVE_INFINITY;
    for (const at of own) {
      if (at - from >= QUOTED_CELL) {
        from = at;
        cell--;
      }
      cells.set(at, cell);
    }
  }
  return cells;
}

/** Asks for some phrases of all words, then for those beside what few documents have of which too little is told, and for all of a quotation that is none's so far. */
async function askFor(text: Text, { quoted, free }: Chosen): Promise<void> {
  const { hashes, answers, library } = text;
  const cells = cellsOf({ quoted, free });
  const offsets = [...cells.keys()];
  const some = fewGroups(
    offsets,
    (at) => phraseFile(hashes[at] as number, library.index),
    (at) => cells.get(at) as number,
  );
  await ask(text, some);
  const told = evidence(answersAt(text, free), library.index.documents);
  const isTelling = (at: number) => {
    const documents = answers.get(at)?.documents ?? [];
    return documents.length <= FEW && documents.some((one) => (told.get(one) as number) < ENOUGH);
  };
  const untold = quoted.filter((own) => !isTold(answersAt(text, own)));
  await ask(text, [...untold.flat(), ...free.filter(isTelling).flatMap((at) => beside(free, at))]);
}

/** Of each the best come before the second best of any. */
function ranked(all: readonly Evidence[]): number[] {
  const found = new Map<number, { rank: number; worth: number }>();
  for (const own of all) {
    const order = Array.from(own).sort((a, b) => b[1] - a[1] || a[0] - b[0]);
    order.forEach(([document, worth], rank) => {
      const before = found.get(document);
      found.set(document, { rank: Math.min(rank, before?.rank ?? rank), worth: worth + (before?.worth ?? 0) });
    });
  }
  return Array.from(found)
    .sort((a, b) => a[1].rank - b[1].rank || b[1].worth - a[1].worth || a[0] - b[0])
    .map(([document]) => document);
}

/**
 * The documents from which a text has words, as far as phrases tell: every one is among them that has WINDOW + PHRASE - 1 words in a row
 * and more of a whole quotation, or of one that no document has as a whole, unless very many have these. Outside of quotations chance has
 * a part, and in faults that leave no phrase whole.
 * @param words of the text, without the marks between them
 * @param quoted what of it is quoted
 * @returns numbers of documents, the likeliest first
 * @throws where a file does not come
 */
export async function sourcesOf(library: PhraseLibrary, words: string, quoted: readonly Stretch[]): Promise<number[]> {
  const text: Text = { library, hashes: phraseHashes(words), answers: new Map() };
  const chosen = chosenIn(text.hashes, quoted);
  await askFor(text, chosen);
  const told = (offsets: readonly number[]) => evidence(answersAt(text, offsets), library.index.documents);
  const free = new Map(Array.from(told(chosen.free)).filter(([, worth]) => worth >= FREE));
  return ranked([...chosen.quoted.map(told), free]);
}
