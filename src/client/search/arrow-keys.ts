/** Walking through results by key, and handing the words over to the page that a result leads to. */
import { all } from '../ui/dom.ts';
import { FOUND, keep } from '../ui/storage.ts';
import type { Parts } from './parts.ts';

/** What a key leads to from the link at a place (-1: not among the links); null when it is none of ours. */
function step(key: string, links: readonly HTMLElement[], at: number, inField: boolean, field: HTMLElement): HTMLElement | null {
  if (key === 'ArrowDown' && (inField || at >= 0)) return links[Math.min(at + 1, links.length - 1)] ?? null;
  if (key === 'ArrowUp' && at >= 0) return links[at - 1] ?? field;
  return key === 'Escape' && at >= 0 ? field : null;
}

let walking = false;

/** Arrows walk from the field through the results and back; called again it has nothing to do. */
export function keys(p: Parts): void {
  if (walking) return;
  walking = true;
  document.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    const shown = all('[data-result]', p.list).filter((result) => !result.hidden);
    const links = shown.map((result) => result.querySelector('a') as HTMLElement);
    const active = document.activeElement as HTMLElement;
    const next = step(event.key, links, links.indexOf(active), active === p.field || active.tabIndex < 0, p.field);
    if (!next) return;
    next.focus();
    event.preventDefault();
  });
}

/** The page that a result leads to marks the same words. */
export function handOver(p: Parts): void {
  const note = (event: Event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[data-find]');
    if (link) keep(FOUND, JSON.stringify({ words: JSON.parse(link.dataset.find ?? '[]'), time: Date.now() }));
  };
  p.list.addEventListener('click', note);
  p.list.addEventListener('auxclick', note);
}
