/** Where text of one place goes: the body, a note, a head, a text box. Paragraphs and rows as they are closed. */
import type { Block, TextRun } from '../blocks.ts';
import { type GridCell, gridTable } from '../grid.ts';

export interface CellDefinition {
  /** Where the cell ends, in twips. */
  end: number;
  /** Goes on from the cell above. */
  below: boolean;
  /** Goes on from the cell before. */
  beside: boolean;
}

export interface Sink {
  blocks: Block[];
  runs: TextRun[];
  /** Text boxes of the paragraph that is open. */
  boxes: Block[];
  /** Paragraphs of the cell that is open. */
  cell: Block[];
  cells: Block[][];
  rows: GridCell[][];
  definitions: CellDefinition[];
  inTable: boolean;
}

export const makeSink = (): Sink => ({ blocks: [], runs: [], boxes: [], cell: [], cells: [], rows: [], definitions: [], inTable: false });

export function endTable(sink: Sink): void {
  if (sink.rows.length) sink.blocks.push(gridTable(sink.rows));
  sink.rows = [];
}

function takeParagraph(sink: Sink): Block[] {
  const taken = [{ runs: sink.runs }, ...sink.boxes];
  sink.runs = [];
  sink.boxes = [];
  return taken;
}

export function endParagraph(sink: Sink): void {
  if (sink.inTable) {
    sink.cell.push(...takeParagraph(sink));
    return;
  }
  endTable(sink);
  sink.blocks.push(...takeParagraph(sink));
}

export function endCell(sink: Sink): void {
  sink.cells.push([...sink.cell, ...takeParagraph(sink)]);
  sink.cell = [];
}

export function endRow(sink: Sink): void {
  let start = 0;
  const row: GridCell[] = [];
  sink.cells.forEach((blocks, i) => {
    const { end = start + 1, below = false, beside = false } = sink.definitions[i] ?? {};
    const last = row.at(-1);
    if (beside && last) {
      last.end = end;
      last.blocks.push(...blocks);
    } else row.push({ blocks, start, end: Math.max(end, start + 1), rows: 1, continues: below });
    start = Math.max(end, start + 1);
  });
  if (row.length) sink.rows.push(row);
  sink.cells = [];
}

/** @returns all that was written, what is still open closed */
export function closeSink(sink: Sink): Block[] {
  if (sink.cells.length) endRow(sink);
  sink.inTable = false;
  if (sink.runs.length || sink.boxes.length || sink.cell.length) {
    sink.boxes.unshift(...sink.cell);
    endParagraph(sink);
  }
  endTable(sink);
  return sink.blocks;
}
