/** Cells of document words. */
import { clauseById } from '../document/clause.ts';
import type { Document } from '../document/types.ts';
import type { WordsPlace } from './step-words.ts';
import type { Cell } from './types.ts';

/** What stands where the source says nothing; never filled in from elsewhere. */
export const UNSAID = '引文未写明';

/** @param place of the words; null where the document has none */
export function documentCell(document: Document, place: WordsPlace | null): Cell {
  if (!place) return { text: UNSAID, clause: null, start: 0, end: 0 };
  const { clause, span } = place;
  const from = clauseById(document, clause).reading.start;
  return { text: document.reading.slice(span.start, span.end), clause, start: span.start - from, end: span.end - from };
}
