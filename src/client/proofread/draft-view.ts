/** The draft with its findings marked. */
import { isRemark, KIND_NAMES } from '../../proofread/messages.ts';
import { createElement } from '../ui/dom.ts';
import { pause, sliceEnd } from './in-slices.ts';
import type { TakenItem } from './taken.ts';

/** A finding that is marked, with its number and those of what stands within it. */
interface Marked {
  item: TakenItem;
  numbers: string;
}

/** Of findings within one another the outer one is marked. */
function outermost(items: readonly TakenItem[]): Marked[] {
  const marked: Marked[] = [];
  items.forEach((item, i) => {
    const last = marked[marked.length - 1];
    if (last && item.start < last.item.end) last.numbers += `〔${i + 1}〕`;
    else if (item.end > item.start) marked.push({ item, numbers: `〔${i + 1}〕` });
  });
  return marked;
}

/** @param numbers behind it, on paper; none where the finding goes on in the next line */
function mark(item: TakenItem, text: string, numbers: string, onChoose: (item: TakenItem) => void): HTMLElement {
  const { kind } = item.finding;
  const element = createElement('mark', `found ${isRemark(kind) ? 'fault' : 'remark'}${item.before === null ? '' : ' taken'}`, text);
  element.dataset.at = String(item.start);
  if (numbers) element.dataset.numbers = numbers;
  element.title = KIND_NAMES[kind];
  element.addEventListener('click', () => onChoose(item));
  return element;
}

/** A line with the pieces of findings that lie in it. @param first of them that may */
function lineOf(
  draft: string,
  start: number,
  end: number,
  all: readonly Marked[],
  first: number,
  onChoose: (item: TakenItem) => void,
): HTMLElement {
  const line = createElement('p', 'draft-line');
  let at = start;
  for (let i = first; i < all.length; i++) {
    const { item, numbers } = all[i] as Marked;
    if (item.start >= end) break;
    const [from, to] = [Math.max(item.start, start), Math.min(item.end, end)];
    if (from >= to) continue;
    line.append(draft.slice(at, from), mark(item, draft.slice(from, to), item.end <= end ? numbers : '', onChoose));
    at = to;
  }
  line.append(draft.slice(at, end) || (start === end ? '\u00a0' : ''));
  return line;
}

function* linesOf(draft: string): Generator<[start: number, end: number]> {
  for (let start = 0; start <= draft.length; ) {
    const found = draft.indexOf('\n', start);
    const end = found < 0 ? draft.length : found;
    yield [start, end];
    start = end + 1;
  }
}

/** Empties the view, and ends the drawing that goes on. @returns what tells a drawing that begins now from others */
export function clearDraft(view: HTMLElement): string {
  view.textContent = '';
  view.dataset.drawing = String(Number(view.dataset.drawing ?? 0) + 1);
  return view.dataset.drawing;
}

/** Draws a long draft piece by piece. @param view is emptied and filled; a later drawing ends those before it */
export function drawDraft(view: HTMLElement, draft: string, items: readonly TakenItem[], onChoose: (item: TakenItem) => void): void {
  const drawing = clearDraft(view);
  const shown = outermost(items);
  const lines = linesOf(draft);
  let first = 0;
  const drawSome = () => {
    if (view.dataset.drawing !== drawing) return;
    const until = sliceEnd();
    const some = document.createDocumentFragment();
    for (let next = lines.next(); !next.done; next = lines.next()) {
      const [start, end] = next.value;
      while (first < shown.length && (shown[first] as Marked).item.end < start) first++;
      some.append(lineOf(draft, start, end, shown, first, onChoose));
      if (performance.now() < until) continue;
      void pause().then(drawSome);
      break;
    }
    view.append(some);
  };
  drawSome();
}
