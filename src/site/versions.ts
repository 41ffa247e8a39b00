/** A document beside its earlier versions. */
import { compareVersions, type VersionComparison, type VersionRow } from '../crosslinks/versions/version-comparison.ts';
import { changeInWords, isRowShown } from '../crosslinks/versions/version-rows.ts';
import type { VersionUnit } from '../crosslinks/versions/version-units.ts';
import { dateInWords } from '../document/date.ts';
import type { PublishedDocument, Site } from './published.ts';
import { urls } from './urls.ts';

export interface VersionPage {
  comparison: VersionComparison<PublishedDocument>;
  title: string;
  /** Path of its page. */
  page: string;
  /** Path of its file. */
  file: string;
}

/** Each pair is compared once, for its page and for the later document's full text. */
const made = new WeakMap<PublishedDocument, Map<string, VersionComparison<PublishedDocument>>>();

function comparisonOf(old: PublishedDocument, now: PublishedDocument): VersionComparison<PublishedDocument> {
  const all = made.get(now) ?? new Map<string, VersionComparison<PublishedDocument>>();
  made.set(now, all);
  const comparison = all.get(old.id) ?? compareVersions(old, now);
  all.set(old.id, comparison);
  return comparison;
}

/** Earlier versions, the latest first. */
export function earlierVersions({ families, policies }: Site, { id }: PublishedDocument): PublishedDocument[] {
  const byId = new Map(policies.map((policy) => [policy.id, policy]));
  return families.before(id).map((one) => byId.get(one) as PublishedDocument);
}

/** A document beside each of its earlier versions. */
export const versionPages = (site: Site, now: PublishedDocument): VersionPage[] =>
  earlierVersions(site, now).map((old) => ({
    comparison: comparisonOf(old, now),
    title: `${now.meta.title}：${dateInWords(old.meta.date)}和${dateInWords(now.meta.date)}的文本对照`,
    page: urls.versions(now.id, old.id),
    file: urls.file(now.id, `versions-${old.id}.docx`),
  }));

/** All comparisons that a document is in, as the later or the earlier one. */
export const versionPagesWith = (site: Site, policy: PublishedDocument): VersionPage[] => [
  ...versionPages(site, policy),
  ...site.policies
    .filter(({ id }) => site.families.before(id).includes(policy.id))
    .flatMap((later) => versionPages(site, later).filter(({ comparison }) => comparison.old.id === policy.id)),
];

/** Anchor of a row on its page: of the new version's clause, or of the old one's where that was deleted. */
export const rowId = ({ old, now }: Pick<VersionRow, 'old' | 'now'>): string => {
  const head = ({ clauses }: VersionUnit) => clauses[0]?.id ?? '';
  return now[0] ? `to-${head(now[0])}` : `from-${old[0] ? head(old[0]) : ''}`;
};

/** What became of a clause since the version before, and where that is shown. */
export interface ClauseChange {
  page: string;
  name: string;
}

/** What a clause was in the version before, where that was another: for the full text, which leads there. */
export function changesByClause(site: Site, now: PublishedDocument): Map<string, ClauseChange> {
  const [latest] = versionPages(site, now);
  const rows = latest?.comparison.rows.filter((row) => row.isCounted && isRowShown(row)) ?? [];
  return new Map(
    rows.flatMap((row) =>
      row.now.map((unit): [string, ClauseChange] => [
        unit.clauses[0]?.id ?? '',
        {
          page: `${latest?.page}#${rowId(row)}`,
          name: `较${dateInWords(latest?.comparison.old.meta.date ?? '')}的文本：${changeInWords(row)}`,
        },
      ]),
    ),
  );
}
