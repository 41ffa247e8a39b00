/** Applying emendations, taking them back, and the way from one text's offsets to the other's. */
import type { Emendation, Span } from './types.ts';

type Change = Pick<Emendation, 'start' | 'end' | 'sic' | 'corr'>;

/** Sorted by place; a stable order is part of the published data. */
export function sortSpans<T extends Span>(spans: readonly T[]): T[] {
  return [...spans].sort((a, b) => a.start - b.start || a.end - b.end);
}

/**
 * @param source the document as received
 * @param changes in order, not overlapping
 * @returns the reading text
 * @throws RangeError when a change overlaps the one before or does not find its `sic`
 */
export function applyEmendations(source: string, changes: readonly Change[]): string {
  let done = 0;
  let reading = '';
  for (const { start, end, sic, corr } of changes) {
    if (start < done) throw new RangeError(`emendation at ${start} overlaps the one before`);
    if (source.slice(start, end) !== sic) throw new RangeError(`emendation at ${start} does not find its sic`);
    reading += source.slice(done, start) + corr;
    done = end;
  }
  return reading + source.slice(done);
}

/**
 * The inverse of `apply`: revert(apply(s, c), c) === s.
 * @throws RangeError when the reading text does not hold a change's `corr` where it must be
 */
export function revertEmendations(reading: string, changes: readonly Change[]): string {
  let doneSource = 0;
  let doneReading = 0;
  let source = '';
  for (const { start, end, sic, corr } of changes) {
    const at = doneReading + (start - doneSource);
    if (reading.slice(at, at + corr.length) !== corr) {
      throw new RangeError(`the reading text does not hold the emendation of source offset ${start}`);
    }
    source += reading.slice(doneReading, at) + sic;
    doneSource = end;
    doneReading = at + corr.length;
  }
  return source + reading.slice(doneReading);
}

interface Step {
  source: Span;
  reading: Span;
}

export interface Alignment {
  /**
   * A span of the reading text as the span of the source it comes from. A bound
   * inside an emended word is moved out to the word's edge; what an emendation
   * removed at the very edge stays outside.
   */
  toSource(span: Span): Span;
  /** A source offset that no emendation straddles as an offset of the reading text. */
  toReading(offset: number): number;
}

/** @param changes in order, not overlapping, as given to `apply` */
export function alignEmendations(changes: readonly Change[]): Alignment {
  const steps: Step[] = [];
  let shift = 0;
  for (const { start, end, sic, corr } of changes) {
    // A place left as it is maps character by character.
    if (sic === corr) continue;
    const reading = { start: start + shift, end: start + shift + corr.length };
    steps.push({ source: { start, end }, reading });
    shift = reading.end - end;
  }
  const last = (test: (step: Step) => boolean): Step | undefined => {
    let low = 0;
    let high = steps.length;
    while (low < high) {
      const mid = (low + high) >> 1;
      if (test(steps[mid] as Step)) low = mid + 1;
      else high = mid;
    }
    return steps[low - 1];
  };
  const start = (offset: number): number => {
    const step = last((s) => s.reading.start <= offset);
    if (!step) return offset;
    return offset < step.reading.end ? step.source.start : offset + step.source.end - step.reading.end;
  };
  const end = (offset: number): number => {
    const step = last((s) => s.reading.start < offset);
    if (!step) return offset;
    return offset <= step.reading.end ? step.source.end : offset + step.source.end - step.reading.end;
  };
  return {
    toSource: (span) => ({ start: start(span.start), end: Math.max(start(span.start), end(span.end)) }),
    toReading(offset) {
      const step = last((s) => s.source.end <= offset && s.source.start < offset);
      return step ? offset + step.reading.end - step.source.end : offset;
    },
  };
}
