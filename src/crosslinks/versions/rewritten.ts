/** Units that were written anew: between the same neighbours, or elsewhere. */
import { heaviestChain, type WeightedPair } from './chain.ts';
import { likeness, type Pairs, pairWeigher } from './likeness.ts';
import { isFree, isOfOneKind, type Links, link, TELLING, type VersionSide } from './links.ts';
import type { VersionUnit } from './version-units.ts';

/** And so alike where nothing else stands between the same neighbours: looked up in 40 pairs of real laws, right and wrong ones. */
const ALIKE_BETWEEN = 0.11;
/** And so alike one that alone stands between the same neighbours, under the same number. */
const ALIKE_ALONE = 0.07;
/** And so alike those left over at last, each of which is like nothing more; less, if it is so much liker than the next. */
const ALIKE_LEFT = 0.24;
const HARDLY_ALIKE_LEFT = 0.17;
const LIKER = 1.5;
/** So alike headings, of whose few pairs none tells more than another. */
const ALIKE_HEADINGS = 0.4;
const HEADINGS: ReadonlySet<string | undefined> = new Set(['volume', 'chapter', 'subchapter']);
/** Neighbours are weighed against one another up to so many pairs of units. */
const LARGEST_GAP = 4000;

/** Units without a counterpart that stand between the same neighbours. */
function gapsBetween(chain: readonly WeightedPair[], old: VersionSide, now: VersionSide, links: Links): { old: number[]; now: number[] }[] {
  const ends = [...chain, { old: old.units.length, now: now.units.length }];
  let [fromOld, fromNow] = [0, 0];
  return ends.map((end) => {
    const free = {
      old: range(fromOld, end.old).filter((one) => !links.toNow.has(one)),
      now: range(fromNow, end.now).filter((one) => !links.toOld.has(one)),
    };
    [fromOld, fromNow] = [end.old + 1, end.now + 1];
    return free;
  });
}

const range = (from: number, to: number): number[] => Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);

const isHeading = (unit: VersionUnit): boolean => HEADINGS.has(unit.clauses[0]?.kind);
const plainPairs = pairWeigher([]);
const headingLikeness = (a: VersionUnit, b: VersionUnit): number => likeness(plainPairs(a), plainPairs(b));

/** The one that is most like it, and like enough. */
function likest(pairs: Pairs, side: VersionSide, candidates: readonly number[]): number | undefined {
  const [first, second] = candidates
    .map((one) => ({ one, like: likeness(pairs, side.pairs[one] as Pairs) }))
    .sort((a, b) => b.like - a.like || a.one - b.one);
  const least = (second?.like ?? 0) * LIKER <= (first?.like ?? 0) ? HARDLY_ALIKE_LEFT : ALIKE_LEFT;
  return first && first.like >= least ? first.one : undefined;
}

/** What was written anew elsewhere: of all, each is most like the other. */
export function linkLeft(old: VersionSide, now: VersionSide, links: Links): void {
  for (const { index } of now.units) {
    const pairs = now.pairs[index] as Pairs;
    const best = pairs.count < TELLING ? undefined : likest(pairs, old, now.asked[index] ?? []);
    if (best === undefined || !isFree(links, best, index) || !isOfOneKind(old.units[best], now.units[index])) continue;
    if (likest(old.pairs[best] as Pairs, now, old.asked[best] ?? []) !== index) continue;
    link(links, best, index);
    links.moved.add(index);
  }
}

/** What was written anew between the same neighbours. */
export function linkBetween(chain: readonly WeightedPair[], old: VersionSide, now: VersionSide, links: Links): void {
  for (const gap of gapsBetween(chain, old, now, links)) {
    if (gap.old.length * gap.now.length > LARGEST_GAP) continue;
    const pairs = gap.now.flatMap((n) =>
      gap.old.flatMap((o): WeightedPair[] => {
        const [a, b] = [old.units[o] as VersionUnit, now.units[n] as VersionUnit];
        const like = likeness(old.pairs[o] as Pairs, now.pairs[n] as Pairs);
        const isLike = like >= ALIKE_BETWEEN || (isHeading(a) && headingLikeness(a, b) >= ALIKE_HEADINGS);
        const isOnly = gap.old.length === 1 && gap.now.length === 1 && a.number === b.number;
        // Squared: two that are hardly alike do not outweigh one that is.
        const isSure = isLike || (isOnly && (like >= ALIKE_ALONE || !a.isCounted));
        return isOfOneKind(a, b) && isSure ? [{ old: o, now: n, weight: like ** 2 + 0.0001 }] : [];
      }),
    );
    for (const pair of heaviestChain(pairs, old.units.length)) link(links, pair.old, pair.now);
  }
}
