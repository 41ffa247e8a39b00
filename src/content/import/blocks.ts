/** The common form of what readers find in a file: paragraphs and tables; and the text that is made of it. */
import { codePointOf, splitControls } from '../../document/control.ts';
import type { Computed, Doubt, Format, LeftOut, Merged, Received } from './received.ts';

/** A stretch of a paragraph. Line breaks in it are LF. */
export interface TextRun {
  text: string;
  /** Why the text is computed, where the file has it not as characters. */
  computed?: string;
  /** What a person should look at here. */
  doubt?: Omit<Doubt, 'start'>;
}

export interface TableCell {
  blocks: Block[];
  rows: number;
  columns: number;
}

export type Block = { runs: TextRun[] } | { rows: TableCell[][] };

/** What a reader hands on. */
export type Extract = { blocks: Block[] } & Partial<Pick<Received, 'left' | 'stated'>>;

/** Text between two paragraphs of a cell; a line of the text is a whole row. */
const CELL_LINE = '\u2028';
/** Files give columns a cell covers that no table has. */
const MAX_SPAN = 60;
/** From here on cells cover no others: each row would make the next one longer. */
const MAX_COLUMNS = 400;

type Piece = TextRun & { merged?: Omit<Merged, 'start'>[] };

const join = (all: Piece[][], separator: string): Piece[] =>
  all.flatMap((pieces, i) => (i === 0 ? pieces : [{ text: separator }, ...pieces]));

/** What stands in a cell, on one line; of a table in a cell each cell is a paragraph. */
function cellPieces(blocks: Block[]): Piece[] {
  const paragraphs = blocks.flatMap((block): Piece[][] =>
    'runs' in block
      ? [block.runs.map((run) => ({ ...run, text: run.text.replace(/\n/g, CELL_LINE).replace(/\t/g, ' ') }))]
      : block.rows.flatMap((row) => row.map((cell) => cellPieces(cell.blocks))),
  );
  const filled = paragraphs.filter((pieces) => pieces.some(({ text, doubt }) => text.trim() || doubt));
  return join(filled, CELL_LINE);
}

/** One row's line. `covered[column]` counts the rows that a cell above still covers; it is brought up to the next row. */
function rowPieces(row: TableCell[], covered: number[], rowsLeft: number): Piece[] {
  const cells: Piece[][] = [];
  const merged: NonNullable<Piece['merged']> = [];
  const next: number[] = covered.map((rows) => Math.max(0, rows - 1));
  const skip = () => {
    while (covered[cells.length]) cells.push([]);
  };
  for (const cell of row) {
    skip();
    const column = cells.length;
    const spans = column < MAX_COLUMNS;
    const columns = spans ? Math.min(Math.max(1, cell.columns), MAX_SPAN) : 1;
    const rows = spans ? Math.min(Math.max(1, cell.rows), rowsLeft) : 1;
    if (rows > 1 || columns > 1) merged.push({ column, rows, columns });
    cells.push(cellPieces(cell.blocks), ...Array.from({ length: columns - 1 }, () => []));
    for (let at = column; at < column + columns; at += 1) next[at] = rows - 1;
  }
  skip();
  covered.splice(0, covered.length, ...Array.from(next, (rows) => rows ?? 0));
  return [{ text: '', merged }, ...join(cells, '\t')];
}

function blockPieces(block: Block): Piece[][] {
  if ('runs' in block) return [block.runs];
  const covered: number[] = [];
  return block.rows.map((row, i) => rowPieces(row, covered, block.rows.length - i));
}

/** @returns the text of the blocks with the places in it, and the control characters that were left out of it */
export function layOut(blocks: Block[]): Pick<Received, 'text' | 'left' | 'computed' | 'merged' | 'doubts'> {
  const texts: string[] = [];
  const left: LeftOut[] = [];
  const computed: Computed[] = [];
  const merged: Merged[] = [];
  const doubts: Doubt[] = [];
  let start = 0;
  for (const piece of blocks.flatMap(blockPieces).flatMap((pieces) => [...pieces, { text: '\n' } as Piece])) {
    const { text, removed } = splitControls(piece.text);
    left.push(...removed.map((char) => ({ text: char, reason: `控制字符 ${codePointOf(char)}` })));
    if (piece.computed && text) computed.push({ start, end: start + text.length, reason: piece.computed });
    if (piece.doubt) doubts.push({ start, ...piece.doubt });
    merged.push(...(piece.merged ?? []).map((one) => ({ start, ...one })));
    texts.push(text);
    start += text.length;
  }
  return { text: texts.join(''), left, computed, merged, doubts };
}

export function receivedOf(format: Format, { blocks, left = [], stated = {} }: Extract): Received {
  const laid = layOut(blocks);
  return { ...laid, format, stated, left: [...left, ...laid.left] };
}

export const lineBlock = (text: string): Block => ({ runs: [{ text }] });

/** The plain text of blocks, where only that is wanted. */
export const textOfBlocks = (blocks: Block[]): string => layOut(blocks).text.replace(/\n$/, '');
