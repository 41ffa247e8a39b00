/** Two versions of a document side by side: what was added, deleted, changed and moved, counted. */
import type { Edition } from '../../content/edition.ts';
import type { Document } from '../../document/types.ts';
import { type AlignedRow, alignUnits } from './align.ts';
import { differenceOf, type VersionDifference } from './difference.ts';
import { VARIANTS } from './variants.ts';
import { type VersionUnit, versionUnitsOf } from './version-units.ts';

export type RowKind = 'same' | 'changed' | 'split' | 'joined' | 'added' | 'deleted';

export const ROW_NAMES: Record<RowKind, string> = {
  same: '未改',
  changed: '修改',
  split: '拆分',
  joined: '合并',
  added: '新增',
  deleted: '删去',
};

export interface VersionRow extends AlignedRow, VersionDifference {
  kind: RowKind;
  /** Its number is another. */
  isRenumbered: boolean;
  /** The same words, typed otherwise. */
  isTypedOtherwise: boolean;
  /** Whether it is of the document's body, where alone changes are counted. */
  isCounted: boolean;
}

export interface VersionCounts extends Record<RowKind, number> {
  moved: number;
  renumbered: number;
  typedOtherwise: number;
}

export interface VersionComparison<D extends Pick<Edition, 'document'> = Edition> {
  old: D;
  now: D;
  /** In the order of the new version. */
  rows: VersionRow[];
  counts: VersionCounts;
}

/** What readers are told of the comparison. */
export const VERSION_RULE =
  `程序按字面对照：条文按共有的字句对应，逐字比较。${VARIANTS}不同的，不算修改。题头、目录和落款不计入修改条数；` +
  '改写很多的条文可能对应不上，列为一删一增，以原文为准。';

const bodiesOf = (units: readonly VersionUnit[]): string => units.map(({ body }) => body).join('');
const numbersOf = (units: readonly VersionUnit[]): string => units.map(({ number }) => number).join();

function kindOf({ old, now }: AlignedRow): RowKind {
  if (!old.length) return 'added';
  if (!now.length) return 'deleted';
  if (old.length > 1) return 'joined';
  if (now.length > 1) return 'split';
  return bodiesOf(old) === bodiesOf(now) ? 'same' : 'changed';
}

const typed = ({ reading }: Document, units: readonly VersionUnit[]): string =>
  units
    .map(({ start, end }) => reading.slice(start, end))
    .join('')
    .replace(/\s/g, '');

function rowOf(row: AlignedRow, old: Document, now: Document): VersionRow {
  const { old: before, now: after } = row;
  const kind = kindOf(row);
  const isPaired = before.length > 0 && after.length > 0;
  const difference = isPaired
    ? differenceOf(old.reading, now.reading, before, after)
    : { removed: before.map(({ start, end }) => ({ start, end })), added: after.map(({ start, end }) => ({ start, end })) };
  const isRenumbered = isPaired && before.length === after.length && numbersOf(before) !== numbersOf(after);
  return {
    ...row,
    ...difference,
    kind,
    isRenumbered,
    isTypedOtherwise: kind === 'same' && !isRenumbered && typed(old, before) !== typed(now, after),
    isCounted: [...before, ...after].every((unit) => unit.isCounted),
  };
}

function countsOf(rows: readonly VersionRow[]): VersionCounts {
  const counted = rows.filter(({ isCounted }) => isCounted);
  const count = (is: (row: VersionRow) => boolean): number => counted.filter(is).length;
  const of = (kind: RowKind) => count((row) => row.kind === kind);
  return {
    same: of('same'),
    changed: of('changed'),
    split: of('split'),
    joined: of('joined'),
    added: of('added'),
    deleted: of('deleted'),
    moved: count(({ isMoved }) => isMoved),
    renumbered: count(({ isRenumbered }) => isRenumbered),
    typedOtherwise: count(({ isTypedOtherwise }) => isTypedOtherwise),
  };
}

export function compareVersions<D extends Pick<Edition, 'document'>>(old: D, now: D): VersionComparison<D> {
  const aligned = alignUnits(versionUnitsOf(old.document), versionUnitsOf(now.document));
  const rows = aligned.map((row) => rowOf(row, old.document, now.document));
  return { old, now, rows, counts: countsOf(rows) };
}

/** 新增 3 条、删去 1 条、修改 12 条 */
export const countsInWords = ({ added, deleted, changed, split, joined }: VersionCounts): string =>
  `新增 ${added} 条、删去 ${deleted} 条、修改 ${changed + split + joined} 条`;
