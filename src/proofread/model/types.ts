/**
 * A draft held against documents. All offsets are UTF-16 code units: `start` and `end` of findings and differences count in the
 * draft, those of clauses in the clause's own text.
 */
import type { DocumentHead } from '../../crosslinks/citations/document-head.ts';

/** A place in a clause that the edition mended, or doubts. */
export interface EditedPlace {
  start: number;
  end: number;
  /** What the source has there. */
  sic: string;
  certainty: 'certain' | 'probable' | 'uncertain';
  basis: string;
}

export interface ReferenceClause {
  id: string;
  /** As officials cite it within its document. */
  label: string;
  /** Its reading text, subclauses excluded. */
  text: string;
  edited: readonly EditedPlace[];
  /** What the editors say of the place where the received text ends too early: behind this clause. */
  gap: string | null;
}

export interface ReferenceDocument extends DocumentHead {
  /** In order. */
  clauses: readonly ReferenceClause[];
}

/** A set phrase, and the document whose editors keep it. */
export interface ReferenceTerm {
  policy: string;
  words: string;
}

/**
 * exact: a document's words, whole and true; altered: a document's words with differences; emended, uncertain: true to the edition,
 * which mended the place or doubts it; gap: leans on what the received text does not have; title, number, issuer, date: wrong in how a
 * known document is named; withdrawn: what another document of the library repeals or replaces; unknown-document: not in the
 * library, which is no fault; no-such-clause, wrong-clause: a citation whose clause does not exist, or whose words stand
 * elsewhere; term: a set phrase with a fault.
 */
export type FindingKind =
  | 'exact'
  | 'altered'
  | 'emended'
  | 'uncertain'
  | 'gap'
  | 'title'
  | 'number'
  | 'issuer'
  | 'date'
  | 'withdrawn'
  | 'unknown-document'
  | 'no-such-clause'
  | 'wrong-clause'
  | 'term';

/** Where the draft departs from the document's words. */
export interface Difference {
  start: number;
  end: number;
  /** The document's words in this place. */
  expected: string;
  /** Offset of these in the finding's `expected`. */
  at: number;
  /** Whether only punctuation differs. */
  marksOnly: boolean;
}

export interface Finding {
  kind: FindingKind;
  start: number;
  end: number;
  /** Id of the document. */
  policy?: string;
  /** Id of the clause. */
  clause?: string;
  /** Whole citation of what is compared with. */
  cited?: string;
  /** What the document, or its name, has in place of draft[start, end). */
  expected?: string;
  differences?: readonly Difference[];
  /** What the source printed, or what the editors say of the place. */
  note?: string;
}
