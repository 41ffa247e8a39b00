/** The contents of a document: its numbered clauses and their headings. */
import { trimSpan } from './clause.ts';
import type { Clause, Document, Span } from './types.ts';

export interface TocEntry {
  clause: Clause;
  /** Number and heading, as a span of the reading text. */
  span: Span;
  children: TocEntry[];
}

/** Number and heading of a clause; the whole line where there is neither. */
export function headSpan({ reading }: Document, clause: Clause): Span {
  const { start, end } = trimSpan(reading, clause.reading);
  const behindNumber = start + (clause.number?.length ?? 0);
  if (clause.heading === null) return { start, end: clause.number ? behindNumber : end };
  return { start, end: reading.indexOf(clause.heading, behindNumber) + clause.heading.length };
}

/** Headed clauses as a tree by level. */
export function contentsOf(document: Document): TocEntry[] {
  const roots: TocEntry[] = [];
  const open: TocEntry[] = [];
  for (const clause of document.clauses) {
    if (clause.kind !== 'section' || clause.heading === null) continue;
    const entry: TocEntry = { clause, span: headSpan(document, clause), children: [] };
    while (open.length && (open.at(-1) as TocEntry).clause.level >= clause.level) open.pop();
    (open.at(-1)?.children ?? roots).push(entry);
    open.push(entry);
  }
  return roots;
}
