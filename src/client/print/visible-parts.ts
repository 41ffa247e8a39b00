/** What of a page the reader has on the screen: printed alone when no more is wanted. */
import { all, one } from '../ui/dom.ts';

const PARTS = '.page > section, .page > .note, .steps > li, .emendations > li, .terms > div, .items > li, [data-result]';

/** Where the reader was before coming to the print panel, which stands at the page's end. */
let place = 0;

/** Keeps the place as long as the panel is out of sight. */
export function trackReadingPlace(panel: HTMLElement): void {
  const look = () => {
    if (panel.getBoundingClientRect().top > window.innerHeight) place = window.pageYOffset;
  };
  look();
  window.addEventListener('scroll', look, { passive: true });
}

function seen(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  const moved = window.pageYOffset - place;
  return bottom + moved > 0 && top + moved < window.innerHeight;
}

/** The full text's rows, in groups that begin at 一、二、 and so on. */
function sections(): HTMLElement[][] {
  const groups: HTMLElement[][] = [[]];
  for (const row of all('[data-document] .row')) {
    if (row.classList.contains('section') && row.classList.contains('level-1')) groups.push([]);
    groups[groups.length - 1]?.push(row);
  }
  return groups;
}

const HEAD = '.issuer, .title, .date:not(.closing)';

/** What is said at the end of the text about places that are not printed. */
function endnotes(rows: readonly HTMLElement[]): HTMLElement[] {
  const names = rows.reduce<string[]>((done, row) => done.concat(all('.sign', row).map(({ dataset }) => dataset.card ?? '')), []);
  const notes = all('[data-cards] > [id^="card-e"]').filter(({ id }) => names.indexOf(id.replace('card-', '')) >= 0);
  return notes.concat(rows.some((row) => one('.gap', row)) ? all('.gap-notice') : []);
}

/** Whether the page has parts that can be printed alone. */
export const isDivisible = (): boolean => one('[data-document]') !== null || all(PARTS).length > 1;

/** Parts that are not; title, issuer and date are printed whatever is. */
export function unseenParts(): HTMLElement[] {
  if (!one('[data-document]')) return all(PARTS).filter((part) => !seen(part));
  const rows = sections()
    .filter((section) => !section.some(seen))
    .reduce((all, section) => all.concat(section), [])
    .filter((row) => !row.matches(HEAD));
  return rows.concat(endnotes(rows));
}
