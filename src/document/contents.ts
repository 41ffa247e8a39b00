/** The contents of a document: its numbered clauses and their headings. */
import type { Clause, Document, Span } from './types.ts';

export interface TocEntry {
  clause: Clause;
  /** Number and heading, as a span of the reading text. */
  span: Span;
  children: TocEntry[];
}

/** Number and heading of a clause; the whole line where there is neither. */
export function headSpan({ reading }: Document, clause: Clause): Span {
  const text = reading.slice(clause.reading.start, clause.reading.end);
  const start = clause.reading.start + text.length - text.trimStart().length;
  const head = (clause.number?.length ?? 0) + (clause.heading?.length ?? 0);
  const spaced =
    clause.heading === null
      ? head
      : text.indexOf(clause.heading, clause.number?.length ?? 0) + clause.heading.length - (start - clause.reading.start);
  return { start, end: head ? start + Math.max(head, spaced) : clause.reading.start + text.trimEnd().length };
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
