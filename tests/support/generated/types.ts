/** A generated document, as it is written to a content folder. */

export interface GeneratedRelation {
  kind: 'implements' | 'amends' | 'replaces';
  to: string;
  clauses?: string[];
  /** Clause and words of this document that say so. */
  clause: string;
  text: string;
}

export interface GeneratedDocument {
  id: string;
  title: string;
  issuer: string;
  /** YYYY-MM-DD */
  date: string;
  number?: string;
  /** Paragraphs. */
  lines: string[];
  relations?: GeneratedRelation[];
  /** Entries of sectors/ by id: front matter. */
  sectors?: Record<string, string>;
}
