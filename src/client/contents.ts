/** The contents beside the text: folded where there is little room, the current place marked. */
import { all, one } from './dom.ts';
import { CHANGED } from './view/view.ts';

const WIDE = '(min-width: 1080px)';

export function contents(): void {
  const box = one<HTMLDetailsElement>('[data-contents]');
  if (!box) return;
  const wide = window.matchMedia(WIDE);
  const isRoomy = () => wide.matches && !document.documentElement.classList.contains('plain');
  const unfold = () => {
    box.open = isRoomy();
  };
  unfold();
  wide.addListener(unfold);
  document.addEventListener(CHANGED, unfold);
  const links = all<HTMLAnchorElement>('a[href^="#"]', box);
  for (const link of links) {
    link.addEventListener('click', () => {
      if (!isRoomy()) box.open = false;
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
