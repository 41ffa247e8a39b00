/** 层层对照: the lists of a document beside those of the document that it implements, unit by unit. */
import type { Sector } from '../content/collections/sectors.ts';
import type { Edition, Relation } from '../content/edition.ts';
import { type Comparison, compareSides, type Side } from './comparison.ts';
import { local } from './units.ts';

/** Where the documents do not both say what they call themselves, or say the same. */
const NAMES = { upper: '上级', lower: '本级' };

function namesOf(upper: Edition, lower: Edition): { upper: string; lower: string } {
  const [above, below] = [upper.meta.levels?.local, lower.meta.levels?.local];
  return above && below && above !== below ? { upper: above, lower: below } : NAMES;
}

/** A unit of the lower document, and what the other calls the same. */
export interface SameUnit {
  lower: Sector;
  upper: Sector;
}

/** Units with lists of their own in both: those that editors named, and of the others those of one kind and name. */
export function sameUnits(lower: Edition, upper: Edition, stated: Relation['units']): SameUnit[] {
  const withLists = ({ sectors }: Edition) => sectors.filter((one) => local(one).length > 0);
  const [lowers, uppers] = [withLists(lower), withLists(upper)];
  return lowers.flatMap((unit) => {
    const named = stated.filter(({ own }) => own === unit.id).map((one) => one.upper);
    const same = uppers.filter((one) => (named.length ? named.includes(one.id) : one.kind === unit.kind && one.name === unit.name));
    return same.map((one) => ({ lower: unit, upper: one }));
  });
}

const sideOf = <E extends Edition>(edition: E, name: string, unit: Sector): Side<E>[] =>
  local(unit)
    .slice(0, 1)
    .map((list) => ({ edition, name, list }));

/** @returns the first own lists of a unit side by side; null where one has none */
export function compareLevels<E extends Edition>(lower: E, upper: E, unit: SameUnit): Comparison<E> | null {
  const names = namesOf(upper, lower);
  const [above] = sideOf(upper, names.upper, unit.upper);
  const [below] = sideOf(lower, names.lower, unit.lower);
  return above && below ? compareSides(above, below) : null;
}
