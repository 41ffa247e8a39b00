/** What differs between units that belong together, character by character. */
import { diffArrays } from 'diff';
import type { Span } from '../../document/types.ts';
import { type Keys, keysOf } from './variants.ts';
import type { VersionUnit } from './version-units.ts';

/** Spans of the reading texts of the two versions; all else is the same, but for how it is typed. */
export interface VersionDifference {
  removed: Span[];
  added: Span[];
}

/** Beyond so many characters removed and added two units have nothing to show of each other. */
const LONGEST = 6000;
/** So few characters between two changes are no words that stayed. */
const ISLAND = 1;

const keysIn = (reading: string, units: readonly VersionUnit[]): Keys => {
  const all = units.map(({ start, end }) => keysOf(reading.slice(start, end), start));
  return { keys: all.flatMap(({ keys }) => keys), at: all.flatMap(({ at }) => at) };
};

interface Run {
  count: number;
  kind: 'same' | 'removed' | 'added';
}

function runsOf(old: readonly string[], now: readonly string[]): Run[] {
  const changes = diffArrays([...old], [...now], { maxEditLength: LONGEST });
  if (!changes)
    return [
      { count: old.length, kind: 'removed' },
      { count: now.length, kind: 'added' },
    ];
  return changes.map(({ count, removed, added }) => ({ count, kind: removed ? 'removed' : added ? 'added' : 'same' }));
}

/** A character that two changes happen to share, between words that were replaced on both sides. */
const isIsland = (runs: readonly Run[], i: number): boolean =>
  runs[i]?.kind === 'same' &&
  (runs[i]?.count ?? 0) <= ISLAND &&
  i > 1 &&
  i < runs.length - 2 &&
  isReplaced(runs, i - 1, -1) &&
  isReplaced(runs, i + 1, 1);

const isReplaced = (runs: readonly Run[], i: number, step: number): boolean =>
  runs[i]?.kind !== 'same' && runs[i + step] !== undefined && runs[i + step]?.kind !== 'same';

/** Characters next to one another, as they stand in the text, as one span. */
function spansOf(places: readonly Span[], picked: readonly number[]): Span[] {
  const spans: { start: number; end: number; last: number }[] = [];
  for (const i of picked) {
    const { start, end } = places[i] as Span;
    const last = spans[spans.length - 1];
    if (last && last.last === i - 1 && start - last.end < 8) Object.assign(last, { end, last: i });
    else spans.push({ start, end, last: i });
  }
  return spans.map(({ start, end }) => ({ start, end }));
}

/**
 * @param oldReading reading text of the old version, whole; `nowReading` of the new
 * @param old, now units that belong together
 */
export function differenceOf(
  oldReading: string,
  nowReading: string,
  old: readonly VersionUnit[],
  now: readonly VersionUnit[],
): VersionDifference {
  const [a, b] = [keysIn(oldReading, old), keysIn(nowReading, now)];
  const runs = runsOf(a.keys, b.keys);
  const [removed, added]: [number[], number[]] = [[], []];
  let [x, y] = [0, 0];
  runs.forEach(({ count, kind }, i) => {
    const isChange = kind !== 'same' || isIsland(runs, i);
    for (let n = 0; n < count; n++) {
      if (isChange && kind !== 'added') removed.push(x + n);
      if (isChange && kind !== 'removed') added.push(y + n);
    }
    if (kind !== 'added') x += count;
    if (kind !== 'removed') y += count;
  });
  return { removed: spansOf(a.at, removed), added: spansOf(b.at, added) };
}
