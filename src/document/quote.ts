/** Finding a quotation in its clause, or saying exactly why it is not there. */
import { alignEmendations } from './emend.ts';
import type { Clause, Document, Span } from './types.ts';

export type QuoteMiss =
  | { reason: 'no-clause'; clause: string }
  | { reason: 'empty' }
  | { reason: 'ambiguous'; times: number }
  | { reason: 'elsewhere'; clauses: string[] }
  /** `reading` is what the quoted words became. */
  | { reason: 'source-form'; reading: string }
  | { reason: 'differs'; at: number; actual: string; expected: string; passage: string };

export type QuoteMatch = { span: Span } | { miss: QuoteMiss };

/** All places of `text` in `within` from `offset` on, overlapping ones included. */
export function placesOf(within: string, text: string): number[] {
  const found: number[] = [];
  if (!text) return found;
  for (let at = within.indexOf(text); at >= 0; at = within.indexOf(text, at + 1)) found.push(at);
  return found;
}

/** The clause's reading, white space at its end (the line break before the next clause) left out. */
export function readingOf(document: Document, clause: Clause): string {
  return document.reading.slice(clause.reading.start, clause.reading.end).trimEnd();
}

/** How many characters agree from `at` on. */
function agreement(text: string, quote: string, at: number): number {
  let same = 0;
  while (same < quote.length && text[at + same] === quote[same]) same++;
  return same;
}

/** The shift that most character pairs of the quotation agree on. */
function votedPlace(text: string, quote: string): number {
  const votes = new Map<number, number>();
  for (let i = 0; i + 2 <= quote.length; i++) {
    for (const at of placesOf(text, quote.slice(i, i + 2))) votes.set(at - i, (votes.get(at - i) ?? 0) + 1);
  }
  return [...votes].reduce((best, vote) => (vote[1] > best[1] || (vote[1] === best[1] && vote[0] < best[0]) ? vote : best), [0, 0])[0];
}

/** Where in `text` the quotation would stand if it were right; of the places that its pairs or its beginning suggest, where it agrees longest. */
function likeliestPlace(text: string, quote: string): number {
  const voted = votedPlace(text, quote);
  // A dropped or added character splits the votes between two shifts.
  const suggested = [voted, voted - 1, voted + 1, ...placesOf(text, quote.slice(0, 4))].filter((at) => at >= 0);
  return suggested.reduce((best, at) => (agreement(text, quote, at) > agreement(text, quote, best) ? at : best), Math.max(0, voted));
}

function difference(text: string, quote: string): QuoteMiss {
  const from = likeliestPlace(text, quote);
  const passage = text.slice(from, from + quote.length);
  const at = agreement(text, quote, from);
  return { reason: 'differs', at, actual: quote[at] ?? '', expected: passage[at] ?? '', passage };
}

/**
 * @param document the document
 * @param clauseId the clause that the quotation names
 * @param text the quotation, in the reading text's wording; characters count, every one
 * @returns the span in the reading text (document offsets) if it stands there exactly once
 */
export function findQuote(document: Document, clauseId: string, text: string): QuoteMatch {
  const clause = document.clauses.find(({ id }) => id === clauseId);
  if (!clause) return { miss: { reason: 'no-clause', clause: clauseId } };
  if (!text) return { miss: { reason: 'empty' } };
  const reading = readingOf(document, clause);
  const found = placesOf(reading, text);
  const at = found[0];
  if (found.length === 1 && at !== undefined) {
    const start = clause.reading.start + at;
    return { span: { start, end: start + text.length } };
  }
  if (found.length > 1) return { miss: { reason: 'ambiguous', times: found.length } };
  const elsewhere = document.clauses.filter((other) => readingOf(document, other).includes(text)).map(({ id }) => id);
  if (elsewhere.length) return { miss: { reason: 'elsewhere', clauses: elsewhere } };
  const source = document.source.slice(clause.source.start, clause.source.end);
  const sourceAt = source.indexOf(text);
  if (sourceAt >= 0) {
    const { toReading } = alignEmendations(document.emendations);
    const from = clause.source.start + sourceAt;
    return { miss: { reason: 'source-form', reading: document.reading.slice(toReading(from), toReading(from + text.length)) } };
  }
  return { miss: difference(reading, text) };
}
