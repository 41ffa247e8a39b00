/** The contents beside the text: folded where there is little room. */
import { one } from '../ui/dom.ts';
import { CHANGED } from '../ui/view.ts';

const wide = window.matchMedia('(min-width: 1080px)');

export const isRoomy = (): boolean => wide.matches && !document.documentElement.classList.contains('plain');

export function contents(): void {
  const box = one<HTMLDetailsElement>('[data-contents]');
  if (!box) return;
  const unfold = () => {
    box.open = isRoomy();
  };
  unfold();
  wide.addListener(unfold);
  document.addEventListener(CHANGED, unfold);
}
