/** The beginning of long words, as a quotation that can be shortened without being changed. */
import type { Span } from '../document/types.ts';

export interface Opening {
  span: Span;
  /** Whether words are left out behind it. */
  isCut: boolean;
}

/**
 * @param span of the reading text
 * @param longest UTF-16 units up to which nothing is left out
 * @returns the span as far as the last mark before that; whole, where there is none
 */
export function openingOf(reading: string, { start, end }: Span, longest: number): Opening {
  const words = reading.slice(start, end);
  const whole = { span: { start, end }, isCut: false };
  if (words.length <= longest) return whole;
  const cut = Math.max(...['。', '；', '，', '、'].map((mark) => words.lastIndexOf(mark, longest)));
  return cut < longest / 3 ? whole : { span: { start, end: start + cut + 1 }, isCut: true };
}
