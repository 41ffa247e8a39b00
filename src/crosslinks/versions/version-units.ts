/** What two versions of a document are compared by: articles whole, every other clause by itself. */
import { BODY_KINDS } from '../../document/clause.ts';
import type { Clause, Document, Span } from '../../document/types.ts';
import { keysOf } from './variants.ts';

/** Units tile the reading text; the span is in it. */
export interface VersionUnit extends Span {
  /** Its place among the document's. */
  index: number;
  /** Its clauses in order; an article with all that stands below it. */
  clauses: Clause[];
  /** Number as it is compared; empty without one. */
  number: string;
  /** What is compared of the rest. */
  body: string;
  /** Whether its changes are amendments: what stands in the head and at the end of a document changes with every version. */
  isCounted: boolean;
}

function grouped(clauses: readonly Clause[]): Clause[][] {
  const groups: Clause[][] = [];
  for (const clause of clauses) {
    const last = groups[groups.length - 1];
    const [head] = last ?? [];
    if (last && head?.kind === 'article' && clause.id.indexOf(`${head.id}-`) === 0) last.push(clause);
    else groups.push([clause]);
  }
  return groups;
}

function unitOf(reading: string, clauses: Clause[], index: number): VersionUnit {
  const [head] = clauses as [Clause];
  const { start } = head.reading;
  const end = (clauses[clauses.length - 1] as Clause).reading.end;
  const whole = keysOf(reading.slice(start, end)).keys.join('');
  const number = keysOf(head.number ?? '').keys.join('');
  const body = whole.indexOf(number) === 0 ? whole.slice(number.length) : whole;
  return { index, clauses, number, body, start, end, isCounted: BODY_KINDS.has(head.kind) || head.kind === 'article-paragraph' };
}

export const versionUnitsOf = ({ reading, clauses }: Pick<Document, 'reading' | 'clauses'>): VersionUnit[] =>
  grouped(clauses).map((group, index) => unitOf(reading, group, index));
