/** Exact hits: the folded string stands in the clause, in its reading or in its source. */
import { type Folded, fold, type Simplified, spansOf } from './fold.ts';
import type { ClauseHit, SearchClause, SearchDocument, SearchGap } from './types.ts';

/** A clause with its foldings, made once. */
export interface FoldedClause {
  clause: SearchClause;
  reading: Folded;
  /** Null where the source folds to the same. */
  source: { text: string; folded: Folded } | null;
}

export interface FoldedDocument {
  id: string;
  gaps: readonly SearchGap[];
  clauses: FoldedClause[];
}

/** The clause as the source has it. */
export function sourceOf({ text, pieces }: SearchClause): string {
  let source = '';
  let done = 0;
  for (const [start, length, sic] of pieces) {
    source += text.slice(done, start) + sic;
    done = start + length;
  }
  return source + text.slice(done);
}

const citedBy = (citations: SearchDocument['citations'], id: string): string | undefined =>
  citations.filter(([prefix]) => id.startsWith(prefix)).pop()?.[1];

export function foldDocument({ id, citations, gaps, clauses }: SearchDocument, simplified: Simplified): FoldedDocument {
  return {
    id,
    gaps,
    clauses: clauses.map((published) => {
      const clause = { ...published, cited: citedBy(citations, published.id) };
      const text = clause.pieces.length ? sourceOf(clause) : '';
      return { clause, reading: fold(clause.text, simplified), source: text ? { text, folded: fold(text, simplified) } : null };
    }),
  };
}

const AROUND = 30;

function inClause(policy: string, { clause, reading, source }: FoldedClause, query: string): ClauseHit | null {
  const spans = spansOf(reading, query);
  if (spans.length) return { kind: 'clause', policy, clause, spans };
  const [first] = source ? spansOf(source.folded, query) : [];
  if (!source || !first) return null;
  const words = source.text.slice(Math.max(0, first[0] - AROUND), first[1] + AROUND);
  return { kind: 'clause', policy, clause, spans: [], source: words };
}

/** @returns a hit for each clause that has the string, in document order */
export function exactHits({ id, clauses }: FoldedDocument, query: string): ClauseHit[] {
  return query ? clauses.flatMap((clause) => inClause(id, clause, query) ?? []) : [];
}
