/** The current place, marked in the contents; and the contents out of the way once they have led there. */

import { all, one } from '../ui/dom.ts';
import { hasRoomForContents } from './contents-panel.ts';

export function initScrollSpy(): void {
  const box = one<HTMLDetailsElement>('[data-contents]');
  if (!box) return;
  const links = all<HTMLAnchorElement>('a[href^="#"]', box);
  for (const link of links) {
    link.addEventListener('click', () => {
      if (!hasRoomForContents()) box.open = false;
    });
  }
  const heads = links.map((link) => document.getElementById((link.getAttribute('href') ?? '').slice(1)));
  let waiting = false;
  const mark = () => {
    waiting = false;
    const line = window.innerHeight / 3;
    let current = -1;
    heads.forEach((head, i) => {
      if (head && head.getBoundingClientRect().top < line) current = i;
    });
    links.forEach((link, i) => {
      link.classList.toggle('here', i === current);
      if (i === current) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
    });
  };
  window.addEventListener(
    'scroll',
    () => {
      if (!waiting) window.requestAnimationFrame(mark);
      waiting = true;
    },
    { passive: true },
  );
  mark();
}
