/** A document beside its earlier versions. */
import { compareVersions, type VersionComparison, type VersionRow } from '../crosslinks/versions/version-comparison.ts';
import { changeInWords, fateInWords, groupRows, isRowShown, type RowGroup } from '../crosslinks/versions/version-rows.ts';
import type { VersionUnit } from '../crosslinks/versions/version-units.ts';
import { dateInWords } from '../document/date.ts';
import type { Span } from '../document/types.ts';
import * as wording from '../wording/interface.ts';
import { cutPages } from './cut-pages.ts';
import type { PublishedDocument, Site } from './published.ts';
import { urls } from './urls.ts';

/** What stands around a row, and what one that stayed as it was takes, in characters; so many of these stand together. */
const [ROW, KEPT, MOST_KEPT] = [90, 18, 60];
/** These are texts to be read and printed in one, and weigh no more than a full text may (24 KB with all that it asks for): that is so much of a list's room. */
const SHARE = 0.4;

export interface VersionPage {
  comparison: VersionComparison<PublishedDocument>;
  title: string;
  /** Path of its first page. */
  page: string;
  /** What each of its pages has. */
  pages: RowGroup[][];
  /** Path of the place that shows a row. */
  placeOf: (row: VersionRow) => string;
  /** Path of its file. */
  file: string;
}

/** Each pair is compared once, for its pages and for the full texts of both. */
const made = new WeakMap<PublishedDocument, Map<string, VersionPage>>();

const documentsOf = ({ policies }: Site, ids: readonly string[]): PublishedDocument[] =>
  ids.flatMap((id) => policies.find((policy) => policy.id === id) ?? []);

/** Earlier versions, the latest first. */
export const earlierVersions = (site: Site, { id }: PublishedDocument): PublishedDocument[] => documentsOf(site, site.families.before(id));

const lengthOf = (spans: readonly Span[]): number => spans.reduce((sum, { start, end }) => sum + end - start, 0);

/** What one side has as the other does weighs little beside it. */
function roomOf(group: RowGroup): number {
  if ('kept' in group) return KEPT * group.kept.length;
  const { old, now, removed, added } = group.shown;
  const units = now.length ? now : old;
  const other = now.length && old.length ? lengthOf(removed) + lengthOf(added) : 0;
  return ROW + lengthOf(units) + other;
}

/** A long run of what stayed may be cut as any list. */
const cutKept = (group: RowGroup): RowGroup[] =>
  'kept' in group
    ? Array.from({ length: Math.ceil(group.kept.length / MOST_KEPT) }, (_, i) => ({
        kept: group.kept.slice(i * MOST_KEPT, (i + 1) * MOST_KEPT),
      }))
    : [group];

function pageNumbers(pages: readonly RowGroup[][]): Map<VersionRow, number> {
  const rowsOf = (group: RowGroup) => ('kept' in group ? group.kept : [group.shown]);
  return new Map(pages.flatMap((page, i) => page.flatMap(rowsOf).map((row): [VersionRow, number] => [row, i + 1])));
}

function compared(old: PublishedDocument, now: PublishedDocument): VersionPage {
  const comparison = compareVersions(old, now);
  const pages = cutPages(groupRows(comparison.rows).flatMap(cutKept), (group) => roomOf(group) * SHARE);
  const numbers = pageNumbers(pages);
  return {
    comparison,
    title: `${now.meta.title}：${dateInWords(old.meta.date)}和${dateInWords(now.meta.date)}的文本对照`,
    page: urls.versions(now.id, old.id),
    pages,
    placeOf: (row) => `${urls.versions(now.id, old.id, numbers.get(row))}#${rowId(row)}`,
    file: urls.file(now.id, `versions-${old.id}.docx`),
  };
}

function versionPage(old: PublishedDocument, now: PublishedDocument): VersionPage {
  const all = made.get(now) ?? new Map<string, VersionPage>();
  made.set(now, all);
  const page = all.get(old.id) ?? compared(old, now);
  all.set(old.id, page);
  return page;
}

/** A document beside each of its earlier versions. */
export const versionPages = (site: Site, now: PublishedDocument): VersionPage[] =>
  earlierVersions(site, now).map((old) => versionPage(old, now));

/** All comparisons that a document is in, as the later or the earlier one. */
export const versionPagesWith = (site: Site, policy: PublishedDocument): VersionPage[] => [
  ...versionPages(site, policy),
  ...documentsOf(site, site.families.after(policy.id)).map((later) => versionPage(policy, later)),
];

/** Anchor of a row on its page: of the new version's clause, or of the old one's where that was deleted. */
export const rowId = ({ old, now }: Pick<VersionRow, 'old' | 'now'>): string => {
  const head = ({ clauses }: VersionUnit) => clauses[0]?.id ?? '';
  return now[0] ? `to-${head(now[0])}` : `from-${old[0] ? head(old[0]) : ''}`;
};

/** What became of a clause between two versions, and where that is shown. */
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
          page: latest?.placeOf(row) ?? '',
          name: `较${dateInWords(latest?.comparison.old.meta.date ?? '')}的文本：${changeInWords(row)}`,
        },
      ]),
    ),
  );
}

/** Where the words of an old unit are now: its successors' clauses, or the row that shows it deleted. */
function successorsOf(row: VersionRow, now: PublishedDocument, placeOf: VersionPage['placeOf']): ClauseChange[] {
  const done = fateInWords(row);
  if (!row.now.length) return [{ page: placeOf(row), name: done }];
  return row.now.map(({ clauses: [head] }, i) => ({
    page: urls.clause(now.id, head?.id ?? ''),
    name: `${head?.label ?? ''}${done && i === row.now.length - 1 ? `（${done}）` : ''}`,
  }));
}

/** Where the words of each clause are in the newest version, where they stand under another number or have changed: for the full text of the old one. */
export function successorsByClause(site: Site, old: PublishedDocument): Map<string, ClauseChange[]> {
  const [now] = documentsOf(site, site.families.after(old.id));
  if (!now) return new Map();
  const { comparison, placeOf } = versionPage(old, now);
  const rows = comparison.rows.filter((row) => row.isCounted && (isRowShown(row) || row.isRenumbered));
  const named = (changes: ClauseChange[]) =>
    changes.map((one, i) => (i ? one : { ...one, name: `${wording.textOfDay(dateInWords(now.meta.date))}：${one.name}` }));
  return new Map(
    rows.flatMap((row) =>
      row.old.map((unit): [string, ClauseChange[]] => [unit.clauses[0]?.id ?? '', named(successorsOf(row, now, placeOf))]),
    ),
  );
}

/** A clause that only an earlier version has. */
export interface FormerClause {
  id: string;
  label: string;
  /** The version that had it last. */
  old: PublishedDocument;
  /** Where its words are. */
  successors: ClauseChange[];
}

/** Clauses whose address an earlier version has, and this one has not: for its full text, to say where their words are. */
export function formerClauses(site: Site, now: PublishedDocument): FormerClause[] {
  const known = new Set(now.document.clauses.map(({ id }) => id));
  return versionPages(site, now).flatMap(({ comparison: { old, rows }, placeOf }) =>
    rows
      .filter(({ isCounted }) => isCounted)
      .flatMap((row) =>
        row.old.flatMap(({ clauses }) =>
          clauses.flatMap(({ id, label }): FormerClause[] =>
            known.size === known.add(id).size ? [] : [{ id, label, old, successors: successorsOf(row, now, placeOf) }],
          ),
        ),
      ),
  );
}
