/** BM25 over sentences, with something of the clause around them: what documents have in common with a query, best first. */
import { bm25, type Counts, worthOf } from './bm25.ts';
import { type Evidence, sharedWith, type TokenPlace } from './evidence.ts';
import type { FoldedDocument } from './exact.ts';
import { factsAsked } from './facts.ts';
import { fold } from './fold.ts';
import { longestNameIn } from './names.ts';
import { type Passage, passagesOf } from './passages.ts';
import { soundsOf } from './sounds.ts';
import type { Tables } from './tables.ts';
import { meantBy } from './thesaurus.ts';
import type { Hit } from './types.ts';

/** How much of a clause's own score its sentences have; what an entry's is worth. */
const CLAUSE = 0.25;
const ENTRY = 0.7;
/** What an entry gains that the query calls by name, for each character of the name. */
const NAMED = 1.2;
/** Below this part of the best score nothing is an answer. */
const FLOOR = 0.3;

interface Counted {
  passage: Passage;
  occurrences: TokenPlace[];
  /** By sentence. */
  sentences: Counts[];
  whole: Counts;
}

function count(passage: Passage, { find }: Evidence): Counted | null {
  const occurrences = find(passage);
  if (!occurrences.length) return null;
  const sentences = passage.sentences.map(() => new Map<number, number>());
  const whole = new Map<number, number>();
  for (const { token, at } of occurrences) {
    const own = sentences[passage.sentences.findIndex(([, end]) => at < end)] ?? sentences[sentences.length - 1];
    for (const counts of [own, whole]) counts?.set(token, (counts.get(token) ?? 0) + 1);
  }
  return { passage, occurrences, sentences, whole };
}

/** What rareness and length are measured by. */
interface Statistics {
  worth: readonly number[];
  /** Mean length of a sentence, and of a passage. */
  sentence: number;
  passage: number;
}

function statisticsOf(passages: readonly Passage[], counted: readonly Counted[], { weights }: Evidence): Statistics {
  const sentences = passages.reduce((sum, one) => sum + one.sentences.length, 0);
  const length = passages.reduce((sum, { text }) => sum + text.length, 0);
  const found = counted.flatMap((one) => one.sentences);
  return { worth: worthOf(weights, found, sentences), sentence: length / sentences || 1, passage: length / passages.length || 1 };
}

function scoreOf({ passage, sentences, whole }: Counted, { worth, sentence, passage: mean }: Statistics): { score: number; best: number } {
  const around = CLAUSE * bm25(whole, passage.text.length / mean, worth);
  const scores = sentences.map((counts, i) => {
    const [start, end] = passage.sentences[i] as [number, number];
    return bm25(counts, (end - start) / sentence, worth);
  });
  const best = scores.reduce((top, score, i) => (score > (scores[top] as number) ? i : top), 0);
  return { score: (scores[best] as number) + around, best };
}

/** Spans of a clause's reading, those that touch joined. */
function marksOf({ occurrences, passage: { folded } }: Counted, [start, end]: readonly [number, number]): [number, number][] {
  const spans = occurrences
    .filter(({ at, length }) => length > 1 && at >= start && at + length <= end)
    .map(({ at, length }): [number, number] => [folded.at[at] as number, (folded.at[at + length - 1] as number) + 1])
    .sort((a, b) => a[0] - b[0]);
  const joined: [number, number][] = [];
  for (const span of spans) {
    const last = joined[joined.length - 1];
    if (last && span[0] <= last[1]) last[1] = Math.max(last[1], span[1]);
    else joined.push([...span]);
  }
  return joined;
}

function hitOf(counted: Counted, statistics: Statistics, query: string, tables: Tables): { hit: Hit; score: number } {
  const { passage } = counted;
  const { document, clause, entry, folded } = passage;
  const { score, best } = scoreOf(counted, statistics);
  if (entry) {
    const own = ENTRY * score + NAMED * longestNameIn(query, entry, tables);
    return { score: own, hit: { kind: 'entry', entry, policy: document.id, collection: entry.collection, reason: 'related', score: own } };
  }
  const [start, end] = passage.sentences[best] as [number, number];
  const sentence: [number, number] = [folded.at[start] as number, folded.at[end] as number];
  const spans = marksOf(counted, [start, end]);
  return {
    score,
    hit: { kind: 'clause', policy: document.id, clause: clause as NonNullable<typeof clause>, spans, sentence, reason: 'related', score },
  };
}

/** Several kinds of evidence as one. */
function joined(all: readonly Evidence[]): Evidence {
  const from = all.map((_, i) => all.slice(0, i).reduce((sum, { weights }) => sum + weights.length, 0));
  return {
    weights: all.flatMap(({ weights }) => weights),
    find: (passage) => all.flatMap(({ find }, i) => find(passage).map((one) => ({ ...one, token: one.token + (from[i] as number) }))),
  };
}

/**
 * @param documents what is looked into; how rare something is is measured on all of them together
 * @param typed the query as typed
 * @returns clauses and entries with their scores, best first; ties in the order of the documents
 */
export function scored(documents: readonly FoldedDocument[], typed: string, tables: Tables): Hit[] {
  const query = fold(typed.slice(0, LONGEST), tables.simplified).text;
  if (!query) return [];
  const passages = documents.flatMap((document) => passagesOf(document, tables));
  const stands = (word: string) => passages.some(({ clause, text }) => clause && text.indexOf(word) >= 0);
  const evidence = joined([
    sharedWith(query, soundsOf(tables.readings), tables.fillers),
    meantBy(query, tables, stands),
    factsAsked(query),
  ]);
  const counted = passages.flatMap((passage) => count(passage, evidence) ?? []);
  const statistics = statisticsOf(passages, counted, evidence);
  const found = counted.map((one) => hitOf(one, statistics, query, tables)).sort((a, b) => b.score - a.score);
  return found.filter(({ score }) => score >= FLOOR * (found[0]?.score ?? 0)).map(({ hit }) => hit);
}

/** Characters of a query that are weighed; who pastes a page looks for its beginning. */
const LONGEST = 100;
