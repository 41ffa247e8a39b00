/** Tables of duties: a column of tasks, and one at least of those who have them. */
import { trimSpan } from '../document/clause.ts';
import { withTables } from '../document/table.ts';
import type { Clause, Document, Span } from '../document/types.ts';
import { partiesInCell, partyColumn } from './parties.ts';
import type { Duty, Party } from './types.ts';

const TASK = /任务|事项|内容|措施|项目|工作|要点|目标|问题/;

interface Columns {
  parties: { column: number; role: Party['role'] }[];
  /** Behind a number and a group, the last of these has the words of the task. */
  task: number;
}

/** Every column's cell, those too that another covers. */
function cellsOf(reading: string, { reading: { start, end } }: Clause): Span[] {
  const text = reading.slice(start, end).replace(/\n+$/, '');
  const lead = /^\n*/.exec(text)?.[0].length ?? 0;
  let at = start + lead;
  return text
    .slice(lead)
    .split('\t')
    .map((cell) => {
      const span = trimSpan(reading, { start: at, end: at + cell.length });
      at += cell.length + 1;
      return span;
    });
}

function columnsOf(heads: readonly string[]): Columns | null {
  const parties = heads.flatMap((head, column) => {
    const role = partyColumn(head.replace(/[\s　]/g, ''));
    return role ? [{ column, role }] : [];
  });
  const task = heads.reduce((found, head, i) => (TASK.test(head) && !parties.some(({ column }) => column === i) ? i : found), -1);
  return parties.length && task >= 0 ? { parties, task } : null;
}

function dutyOf({ reading }: Document, clause: Clause, { parties, task }: Columns): Duty[] {
  const cells = cellsOf(reading, clause);
  const found = parties.flatMap(({ column, role }) => (cells[column] ? partiesInCell(reading, cells[column], role) : []));
  const words = cells[task];
  if (!found.length || !words || words.end === words.start) return [];
  const all = [words, ...found];
  return [
    {
      kind: 'duty',
      clause: clause.id,
      start: Math.min(...all.map(({ start }) => start)),
      end: Math.max(...all.map(({ end }) => end)),
      parties: found,
      task: words,
    },
  ];
}

/** @returns in the order of the text */
export function tableDuties(document: Document): Duty[] {
  return withTables(document, document.clauses).flatMap((one) => {
    if (!('rows' in one)) return [];
    let columns: Columns | null = null;
    return one.rows.flatMap(({ clause }) => {
      const heads: Columns | null = columnsOf(
        cellsOf(document.reading, clause).map(({ start, end }) => document.reading.slice(start, end)),
      );
      if (heads) columns = heads;
      return heads || !columns ? [] : dutyOf(document, clause, columns);
    });
  });
}
