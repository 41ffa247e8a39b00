/** Tables whose cells are given by lines of a grid, as Word has them: to rows of cells with their spans. */
import type { Block, TableCell } from './blocks.ts';

export interface GridCell {
  blocks: Block[];
  /** Grid columns, `end` not included. */
  start: number;
  end: number;
  rows: number;
  /** Covered by the cell above. */
  continues: boolean;
}

/** Cells that go on from above are taken out, and what they go on from is made longer. */
function mergeDown(rows: GridCell[][]): GridCell[][] {
  const above = new Map<number, GridCell>();
  return rows.map((row) =>
    row.filter((cell) => {
      const owner = above.get(cell.start);
      if (cell.continues && owner?.end === cell.end) {
        owner.rows += 1;
        owner.blocks.push(...cell.blocks);
        return false;
      }
      for (let column = cell.start; column < cell.end; column += 1) above.delete(column);
      above.set(cell.start, cell);
      return true;
    }),
  );
}

/** Grid lines at which no cell ends are no columns. */
function columnsOf(rows: GridCell[][]): Map<number, number> {
  const lines = new Set([0, ...rows.flat().flatMap(({ start, end }) => [start, end])]);
  return new Map([...lines].sort((a, b) => a - b).map((line, i) => [line, i]));
}

/** @param rows cells by their grid lines; those that go on from above among them */
export function gridTable(rows: GridCell[][]): Block {
  const columns = columnsOf(rows);
  const column = (line: number): number => columns.get(line) ?? 0;
  const empty = (count: number): TableCell[] => Array.from({ length: count }, () => ({ blocks: [], rows: 1, columns: 1 }));
  const cellOf = ({ blocks, start, end, rows: down }: GridCell): TableCell => ({
    blocks,
    rows: down,
    columns: column(end) - column(start),
  });
  const first = rows.map(([cell]) => column(cell?.start ?? 0));
  return { rows: mergeDown(rows).map((row, i) => [...empty(first[i] ?? 0), ...row.map(cellOf)]) };
}
