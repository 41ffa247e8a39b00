/** The contents of a document: its numbered clauses and their headings. */
import { trimSpan } from './clause.ts';
import type { Clause, ClauseKind, Document, Span } from './types.ts';

export interface TocEntry {
  clause: Clause;
  /** The clause whose words name the entry: of an annex its title, where it has one. */
  named: Clause;
  /** Those words: number and heading, as a span of the reading text. */
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

/** What stands in the contents of a document: numbered headings; of what it issues its title, of an annex the line that names it. */
const isEntry = ({ kind, heading, part }: Clause): boolean =>
  kind === 'annex' || (kind === 'title' && part !== 'main') || (heading !== null && CONTENTS.has(kind));
const CONTENTS = new Set<ClauseKind>(['volume', 'chapter', 'subchapter', 'section', 'decimal', 'question']);

function namedBy(document: Document, clause: Clause): Clause {
  const title = clause.kind === 'annex' && document.clauses.find(({ part, kind }) => part === clause.part && kind === 'title');
  return title || clause;
}

/** Headed clauses as a tree, each below the nearest headed clause that it belongs to, or below its part. */
export function contentsOf(document: Document): TocEntry[] {
  const byId = new Map(document.clauses.map((clause) => [clause.id, clause]));
  const entries = new Map<string, TocEntry>();
  const parts = new Map<string, TocEntry>();
  const roots: TocEntry[] = [];
  const above = ({ parent, part }: Clause): TocEntry | undefined => {
    for (let id = parent; id !== null; id = byId.get(id)?.parent ?? null) if (entries.has(id)) return entries.get(id);
    return parts.get(part);
  };
  for (const clause of document.clauses) {
    if (!isEntry(clause) || (clause.kind === 'title' && parts.has(clause.part))) continue;
    const named = namedBy(document, clause);
    const entry: TocEntry = { clause, named, span: headSpan(document, named), children: [] };
    (above(clause)?.children ?? roots).push(entry);
    entries.set(clause.id, entry);
    if (clause.kind === 'annex' || clause.kind === 'title') parts.set(clause.part, entry);
  }
  return roots;
}
