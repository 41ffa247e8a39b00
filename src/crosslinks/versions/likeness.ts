/** How much two units have in common, by pairs of characters; and which of another version's units are worth comparing. */
import type { VersionUnit } from './version-units.ts';

/** Pairs of characters, marks left out, and what each weighs there: as often as it stands, the more the fewer units have it. */
export interface Pairs {
  weights: ReadonlyMap<string, number>;
  total: number;
  /** How many, all alike. */
  count: number;
}

const MARKS = /[,.;:!?、。"'()[\]<>《》〈〉\-~·…]/g;

function pairsIn(body: string): string[] {
  const text = body.replace(MARKS, '');
  return Array.from({ length: Math.max(0, text.length - 1) }, (_, i) => text.slice(i, i + 2));
}

/** What pairs tell of a text: of many units that have one, each little. */
export function pairWeigher(units: readonly Pick<VersionUnit, 'body'>[]): (unit: Pick<VersionUnit, 'body'>) => Pairs {
  const having = new Map<string, number>();
  for (const { body } of units) for (const pair of new Set(pairsIn(body))) having.set(pair, (having.get(pair) ?? 0) + 1);
  return ({ body }) => {
    const pairs = pairsIn(body);
    const weights = new Map<string, number>();
    let total = 0;
    for (const pair of pairs) {
      // Of two units that belong together both have it: those are one.
      const weight = 1 / Math.max(1, (having.get(pair) ?? 0) / 2);
      weights.set(pair, (weights.get(pair) ?? 0) + weight);
      total += weight;
    }
    return { weights, total, count: pairs.length };
  };
}

/** @returns what the pairs weigh that both have */
export function sharedPairs(a: Pairs, b: Pairs): number {
  let sum = 0;
  const [few, many] = a.weights.size < b.weights.size ? [a, b] : [b, a];
  for (const [pair, weight] of few.weights) sum += Math.min(weight, many.weights.get(pair) ?? 0);
  return sum;
}

/** What of `a` is not in `b`. */
export function withoutPairs(a: Pairs, b: Pairs): Pairs {
  const weights = new Map<string, number>();
  let total = 0;
  for (const [pair, weight] of a.weights) {
    const left = weight - (b.weights.get(pair) ?? 0);
    if (left <= 0) continue;
    weights.set(pair, left);
    total += left;
  }
  return { weights, total, count: a.count };
}

/** Ochiai, by weight: 1 for the same pairs, 0 for none in common; a short text in a long one is the liker for it. */
export const likeness = (a: Pairs, b: Pairs): number => (a.total && b.total ? sharedPairs(a, b) / Math.sqrt(a.total * b.total) : 0);

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
 * the length of the texts, not with the number of pairs of units. What stands in the head is no version of what the body says
 */
export function likeUnits(old: readonly VersionUnit[], now: readonly VersionUnit[]): number[][] {
  const places = placed(old);
  return now.map(({ body, index, isCounted }) => {
    const votes = new Map<number, number>();
    for (const key of windowsOf(body)) {
      const list = places.get(key) ?? [];
      if (list.length <= COMMON) for (const one of list) votes.set(one, (votes.get(one) ?? 0) + 1);
    }
    const voted = [...votes].sort(([a, x], [b, y]) => y - x || a - b).map(([one]) => one);
    const found = new Set([...nearest(places.get(`=${body}`) ?? [], index), ...voted.slice(0, CANDIDATES)]);
    return [...found].filter((one) => old[one]?.isCounted === isCounted);
  });
}
