/** A sheet as a table of plain text, the same in every format. */
import { CLAUSE_COLUMN, FORMER_ROWS, FULL_WIDTH, NUMBER_COLUMN } from '../sheets/labels.ts';
import type { Filled, Row, Sheet, SheetField, Values } from '../sheets/types.ts';
import { lineCount } from './text-room.ts';
import type { EarlierEntries } from './types.ts';

export interface TableColumn {
  name: string;
  /** In mm of A4 landscape. */
  width: number;
  centered: boolean;
}

/** A row of cells, or one cell over all columns. */
export type OfficeRow = { cells: string[] } | { group: string };

export interface SheetTable {
  columns: TableColumn[];
  rows: OfficeRow[];
}

const FIRST: TableColumn[] = [NUMBER_COLUMN, CLAUSE_COLUMN].map((column) => ({ ...column, centered: true }));

const box = (ticked: boolean): string => (ticked ? '☑' : '☐');

/**
 * What stands in a field's cell: the words, all options with their boxes, or one box.
 * @param width of the column, in mm; options that do not fit side by side stand one a line
 */
export function fieldText({ kind, options, key }: SheetField, values: Values = {}, width = FULL_WIDTH): string {
  const value = values[key];
  if (kind === 'tick') return box(value === true);
  if (kind === 'text') return typeof value === 'string' ? value : '';
  const chosen = Array.isArray(value) ? value : [];
  const all = [...options, ...chosen.filter((option) => !options.includes(option))];
  const boxes = all.map((option) => `${box(chosen.includes(option))}\u00a0${option}`);
  const line = boxes.join(' ');
  return lineCount(line, width) > 1 ? boxes.join('\n') : line;
}

function columnsOf({ columns, fields }: Sheet): TableColumn[] {
  const rest = [...columns, ...fields];
  const total = rest.reduce((sum, { width }) => sum + width, 0);
  const share = (FULL_WIDTH - NUMBER_COLUMN.width - CLAUSE_COLUMN.width) / total;
  const ticks = new Set(fields.filter(({ kind }) => kind === 'tick').map(({ key }) => key));
  return [...FIRST, ...rest.map(({ key, name, width }) => ({ name, width: width * share, centered: ticks.has(key) }))];
}

/** The column in which the document speaks: the first one with a clause's words in it. */
function wordsColumn(sheet: Sheet): number {
  const rows = sheet.groups.flatMap((group) => group.rows);
  return Math.max(
    0,
    sheet.columns.findIndex((_, at) => rows.some((row) => row.cells[at]?.clause)),
  );
}

/** @returns the rows in order, numbered through unless they have numbers; names of groups where there are several */
export function sheetTable(sheet: Sheet, filled: Filled, { former = {}, removed: gone = [] }: EarlierEntries = {}): SheetTable {
  const columns = columnsOf(sheet);
  const spoken = wordsColumn(sheet);
  const rows: OfficeRow[] = [];
  const grouped = sheet.groups.length + (gone.length ? 1 : 0) > 1;
  // Rows that are gone go on behind the last number there is.
  let number = 0;
  const next = (own = number + 1): number => {
    number = Math.max(number, own);
    return own;
  };

  const add = (own: number, label: string, words: string[], values?: Values) => {
    const filledIn = sheet.fields.map((field, at) => fieldText(field, values, columns[FIRST.length + words.length + at]?.width));
    rows.push({ cells: [String(own), label, ...words, ...filledIn] });
  };
  const wordsOf = ({ id, cells }: Row) =>
    sheet.columns.map((_, at) => {
      const text = cells[at]?.text ?? '';
      return at === spoken && former[id] !== undefined ? `${text}\n（填写时的原文：${former[id]}）` : text;
    });

  for (const group of sheet.groups) {
    if (grouped) rows.push({ group: group.name });
    for (const row of group.rows) add(next(row.number), row.label, wordsOf(row), filled[row.id]);
  }
  if (gone.length) rows.push({ group: FORMER_ROWS });
  for (const { text, values } of gone) {
    const words = sheet.columns.map((_, at) => (at === spoken ? text : ''));
    add(next(), '', words, values);
  }
  return { columns, rows };
}
