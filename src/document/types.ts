/**
 * The plain data of a document. Offsets are UTF-16 code units, spans half-open
 * [start, end). "source" offsets count in source.txt as decoded, "reading"
 * offsets in the reading text, that is the source with its emendations applied.
 */

export interface Span {
  start: number;
  end: number;
}

/** uncertain: something is wrong here, but the original is not known; the source reading stays. */
export type Certainty = 'certain' | 'probable' | 'uncertain';

/** A stand-off record of one change: source[start, end) reads `sic`, the reading text has `corr` in its place. */
export interface Emendation extends Span {
  sic: string;
  corr: string;
  /** join: a paragraph joined over a column break; gap: text the source is known to lack. */
  kind: 'join' | 'punctuation' | 'misprint' | 'gap';
  basis: string;
  certainty: Certainty;
}

/** A place where the source itself says that it goes on elsewhere. */
export interface Gap extends Span {
  sic: string;
  /** Id of the clause that is cut off. */
  clause: string;
  note: string;
}

export type ClauseKind = 'title' | 'issuer' | 'date' | 'section' | 'paragraph';

export interface Clause {
  id: string;
  kind: ClauseKind;
  /** 0 for title, issuer, date and anything before the first number; 1 to 4 for 一、 （一） 1. （1）. */
  level: number;
  /** The number as it stands in the reading text, such as （一）; null for an unnumbered clause. */
  number: string | null;
  heading: string | null;
  /** Number path for citations, such as 二（一）第2段. */
  label: string;
  parent: string | null;
  reading: Span;
  source: Span;
}

/** A document, decoded, emended and divided; everything else is derived from it. */
export interface Document {
  source: string;
  reading: string;
  emendations: Emendation[];
  gaps: Gap[];
  clauses: Clause[];
}

/** What is wrong with something an editor wrote; `at` leads to the value in the file's data. */
export interface Fault {
  at: readonly (string | number)[];
  reason: string;
  /** What stands in the editor's file. */
  actual?: string;
  /** What stands in the document. */
  expected?: string;
  note: string;
}
