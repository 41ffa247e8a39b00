/** How much two units have in common, by pairs of characters; and which of another version's units are worth comparing. */
import type { VersionUnit } from './version-units.ts';

/** Pairs of characters, marks left out, and how often each stands there. */
export interface Pairs {
  counts: ReadonlyMap<string, number>;
  total: number;
}

const MARKS = /[,.;:!?、。"'()[\]<>《》〈〉\-~·…]/g;

export function pairsOf({ body }: Pick<VersionUnit, 'body'>): Pairs {
  const text = body.replace(MARKS, '');
  const counts = new Map<string, number>();
  for (let i = 0; i + 2 <= text.length; i++) {
    const pair = text.slice(i, i + 2);
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return { counts, total: Math.max(0, text.length - 1) };
}

/** @returns how many pairs both have */
export function sharedPairs(a: Pairs, b: Pairs): number {
  let sum = 0;
  const [few, many] = a.counts.size < b.counts.size ? [a, b] : [b, a];
  for (const [pair, count] of few.counts) sum += Math.min(count, many.counts.get(pair) ?? 0);
  return sum;
}

/** What of `a` is not in `b`. */
export function withoutPairs(a: Pairs, b: Pairs): Pairs {
  const counts = new Map<string, number>();
  let total = 0;
  for (const [pair, count] of a.counts) {
    const left = count - (b.counts.get(pair) ?? 0);
    if (left <= 0) continue;
    counts.set(pair, left);
    total += left;
  }
  return { counts, total };
}

/** Sørensen and Dice: 1 for the same pairs, 0 for none in common. */
export const likeness = (a: Pairs, b: Pairs): number => (a.total + b.total ? (2 * sharedPairs(a, b)) / (a.total + b.total) : 0);

const WINDOW = 4;
/** A run of characters that so many units have tells none of them from the others. */
const COMMON = 12;
const CANDIDATES = 6;

const windowsOf = (body: string): Set<string> => {
  const found = new Set<string>();
  for (let i = 0; i + WINDOW <= body.length; i++) found.add(body.slice(i, i + WINDOW));
  return found;
};

function placed(units: readonly VersionUnit[]): Map<string, number[]> {
  const places = new Map<string, number[]>();
  for (const { body, index } of units)
    for (const key of new Set([...windowsOf(body), `=${body}`])) {
      const list = places.get(key);
      if (list) list.push(index);
      else places.set(key, [index]);
    }
  return places;
}

/** The nearest of many that are alike, for a unit that stands at `index`. */
const nearest = (places: readonly number[], index: number): number[] =>
  [...places].sort((a, b) => Math.abs(a - index) - Math.abs(b - index)).slice(0, CANDIDATES);

/**
 * @returns for each new unit the old ones that have most rare runs in common with it, and those of the same words; the work grows with
 * the length of the texts, not with the number of pairs of units
 */
export function candidates(old: readonly VersionUnit[], now: readonly VersionUnit[]): number[][] {
  const places = placed(old);
  return now.map(({ body, index }) => {
    const votes = new Map<number, number>();
    for (const key of windowsOf(body)) {
      const list = places.get(key) ?? [];
      if (list.length <= COMMON) for (const one of list) votes.set(one, (votes.get(one) ?? 0) + 1);
    }
    const voted = [...votes].sort(([a, x], [b, y]) => y - x || a - b).map(([one]) => one);
    return [...new Set([...nearest(places.get(`=${body}`) ?? [], index), ...voted.slice(0, CANDIDATES)])];
  });
}
