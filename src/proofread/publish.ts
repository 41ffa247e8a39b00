/** Editions as what drafts are held against. */
import type { Edition } from '../content/edition.ts';
import { documentHead } from '../crosslinks/citations/document-head.ts';
import { emendationMarks, marksIn } from '../crosslinks/segments.ts';
import { readingOf } from '../document/quote.ts';
import type { Clause } from '../document/types.ts';
import type { PublishedLibrary, PublishedReference } from './model/published.ts';
import type { EditedPlace, ReferenceDocument, ReferenceTerm } from './model/types.ts';

/** What the editors changed or doubt in a document's words: joined lines and rules of typing change none. */
function editedIn(clause: Clause, marks: ReturnType<typeof emendationMarks>): EditedPlace[] {
  return marksIn(clause, marks)
    .filter(({ emendation }) => emendation.kind === 'misprint')
    .map(({ start, end, emendation: { sic, certainty, basis } }) => ({
      start: start - clause.reading.start,
      end: end - clause.reading.start,
      sic,
      certainty,
      basis,
    }));
}

/** An edition, and whether others put it out of force. */
export type Withdrawable = Edition & { withdrawn?: string | null };

export function referenceDocument(edition: Withdrawable, cited?: string): ReferenceDocument {
  const { document } = edition;
  const marks = emendationMarks(document);
  return {
    ...documentHead(edition, cited),
    ...(edition.withdrawn ? { withdrawn: edition.withdrawn } : {}),
    clauses: document.clauses.map((clause) => ({
      id: clause.id,
      label: clause.label,
      text: readingOf(document, clause),
      edited: editedIn(clause, marks),
      gap: document.gaps.find((gap) => gap.clause === clause.id)?.note ?? null,
    })),
  };
}

export const referenceTerms = (edition: Edition): ReferenceTerm[] =>
  edition.terms.flatMap(({ name, forms }) => [name, ...forms].map((words) => ({ policy: edition.id, words })));

function publishedReference(edition: Withdrawable, cited: string): PublishedReference {
  const { clauses, ...head } = referenceDocument(edition, cited);
  return {
    ...head,
    edited: clauses.flatMap(({ id, edited }) =>
      edited.map(({ start, end, sic, certainty, basis }): PublishedReference['edited'][number] => [id, start, end, sic, certainty, basis]),
    ),
    gaps: clauses.flatMap(({ id, gap }): [string, string][] => (gap === null ? [] : [[id, gap]])),
  };
}

/** @param editions each with the citation of the whole document */
export const publishedLibrary = (editions: readonly (Withdrawable & { cited: string })[]): PublishedLibrary => ({
  documents: editions.map((edition) => publishedReference(edition, edition.cited)),
  terms: editions.flatMap(referenceTerms),
});
