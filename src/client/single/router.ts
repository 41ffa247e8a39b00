/** Shows the page that the address names. */
import { all, one } from '../ui/dom.ts';
import { isLikeClause } from '../ui/fragment-ids.ts';
import { cleanFragment, currentId, searchFragment } from './fragment.ts';
import { recordListeners } from './listeners.ts';
import { focusPlace, markArrived, markLinkFollowed, scrollToPlace, trackScroll } from './scroll-position.ts';
import { elementIn, pagesIn, resumePage, type SinglePage, suspendPage } from './single-page.ts';

const idAmong = (pages: readonly SinglePage[]): string => currentId((id) => pages.some((page) => elementIn(page, id)));

const targetIn = (page: SinglePage): HTMLElement => elementIn(page, idAmong([page])) ?? page.section;

/** Says itself that it has no such clause. */
const FULL_TEXT = 'text/';

/** @returns undefined when no page has the element that the address names */
function currentPage(pages: readonly SinglePage[]): SinglePage | undefined {
  const id = idAmong(pages);
  if (!id) return pages[0];
  const [page] = pages.filter((one) => elementIn(one, id));
  if (page) cleanFragment(id);
  return page ?? pages.filter(({ section }) => isLikeClause(id) && section.id === FULL_TEXT)[0];
}

/** The address of an entry that is told on another page becomes its address there. @returns whether it is such a one */
function followMoved(pages: readonly SinglePage[]): boolean {
  const id = idAmong(pages);
  const [to] = pages.map((page) => (id && elementIn(page, id)?.dataset.movedTo) || '').filter(Boolean);
  if (to) window.location.replace(`#${to}`);
  return !!to;
}

/** Marks the entry of the site's navigation that leads to the page, or to one above it. */
function markNavigation({ id }: HTMLElement): void {
  for (const link of all('.site-head nav a')) {
    const page = (link.getAttribute('href') ?? '').slice(1);
    if (page === id) link.setAttribute('aria-current', 'page');
    else if (id.indexOf(page) === 0) link.setAttribute('aria-current', 'true');
    else link.removeAttribute('aria-current');
  }
}

/** The file's own; titles of its pages that end with a dash go on with it. */
const fileTitle = document.title;

/** Title, body class and style sheets that the page has on the site. */
function applyHead({ dataset }: HTMLElement): void {
  const { title = '' } = dataset;
  document.title = / - $/.test(title) ? title + fileTitle : title;
  document.body.className = dataset.kind ?? '';
  const styles = (dataset.styles ?? '').split(' ');
  for (const style of all<HTMLStyleElement>('style[data-style]')) style.disabled = styles.indexOf(style.dataset.style ?? '') < 0;
}

/**
 * Shows a page alone in the document.
 * @param main holds the page that is shown
 * @param pages all of them; those that are not shown are taken out as they are
 */
function showPage({ section }: SinglePage, main: HTMLElement, pages: readonly SinglePage[]): void {
  for (const other of pages) if (other.section !== section && other.section.parentNode) other.section.remove();
  if (!section.parentNode) main.appendChild(section);
  applyHead(section);
  markNavigation(section);
  document.documentElement.classList.remove('routing');
}

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
  followMoved(pages);
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
    if (followMoved(pages)) return;
    const page = currentPage(pages);
    if (page && page !== shown) goTo(page);
    markArrived();
  });
  trackScroll(() => currentPage(pages) === shown);
  const form = one<HTMLFormElement>('form[data-search]');
  if (form) routeSearch(form);
  // Listeners that are added from here on are the pages' own.
  recordListeners(() => shown.listeners);
  showPage(shown, main, pages);
  openFirst(shown);
}
