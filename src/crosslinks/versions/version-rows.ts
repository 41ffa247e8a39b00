/** Rows of two versions as readers are shown them: what changed with its words, what stayed by its number. */
import { ROW_NAMES, type VersionCounts, type VersionRow } from './version-comparison.ts';
import type { VersionUnit } from './version-units.ts';

/** Rows that have something to show. */
export const isRowShown = ({ kind, isMoved }: Pick<VersionRow, 'kind' | 'isMoved'>): boolean => kind !== 'same' || isMoved;

/** A row that is shown, or those between two such that stayed as they were. */
export type RowGroup = { shown: VersionRow } | { kept: VersionRow[] };

export function groupRows(rows: readonly VersionRow[]): RowGroup[] {
  const groups: RowGroup[] = [];
  for (const row of rows) {
    const last = groups[groups.length - 1];
    if (isRowShown(row)) groups.push({ shown: row });
    else if (last && 'kept' in last) last.kept.push(row);
    else groups.push({ kept: [row] });
  }
  return groups;
}

export const labelsOf = (units: readonly VersionUnit[]): string => units.map(({ clauses }) => clauses[0]?.label ?? '').join('、');

/** 第三条（原第九条） */
export const keptInWords = ({ old, now, isRenumbered }: VersionRow): string =>
  `${labelsOf(now)}${isRenumbered ? `（原${labelsOf(old)}）` : ''}`;

/** 修改, 移动位置, 移动位置并修改; empty for what stayed as it was where it was. */
export function fateInWords({ kind, isMoved }: Pick<VersionRow, 'kind' | 'isMoved'>): string {
  const done = kind === 'same' ? '' : ROW_NAMES[kind];
  return isMoved ? `移动位置${done && `并${done}`}` : done;
}

/** 修改, 移动位置并修改（原第九条）, 拆分（原第六条） */
export function changeInWords({ old, kind, isMoved, isRenumbered, now, isCounted }: VersionRow): string {
  const isOther = isMoved || isRenumbered || old.length !== now.length;
  const was = old.length && now.length && isOther ? `（原${labelsOf(old)}）` : '';
  if (!isCounted) return `${ROW_NAMES[kind]}（题头、目录和落款，不计）`;
  return (fateInWords({ kind, isMoved }) || ROW_NAMES.same) + was;
}

/** What is counted, by name; all of them, those that are none too. */
export const tallyOf = ({ added, deleted, changed, split, joined, moved, same }: VersionCounts): [name: string, count: number][] => [
  ['新增', added],
  ['删去', deleted],
  ['修改', changed + split + joined],
  ['移动位置', moved],
  ['未改', same],
];
