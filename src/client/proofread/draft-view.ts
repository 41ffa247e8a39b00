/** The draft with its findings marked. */
import { isRemark, KIND_NAMES } from '../../proofread/messages.ts';
import { createElement } from '../ui/dom.ts';
import type { Item } from './taken.ts';

/** Lines drawn at once; a long draft is drawn piece by piece. */
const AT_ONCE = 400;

/** Of findings within one another the outer one is marked. */
function outermost(items: readonly Item[]): Item[] {
  let end = 0;
  return items.filter((item) => {
    if (item.start < end || item.end <= item.start) return false;
    end = item.end;
    return true;
  });
}

function mark(item: Item, text: string, onChoose: (item: Item) => void): HTMLElement {
  const { kind } = item.finding;
  const element = createElement('mark', `found ${isRemark(kind) ? 'fault' : 'remark'}${item.before === null ? '' : ' taken'}`, text);
  element.dataset.at = String(item.start);
  element.title = KIND_NAMES[kind];
  element.addEventListener('click', () => onChoose(item));
  return element;
}

/** A line with the pieces of findings that lie in it. */
function lineOf(draft: string, start: number, end: number, items: readonly Item[], onChoose: (item: Item) => void): HTMLElement {
  const line = createElement('p', 'draft-line');
  let at = start;
  for (const item of items) {
    if (item.start >= end) break;
    const [from, to] = [Math.max(item.start, start), Math.min(item.end, end)];
    if (from >= to) continue;
    line.append(draft.slice(at, from), mark(item, draft.slice(from, to), onChoose));
    at = to;
  }
  line.append(draft.slice(at, end) || (start === end ? '\u00a0' : ''));
  return line;
}

/** @param view is emptied and filled */
export function drawDraft(view: HTMLElement, draft: string, items: readonly Item[], onChoose: (item: Item) => void): void {
  view.textContent = '';
  const shown = outermost(items);
  const lines: [number, number][] = [];
  for (let start = 0; start <= draft.length; ) {
    const found = draft.indexOf('\n', start);
    const end = found < 0 ? draft.length : found;
    lines.push([start, end]);
    start = end + 1;
  }
  let first = 0;
  let stamp = '';
  const drawSome = () => {
    if (view.dataset.drawn !== stamp) return;
    const some = document.createDocumentFragment();
    for (const [start, end] of lines.slice(first, first + AT_ONCE)) {
      while (shown[0] && shown[0].end < start) shown.shift();
      some.append(lineOf(draft, start, end, shown, onChoose));
    }
    view.append(some);
    first += AT_ONCE;
    if (first < lines.length) window.setTimeout(drawSome, 0);
  };
  stamp = String(Number(view.dataset.drawn ?? 0) + 1);
  view.dataset.drawn = stamp;
  drawSome();
}
