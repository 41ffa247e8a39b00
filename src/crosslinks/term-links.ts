/** The set phrases that the text links to their entries. */
import type { Edition } from '../content/edition.ts';
import { occurrences } from '../document/occurrences.ts';
import type { Span } from '../document/types.ts';

export interface TermLink extends Span {
  term: string;
}

/** The occurrences that can be links at once: of two that overlap, the longer, then the earlier. */
export function termLinks({ document, terms }: Pick<Edition, 'document' | 'terms'>): TermLink[] {
  const all = terms.flatMap(({ id, name, forms }) =>
    occurrences(document, [name, ...forms]).map(({ start, end }) => ({ start, end, term: id })),
  );
  all.sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
  const taken: TermLink[] = [];
  for (const link of all) {
    if (!taken.some((other) => link.start < other.end && other.start < link.end)) taken.push(link);
  }
  return taken.sort((a, b) => a.start - b.start);
}
