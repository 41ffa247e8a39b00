/** Stretches of a clause's words around what was found, each with where it stands and what copies of it tell. */
import type { ClauseHit, ListHit, SearchClause } from '../../search/types.ts';
import { createElement } from '../ui/dom.ts';

const AROUND = 32;

/** Words of a clause and what copies of them tell. */
type Words = Pick<SearchClause, 'id' | 'text' | 'told'>;
type Span = [start: number, end: number];
type Excerpt = { start: number; end: number; marks: Span[] };

/** Stretches of text around the spans, those that touch joined; no more than a reader takes in at a glance. */
function excerpts(length: number, spans: readonly Span[]): Excerpt[] {
  const pieces: Excerpt[] = [];
  for (const [from, to] of spans) {
    const last = pieces[pieces.length - 1];
    const start = Math.max(0, from - AROUND);
    const end = Math.min(length, to + AROUND);
    if (last && start <= last.end) {
      last.end = end;
      last.marks.push([from, to]);
    } else pieces.push({ start, end, marks: [[from, to]] });
  }
  return pieces.length ? pieces : [{ start: 0, end: Math.min(length, AROUND * 2), marks: [] }];
}

/** Words with what was found marked; a mark ends where the words' element does. */
function marked(text: string, start: number, end: number, marks: readonly Span[]): (string | Node)[] {
  const parts: (string | Node)[] = [];
  let at = start;
  for (const [from, to] of marks) {
    const [begin, stop] = [Math.max(from, at), Math.min(to, end)];
    if (begin >= stop) continue;
    parts.push(text.slice(at, begin), createElement('mark', '', text.slice(begin, stop)));
    at = stop;
  }
  return [...parts, text.slice(at, end)];
}

/** A stretch that has what copies tell of whole or not at all. */
function withWhole({ told = [] }: Words, { start, end, marks }: Excerpt): Excerpt {
  const cut = (at: number) => told.filter(([from, length]) => from < at && at < from + length)[0];
  const [first, last] = [cut(start), cut(end)];
  return { start: first ? first[0] : start, end: last ? last[0] + last[1] : end, marks };
}

/** Words as pages have them: what editors changed or doubt in an element that has the source's words. */
function wordsElement(clause: Words, excerpt: Excerpt): HTMLElement {
  const { start, end, marks } = withWhole(clause, excerpt);
  const element = createElement('span', 'words');
  Object.assign(element.dataset, { clause: clause.id, span: `${start}-${end}` });
  let at = start;
  for (const [from, length, sic, told] of clause.told ?? []) {
    if (from < at || from + length > end) continue;
    const place = createElement('span', '');
    Object.assign(place.dataset, { sic, told });
    place.append(...marked(clause.text, from, from + length, marks));
    element.append(...marked(clause.text, at, from, marks), place);
    at = from + length;
  }
  element.append(...marked(clause.text, at, end, marks));
  return element;
}

/** An item of a list, whole. */
export function itemWords({ clause, start, text, told }: ListHit['items'][number]): HTMLElement {
  const element = wordsElement({ id: clause.id, text, told: [...told] }, { start: 0, end: text.length, marks: [] });
  element.dataset.span = `${start}-${start + text.length}`;
  return element;
}

/** What is not the document's. */
export function editorsWords(text: string): HTMLElement {
  const element = createElement('span', '', text);
  element.dataset.editor = '';
  return element;
}

/** A sentence that is not longer is shown whole. */
const SENTENCE = 160;

/** The sentence that answers, or what of the clause has the spans. */
export function excerptLine({ clause, spans, sentence }: ClauseHit): HTMLElement {
  const line = createElement('p', 'words');
  const { length } = clause.text;
  const whole = sentence && sentence[1] - sentence[0] <= SENTENCE ? [{ start: sentence[0], end: sentence[1], marks: [...spans] }] : null;
  for (const piece of whole ?? excerpts(length, spans)) {
    if (piece.start > 0) line.append(editorsWords('…'));
    line.append(wordsElement(clause, piece));
    if (piece.end < length) line.append(editorsWords('…'));
  }
  return line;
}

/** Words that stand in the source alone. */
export function sourceLine({ clause, source = '' }: ClauseHit): HTMLElement {
  const words = createElement('span', 'words', source);
  Object.assign(words.dataset, { clause: clause.id, source: '' });
  const line = createElement('p', 'result-source');
  line.append(editorsWords('原件作：…'), words, editorsWords('…'));
  return line;
}
