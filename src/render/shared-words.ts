/** An item's words with the runs that another list shares set apart. */

import type { Span } from '../document/types.ts';
import type { PublishedDocument } from '../site/published.ts';
import { words } from './words.ts';

/**
 * @param span the item, in the reading text
 * @param shared runs in the reading text; undefined when there is nothing to compare with
 */
export function sharedWords(policy: PublishedDocument, span: Span, shared: readonly Span[] | undefined): string {
  if (!shared) return words(policy, span, 'quote');
  let html = '';
  let at = span.start;
  const plain = (end: number) => {
    if (end > at) html += `<span class="added">${words(policy, { start: at, end }, 'quote')}</span>`;
  };
  for (const run of shared) {
    const [start, end] = [Math.max(run.start, span.start), Math.min(run.end, span.end)];
    if (start >= end) continue;
    plain(start);
    html += `<span class="shared">${words(policy, { start, end }, 'quote')}</span>`;
    at = end;
  }
  plain(span.end);
  return html;
}
