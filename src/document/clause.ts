/** Small questions about the clauses of a document. */
import type { Clause, ClauseKind, Document, Span } from './types.ts';

export function clauseById(document: Document, id: string): Clause {
  const clause = document.clauses.find((one) => one.id === id);
  if (!clause) throw new RangeError(`no clause ${id}`);
  return clause;
}

/** The clause that holds a reading offset. */
export function clauseAt(document: Document, offset: number): Clause {
  const clause = document.clauses.find(({ reading }) => reading.start <= offset && offset < reading.end);
  if (!clause) throw new RangeError(`no clause at ${offset}`);
  return clause;
}

export function sliceOf(text: string, { start, end }: Span): string {
  return text.slice(start, end);
}

/** A span without the white space at its ends; empty, where it begins, when it is all white space. */
export function trimSpan(text: string, span: Span): Span {
  const inside = sliceOf(text, span);
  const start = span.start + inside.length - inside.trimStart().length;
  return { start, end: start + inside.trim().length };
}

/** The first of these ends the head of a part. */
export const BODY_KINDS: ReadonlySet<ClauseKind> = new Set<ClauseKind>([
  'volume',
  'chapter',
  'subchapter',
  'article',
  'item',
  'section',
  'decimal',
  'question',
  'row',
  'paragraph',
]);

/** Texts of the document's own clauses of a kind, annexes and issued parts left aside. */
export const textsOfKind = ({ reading, clauses }: Document, kind: string): string[] =>
  clauses.filter((one) => one.kind === kind && one.part === 'main').map(({ reading: { start, end } }) => reading.slice(start, end).trim());
