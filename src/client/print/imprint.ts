/**
 * The imprint never stands alone on a last page. Engines keep a block with the one before it only among
 * siblings, so that for the print it stands where the page's last words do.
 */
import { all, one } from '../dom.ts';

let home: Node | null = null;
let after: Node | null = null;

export function joinImprint(): void {
  const imprint = one('.imprint');
  const blocks = all('.page > section, .page > .note, .page > .steps, .page > .items');
  const last = blocks[blocks.length - 1];
  if (!imprint || !last) return;
  home = imprint.parentNode;
  after = imprint.nextSibling;
  if (last.tagName === 'SECTION') last.appendChild(imprint);
  else last.insertAdjacentElement('afterend', imprint);
}

export function partImprint(): void {
  const imprint = one('.imprint');
  if (imprint) home?.insertBefore(imprint, after);
  home = null;
}
