/** Cells of document words. */
import type { WordsPlace } from '../content/collections/phases.ts';
import { clauseById } from '../document/clause.ts';
import type { Document } from '../document/types.ts';
import type { SheetCell } from './types.ts';

/** Stands where the source says nothing of something, which is said once; never filled in from elsewhere. */
export const UNSAID_MARK = '—';

/** @param place of the words; null where the document has none */
export function documentCell(document: Document, place: WordsPlace | null): SheetCell {
  if (!place) return { text: UNSAID_MARK, clause: null, start: 0, end: 0 };
  const { clause, span } = place;
  const from = clauseById(document, clause).reading.start;
  return { text: document.reading.slice(span.start, span.end), clause, start: span.start - from, end: span.end - from };
}
