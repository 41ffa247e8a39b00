/** A span of the reading text cut into pieces, each with the emendation, term or reference it belongs to. */
import type { Edition } from '../content/edition.ts';
import { trimSpan } from '../document/clause.ts';
import { alignEmendations } from '../document/emend.ts';
import { isMadeByRule } from '../document/tidy.ts';
import type { Clause, Document, Emendation, Span } from '../document/types.ts';
import type { Reference } from './references/types.ts';
import type { TextLink } from './text-links.ts';

/** An emendation with its place in the reading text; `number` counts those an editor made, from 1. */
export interface Mark extends Span {
  emendation: Emendation;
  number: number | null;
}

/** Whether the words are not the source's, or are doubted: what editors changed, but for joined lines. Copies tell of it. */
export const isTold = ({ number, emendation }: Mark): boolean => number !== null && emendation.kind !== 'join';

/** Stands where the source ends too early. */
export const GAP_MARK = '〔原件至此中断，以下未见〕';

/** The marks of emendations that lie in a clause. */
export const marksIn = ({ source }: Pick<Clause, 'source'>, marks: readonly Mark[]): Mark[] =>
  marks.filter(({ emendation }) => source.start <= emendation.start && emendation.end <= source.end);

export type Segment =
  | { kind: 'text'; text: string }
  | { kind: 'emendation'; mark: Mark; children: Segment[] }
  | { kind: 'term'; term: string; children: Segment[] }
  | { kind: 'reference'; reference: Reference; children: Segment[] };

/** All emendations of a document placed in the reading text. */
export function emendationMarks({ emendations }: Pick<Document, 'emendations'>): Mark[] {
  const { toReading } = alignEmendations(emendations);
  let number = 0;
  return emendations.map((emendation) => {
    const end = toReading(emendation.end);
    const counted = !isMadeByRule(emendation);
    if (counted) number++;
    // An insertion's end is where its source place ends; its start lies the length of `corr` before.
    const stop = emendation.start === emendation.end ? toReading(emendation.start) + emendation.corr.length : end;
    return { start: stop - emendation.corr.length, end: stop, emendation, number: counted ? number : null };
  });
}

type Piece = Span & ({ mark: Mark } | { link: TextLink });

const contains = (a: Span, b: Span) => a.start <= b.start && b.end <= a.end;
const isEmpty = (span: Span) => span.start === span.end;
/** What an emendation removed leaves an empty place; at the edge of a piece it is beside it, not in it. */
const holds = (outer: Span, inner: Span) =>
  contains(outer, inner) && !(isEmpty(inner) && (inner.start === outer.start || inner.start === outer.end));

function segmentOf(piece: Piece, children: Segment[]): Segment {
  if ('mark' in piece) return { kind: 'emendation', mark: piece.mark, children };
  const { link } = piece;
  return 'term' in link ? { kind: 'term', term: link.term, children } : { kind: 'reference', reference: link.reference, children };
}

function cut(reading: string, span: Span, pieces: readonly Piece[]): Segment[] {
  const out: Segment[] = [];
  let at = span.start;
  const text = (end: number) => {
    if (end > at) out.push({ kind: 'text', text: reading.slice(at, end) });
  };
  for (let i = 0; i < pieces.length; ) {
    const outer = pieces[i] as Piece;
    const inner: Piece[] = [];
    let next = i + 1;
    while (next < pieces.length && holds(outer, pieces[next] as Piece)) inner.push(pieces[next++] as Piece);
    text(outer.start);
    const children = cut(reading, outer, inner);
    out.push(segmentOf(outer, children));
    at = outer.end;
    i = next;
  }
  text(span.end);
  return out;
}

/**
 * @param span of the reading text; an emendation that crosses its edge is left out, an empty one on its edge is not
 * @param links terms and references to link, none within another; one that an emendation cuts in two is left out
 */
export function segments(
  { document }: Pick<Edition, 'document'>,
  span: Span,
  allMarks: readonly Mark[],
  links: readonly TextLink[],
): Segment[] {
  const inside = allMarks.filter((mark) => contains(span, mark));
  const whole = links.filter(
    (link) =>
      contains(span, link) &&
      inside.every((mark) => contains(link, mark) || contains(mark, link) || mark.end <= link.start || link.end <= mark.start),
  );
  const pieces: Piece[] = [
    ...inside.map((mark) => ({ start: mark.start, end: mark.end, mark })),
    ...whole.map((link) => ({ start: link.start, end: link.end, link })),
  ];
  // Empty places first; then the longer of two is the outer; of equals the link, so that it holds the mark.
  pieces.sort((a, b) => a.start - b.start || Number(isEmpty(b)) - Number(isEmpty(a)) || b.end - a.end || ('link' in a ? -1 : 1));
  return cut(document.reading, span, pieces);
}

/** @returns offsets in the document's reading text */
export function shownSpan({ reading: text }: Pick<Document, 'reading'>, { reading, source }: Clause, marks: readonly Mark[]): Span {
  const { start, end } = trimSpan(text, reading);
  const own = marksIn({ source }, marks);
  return {
    start: Math.min(start, ...own.map((mark) => mark.start)),
    end: Math.max(end, ...own.map((mark) => mark.end)),
  };
}
