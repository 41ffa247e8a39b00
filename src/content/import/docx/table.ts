/** Tables of a .docx: its rows and cells by the grid. */
import type { Block } from '../blocks.ts';
import { type GridCell, gridTable } from '../grid.ts';
import { childOf, elementsOf, type XmlElement } from '../xml.ts';
import { valOf } from './styles.ts';

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

export const tableBlock = (table: XmlElement, blocksOf: (cell: XmlElement) => Block[]): Block =>
  gridTable(within(table, 'w:tr').map((row) => gridRow(row, blocksOf)));
