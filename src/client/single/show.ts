/** A page alone in the document, with the title, styles and navigation that it has on the site. */
import { all } from '../ui/dom.ts';
import type { Leaf } from './single-page.ts';

/** The entry of the site's navigation that leads to the page, or to one above it. */
function markHere({ id }: HTMLElement): void {
  for (const link of all('.site-head nav a')) {
    const page = (link.getAttribute('href') ?? '').slice(1);
    if (page === id) link.setAttribute('aria-current', 'page');
    else if (id.indexOf(page) === 0) link.setAttribute('aria-current', 'true');
    else link.removeAttribute('aria-current');
  }
}

function dress({ dataset }: HTMLElement): void {
  document.title = dataset.title ?? document.title;
  document.body.className = dataset.kind ?? '';
  const styles = (dataset.styles ?? '').split(' ');
  for (const style of all<HTMLStyleElement>('style[data-style]')) style.disabled = styles.indexOf(style.dataset.style ?? '') < 0;
}

/**
 * @param main holds the page that is shown
 * @param leaves all pages; those that are left are taken out as they are
 */
export function show({ section }: Leaf, main: HTMLElement, leaves: readonly Leaf[]): void {
  for (const other of leaves) if (other.section !== section && other.section.parentNode) other.section.remove();
  if (!section.parentNode) main.appendChild(section);
  dress(section);
  markHere(section);
  document.documentElement.classList.remove('routing');
}
