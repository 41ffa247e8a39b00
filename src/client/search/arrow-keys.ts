/** Walking through results by key, and noting the words for the page that a result leads to. */
import { isComposing } from '../ui/composing.ts';
import { all } from '../ui/dom.ts';
import { FOUND_WORDS, writeStored } from '../ui/storage.ts';
import type { SearchPage } from './search-page.ts';

/** @returns what a key moves the focus to from the link at an index (-1: not among the links); null when it moves nothing */
function nextFocus(key: string, links: readonly HTMLElement[], at: number, inField: boolean, field: HTMLElement): HTMLElement | null {
  if (key === 'ArrowDown' && (inField || at >= 0)) return links[Math.min(at + 1, links.length - 1)] ?? null;
  if (key === 'ArrowUp' && at >= 0) return links[at - 1] ?? field;
  return key === 'Escape' && at >= 0 ? field : null;
}

let initialized = false;

/** Arrows walk from the field through the results and back; called again it has nothing to do. */
export function initArrowKeys(page: SearchPage): void {
  if (initialized) return;
  initialized = true;
  document.addEventListener('keydown', (event) => {
    if (isComposing(event)) return;
    const shown = all('[data-result]', page.list).filter((result) => !result.hidden);
    const links = shown.map((result) => result.querySelector('a') as HTMLElement);
    const active = document.activeElement as HTMLElement;
    const next = nextFocus(event.key, links, links.indexOf(active), active === page.field || active.tabIndex < 0, page.field);
    if (!next) return;
    next.focus();
    event.preventDefault();
  });
}

/** Notes the words of the result that is followed: the page that it leads to marks them. */
export function storeFoundWords(page: SearchPage): void {
  const note = (event: Event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[data-find]');
    if (link) writeStored(FOUND_WORDS, JSON.stringify({ words: JSON.parse(link.dataset.find ?? '[]'), time: Date.now() }));
  };
  page.list.addEventListener('click', note);
  page.list.addEventListener('auxclick', note);
}
