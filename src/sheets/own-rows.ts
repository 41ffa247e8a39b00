/**
 * What a unit adds to a sheet: who fills it in, rows of its own, and those that others filled in. They are kept beside the
 * document's rows under ids that no row of a document has.
 */
import type { Row, Sheet, SheetField, Values } from './types.ts';

const MARK = '+';

/** Under which the head of the sheet is kept. */
export const HEAD_ROW = `${MARK}head`;

const headField = (key: string, name: string): SheetField => ({ key, name, width: 0, kind: 'text', options: [] });
export const HEAD_FIELDS: readonly SheetField[] = [
  headField('unit', '填报单位'),
  headField('person', '填表人'),
  headField('date', '填表日期'),
];

/** Heads the rows that a unit added. */
export const OWN_ROWS = '本单位增加的问题';

/** What such a row is about, where that is not words of the document. */
export const OWN_ROW_FIELD: SheetField = headField('problem', '问题表现');

export const isAddedId = (id: string): boolean => id.indexOf(MARK) === 0;
export const isOwnRowId = (id: string): boolean => isAddedId(id) && id !== HEAD_ROW;

/** @param chance what two devices do not have in common */
export const newRowId = (chance: string): string => `${MARK}${chance}`;

/** Id of another unit's row: the same whenever it is taken in. */
export const unitRowId = (unit: string, id: string): string => `${MARK}${unit}/${id}`;

/** A row as it is kept: the words it was filled in for, what was filled in, and the unit that did it where that is another. */
export interface AddedRow {
  id: string;
  text: string;
  values: Values;
  unit: string;
}

/** The row of the sheet that another unit's row is about. */
const origin = (sheet: Sheet, { id, unit }: AddedRow): Row | undefined =>
  sheet.groups.reduce<Row[]>((rows, group) => rows.concat(group.rows), []).filter((row) => unitRowId(unit, row.id) === id)[0];

/** The citation of its clause, and the unit, where there are any. */
export const addedLabel = (sheet: Sheet, row: AddedRow): string => [origin(sheet, row)?.label, row.unit].filter((part) => part).join('\n');

export const addedWords = ({ text, values }: AddedRow): string => {
  const own = values[OWN_ROW_FIELD.key];
  return text || (typeof own === 'string' ? own : '');
};

/** Names of the groups of added rows, in order: the unit's own first. */
export const groupsOf = (rows: readonly AddedRow[]): string[] => {
  const units = rows.map(({ unit }) => unit);
  return units.filter((unit, at) => units.indexOf(unit) === at).sort((a, b) => Number(a !== '') - Number(b !== ''));
};

/** @returns the sheet with the added rows as groups at its end */
export function withAddedRows(sheet: Sheet, added: readonly AddedRow[]): Sheet {
  const row = (one: AddedRow): Row => ({
    id: one.id,
    label: addedLabel(sheet, one),
    clause: '',
    cells: sheet.columns.map((_, at) => ({ text: at ? '' : addedWords(one), clause: null, start: 0, end: 0 })),
  });
  const groups = groupsOf(added).map((unit) => ({
    name: unit || OWN_ROWS,
    rows: added.filter((one) => one.unit === unit).map(row),
  }));
  return { ...sheet, groups: sheet.groups.concat(groups) };
}
