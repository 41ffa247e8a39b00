/** Shows the page that the address names. */
import { one } from '../ui/dom.ts';
import { currentId, searchFragment } from './fragment.ts';
import { recordListeners } from './listeners.ts';
import { focusPlace, markArrived, markLinkFollowed, scrollToPlace, trackScroll } from './scroll-position.ts';
import { showPage } from './show-page.ts';
import { elementIn, pagesIn, resumePage, type SinglePage, suspendPage } from './single-page.ts';

const targetIn = (page: SinglePage): HTMLElement => elementIn(page, currentId()) ?? page.section;

/** @returns undefined when no page has the element that the address names */
const currentPage = (pages: readonly SinglePage[]): SinglePage | undefined =>
  currentId() ? pages.filter((page) => elementIn(page, currentId()))[0] : pages[0];

/** Resumes a page that is shown, at the element that the address names. */
function resumeAt(page: SinglePage, target: HTMLElement): void {
  scrollToPlace(target, page.section);
  resumePage(page);
  // Scripts add controls above the text; where they marked the words of a search result, they scrolled there themselves.
  if (!one('mark.hit', page.section)) scrollToPlace(target, page.section);
}

/** Starts the first page that is shown; after a reload the browser scrolls by itself to where it was. */
function openFirst(page: SinglePage): void {
  const target = targetIn(page);
  if (target === page.section) resumePage(page);
  else resumeAt(page, target);
  markArrived();
}

/** A submitted query becomes an address, as on the site. */
function routeSearch(form: HTMLFormElement): void {
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    markLinkFollowed();
    window.location.hash = searchFragment(one<HTMLInputElement>('input[name="q"]', form)?.value ?? '');
  });
}

/** @param main holds the pages */
export function initRouter(main: HTMLElement): void {
  const pages = pagesIn(main);
  const first = currentPage(pages) ?? pages[0];
  if (!first) return;
  let shown = first;
  const goTo = (page: SinglePage): void => {
    suspendPage(shown);
    shown = page;
    showPage(page, main, pages);
    const target = targetIn(page);
    resumeAt(page, target);
    focusPlace(target);
  };
  window.addEventListener('hashchange', () => {
    const page = currentPage(pages);
    if (page && page !== shown) goTo(page);
    markArrived();
  });
  trackScroll(() => (currentId() ? elementIn(shown, currentId()) !== null : shown === pages[0]));
  const form = one<HTMLFormElement>('form[data-search]');
  if (form) routeSearch(form);
  // Listeners that are added from here on are the pages' own.
  recordListeners(() => shown.listeners);
  showPage(shown, main, pages);
  openFirst(shown);
}
