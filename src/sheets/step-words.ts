/** Where words of a step stand in the quotations that prove it. */
import type { Step } from '../content/collections/phases.ts';
import { placesOf } from '../document/quote.ts';
import type { Span } from '../document/types.ts';

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
