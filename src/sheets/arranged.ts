/** A sheet as someone wants to have it: only the rows that are still open, or those due first at the top. */
import * as wording from '../wording/interface.ts';
import { dueOrder } from './due.ts';
import type { Filled, Row, Sheet, Values } from './types.ts';

export interface Arranging {
  /** Only rows whose box is not ticked. */
  open: boolean;
  /** Rows in the order in which they are due. */
  due: boolean;
}

/** Key of the field in which a sheet says when something is due. */
export const DUE = 'due';

export const isOpen = ({ fields }: Sheet, values: Values = {}): boolean =>
  !fields.some(({ kind, key }) => kind === 'tick' && values[key] === true);

/** The year that is meant where none is written: that of the sheet's date. */
export function yearIn({ date }: Values = {}): number | undefined {
  const [year] = (typeof date === 'string' && /\d{4}/.exec(date)) || [];
  return year ? Number(year) : undefined;
}

/** @returns the rows, those that are due first at the top; where no date can be read, behind, in their order */
export function sortByDue<T>(rows: readonly T[], valuesOf: (row: T) => Values, year: number): T[] {
  const due = rows.map((row, at) => ({ row, at, due: dueOrder(String(valuesOf(row)[DUE] || ''), year) ?? Number.POSITIVE_INFINITY }));
  due.sort((a, b) => (a.due === b.due ? a.at - b.at : a.due < b.due ? -1 : 1));
  return due.map(({ row }) => row);
}

/** What is said where not all rows are listed. */
export function onlyOpen({ fields, kind }: Sheet, count: number): string {
  const tick = fields.filter((field) => field.kind === 'tick')[0]?.name ?? '';
  return `只列出未${tick}的 ${count} ${wording.rowUnits[kind]}。`;
}

/**
 * @param sheet with all its rows
 * @param year that is meant where none is written
 * @returns the sheet with the rows that are wanted, each under the number that it has among all
 */
export function arrangeSheet(sheet: Sheet, filled: Filled, { open, due }: Arranging, year: number): Sheet {
  if (!open && !due) return sheet;
  let number = 0;
  const groups = sheet.groups
    .map(({ name, rows }) => ({ name, rows: rows.map((row): Row => ({ ...row, number: ++number })) }))
    .map(({ name, rows }) => ({ name, rows: rows.filter(({ id }) => !open || isOpen(sheet, filled[id])) }))
    .filter(({ rows }) => rows.length > 0);
  const rows = groups.reduce<Row[]>((all, group) => all.concat(group.rows), []);
  const dueName = sheet.fields.filter(({ key }) => key === DUE)[0]?.name ?? '';
  const note = [sheet.note ?? '', open ? onlyOpen(sheet, rows.length) : ''].join('') || null;
  const sorted = [{ name: wording.orderBy(dueName), rows: sortByDue(rows, ({ id }) => filled[id] || {}, year) }];
  return { ...sheet, groups: due ? sorted : groups, note };
}
