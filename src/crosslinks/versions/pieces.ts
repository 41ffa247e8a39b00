/** Units that were split from others, or joined to them. */
import { type Pairs, sharedPairs, withoutPairs } from './likeness.ts';
import { isOfOneKind, type Links, link, TELLING, type VersionSide } from './links.ts';

/** What of a piece, or of the rest of the unit that it was split from or joined to, must be in the other. */
const CONTAINED = 0.5;
/** The least that the rest must be of its unit. */
const REST = 0.25;

/** How much of what is to be held in the other: of a piece, by `whole`; by `rest` of the shorter of it and what is left of its host. */
export type Measure = (piece: Pairs, left: Pairs, host: Pairs) => number;
export const whole: Measure = (piece) => piece.total;
/** A piece that grew is longer than its place in the other. */
export const rest: Measure = (piece, left, host) => (left.total >= REST * host.total ? Math.min(piece.total, left.total) : piece.total);

/** The host that a piece was a part of: what the piece has of it, its own counterparts have not. */
function hostOf(
  piece: Pairs,
  hosts: readonly number[],
  side: VersionSide,
  counterparts: (host: number) => Pairs[],
  measure: Measure,
): number | null {
  const found = hosts
    .map((host) => {
      const all = side.pairs[host] as Pairs;
      const left = counterparts(host).reduce(withoutPairs, all);
      return { host, share: sharedPairs(piece, left) / measure(piece, left, all) };
    })
    .filter(({ share }) => share >= CONTAINED)
    .sort((a, b) => b.share - a.share || a.host - b.host);
  return found[0]?.host ?? null;
}

/** New units that were parts of an old one which goes on elsewhere, and the other way round. */
export function linkPieces(old: VersionSide, now: VersionSide, links: Links, measure: Measure): void {
  now.units.forEach(({ index }) => {
    const piece = now.pairs[index] as Pairs;
    if (links.toOld.has(index) || piece.count < TELLING) return;
    const hosts = (now.asked[index] ?? []).filter((one) => links.toNow.get(one)?.length && isOfOneKind(old.units[one], now.units[index]));
    const host = hostOf(piece, hosts, old, (one) => (links.toNow.get(one) ?? []).map((other) => now.pairs[other] as Pairs), measure);
    if (host !== null && links.toNow.get(host)?.every((other) => links.toOld.get(other)?.length === 1)) link(links, host, index);
  });
  old.units.forEach(({ index }) => {
    const piece = old.pairs[index] as Pairs;
    if (links.toNow.has(index) || piece.count < TELLING) return;
    const hosts = (old.asked[index] ?? []).filter((one) => links.toOld.get(one)?.length && isOfOneKind(now.units[one], old.units[index]));
    const host = hostOf(piece, hosts, now, (one) => (links.toOld.get(one) ?? []).map((other) => old.pairs[other] as Pairs), measure);
    if (host !== null && links.toOld.get(host)?.every((other) => links.toNow.get(other)?.length === 1)) link(links, index, host);
  });
}
