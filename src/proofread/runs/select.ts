/** Which passages are plainly a document's words, and of several for one place the best. */

import { isBoundary, type Words } from '../../document/words.ts';
import type { Work } from '../../document/work.ts';
import type { Quotation } from '../model/quotations.ts';
import { type AlignedPassage, cutPassage, splitBySentences, type Weight, weightOf } from './passage.ts';

/** A passage with the quotation that it lies in. */
interface Quoted {
  passage: AlignedPassage;
  quotation: Quotation | null;
}

export interface Candidate extends Quoted {
  score: number;
  /** Whether it counts for itself, however others word it: it is quoted, or its document is named. */
  isSure: boolean;
}

interface Found extends Quoted {
  /** Words more than in a small library that make a passage plainly a document's. */
  chance: number;
}

/*
 * How many words make a passage plainly a document's. Measured on laws held against documents of other kinds: shorter runs, or more
 * changes, are the phrases that all officials use.
 */
const IN_QUOTATION = 6;
const WHOLE_PART = 9;
const ANYWHERE = 14;
const FEW_DOCUMENTS = 3;
/** One change for so many words that are alike. */
const DENSITY = 8;
/** How much of a quotation a passage must be to be what is quoted. */
const MOST_OF_IT = 0.6;

/** What a change takes from a passage, and what an end where a sentence ends gives it, in words, beside others for the same place. */
const CHANGE = 3;
const END = 2;

/** Whether a sentence, or a part of one, begins and ends with the passage, in the draft as in the clause. */
const ends = ({ draft: [d, dEnd], own: [c, cEnd], words }: AlignedPassage, draft: Words): boolean[] => [
  isBoundary(draft, d) && isBoundary(words, c),
  isBoundary(draft, dEnd) && isBoundary(words, cEnd),
];

/**
 * The more documents, the longer are the runs that one of them has by chance: two words for each doubling.
 * @param documents in the library; one for a document that the draft itself names
 */
export const chanceWords = (documents: number): number => Math.max(0, Math.round(2 * Math.log2(documents / FEW_DOCUMENTS)));

/**
 * Whether words that are not quoted can come to enough. A passage that is no whole sentence, nor a part of one, was widened at one end at
 * most: to an end of a sentence.
 * @param length of the words
 * @param reach how many may be added at an end
 * @param chance as chanceWords tells
 * @param mayBeWhole whether sentences may begin and end near the words
 */
export const canBePlain = (length: number, reach: number, chance: number, mayBeWhole: () => boolean): boolean =>
  length + reach >= ANYWHERE + chance || (length + 2 * reach >= WHOLE_PART + chance && mayBeWhole());

function isPlain(
  { same, changes }: Weight,
  length: number,
  isWhole: boolean,
  { quotation, chance }: Pick<Found, 'quotation' | 'chance'>,
): boolean {
  const isQuoted = quotation !== null && length >= MOST_OF_IT * (quotation.end - quotation.start);
  if (isQuoted) return same >= IN_QUOTATION && changes * 3 <= same;
  if (isWhole && same >= WHOLE_PART + chance) return changes <= Math.max(1, same / DENSITY);
  return same >= ANYWHERE + chance && changes * DENSITY <= same;
}

/** What of a passage is no sentence of the clause any more. */
const isLost = ({ same, changes }: Weight): boolean => changes * 3 > same;

/** Of sentences that stand in several clauses, the one whose neighbours stand there too. */
const inContext = (same: number): number => Math.min(same, 99) / 100;

/** @returns the passage's sentences, each to be weighed against others for its place; none for a passage that only resembles */
export function candidatesOf({ passage, quotation, chance }: Found, draft: Words): Candidate[] {
  const weight = weightOf(passage, draft);
  const isWhole = ends(passage, draft).every(Boolean);
  if (!isPlain(weight, passage.draft[1] - passage.draft[0], isWhole, { quotation, chance })) return [];
  return splitBySentences(passage, draft).flatMap((sentence) => {
    const own = weightOf(sentence, draft);
    const whole = ends(sentence, draft).filter(Boolean).length;
    // The beginning of a sentence that then goes another way.
    if (!quotation && whole < 2 && own.same < WHOLE_PART) return [];
    const score = own.same - CHANGE * own.changes + END * whole;
    return isLost(own)
      ? []
      : [{ passage: sentence, quotation, score: score + inContext(weight.same), isSure: quotation !== null || chance === 0 }];
  });
}

/** Words that two passages may share by chance, where one ends and the other begins. */
const SHARED = 3;

const overlapOf = (a: AlignedPassage, b: AlignedPassage): number => Math.min(a.draft[1], b.draft[1]) - Math.max(a.draft[0], b.draft[0]);

/** What is left of a passage beside others that come before it; null when nothing is. */
function beside(passage: AlignedPassage, taken: readonly AlignedPassage[]): AlignedPassage | null {
  let left: AlignedPassage | null = passage;
  for (const other of taken) {
    if (!left) return null;
    const overlap = overlapOf(left, other);
    if (overlap <= 0) continue;
    if (overlap > SHARED) return null;
    left =
      left.draft[0] < other.draft[0] ? cutPassage(left, left.draft[0], other.draft[0]) : cutPassage(left, other.draft[1], left.draft[1]);
  }
  return left;
}

/** For each word of the draft the passage that has it. */
function placesOf(length: number) {
  const owner = new Int32Array(length).fill(-1);
  const passages: AlignedPassage[] = [];
  return {
    over({ draft: [from, to] }: AlignedPassage): AlignedPassage[] {
      const found = new Set(owner.subarray(from, to));
      found.delete(-1);
      return Array.from(found, (i) => passages[i] as AlignedPassage);
    },
    take(passage: AlignedPassage): void {
      owner.fill(passages.push(passage) - 1, passage.draft[0], passage.draft[1]);
    },
  };
}

/** Words of the draft that share a list of the passages that stand there. */
const BLOCK = 16;

const ownWords = ({ own: [from, to], words }: AlignedPassage): string => words.text.slice(from, to);

/** Whether two documents say nearly the same in one place of the draft, and not in the same words. */
function isOtherWording(a: AlignedPassage, b: AlignedPassage): boolean {
  const isSamePlace = overlapOf(a, b) >= MOST_OF_IT * (a.draft[1] - a.draft[0]);
  return a.document !== b.document && isSamePlace && ownWords(a) !== ownWords(b);
}

/** What several documents word each in its own way is a phrase of all, and the draft's way no fault. */
export function withoutPhrases(candidates: readonly Candidate[], draft: Words): Candidate[] {
  const blocks = new Map<number, AlignedPassage[]>();
  for (const { passage } of candidates) {
    for (let block = Math.floor(passage.draft[0] / BLOCK); block * BLOCK < passage.draft[1]; block++) {
      blocks.set(block, [...(blocks.get(block) ?? []), passage]);
    }
  }
  return candidates.filter(({ passage, isSure }) => {
    if (isSure || draft.text.slice(passage.draft[0], passage.draft[1]) === ownWords(passage)) return true;
    const middle = Math.floor((passage.draft[0] + passage.draft[1]) / 2 / BLOCK);
    return !(blocks.get(middle) ?? []).some((other) => isOtherWording(passage, other));
  });
}

/**
 * @param length of the draft, in words
 * @param preferred of two nearly equal ones the one whose clause the draft cites
 * @returns passages that do not overlap, in the draft's order
 */
export function* selectPassages(
  candidates: readonly Candidate[],
  length: number,
  preferred: (passage: AlignedPassage) => boolean,
): Work<Candidate[]> {
  const rank = ({ passage, score }: Candidate) => score + (preferred(passage) ? 1 + score / 10 : 0);
  const ranked = candidates.map((one) => ({ one, rank: rank(one) })).sort((a, b) => b.rank - a.rank);
  const places = placesOf(length);
  const chosen: Candidate[] = [];
  for (const [done, { one }] of ranked.entries()) {
    yield { done, total: ranked.length };
    const passage = beside(one.passage, places.over(one.passage));
    if (!passage) continue;
    places.take(passage);
    chosen.push({ ...one, passage });
  }
  return chosen.sort((a, b) => a.passage.draft[0] - b.passage.draft[0]);
}
