/** Where on a page one is put: a link leads to the beginning of its place, the way back to how far one had read. */
import { one } from '../ui/dom.ts';

/** How far each address was read. */
const read = new Map<string, number>();
/** Whether the address is gone to by a link, or by the way back. */
let followed = true;

/** To be called before the address changes by what leads on as a link does: a search. */
export const follow = (): void => {
  followed = true;
};

/** To be called when one is where the address leads; unless a link says otherwise, the next change is the way back. */
export const arrive = (): void => {
  followed = false;
};

/** @param section the shown page; @param target the place on it, or the page */
export function place(target: HTMLElement, section: HTMLElement): void {
  const before = followed ? undefined : read.get(window.location.hash);
  // The browser looked for the place while it was not there; asked again it finds and marks it.
  if (target !== section) window.location.replace(window.location.hash);
  if (before !== undefined || target === section) window.scrollTo(0, before ?? 0);
}

export function focus(target: HTMLElement): void {
  const element = (target.matches('[data-page]') && one('h1', target)) || target;
  if (!element.hasAttribute('tabindex')) element.tabIndex = -1;
  element.focus({ preventScroll: true });
}

/** @param isHere whether the page that scrolls is the address's: the address changes first */
export function remember(isHere: () => boolean): void {
  window.addEventListener('click', (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[href^="#"]');
    followed = !event.defaultPrevented && !!link && link.hash !== window.location.hash;
  });
  window.addEventListener('scroll', () => isHere() && read.set(window.location.hash, window.pageYOffset), { passive: true });
}
