/** What the text links: set phrases to their entries, references to what they refer to. */
import type { Span } from '../document/types.ts';
import { isLost, type Reference } from './references/types.ts';
import type { TermLink } from './term-links.ts';

export interface ReferenceLink extends Span {
  reference: Reference;
}

export type TextLink = TermLink | ReferenceLink;

/** Whether there is one place that it leads to, other than the clause it stands in. */
const leads = (id: string, reference: Reference): boolean =>
  reference.documents.length === 1 && !isLost(reference) && !(reference.documents[0] === id && reference.clause === reference.from);

/**
 * Links that can stand at once: of a title and those within it the outermost that leads somewhere; no term within a reference.
 * @param id of the document that they stand in
 * @param terms in order, none within another
 * @param references in order, a title before those within it
 */
export function textLinks(id: string, terms: readonly TermLink[], references: readonly Reference[]): TextLink[] {
  const taken: ReferenceLink[] = [];
  for (const reference of references) {
    const last = taken.at(-1);
    if (leads(id, reference) && (!last || last.end <= reference.start))
      taken.push({ start: reference.start, end: reference.end, reference });
  }
  let at = 0;
  const free = terms.filter(({ start, end }) => {
    while (at < taken.length && (taken[at] as ReferenceLink).end <= start) at++;
    const next = taken[at];
    return !next || end <= next.start;
  });
  return [...free, ...taken].sort((a, b) => a.start - b.start);
}
