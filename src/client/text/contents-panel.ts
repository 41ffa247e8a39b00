/** What is unfolded from the bar at hand while reading: beside the text where there is room, else over it, and then out of its way again. */
import { all } from '../ui/dom.ts';

const wide = window.matchMedia('(min-width: 1080px)');

const hasRoomForContents = (): boolean => wide.matches && !document.documentElement.classList.contains('plain');

/** Scrolls the contents alone, and only as far as a link is out of sight. */
export function bringIntoView(link: HTMLElement | undefined): void {
  let box = link?.parentElement ?? null;
  while (box && !/auto|scroll/.test(getComputedStyle(box).overflowY)) box = box.parentElement;
  if (!link || !box || box === document.documentElement) return;
  const [inner, outer] = [link.getBoundingClientRect(), box.getBoundingClientRect()];
  if (inner.top < outer.top || inner.bottom > outer.bottom) box.scrollTop += inner.top - outer.top - box.clientHeight / 3;
}

/** One thing is unfolded at a time, and nothing stays over the text that was led to. */
export function foldEachOther(bar: HTMLElement): void {
  const unfolds = all<HTMLDetailsElement>(':scope > details', bar);
  for (const own of unfolds)
    own.addEventListener('toggle', () => {
      if (own.open) for (const other of unfolds) if (other !== own) other.open = false;
    });
  const fold = () => {
    if (!hasRoomForContents()) for (const one of unfolds) one.open = false;
  };
  document.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') fold();
  });
  document.addEventListener('click', ({ target }) => {
    if (target instanceof Element && (!bar.contains(target) || target.closest('.contents a'))) fold();
  });
}
