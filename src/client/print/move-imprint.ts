/**
 * The imprint never stands alone on a last page. Engines keep a block with the one before it only among
 * siblings, so that for the print it stands where the page's last words do.
 */
import { all, createElement, one } from '../ui/dom.ts';

const BLOCKS =
  '.page > section:not(.other-ways), .page > .note, .page > .steps, .page > .items, [data-cards] > [id^="card-e"]:not(.unprinted), [data-cards] > .others, .terms > div';

let home: Node | null = null;
let after: Node | null = null;
let row: HTMLElement | null = null;

/** A table keeps a row with its group; below the last group's rows the imprint is one. */
function rowOf(imprint: HTMLElement): HTMLElement {
  row = createElement('tr', 'imprint-row');
  const cell = document.createElement('td');
  cell.colSpan = 99;
  cell.appendChild(imprint);
  row.appendChild(cell);
  return row;
}

export function moveImprint(): void {
  const imprint = one('.imprint');
  const blocks = all(BLOCKS);
  const last = blocks[blocks.length - 1];
  const groups = all('.sheet-table > tbody');
  const group = groups[groups.length - 1];
  if (!imprint || (!last && !group)) return;
  home = imprint.parentNode;
  after = imprint.nextSibling;
  // What follows a table on its page comes between it and the imprint.
  if (group && !one('.sheet-table ~ .note')) {
    group.appendChild(rowOf(imprint));
    group.classList.add('with-imprint');
  } else if (last && (last.tagName === 'SECTION' || last.matches('.terms > div'))) last.appendChild(imprint);
  else if (last) last.insertAdjacentElement('afterend', imprint);
}

export function restoreImprint(): void {
  const imprint = one('.imprint');
  if (imprint) home?.insertBefore(imprint, after);
  home = null;
  row?.parentElement?.classList.remove('with-imprint');
  row?.remove();
  row = null;
}
