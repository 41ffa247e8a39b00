/** Two versions side by side, and which unit of one belongs to which of the other. */
import { likeUnits, type Pairs } from './likeness.ts';
import type { VersionUnit } from './version-units.ts';

/** Of fewer pairs no piece is told. */
export const TELLING = 6;

export interface VersionSide {
  units: readonly VersionUnit[];
  pairs: Pairs[];
  /** For each unit those of the other side that are worth comparing. */
  asked: number[][];
}

/** Which unit belongs to which, from both sides. */
export interface Links {
  toNow: Map<number, number[]>;
  toOld: Map<number, number[]>;
  moved: Set<number>;
}

export const sideOf = (
  units: readonly VersionUnit[],
  others: readonly VersionUnit[],
  pairsOf: (unit: VersionUnit) => Pairs,
): VersionSide => ({
  units,
  pairs: units.map(pairsOf),
  asked: likeUnits(others, units),
});

export function link({ toNow, toOld }: Links, old: number, now: number): void {
  toNow.set(old, [...(toNow.get(old) ?? []), now]);
  toOld.set(now, [...(toOld.get(now) ?? []), old]);
}

export const isFree = (links: Links, old: number, now: number): boolean => !links.toNow.has(old) && !links.toOld.has(now);

/** A heading is no part of an article. */
export const isOfOneKind = (a: VersionUnit | undefined, b: VersionUnit | undefined): boolean => a?.clauses[0]?.kind === b?.clauses[0]?.kind;
