/**
 * The document's own words as HTML. What stands in an element with data-clause is the clause's
 * reading; an element with data-sic in it holds what replaces that piece of the source; what
 * carries data-editor is ours and not counted.
 */

import type { Reference } from '../crosslinks/references/types.ts';
import { GAP_MARK, type Mark, type Segment, segments } from '../crosslinks/segments.ts';
import type { Span } from '../document/types.ts';
import type { PublishedDocument } from '../site/published.ts';
import { urls } from '../site/urls.ts';
import { escapeAttribute, escapeText } from './html.ts';

type Source = Pick<PublishedDocument, 'id' | 'document' | 'marks' | 'links'>;

/** full: every emendation with its source form, and terms and references as links, for the full-text page. */
type Mode = 'full' | 'quote';

const SIGN = { certain: '校', probable: '校', uncertain: '疑' } as const;

function sign(policy: string, { emendation, number }: Mark): string {
  if (number === null || emendation.kind === 'join') return '';
  const href = urls.emendation(policy, number);
  if (emendation.kind === 'gap') return `<a class="gap" data-editor href="${href}">${GAP_MARK}</a>`;
  const label = SIGN[emendation.certainty];
  const says = emendation.certainty === 'uncertain' ? '此处存疑，见校勘' : '此处有校勘';
  return `<a class="sign" data-editor data-card="e${number}" href="${href}" aria-label="${says} ${number}">${label}</a>`;
}

function shell(mark: Mark, inner: string, mode: Mode): string {
  const { kind, sic, certainty } = mark.emendation;
  const silent = mark.number === null || kind === 'join';
  if (mode === 'quote' && silent) return inner;
  const source = mode === 'full' ? ` data-sic="${escapeAttribute(sic)}"` : '';
  const look = silent || kind === 'gap' ? '' : ` class="${certainty === 'uncertain' ? 'doubtful' : 'emended'}"`;
  return `<span${look}${source}>${inner}</span>`;
}

/** On the full text's own page a clause of it is near. */
function referenceHref(policy: string, { documents, clause }: Reference): string {
  const [document = policy] = documents;
  if (clause === null) return urls.text(document);
  return document === policy ? `#${clause}` : urls.clause(document, clause);
}

function draw(policy: string, parts: readonly Segment[], mode: Mode, signs: string[]): string {
  return parts
    .map((part): string => {
      if (part.kind === 'text') return escapeText(part.text);
      if (part.kind === 'emendation') {
        const inner = draw(policy, part.children, mode, signs);
        signs.push(sign(policy, part.mark));
        return shell(part.mark, inner, mode);
      }
      const inner = draw(policy, part.children, mode, signs);
      if (part.kind === 'reference') return `<a class="ref" href="${referenceHref(policy, part.reference)}">${inner}</a>`;
      return `<a class="term" data-card="${part.term}" href="${urls.entry(policy, 'terms', part.term)}">${inner}</a>`;
    })
    .join('');
}

/** @param span of the reading text */
export function words(policy: Source, span: Span, mode: Mode): string {
  const parts = segments(policy, span, policy.marks, mode === 'full' ? policy.links : []);
  // A sign is a link of its own and cannot stand inside a term's; it follows the outermost piece.
  return parts
    .map((part) => {
      const signs: string[] = [];
      return draw(policy.id, [part], mode, signs) + signs.join('');
    })
    .join('');
}

/**
 * An item's words with the runs that another list shares set apart.
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
