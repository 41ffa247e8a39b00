/** Tables: a row is a clause, its cells stand between tabs. */
import type { Clause, Document, Span } from './types.ts';

export interface Cell {
  /** In the reading text, without white space at its ends. */
  span: Span;
  rows: number;
  columns: number;
}

export interface TableRow {
  clause: Clause;
  cells: Cell[];
}

export interface Table {
  /** Such as t1 or f1-t2. */
  id: string;
  rows: TableRow[];
}

const tableOf = (id: string): string => id.replace(/-r[0-9]+$/, '');

/** The cells of a row, by the tabs of its line; offsets are the reading text's. */
function cellSpans(reading: string, { reading: { start, end } }: Clause): Span[] {
  const line = reading.slice(start, end);
  // Blank lines before the first clause of a document are its own.
  const from = start + line.length - line.replace(/^(?:[^\S\t]*\n)+/, '').length;
  const words = reading.slice(from, end).split('\n')[0] as string;
  let at = from;
  return words.split('\t').map((cell) => {
    const own = at + cell.length - cell.trimStart().length;
    at += cell.length + 1;
    return { start: own, end: own + cell.trim().length };
  });
}

/** @param rows clauses of one table, in order; what a merged cell covers is no cell of its own where it is empty */
function withCells({ reading, merged }: Document, rows: readonly Clause[]): TableRow[] {
  const covered = new Set<string>();
  return rows.map((clause, r) => {
    const cells = cellSpans(reading, clause).flatMap((span, column): Cell[] => {
      if (covered.has(`${r} ${column}`) && span.start === span.end) return [];
      const over = merged.find((one) => one.clause === clause.id && one.column === column);
      const [height, width] = [Math.min(over?.rows ?? 1, rows.length - r), over?.columns ?? 1];
      for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) covered.add(`${r + y} ${column + x}`);
      return [{ span, rows: height, columns: width }];
    });
    return { clause, cells };
  });
}

/** The clauses of a part, rows gathered into their tables. */
export function withTables(document: Document, clauses: readonly Clause[]): (Clause | Table)[] {
  const found: (Clause | { id: string; rows: Clause[] })[] = [];
  for (const clause of clauses) {
    const last = found.at(-1);
    if (clause.kind !== 'row') found.push(clause);
    else if (last && 'rows' in last && last.id === tableOf(clause.id)) last.rows.push(clause);
    else found.push({ id: tableOf(clause.id), rows: [clause] });
  }
  return found.map((one) => ('rows' in one ? { id: one.id, rows: withCells(document, one.rows) } : one));
}
