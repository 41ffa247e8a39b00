/** The lists of a document beside those of the documents that it implements, a page and a file for each unit. */
import type { Sector } from '../content/collections/sectors.ts';
import type { Comparison } from '../crosslinks/comparison.ts';
import { compareLevels, sameUnits } from '../crosslinks/levels.ts';
import type { PublishedDocument, Site } from './published.ts';
import { urls } from './urls.ts';

export interface LevelsPage {
  /** Of the lower document. */
  unit: Sector;
  /** Of the document that it implements. */
  upperUnit: Sector;
  lower: PublishedDocument;
  upper: PublishedDocument;
  comparison: Comparison<PublishedDocument>;
  title: string;
  /** Path of its page. */
  page: string;
  /** Path of its file. */
  file: string;
}

function pagesOfPair(lower: PublishedDocument, upper: PublishedDocument, units: readonly { own: string; upper: string }[]): LevelsPage[] {
  return sameUnits(lower, upper, units).flatMap(({ lower: unit, upper: upperUnit }) => {
    const comparison = compareLevels(lower, upper, { lower: unit, upper: upperUnit });
    if (!comparison) return [];
    const other = `${upper.id}-${upperUnit.id}`;
    return {
      unit,
      upperUnit,
      lower,
      upper,
      comparison,
      title: `${unit.name}：层层对照`,
      page: urls.levels(lower.id, unit.id, other),
      file: urls.file(lower.id, `sectors-${unit.id}-levels-${other}.docx`),
    };
  });
}

/** A document beside those that it implements. */
export const levelsPages = ({ policies }: Site, lower: PublishedDocument): LevelsPage[] =>
  policies.flatMap((upper) => {
    const stated = lower.relations.filter(({ kind, to }) => kind === 'implements' && to === upper.id);
    const units = stated.flatMap((one) => one.units);
    return stated.length ? pagesOfPair(lower, upper, units) : [];
  });

/** All comparisons of a unit's lists with those of other levels, above and below. */
export const levelsPagesWith = (site: Site, policy: PublishedDocument, sector: string): LevelsPage[] => [
  ...levelsPages(site, policy).filter(({ unit }) => unit.id === sector),
  ...site.policies
    .filter(({ relations }) => relations.some(({ kind, to }) => kind === 'implements' && to === policy.id))
    .flatMap((lower) => levelsPages(site, lower).filter(({ upper, upperUnit }) => upper.id === policy.id && upperUnit.id === sector)),
];
