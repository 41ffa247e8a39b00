/** The contents beside the text: folded where there is little room. */
import { one } from '../ui/dom.ts';
import { VIEW_CHANGED } from '../ui/view.ts';

const wide = window.matchMedia('(min-width: 1080px)');

export const hasRoomForContents = (): boolean => wide.matches && !document.documentElement.classList.contains('plain');

export function initContents(): void {
  const box = one<HTMLDetailsElement>('[data-contents]');
  if (!box) return;
  const unfold = () => {
    box.open = hasRoomForContents();
  };
  unfold();
  wide.addListener(unfold);
  document.addEventListener(VIEW_CHANGED, unfold);
}
