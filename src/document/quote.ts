/** Finding a quotation in its clause, or saying exactly why it is not there. */
import type { Clause, Document, Span } from './types.ts';

export type Miss =
  | { reason: 'no-clause'; clause: string }
  | { reason: 'empty' }
  | { reason: 'ambiguous'; times: number }
  | { reason: 'elsewhere'; clauses: string[] }
  | { reason: 'source-form'; reading: string }
  | { reason: 'differs'; at: number; here: string; there: string; passage: string };

export type Found = { span: Span } | { miss: Miss };

/** All places of `text` in `within` from `offset` on, overlapping ones included. */
export function places(within: string, text: string): number[] {
  const found: number[] = [];
  if (!text) return found;
  for (let at = within.indexOf(text); at >= 0; at = within.indexOf(text, at + 1)) found.push(at);
  return found;
}

/** The clause's reading, white space at its end (the line break before the next clause) left out. */
export function readingOf(document: Document, clause: Clause): string {
  return document.reading.slice(clause.reading.start, clause.reading.end).trimEnd();
}

/** Where in `text` the quotation would stand if it were right: the shift that most of its character pairs agree on. */
function likeliestPlace(text: string, quote: string): number {
  const votes = new Map<number, number>();
  for (let i = 0; i + 2 <= quote.length; i++) {
    for (const at of places(text, quote.slice(i, i + 2))) votes.set(at - i, (votes.get(at - i) ?? 0) + 1);
  }
  let best = 0;
  let most = 0;
  for (const [shift, count] of votes) {
    if (count > most || (count === most && shift < best)) [best, most] = [shift, count];
  }
  // A dropped or added character splits the votes; the first character decides where the difference starts.
  for (let length = Math.min(quote.length, 12); length >= 2; length--) {
    const at = text.indexOf(quote.slice(0, length));
    if (at >= 0 && at !== best && length >= 4) return at;
  }
  return Math.max(0, best);
}

function difference(text: string, quote: string): Miss {
  const from = likeliestPlace(text, quote);
  const passage = text.slice(from, from + quote.length);
  let at = 0;
  while (at < quote.length && quote[at] === passage[at]) at++;
  return { reason: 'differs', at, here: quote[at] ?? '', there: passage[at] ?? '', passage };
}

/**
 * @param document the document
 * @param clauseId the clause that the quotation names
 * @param text the quotation, in the reading text's wording; characters count, every one
 * @returns the span in the reading text (document offsets) if it stands there exactly once
 */
export function find(document: Document, clauseId: string, text: string): Found {
  const clause = document.clauses.find(({ id }) => id === clauseId);
  if (!clause) return { miss: { reason: 'no-clause', clause: clauseId } };
  if (!text) return { miss: { reason: 'empty' } };
  const reading = readingOf(document, clause);
  const found = places(reading, text);
  const at = found[0];
  if (found.length === 1 && at !== undefined) {
    const start = clause.reading.start + at;
    return { span: { start, end: start + text.length } };
  }
  if (found.length > 1) return { miss: { reason: 'ambiguous', times: found.length } };
  const elsewhere = document.clauses.filter((other) => readingOf(document, other).includes(text)).map(({ id }) => id);
  if (elsewhere.length) return { miss: { reason: 'elsewhere', clauses: elsewhere } };
  const source = document.source.slice(clause.source.start, clause.source.end);
  if (source.includes(text)) return { miss: { reason: 'source-form', reading } };
  return { miss: difference(reading, text) };
}
