/** Tables of a .docx: cells by the grid, those merged downwards made one. */
import type { Block, Cell } from '../blocks.ts';
import { childOf, elementsOf, type XmlElement } from '../xml.ts';
import { valOf } from './styles.ts';

interface GridCell {
  blocks: Block[];
  /** Grid columns, `end` not included. */
  start: number;
  end: number;
  rows: number;
  /** Covered by the cell above. */
  continues: boolean;
}

/** Rows and cells may stand in content controls and the like. */
function within(element: XmlElement, name: string): XmlElement[] {
  return elementsOf(element).flatMap((child) => {
    if (child.name === name) return [child];
    return /^w:(?:sdt|sdtContent|customXml|ins|moveTo)$/.test(child.name) ? within(child, name) : [];
  });
}

function gridRow(row: XmlElement, blocksOf: (cell: XmlElement) => Block[]): GridCell[] {
  let column = Number(valOf(childOf(row, 'w:trPr'), 'w:gridBefore') ?? 0);
  return within(row, 'w:tc').map((cell) => {
    const properties = childOf(cell, 'w:tcPr');
    const merge = childOf(properties, 'w:vMerge');
    const start = column;
    column += Math.max(1, Number(valOf(properties, 'w:gridSpan') ?? 1));
    return {
      blocks: blocksOf(cell),
      start,
      end: column,
      rows: 1,
      continues: merge !== undefined && merge.attributes['w:val'] !== 'restart',
    };
  });
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

export function tableOf(table: XmlElement, blocksOf: (cell: XmlElement) => Block[]): Block {
  const rows = within(table, 'w:tr').map((row) => gridRow(row, blocksOf));
  const columns = columnsOf(rows);
  const column = (line: number): number => columns.get(line) ?? 0;
  const empty = (count: number): Cell[] => Array.from({ length: count }, () => ({ blocks: [], rows: 1, columns: 1 }));
  const cellOf = ({ blocks, start, end, rows: down }: GridCell): Cell => ({ blocks, rows: down, columns: column(end) - column(start) });
  const first = rows.map(([cell]) => column(cell?.start ?? 0));
  return { rows: mergeDown(rows).map((row, i) => [...empty(first[i] ?? 0), ...row.map(cellOf)]) };
}
