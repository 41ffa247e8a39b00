/** Where on a page one is put: a link leads to its target, the way back to where one had scrolled to. */
import { one } from '../ui/dom.ts';

/** How far down each address was scrolled. */
const positions = new Map<string, number>();
/** Whether the address changes by a link, or by going back or forward. */
let linkFollowed = true;

/** To be called before the address changes by what acts as a link does: a search. */
export const markLinkFollowed = (): void => {
  linkFollowed = true;
};

/** To be called when the page of the address is shown; unless a link says otherwise, the next change is going back. */
export const markArrived = (): void => {
  linkFollowed = false;
};

/** @param section the shown page; @param target the place on it, or the page */
export function scrollToPlace(target: HTMLElement, section: HTMLElement): void {
  const before = linkFollowed ? undefined : positions.get(window.location.hash);
  // The browser looked for the target while it was not in the document; asked again it finds it, and :target matches.
  if (target !== section) window.location.replace(window.location.hash);
  if (before !== undefined || target === section) window.scrollTo(0, before ?? 0);
}

export function focusPlace(target: HTMLElement): void {
  const element = (target.matches('[data-page]') && one('h1', target)) || target;
  if (!element.hasAttribute('tabindex')) element.tabIndex = -1;
  element.focus({ preventScroll: true });
}

/** @param isCurrent whether the page that scrolls is the address's: the address changes before the page does */
export function trackScroll(isCurrent: () => boolean): void {
  window.addEventListener('click', (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[href^="#"]');
    linkFollowed = !event.defaultPrevented && !!link && link.hash !== window.location.hash;
  });
  window.addEventListener('scroll', () => isCurrent() && positions.set(window.location.hash, window.pageYOffset), { passive: true });
}
