/** A page alone in the document, with the title, styles and navigation that it has on the site. */
import { all } from '../ui/dom.ts';
import type { SinglePage } from './single-page.ts';

/** Marks the entry of the site's navigation that leads to the page, or to one above it. */
function markNavigation({ id }: HTMLElement): void {
  for (const link of all('.site-head nav a')) {
    const page = (link.getAttribute('href') ?? '').slice(1);
    if (page === id) link.setAttribute('aria-current', 'page');
    else if (id.indexOf(page) === 0) link.setAttribute('aria-current', 'true');
    else link.removeAttribute('aria-current');
  }
}

/** Title, body class and style sheets that the page has on the site. */
function applyHead({ dataset }: HTMLElement): void {
  document.title = dataset.title ?? document.title;
  document.body.className = dataset.kind ?? '';
  const styles = (dataset.styles ?? '').split(' ');
  for (const style of all<HTMLStyleElement>('style[data-style]')) style.disabled = styles.indexOf(style.dataset.style ?? '') < 0;
}

/**
 * @param main holds the page that is shown
 * @param pages all of them; those that are not shown are taken out as they are
 */
export function showPage({ section }: SinglePage, main: HTMLElement, pages: readonly SinglePage[]): void {
  for (const other of pages) if (other.section !== section && other.section.parentNode) other.section.remove();
  if (!section.parentNode) main.appendChild(section);
  applyHead(section);
  markNavigation(section);
  document.documentElement.classList.remove('routing');
}
