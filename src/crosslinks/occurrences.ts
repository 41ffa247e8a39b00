/** Where the set phrases stand in the text. */
import type { Edition, Term } from '../content/edition.ts';
import { clauseAt } from '../document/clause.ts';
import { placesOf } from '../document/quote.ts';
import type { Span } from '../document/types.ts';

export interface Occurrence extends Span {
  clause: string;
}

type Phrase = Pick<Term, 'name' | 'forms'>;

/** Every place of a term in the reading text, one inside a longer term included, in order. */
export function occurrences({ document }: Pick<Edition, 'document'>, { name, forms }: Phrase): Occurrence[] {
  return [name, ...forms]
    .flatMap((form) => placesOf(document.reading, form).map((start) => ({ start, end: start + form.length })))
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .map((span) => ({ ...span, clause: clauseAt(document, span.start).id }));
}

export interface TermLink extends Span {
  term: string;
}

/** The occurrences that can be links at once: of two that overlap, the longer, then the earlier. */
export function termLinks(edition: Pick<Edition, 'document' | 'terms'>): TermLink[] {
  const all = edition.terms.flatMap((term) => occurrences(edition, term).map(({ start, end }) => ({ start, end, term: term.id })));
  all.sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
  const taken: TermLink[] = [];
  for (const link of all) {
    if (!taken.some((other) => link.start < other.end && other.start < link.end)) taken.push(link);
  }
  return taken.sort((a, b) => a.start - b.start);
}
