/** One page of the single file: its scripts run when it is first shown; later it is suspended and resumed. */
import { all, one } from '../ui/dom.ts';
import { type PageListeners, removeListeners, restoreListeners } from './listeners.ts';
import { runScript } from './page-scripts.ts';

export interface SinglePage {
  section: HTMLElement;
  listeners: PageListeners;
  /** Whether its scripts have run. */
  started: boolean;
}

export const pagesIn = (main: HTMLElement): SinglePage[] =>
  all('[data-page]', main).map((section) => ({ section, listeners: [], started: false }));

/** @returns the element of the page with this id, which may be the page's own */
export const elementIn = ({ section }: SinglePage, id: string): HTMLElement | null =>
  section.id === id ? section : one(`[id="${CSS.escape(id)}"]`, section);

/** Browsers send these events to a page that they keep for the back button. */
const dispatchPersisted = (type: string) => window.dispatchEvent(new PageTransitionEvent(type, { persisted: true }));

/** Scripts find the document as if the page were all there is. */
function start(page: SinglePage): void {
  page.started = true;
  (page.section.dataset.scripts ?? '').split(' ').filter(Boolean).forEach(runScript);
}

export function suspendPage({ listeners }: SinglePage): void {
  dispatchPersisted('pagehide');
  removeListeners(listeners);
}

/** To be called when the page stands in the document. */
export function resumePage(page: SinglePage): void {
  if (!page.started) {
    start(page);
    return;
  }
  restoreListeners(page.listeners);
  dispatchPersisted('pageshow');
  // The address changed before this page listened again.
  window.dispatchEvent(new PopStateEvent('popstate', { state: window.history.state }));
}
