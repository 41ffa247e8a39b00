/** The findings beside the draft: drawn, gone through, taken over. */

import * as wording from '../../wording/interface.ts';
import { all, announce } from '../ui/dom.ts';
import { drawDraft } from './draft-view.ts';
import { findingItem, showTaken } from './finding-item.ts';
import { pause, sliceEnd } from './in-slices.ts';
import { drawKinds } from './kind-filter.ts';
import { lineNames } from './line-names.ts';
import type { PageParts } from './page-parts.ts';
import type { State } from './page-state.ts';
import { isTakeable, type TakenItem, toggleTaken } from './taken.ts';

const elements = ({ list }: PageParts): HTMLElement[] => all('[data-finding]', list);

function redraw(parts: PageParts, state: State): void {
  drawDraft(parts.view, parts.draft.value, state.items, (item) => choose(parts, state, state.items.indexOf(item)));
}

/** Goes to a finding of the list. */
function choose(parts: PageParts, state: State, index: number): void {
  const item = elements(parts)[index];
  if (!item) return;
  item.hidden = false;
  state.current = index;
  for (const other of all('.finding.here', parts.list)) other.classList.remove('here');
  item.classList.add('here');
  item.focus();
}

/** To the one behind or before; round at the ends. */
export function stepThrough(parts: PageParts, state: State, by: 1 | -1): void {
  const every = elements(parts);
  const shown = every.filter(({ hidden }) => !hidden);
  if (!shown.length) return;
  const at = shown.indexOf(every[state.current] as HTMLElement);
  const next = at < 0 ? (by > 0 ? 0 : shown.length - 1) : (at + by + shown.length) % shown.length;
  choose(parts, state, every.indexOf(shown[next] as HTMLElement));
}

/** The document's words into the draft, or its own again. */
export function takeOver(parts: PageParts, state: State, index: number): void {
  const item = state.items[index];
  const element = elements(parts)[index];
  if (!item || !element || !isTakeable(item)) return;
  parts.draft.value = toggleTaken(parts.draft.value, state.items, item);
  showTaken(element, item.before !== null);
  redraw(parts, state);
  announce(item.before === null ? wording.undone : wording.adoptedOriginal);
}

/** Selects the place in the field, and shows it in the marked draft. */
function showInDraft(parts: PageParts, { start, end }: TakenItem): void {
  const marks = all('mark', parts.view);
  const own = marks.filter(({ dataset }) => dataset.at === String(start));
  for (const other of marks) other.classList.toggle('here', own.indexOf(other) >= 0);
  own[0]?.scrollIntoView({ block: 'center' });
  parts.draft.setSelectionRange(start, end);
}

/** @returns false when another check has begun meanwhile */
export async function drawFindings(parts: PageParts, state: State): Promise<boolean> {
  const { checked, items, run } = state;
  const found = items.map(({ finding }) => finding);
  const places = lineNames(
    checked,
    found.map(({ start }) => start),
  );
  parts.results.hidden = items.length === 0;
  drawKinds(parts.kinds, parts.list, found);
  let until = sliceEnd();
  for (const [i, item] of items.entries()) {
    const take = isTakeable(item) ? () => takeOver(parts, state, i) : null;
    const show = () => showInDraft(parts, item);
    parts.list.append(findingItem(item.finding, checked, i + 1, places[i] as string, { take, show }));
    if (performance.now() < until) continue;
    await pause();
    if (state.run !== run) return false;
    until = sliceEnd();
  }
  redraw(parts, state);
  return true;
}
