/** Which units of two versions belong together: those that keep their order first, then what moved, was split, joined or written anew. */
import { heaviestChain, type WeightedPair } from './chain.ts';
import { likeness, likeUnits, type Pairs, pairWeigher, sharedPairs, withoutPairs } from './likeness.ts';
import type { VersionUnit } from './version-units.ts';

export interface AlignedRow {
  old: VersionUnit[];
  now: VersionUnit[];
  /** It stands in another order among the others than it did. */
  isMoved: boolean;
}

/** So alike units are versions of each other wherever they stand. */
const ALIKE = 0.3;
/** And so alike where nothing else stands between the same neighbours: looked up in 40 pairs of real laws, right and wrong ones. */
const ALIKE_BETWEEN = 0.11;
/** What of a piece must be in the unit that it was split from, or joined to, and in nothing else of it. */
const CONTAINED = 0.5;
/** Of fewer pairs no piece is told. */
const TELLING = 6;
/** Neighbours are weighed against one another up to so many pairs of units. */
const LARGEST_GAP = 4000;

interface Side {
  units: readonly VersionUnit[];
  pairs: Pairs[];
}

/** Which unit belongs to which, from both sides. */
interface Links {
  toNow: Map<number, number[]>;
  toOld: Map<number, number[]>;
  moved: Set<number>;
}

const sideOf = (units: readonly VersionUnit[], pairsOf: (unit: VersionUnit) => Pairs): Side => ({ units, pairs: units.map(pairsOf) });

function link({ toNow, toOld }: Links, old: number, now: number): void {
  toNow.set(old, [...(toNow.get(old) ?? []), now]);
  toOld.set(now, [...(toOld.get(now) ?? []), old]);
}

const isFree = (links: Links, old: number, now: number): boolean => !links.toNow.has(old) && !links.toOld.has(now);

function likePairs(old: Side, now: Side): WeightedPair[] {
  return likeUnits(old.units, now.units).flatMap((list, i) =>
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

function linkMoved(pairs: readonly WeightedPair[], links: Links, old: Side, now: Side): void {
  for (const pair of [...pairs].sort((a, b) => b.weight - a.weight || a.now - b.now || a.old - b.old)) {
    const isSame = old.units[pair.old]?.body === now.units[pair.now]?.body;
    // Few words that stand elsewhere too are no move.
    if (!isFree(links, pair.old, pair.now) || (!isSame && (now.pairs[pair.now] as Pairs).count < TELLING)) continue;
    link(links, pair.old, pair.now);
    links.moved.add(pair.now);
  }
}

/** The host that a piece was a part of: what the piece has of it, its own counterparts have not. */
function hostOf(piece: Pairs, hosts: readonly number[], side: Side, counterparts: (host: number) => Pairs[]): number | null {
  const found = hosts
    .map((host) => {
      const left = counterparts(host).reduce(withoutPairs, side.pairs[host] as Pairs);
      return { host, share: sharedPairs(piece, left) / piece.total };
    })
    .filter(({ share }) => share >= CONTAINED)
    .sort((a, b) => b.share - a.share || a.host - b.host);
  return found[0]?.host ?? null;
}

/** A heading is no part of an article. */
const isOfOneKind = (a: VersionUnit | undefined, b: VersionUnit | undefined): boolean => a?.clauses[0]?.kind === b?.clauses[0]?.kind;

/** New units that were parts of an old one which goes on elsewhere, and the other way round. */
function linkPieces(old: Side, now: Side, links: Links): void {
  const asked = likeUnits(old.units, now.units);
  now.units.forEach(({ index }) => {
    const piece = now.pairs[index] as Pairs;
    if (links.toOld.has(index) || piece.count < TELLING) return;
    const hosts = (asked[index] ?? []).filter((one) => links.toNow.get(one)?.length && isOfOneKind(old.units[one], now.units[index]));
    const host = hostOf(piece, hosts, old, (one) => (links.toNow.get(one) ?? []).map((other) => now.pairs[other] as Pairs));
    if (host !== null && links.toNow.get(host)?.every((other) => links.toOld.get(other)?.length === 1)) link(links, host, index);
  });
  const back = likeUnits(now.units, old.units);
  old.units.forEach(({ index }) => {
    const piece = old.pairs[index] as Pairs;
    if (links.toNow.has(index) || piece.count < TELLING) return;
    const hosts = (back[index] ?? []).filter((one) => links.toOld.get(one)?.length && isOfOneKind(now.units[one], old.units[index]));
    const host = hostOf(piece, hosts, now, (one) => (links.toOld.get(one) ?? []).map((other) => old.pairs[other] as Pairs));
    if (host !== null && links.toOld.get(host)?.every((other) => links.toNow.get(other)?.length === 1)) link(links, index, host);
  });
}

/** Units without a counterpart that stand between the same neighbours. */
function gapsBetween(chain: readonly WeightedPair[], old: Side, now: Side, links: Links): { old: number[]; now: number[] }[] {
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

/** What was written anew between the same neighbours. */
function linkBetween(chain: readonly WeightedPair[], old: Side, now: Side, links: Links): void {
  for (const gap of gapsBetween(chain, old, now, links)) {
    if (gap.old.length * gap.now.length > LARGEST_GAP) continue;
    const pairs = gap.now.flatMap((n) =>
      gap.old.flatMap((o): WeightedPair[] => {
        const like = likeness(old.pairs[o] as Pairs, now.pairs[n] as Pairs);
        const isOnly = gap.old.length === 1 && gap.now.length === 1 && old.units[o]?.number === now.units[n]?.number;
        const [a, b] = [old.units[o], now.units[n]];
        return isOfOneKind(a, b) && (like >= ALIKE_BETWEEN || (isOnly && !a?.isCounted)) ? [{ old: o, now: n, weight: like + 0.01 }] : [];
      }),
    );
    for (const pair of heaviestChain(pairs, old.units.length)) link(links, pair.old, pair.now);
  }
}

/** The rows of what the new version has, in its order. */
function newRows(old: Side, now: Side, { toNow, toOld, moved }: Links): AlignedRow[] {
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
function rowsOf(old: Side, now: Side, links: Links): AlignedRow[] {
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
  const [old, now] = [sideOf(oldUnits, pairsOf), sideOf(nowUnits, pairsOf)];
  const links: Links = { toNow: new Map(), toOld: new Map(), moved: new Set() };
  const pairs = likePairs(old, now);
  const chain = heaviestChain(pairs, oldUnits.length);
  for (const pair of chain) link(links, pair.old, pair.now);
  linkMoved(pairs, links, old, now);
  linkPieces(old, now, links);
  linkBetween(chain, old, now, links);
  return rowsOf(old, now, links);
}
