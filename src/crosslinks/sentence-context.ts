/** A phrase with the words around it. */

import { clauseById } from '../document/clause.ts';
import type { Occurrence } from '../document/occurrences.ts';
import type { Document, Span } from '../document/types.ts';

export interface Context {
  clause: string;
  before: Span;
  hit: Span;
  after: Span;
}

const REACH = 40;
const STOP = /[。；]/;

/** The sentence or half-sentence around each occurrence, no more than 40 characters to either side. */
export function sentenceAround(document: Document, found: readonly Occurrence[]): Context[] {
  const { reading } = document;
  return found.map(({ clause, start, end }) => {
    const bounds = clauseById(document, clause).reading;
    let from = start;
    while (from > bounds.start && start - from < REACH && !/[。；\n]/.test(reading[from - 1] as string)) from--;
    let to = end;
    while (to < bounds.end && to - end < REACH && reading[to] !== '\n' && !STOP.test(reading[to - 1] as string)) to++;
    return { clause, before: { start: from, end: start }, hit: { start, end }, after: { start: end, end: to } };
  });
}
