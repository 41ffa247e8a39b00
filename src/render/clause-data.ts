/** What an element with words of a document says of them: where they stand, and by what copies of them cite them. */

import { cite } from '../document/cite.ts';
import { clauseById } from '../document/clause.ts';
import type { Clause, Span } from '../document/types.ts';
import type { PublishedDocument } from '../site/published.ts';
import { isAddressShown } from './clause-look.ts';

type Cited = Pick<PublishedDocument, 'document' | 'meta'>;

/** @returns the citation of what the document issues, for a clause of it; nothing for others, which the page's own is for */
function otherCitation({ document, meta }: Cited, { part: id }: Clause): string | undefined {
  const part = document.parts.find((one) => one.id === id);
  const cited = part && cite(meta, undefined, part);
  return cited === cite(meta) ? undefined : cited;
}

/**
 * @param span of the reading text
 * @param labelled where no address of the clause stands on the page, which says its label
 */
export function clauseData(policy: Cited, id: string, { start, end }: Span, labelled = false): Record<string, string | undefined> {
  const clause = clauseById(policy.document, id);
  const from = clause.reading.start;
  return {
    'data-clause': id,
    'data-span': `${start - from}-${end - from}`,
    'data-label': labelled && isAddressShown(clause.kind) ? clause.label : undefined,
    'data-citation': otherCitation(policy, clause),
  };
}
