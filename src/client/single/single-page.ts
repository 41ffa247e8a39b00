/** One page of the single file: begun when it is first shown, then put to sleep and woken. */
import { all, one } from '../ui/dom.ts';
import { type Listening, rest, resume } from './listeners.ts';
import { run } from './scripts.ts';

export interface Leaf {
  section: HTMLElement;
  listening: Listening;
  begun: boolean;
}

export const leavesIn = (main: HTMLElement): Leaf[] =>
  all('[data-page]', main).map((section) => ({ section, listening: [], begun: false }));

/** @returns the element with this id, the page's own among them */
export const within = ({ section }: Leaf, id: string): HTMLElement | null =>
  section.id === id ? section : one(`[id="${CSS.escape(id)}"]`, section);

/** Browsers say so of a page that they keep for the back button. */
const kept = (type: string) => window.dispatchEvent(new PageTransitionEvent(type, { persisted: true }));

/** Scripts find the document as if the page were all there is. */
function begin(leaf: Leaf): void {
  leaf.begun = true;
  (leaf.section.dataset.scripts ?? '').split(' ').filter(Boolean).forEach(run);
}

export function sleep({ listening }: Leaf): void {
  kept('pagehide');
  rest(listening);
}

/** To be called when the page stands in the document. */
export function wake(leaf: Leaf): void {
  if (!leaf.begun) {
    begin(leaf);
    return;
  }
  resume(leaf.listening);
  kept('pageshow');
  // The address changed before this page listened again.
  window.dispatchEvent(new PopStateEvent('popstate', { state: window.history.state }));
}
