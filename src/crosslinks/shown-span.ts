/** The line breaks around a clause are left out where it is shown, but not what an emendation removed among them. */

import type { Clause, Document, Span } from '../document/types.ts';
import { type Mark, marksIn } from './segments.ts';

/** @returns offsets in the document's reading text */
export function shownSpan({ reading: text }: Pick<Document, 'reading'>, { reading, source }: Clause, marks: readonly Mark[]): Span {
  const body = text.slice(reading.start, reading.end);
  const own = marksIn({ source }, marks);
  return {
    start: Math.min(reading.start + body.length - body.trimStart().length, ...own.map((mark) => mark.start)),
    end: Math.max(reading.start + body.trimEnd().length, ...own.map((mark) => mark.end)),
  };
}
