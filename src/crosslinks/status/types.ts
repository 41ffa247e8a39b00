/** What words say of whether a document holds, and what follows of that on a day. Days are YYYY-MM-DD. */
import type { Span } from '../../document/types.ts';

export type Status = 'in-force' | 'not-yet' | 'amended' | 'partly-repealed' | 'repealed' | 'expired';

/** Words that a fact rests on: a span of the reading text of the document that has them. */
export interface StatusWords extends Span {
  /** Id of the document. */
  document: string;
  clause: string;
  /** rule: read off the words by validity.ts; editor: stated in policy.yaml. */
  by: 'rule' | 'editor';
}

/** From when on something holds. */
export interface Beginning {
  /** Null where the words name none and none follows from them. */
  day: string | null;
  /** words: they name the day; issue: 自公布之日起, which is the date that the document bears; null: no day. */
  basis: 'words' | 'issue' | null;
}

export interface InForceFact extends Beginning {
  kind: 'in-force';
  words: StatusWords;
}

export interface ValidFact {
  kind: 'valid';
  words: StatusWords;
  /** Where a term is given and not a day. */
  months: number | null;
  /** Its last day: that which the words name, or on which the term is up. Null for a term whose beginning is not known. */
  until: string | null;
}

/** What another document does to this one. */
export interface ActFact extends Beginning {
  kind: 'repeals' | 'replaces' | 'amends';
  words: StatusWords;
  /** Id of the document that does it. */
  actor: string;
  /** Date that it bears: where its own day is not known, nothing is known from here on. */
  noticed: string;
  /** Ids of the clauses that it is done to; empty for the whole document. */
  clauses: readonly string[];
}

export type StatusFact = InForceFact | ValidFact | ActFact;

/** What holds from a day on; null where the words do not say. */
export interface StatusChange {
  /** Empty for the time before the first day that is known. */
  from: string;
  status: Status | null;
}
