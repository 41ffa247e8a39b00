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

/** Both versions as seen from one: its units are looked at as pieces of the other's. */
interface SeenFrom {
  pieces: VersionSide;
  hosts: VersionSide;
  hostsOf: Links['toOld'];
  piecesOf: Links['toNow'];
  link: (host: number, piece: number) => void;
}

function linkPiecesOf({ pieces, hosts, hostsOf, piecesOf, link }: SeenFrom, measure: Measure): void {
  const counterparts = (host: number) => (piecesOf.get(host) ?? []).map((one) => pieces.pairs[one] as Pairs);
  for (const unit of pieces.units) {
    const piece = pieces.pairs[unit.index] as Pairs;
    if (hostsOf.has(unit.index) || piece.count < TELLING) continue;
    const asked = (pieces.asked[unit.index] ?? []).filter((one) => piecesOf.get(one)?.length && isOfOneKind(hosts.units[one], unit));
    const host = hostOf(piece, asked, hosts, counterparts, measure);
    if (host !== null && piecesOf.get(host)?.every((other) => hostsOf.get(other)?.length === 1)) link(host, unit.index);
  }
}

/** New units that were parts of an old one which goes on elsewhere, and the other way round. */
export function linkPieces(old: VersionSide, now: VersionSide, links: Links, measure: Measure): void {
  const { toNow, toOld } = links;
  const split = (host: number, piece: number) => link(links, host, piece);
  const joined = (host: number, piece: number) => link(links, piece, host);
  linkPiecesOf({ pieces: now, hosts: old, hostsOf: toOld, piecesOf: toNow, link: split }, measure);
  linkPiecesOf({ pieces: old, hosts: now, hostsOf: toNow, piecesOf: toOld, link: joined }, measure);
}
