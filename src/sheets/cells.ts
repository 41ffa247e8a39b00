/** Cells of document words, and where the words of a step stand in the quotations that prove it. */

import type { Step } from '../content/collections/phases.ts';
import { clauseById } from '../document/clause.ts';
import { placesOf } from '../document/quote.ts';
import type { Document, Span } from '../document/types.ts';
import type { Cell } from './types.ts';

/** Stands where the source says nothing of something, which is said once; never filled in from elsewhere. */
export const UNSAID_MARK = '—';

/** @param place of the words; null where the document has none */
export function documentCell(document: Document, place: WordsPlace | null): Cell {
  if (!place) return { text: UNSAID_MARK, clause: null, start: 0, end: 0 };
  const { clause, span } = place;
  const from = clauseById(document, clause).reading.start;
  return { text: document.reading.slice(span.start, span.end), clause, start: span.start - from, end: span.end - from };
}

export interface WordsPlace {
  clause: string;
  /** Of the reading text. */
  span: Span;
}

/** @returns the first place of the words; null when the step says nothing of it */
export function placeOf({ quotes }: Step, text: string | null): WordsPlace | null {
  const quote = text === null ? undefined : quotes.find((one) => one.text.includes(text));
  if (!quote || text === null) return null;
  const start = quote.span.start + (placesOf(quote.text, text)[0] ?? 0);
  return { clause: quote.clause, span: { start, end: start + text.length } };
}
