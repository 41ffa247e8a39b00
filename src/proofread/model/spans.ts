/** Spans in the order of their starts, looked up by place. */
import type { Span } from '../../document/types.ts';

/** @returns index of the first span that starts at an offset or behind it; how many there are where none does */
export function firstFrom(spans: readonly Span[], offset: number): number {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle] as Span).start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** @returns index of the last span that has ended at an offset; -1 for none */
export function lastBefore(spans: readonly Span[], offset: number): number {
  let at = firstFrom(spans, offset) - 1;
  while (at >= 0 && (spans[at] as Span).end > offset) at--;
  return at;
}

/** @param spans none of which shares anything with another; @returns those that share something with one more */
export function overlapping<T extends Span>(spans: readonly T[], { start, end }: Span): T[] {
  const last = firstFrom(spans, end);
  let first = last;
  while (first > 0 && (spans[first - 1] as T).end > start) first--;
  return spans.slice(first, last);
}

export const isWithin = (inner: Span, outer: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

/** Whether one of spans that share nothing with each other has all of one more. */
export function isWithinOne(spans: readonly Span[], inner: Span): boolean {
  const outer = spans[firstFrom(spans, inner.start + 1) - 1];
  return outer !== undefined && isWithin(inner, outer);
}
