/**
 * The document's own words as HTML. What stands in an element with data-clause is the clause's
 * reading; an element with data-sic in it holds what replaces that piece of the source, and data-told says
 * what copies of it tell; what carries data-editor is ours and not counted.
 */

import type { CollectionName } from '../content/collections/registry.ts';
import type { Reference } from '../crosslinks/references/types.ts';
import { GAP_MARK, isTold, type Mark, type Segment, segments } from '../crosslinks/segments.ts';
import type { Span } from '../document/types.ts';
import { entryUrl } from '../site/entry-url.ts';
import type { PublishedDocument } from '../site/published.ts';
import { urls } from '../site/urls.ts';
import * as wording from '../wording/interface.ts';
import { escapeAttribute, escapeText } from './html.ts';

/** A document as far as its words are drawn of it. */
export type WordsSource = Pick<PublishedDocument, 'id' | 'document' | 'marks' | 'links' | CollectionName>;

/**
 * full: every emendation with its source form, and terms and references as links, for the full-text page. The others have the source
 * form where it has other words; bare is without signs, for links and headings.
 */
type Mode = 'full' | 'quote' | 'bare';

const SIGN = { certain: wording.markEmended, probable: wording.markEmended, uncertain: wording.markDoubtful } as const;

function sign(policy: string, mark: Mark): string {
  const { emendation, number } = mark;
  if (!isTold(mark) || number === null) return '';
  const href = urls.emendation(policy, number);
  if (emendation.kind === 'gap') return `<a class="gap" data-editor href="${href}">${GAP_MARK}</a>`;
  const label = SIGN[emendation.certainty];
  const says = emendation.certainty === 'uncertain' ? wording.seeDoubtful : wording.hasEmendation;
  return `<a class="sign" data-editor data-card="e${number}" href="${href}" aria-label="${says} ${number}">${label}</a>`;
}

const look = ({ emendation: { kind, certainty } }: Mark): string =>
  kind === 'gap' ? '' : ` class="${certainty === 'uncertain' ? 'doubtful' : 'emended'}"`;

function shell(mark: Mark, inner: string, mode: Mode): string {
  const { kind, sic, certainty } = mark.emendation;
  const told = isTold(mark);
  if (mode !== 'full' && !told) return inner;
  const tells = told ? ` data-told="${kind === 'gap' ? kind : certainty}"` : '';
  return `<span${told && mode !== 'bare' ? look(mark) : ''} data-sic="${escapeAttribute(sic)}"${tells}>${inner}</span>`;
}

/** On the full text's own page a clause of it is near. */
function referenceHref(policy: string, { documents, clause }: Reference): string {
  const [document = policy] = documents;
  if (clause === null) return urls.text(document);
  return document === policy ? `#${clause}` : urls.clause(document, clause);
}

function draw(policy: WordsSource, parts: readonly Segment[], mode: Mode, signs: string[]): string {
  return parts
    .map((part): string => {
      if (part.kind === 'text') return escapeText(part.text);
      if (part.kind === 'emendation') {
        const inner = draw(policy, part.children, mode, signs);
        if (mode !== 'bare') signs.push(sign(policy.id, part.mark));
        return shell(part.mark, inner, mode);
      }
      const inner = draw(policy, part.children, mode, signs);
      if (part.kind === 'reference') return `<a class="reference" href="${referenceHref(policy.id, part.reference)}">${inner}</a>`;
      return `<a class="term" data-card="${part.term}" href="${entryUrl(policy, 'terms', part.term)}">${inner}</a>`;
    })
    .join('');
}

/** @param span of the reading text */
export function words(policy: WordsSource, span: Span, mode: Mode): string {
  const parts = segments(policy, span, policy.marks, mode === 'full' ? policy.links : []);
  // A sign is a link of its own and cannot stand inside a term's; it follows the outermost piece.
  return parts
    .map((part) => {
      const signs: string[] = [];
      return draw(policy, [part], mode, signs) + signs.join('');
    })
    .join('');
}

interface Piece extends Span {
  isMarked: boolean;
}

/** A span cut where runs begin and end; a run that begins or ends within an emendation is shorter by what it has of it. */
function pieces(marks: readonly Mark[], span: Span, runs: readonly Span[]): Piece[] {
  const cutBy = (at: number) => marks.find(({ start, end }) => start < at && at < end);
  const found: Piece[] = [];
  let at = span.start;
  const add = (end: number, isMarked: boolean) => {
    if (end > at) found.push({ start: at, end, isMarked });
    at = Math.max(at, end);
  };
  for (const run of runs) {
    const [start, end] = [Math.max(run.start, span.start), Math.min(run.end, span.end)];
    const [from, to] = [cutBy(start)?.end ?? start, cutBy(end)?.start ?? end];
    if (from >= to) continue;
    add(from, false);
    add(to, true);
  }
  add(span.end, false);
  return found;
}

/** shared: runs that another list has too; del, ins: runs that another version has not. */
const MARKED = { shared: ['<span class="shared">', '</span>'], del: ['<del>', '</del>'], ins: ['<ins>', '</ins>'] } as const;

/**
 * Words with runs of them set apart.
 * @param span in the reading text
 * @param runs in the reading text, in order
 */
export function markedWords(policy: WordsSource, span: Span, runs: readonly Span[], look: keyof typeof MARKED): string {
  const [begin, end] = MARKED[look];
  return pieces(policy.marks, span, runs)
    .map((piece, i, all) => {
      // What an emendation removed between two pieces stands in the second alone.
      const marks = policy.marks.filter(({ start }) => i === all.length - 1 || start < piece.end);
      const html = words({ ...policy, marks }, piece, 'quote');
      return piece.isMarked ? begin + html + end : html;
    })
    .join('');
}
