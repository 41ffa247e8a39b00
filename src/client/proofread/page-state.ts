/** What the page knows of its draft and shows of the work. */
import { all } from '../ui/dom.ts';
import { clearDraft } from './draft-view.ts';
import type { PageParts } from './page-parts.ts';
import type { TakenItem } from './taken.ts';

/** A draft that was changed by hand has to be checked again. */
export interface State {
  /** Counts the checks: a later one ends those before it. */
  run: number;
  items: TakenItem[];
  /** The draft as it was checked. */
  checked: string;
  /** Index of the finding that the reader is at; -1 for none. */
  current: number;
  /** Of the check that begins when nothing more is typed. */
  timer: number;
}

export const initialState = (): State => ({ run: 0, items: [], checked: '', current: -1, timer: 0 });

export function say(parts: PageParts, text: string): void {
  parts.status.textContent = text;
}

export function setBusy(parts: PageParts, isBusy: boolean): void {
  parts.progress.hidden = !isBusy;
  for (const button of all('[data-do="stop"]', parts.root)) button.hidden = !isBusy;
  parts.root.setAttribute('aria-busy', String(isBusy));
}

/** Ends the check that goes on, and hides what an earlier one found. */
export function forget(parts: PageParts, state: State): void {
  state.run++;
  window.clearTimeout(state.timer);
  state.items = [];
  parts.count.textContent = '';
  parts.results.hidden = true;
  parts.list.textContent = '';
  clearDraft(parts.view);
  setBusy(parts, false);
}
