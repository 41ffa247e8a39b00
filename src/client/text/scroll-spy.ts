/** The current place, marked in the contents and named in the bar. */

import { all, one } from '../ui/dom.ts';
import { bringIntoView, foldEachOther } from './contents-panel.ts';

/** Of the window's height, from above: what has passed this line is being read. */
const LINE = 1 / 3;

const idOf = (link: HTMLAnchorElement): string => (link.getAttribute('href') ?? '').slice(1);

/** Where one reads, in pixels below the window's top: a place that the address names is read wherever it has come to stand. */
function readingLine(): number {
  const line = window.innerHeight * LINE;
  const target = document.getElementById(window.location.hash.slice(1));
  const top = target ? target.getBoundingClientRect().top : 0;
  return top < window.innerHeight ? Math.max(line, top + 1) : line;
}

/** The last heading above the line. @returns -1 before the first */
function currentIndex(heads: readonly (HTMLElement | null)[]): number {
  const line = readingLine();
  let current = -1;
  heads.forEach((head, i) => {
    if (head && head.getBoundingClientRect().top < line) current = i;
  });
  return current;
}

function markLink(links: readonly HTMLAnchorElement[], current: number): void {
  links.forEach((link, i) => {
    link.classList.toggle('here', i === current);
    if (i === current) link.setAttribute('aria-current', 'true');
    else link.removeAttribute('aria-current');
  });
}

export function initScrollSpy(): void {
  const bar = one('.reading-bar');
  if (!bar) return;
  foldEachOther(bar);
  const links = all<HTMLAnchorElement>('.contents a', bar);
  const place = one('[data-place]', bar);
  const heads = links.map((link) => document.getElementById(idOf(link)));
  let shown = -2;
  let waiting = false;
  const mark = () => {
    waiting = false;
    const current = currentIndex(heads);
    if (current === shown) return;
    shown = current;
    markLink(links, current);
    if (place) place.textContent = (links[current]?.textContent ?? '').trim();
    bringIntoView(links[current]);
  };
  const later = () => {
    if (!waiting) window.requestAnimationFrame(mark);
    waiting = true;
  };
  window.addEventListener('scroll', later, { passive: true });
  window.addEventListener('hashchange', later);
  one('[data-contents]', bar)?.addEventListener('toggle', () => bringIntoView(links[shown]));
  mark();
}
