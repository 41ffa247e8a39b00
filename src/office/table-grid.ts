/** The cells of a table on a grid: every row is as wide as the widest, and what a merged cell covers has a place as well. */
import type { Cell, TableRow } from '../document/table.ts';
import type { OfficeCell } from './types.ts';

/** `cell` is null where nothing stands: below a merged cell, and where a row is shorter than others. */
export interface PlacedCell extends Pick<OfficeCell, 'columns' | 'merge'> {
  /** From 0. */
  column: number;
  cell: Cell | null;
}

/** A cell that goes on in rows below. */
interface Hanging {
  column: number;
  columns: number;
  rows: number;
}

/** Each cell in the next free column, no further than what hangs into the row. */
function placed({ cells }: TableRow, hanging: readonly Hanging[]): PlacedCell[] {
  const found = hanging.map(({ column, columns }): PlacedCell => ({ column, columns, merge: 'covered', cell: null }));
  let at = 0;
  for (const cell of cells) {
    for (let over = hanging.find(({ column }) => column === at); over; over = hanging.find(({ column }) => column === at))
      at += over.columns;
    const free = Math.min(...hanging.filter(({ column }) => column > at).map(({ column }) => column)) - at;
    const columns = Math.min(cell.columns, free);
    found.push({ column: at, columns, ...(cell.rows > 1 ? { merge: 'first' } : {}), cell });
    at += columns;
  }
  return found.sort((a, b) => a.column - b.column);
}

const endOf = ({ column, columns }: PlacedCell): number => column + columns;

/** @param width of the table, in columns */
function filled(row: readonly PlacedCell[], width: number): PlacedCell[] {
  const starts = [...row.map(({ column }) => column), width];
  const gap = (from: number, to: number) =>
    Array.from({ length: to - from }, (_, i): PlacedCell => ({ column: from + i, columns: 1, cell: null }));
  return [...gap(0, starts[0] as number), ...row.flatMap((one, i) => [one, ...gap(endOf(one), starts[i + 1] as number)])];
}

/** @returns the rows in order, the cells of each from left to right without a gap */
export function gridOf(rows: readonly TableRow[]): PlacedCell[][] {
  let hanging: Hanging[] = [];
  const all = rows.map((row) => {
    const cells = placed(row, hanging);
    const begun = cells.map(({ column, columns, cell }) => ({ column, columns, rows: cell?.rows ?? 0 }));
    hanging = [...hanging, ...begun].map((one) => ({ ...one, rows: one.rows - 1 })).filter((one) => one.rows > 0);
    return cells;
  });
  const width = Math.max(...all.flat().map(endOf));
  return all.map((row) => filled(row, width));
}
