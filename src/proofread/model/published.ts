/** What the site publishes of its documents for drafts to be held against, beside the search's data. */
import type { DocumentHead } from '../../crosslinks/citations/document-head.ts';
import type { ReferenceDocument, ReferenceTerm } from './types.ts';

/** An edited place: id of the clause, span in its text, what the source has, how sure, on what basis. */
export type PublishedPlace = [
  clause: string,
  start: number,
  end: number,
  sic: string,
  certainty: 'certain' | 'probable' | 'uncertain',
  basis: string,
];

export interface PublishedReference extends DocumentHead {
  edited: PublishedPlace[];
  /** Clauses behind which the received text ends, and what the editors say of it. */
  gaps: [clause: string, note: string][];
}

export interface PublishedLibrary {
  documents: PublishedReference[];
  terms: ReferenceTerm[];
}

/** @param clauses as the search has them */
export function withClauses(
  { edited, gaps, ...head }: PublishedReference,
  clauses: readonly { id: string; label: string; text: string }[],
): ReferenceDocument {
  return {
    ...head,
    clauses: clauses.map(({ id, label, text }) => ({
      id,
      label,
      text,
      edited: edited
        .filter(([clause]) => clause === id)
        .map(([, start, end, sic, certainty, basis]) => ({ start, end, sic, certainty, basis })),
      gap: (gaps.filter(([clause]) => clause === id)[0] ?? [])[1] ?? null,
    })),
  };
}
