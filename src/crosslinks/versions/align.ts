/** Which units of two versions belong together: those that keep their order first, then what moved, was split, joined or written anew. */
import { heaviestChain, type WeightedPair } from './chain.ts';
import { likeness, type Pairs, pairWeigher, sharedPairs } from './likeness.ts';
import { isFree, type Links, link, sideOf, TELLING, type VersionSide } from './links.ts';
import { linkPieces, rest, whole } from './pieces.ts';
import { linkBetween, linkLeft } from './rewritten.ts';
import type { VersionUnit } from './version-units.ts';

export interface AlignedRow {
  old: VersionUnit[];
  now: VersionUnit[];
  /** It stands in another order among the others than it did. */
  isMoved: boolean;
}

/** So alike units are versions of each other wherever they stand. */
const ALIKE = 0.3;
function likePairs(old: VersionSide, now: VersionSide): WeightedPair[] {
  return now.asked.flatMap((list, i) =>
    list.flatMap((one): WeightedPair[] => {
      const [a, b] = [old.pairs[one] as Pairs, now.pairs[i] as Pairs];
      const isSame = old.units[one]?.body === now.units[i]?.body;
      if (!isSame && likeness(a, b) < ALIKE) return [];
      // Of units of the same words the one of the same number.
      const number = old.units[one]?.number === now.units[i]?.number ? 0.5 : 0;
      return [{ old: one, now: i, weight: sharedPairs(a, b) + (isSame ? 1 : 0) + number }];
    }),
  );
}

function linkMoved(pairs: readonly WeightedPair[], links: Links, old: VersionSide, now: VersionSide): void {
  for (const pair of [...pairs].sort((a, b) => b.weight - a.weight || a.now - b.now || a.old - b.old)) {
    const isSame = old.units[pair.old]?.body === now.units[pair.now]?.body;
    // Few words that stand elsewhere too are no move.
    if (!isFree(links, pair.old, pair.now) || (!isSame && (now.pairs[pair.now] as Pairs).count < TELLING)) continue;
    link(links, pair.old, pair.now);
    links.moved.add(pair.now);
  }
}

/** The rows of what the new version has, in its order. */
function newRows(old: VersionSide, now: VersionSide, { toNow, toOld, moved }: Links): AlignedRow[] {
  const byIndex = (a: number, b: number) => a - b;
  return now.units.flatMap(({ index }): AlignedRow[] => {
    const olds = [...(toOld.get(index) ?? [])].sort(byIndex);
    const nows = olds.length === 1 ? [...(toNow.get(olds[0] as number) ?? [])].sort(byIndex) : [index];
    // What was split stands where its first part does.
    if (nows[0] !== index) return [];
    return [
      {
        old: olds.map((one) => old.units[one] as VersionUnit),
        now: nows.map((one) => now.units[one] as VersionUnit),
        isMoved: nows.some((one) => moved.has(one)),
      },
    ];
  });
}

/** Rows in the order of the new version; what was deleted stands behind what stood before it. */
function rowsOf(old: VersionSide, now: VersionSide, links: Links): AlignedRow[] {
  const rows = newRows(old, now, links);
  const rowOf = new Map(rows.flatMap((row) => row.old.map((unit): [number, AlignedRow] => [unit.index, row])));
  const behind = new Map<AlignedRow | null, AlignedRow[]>();
  let last: AlignedRow | null = null;
  for (const unit of old.units) {
    const row = rowOf.get(unit.index);
    if (row && !row.isMoved) last = row;
    if (!row) behind.set(last, [...(behind.get(last) ?? []), { old: [unit], now: [], isMoved: false }]);
  }
  return [null, ...rows].flatMap((row) => [...(row ? [row] : []), ...(behind.get(row) ?? [])]);
}

/** @returns every unit of both versions in one row each */
export function alignUnits(oldUnits: readonly VersionUnit[], nowUnits: readonly VersionUnit[]): AlignedRow[] {
  const pairsOf = pairWeigher([...oldUnits, ...nowUnits]);
  const [old, now] = [sideOf(oldUnits, nowUnits, pairsOf), sideOf(nowUnits, oldUnits, pairsOf)];
  const links: Links = { toNow: new Map(), toOld: new Map(), moved: new Set() };
  const pairs = likePairs(old, now);
  const chain = heaviestChain(pairs, oldUnits.length);
  for (const pair of chain) link(links, pair.old, pair.now);
  linkMoved(pairs, links, old, now);
  linkPieces(old, now, links, whole);
  linkBetween(chain, old, now, links);
  linkPieces(old, now, links, rest);
  linkLeft(old, now, links);
  return rowsOf(old, now, links);
}
