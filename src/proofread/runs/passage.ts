/** A passage of the draft beside the words of a clause that it has, run by run. */

import { between, canonicalText, endsSentence, isBoundary, type Words } from '../../document/words.ts';
import { distanceOf, keptPairs } from '../model/distance.ts';
import type { Quotation } from '../model/quotations.ts';
import type { ReferenceDocument } from '../model/types.ts';
import type { Match } from './matches.ts';

export interface AlignedPassage {
  document: ReferenceDocument;
  /** Index of the clause in the document. */
  clause: number;
  /** The clause's words. */
  words: Words;
  /** Runs that are alike, in order, without two that touch. */
  kept: Match[];
  /** Half-open, in words of the draft and of the clause. */
  draft: [number, number];
  own: [number, number];
}

/** Runs that touch on both sides made one. */
function joined(runs: readonly Match[]): Match[] {
  const all: Match[] = [];
  for (const run of runs) {
    const last = all[all.length - 1];
    const touches = last && last.draft + last.length === run.draft && last.clause + last.length === run.clause;
    if (touches) all[all.length - 1] = { ...last, length: last.length + run.length };
    else all.push(run);
  }
  return all;
}

function keptBetween(draft: string, own: string, [d, dEnd]: readonly [number, number], [c, cEnd]: readonly [number, number]): Match[] {
  return keptPairs(draft.slice(d, dEnd), own.slice(c, cEnd)).map(([i, j]) => ({ draft: d + i, clause: c + j, length: 1 }));
}

/** Words of the draft and of the clause behind a run. */
export const matchEnd = (run: Match): [number, number] => [run.draft + run.length, run.clause + run.length];

/** What lies between the runs of a chain compared as well. */
function filled(chain: readonly Match[], draft: string, own: string): Match[] {
  return joined(
    chain.flatMap((run, i) => {
      const previous = chain[i - 1];
      if (!previous) return [run];
      const [d, c] = matchEnd(previous);
      return [...keptBetween(draft, own, [d, run.draft], [c, run.clause]), run];
    }),
  );
}

function sameBetween(draft: Words, own: Words, d: number, c: number): boolean {
  const [a, b] = [between(draft, d), between(own, c)];
  return a === b || canonicalText(a) === canonicalText(b);
}

/** Words at the edge of a run that may be alike by chance, beyond marks that are not. */
const BY_CHANCE = 3;

/** @returns how many words at the beginning of a run are cut off from it by other marks, and begin nothing themselves */
function chanceAtStart({ draft: d, clause: c, length }: Match, draft: Words, own: Words): number {
  if (isBoundary(draft, d) && isBoundary(own, c)) return 0;
  for (let n = Math.min(BY_CHANCE, length - 1); n > 0; n--) if (!sameBetween(draft, own, d + n, c + n)) return n;
  return 0;
}

function chanceAtEnd({ draft: d, clause: c, length }: Match, draft: Words, own: Words): number {
  if (isBoundary(draft, d + length) && isBoundary(own, c + length)) return 0;
  for (let n = Math.min(BY_CHANCE, length - 1); n > 0; n--) {
    if (!sameBetween(draft, own, d + length - n, c + length - n)) return n;
  }
  return 0;
}

/** @returns the chain without words at its edges that are alike by chance: 认为：“落实…” is not 为落实… */
export function withoutChance(chain: readonly Match[], draft: Words, own: Words): Match[] {
  const cut = chain.slice();
  const first = cut[0];
  if (first) {
    const n = chanceAtStart(first, draft, own);
    cut[0] = { draft: first.draft + n, clause: first.clause + n, length: first.length - n };
  }
  const last = cut[cut.length - 1];
  if (last) cut[cut.length - 1] = { ...last, length: last.length - chanceAtEnd(last, draft, own) };
  return cut;
}

/** How far beyond a run, in words, its sentence may begin or end when a word near its edge is wrong. */
export const EDGE = 5;
/** How much of a quotation may stand beyond the run. */
const QUOTED_EDGE = 24;

interface Edge {
  draft: number;
  own: number;
}

/** Whether a sentence, or a part of one, may begin or end on both sides at an edge of a run, or so near that the run is made to. */
export function mayEndNear(draft: Words, own: Words, d: number, c: number): boolean {
  const isEnd = (words: Words, i: number) => i >= 0 && i <= words.text.length && isBoundary(words, i);
  for (let n = -EDGE; n <= EDGE; n++)
    if (isEnd(draft, d + n) && (isEnd(own, c + n) || isEnd(own, c + n - 1) || isEnd(own, c + n + 1))) return true;
  return false;
}

/** The end of a sentence or of a part of it, on both sides, with one difference before it. */
function boundaryEdge(draft: Words, own: Words, from: Edge, step: -1 | 1): Edge | null {
  const cut = (text: string, a: number, b: number) => text.slice(Math.min(a, b), Math.max(a, b));
  let best: Edge | null = null;
  for (let d = from.draft + step; Math.abs(d - from.draft) <= EDGE && d >= 0 && d <= draft.text.length; d += step) {
    if (!isBoundary(draft, d)) continue;
    for (let c = from.own + step; Math.abs(c - from.own) <= EDGE && c >= 0 && c <= own.text.length; c += step) {
      if (!isBoundary(own, c) || Math.abs(d - from.draft - (c - from.own)) > 1) continue;
      if (distanceOf(cut(draft.text, d, from.draft), cut(own.text, c, from.own)) === 1) best = { draft: d, own: c };
    }
  }
  return best;
}

/** The end of the quotation, where what lies before it is mostly the clause's. */
function quotedEdge(draft: Words, own: Words, from: Edge, to: number): Edge | null {
  const length = Math.abs(to - from.draft);
  if (!length || length > QUOTED_EDGE) return null;
  const step = to < from.draft ? -1 : 1;
  const words = draft.text.slice(Math.min(to, from.draft), Math.max(to, from.draft));
  let best: { edge: Edge; distance: number } | null = null;
  for (const shift of [0, 1, -1, 2, -2]) {
    const c = from.own + step * (length + shift);
    if (c < 0 || c > own.text.length || length + shift < 1) continue;
    const distance = distanceOf(words, own.text.slice(Math.min(c, from.own), Math.max(c, from.own)));
    if (distance <= Math.max(1, length / 3) && (!best || distance < best.distance)) best = { edge: { draft: to, own: c }, distance };
  }
  return best?.edge ?? null;
}

/** The passage as far as its new edges, what lies before them compared. */
function withEdges(passage: AlignedPassage, draft: Words, left: Edge | null, right: Edge | null): AlignedPassage {
  const { kept, words } = passage;
  const [d, c] = [left?.draft ?? passage.draft[0], left?.own ?? passage.own[0]];
  const [dEnd, cEnd] = [right?.draft ?? passage.draft[1], right?.own ?? passage.own[1]];
  const between = (from: [number, number], to: [number, number]) => keptBetween(draft.text, words.text, [from[0], to[0]], [from[1], to[1]]);
  return {
    ...passage,
    kept: joined([
      ...between([d, c], [passage.draft[0], passage.own[0]]),
      ...kept,
      ...between([passage.draft[1], passage.own[1]], [dEnd, cEnd]),
    ]),
    draft: [d, dEnd],
    own: [c, cEnd],
  };
}

/** @param quotation that the chain lies in */
export function passageOf(
  chain: readonly Match[],
  place: Pick<AlignedPassage, 'document' | 'clause' | 'words'>,
  draft: Words,
  quotation: Quotation | null,
): AlignedPassage {
  const own = place.words;
  const runs = filled(chain, draft.text, own.text);
  const [first, last] = [runs[0], runs[runs.length - 1]] as [Match, Match];
  const begin = { draft: first.draft, own: first.clause };
  const [d, c] = matchEnd(last);
  const end = { draft: d, own: c };
  const left = quotation ? quotedEdge(draft, own, begin, Math.min(quotation.start, begin.draft)) : null;
  const right = quotation ? quotedEdge(draft, own, end, Math.max(quotation.end, end.draft)) : null;
  const passage = { ...place, kept: runs, draft: [begin.draft, end.draft], own: [begin.own, end.own] } as AlignedPassage;
  const edges = [left ?? boundaryEdge(draft, own, begin, -1), right ?? boundaryEdge(draft, own, end, 1)] as const;
  const wide = withEdges(passage, draft, ...edges);
  return edges[0] && edges[1] ? wide : withoutStarts(wide, draft, edges[0] !== null, edges[1] !== null);
}

/** A few words of the sentence before or behind are alike by chance; what ends with a sentence, or is quoted, is left as it is. */
function withoutStarts(passage: AlignedPassage, draft: Words, isBegun: boolean, isEnded: boolean): AlignedPassage {
  const { kept, words } = passage;
  const [first, last] = [kept[0], kept[kept.length - 1]];
  if (!first || !last) return passage;
  const both = (d: number, c: number) => isBoundary(draft, d) && isBoundary(words, c);
  const near = (length: number, at: (n: number) => boolean) => {
    for (let n = 1; n <= Math.min(BY_CHANCE, length - 1); n++) if (at(n)) return n;
    return 0;
  };
  const [d, c] = matchEnd(last);
  const start = isBegun || isBoundary(draft, first.draft) ? 0 : near(first.length, (n) => both(first.draft + n, first.clause + n));
  const end = isEnded || isBoundary(draft, d) ? 0 : near(last.length, (n) => both(d - n, c - n));
  return start || end ? (cutPassage(passage, first.draft + start, d - end) ?? passage) : passage;
}

/** @returns the part from one word of the draft to another; edges that differ go with what they touch */
export function cutPassage(passage: AlignedPassage, from: number, to: number): AlignedPassage | null {
  const kept = passage.kept.flatMap((run): Match[] => {
    const start = Math.max(run.draft, from);
    const length = Math.min(run.draft + run.length, to) - start;
    return length > 0 ? [{ draft: start, clause: run.clause + start - run.draft, length }] : [];
  });
  const [first, last] = [kept[0], kept[kept.length - 1]];
  if (!first || !last) return null;
  const [d, c] = matchEnd(last);
  return {
    ...passage,
    kept,
    draft: [from <= passage.draft[0] ? passage.draft[0] : first.draft, to >= passage.draft[1] ? passage.draft[1] : d],
    own: [from <= passage.draft[0] ? passage.own[0] : first.clause, to >= passage.draft[1] ? passage.own[1] : c],
  };
}

/** So many words between two sentences, or quotations, are the draft's own, not a fault in the second. */
export const MOST_OWN_WORDS = 4;

/** The passage as far as the ends of a sentence near its edges, where one difference lies before them. */
function widened(passage: AlignedPassage, draft: Words): AlignedPassage {
  const [begin, end] = [
    { draft: passage.draft[0], own: passage.own[0] },
    { draft: passage.draft[1], own: passage.own[1] },
  ];
  return withEdges(passage, draft, boundaryEdge(draft, passage.words, begin, -1), boundaryEdge(draft, passage.words, end, 1));
}

/** @returns the passage sentence by sentence; words that the draft has between two sentences go with neither */
export function splitBySentences(passage: AlignedPassage, draft: Words): AlignedPassage[] {
  const { kept, words } = passage;
  const ends = (d: number, c: number) => endsSentence(draft, d) && endsSentence(words, c);
  const pieces: [number, number][] = [];
  let from = passage.draft[0];
  const cut = (end: number, start: number) => {
    pieces.push([from, end]);
    from = start;
  };
  kept.forEach((run, i) => {
    for (let n = 1; n < run.length; n++) {
      const [d, c] = [run.draft + n, run.clause + n];
      if (ends(d, c) && sameBetween(draft, words, d, c)) cut(d, d);
    }
    const [d, c] = matchEnd(run);
    const next = kept[i + 1];
    if (next && ends(d, c)) cut(d, next.draft);
  });
  cut(passage.draft[1], passage.draft[1]);
  return pieces.flatMap(([start, end], i) => {
    const piece = cutPassage(passage, start, end);
    const isApart = (pieces[i - 1]?.[1] ?? start) < start || (pieces[i + 1]?.[0] ?? end) > end;
    return piece ? [isApart ? widened(piece, draft) : piece] : [];
  });
}

/** How many words are alike, and how many changes there are. */
export interface Weight {
  same: number;
  changes: number;
}

export function weightOf({ kept, draft: [d, dEnd], own: [c, cEnd], words }: AlignedPassage, draft: Words): Weight {
  const same = kept.reduce((sum, { length }) => sum + length, 0);
  let changes = 0;
  let at: [number, number] = [d, c];
  for (const run of [...kept, { draft: dEnd, clause: cEnd, length: 0 }]) {
    changes += distanceOf(draft.text.slice(at[0], run.draft), words.text.slice(at[1], run.clause));
    at = matchEnd(run);
  }
  return { same, changes };
}
