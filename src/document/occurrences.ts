/** Where words stand in a document. */
import { clauseAt } from './clause.ts';
import { placesOf } from './quote.ts';
import type { Document, Span } from './types.ts';

/** A span of the reading text, and the clause that it begins in. */
export interface Occurrence extends Span {
  clause: string;
}

/** Every place of any of the wordings in the reading text, one inside a longer one included, in order. */
export function occurrences(document: Document, wordings: readonly string[]): Occurrence[] {
  return wordings
    .flatMap((words) => placesOf(document.reading, words).map((start) => ({ start, end: start + words.length })))
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .map((span) => ({ ...span, clause: clauseAt(document, span.start).id }));
}
