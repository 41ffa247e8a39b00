/** What of a page is read: its words in their order, without the editors' signs, addresses and controls. */
import { all } from '../ui/dom.ts';

const BLOCKS = 'h1, h2, h3, h4, h5, h6, p, li, dt, dd, td';
const UNREAD =
  'nav, form, fieldset, [role="status"], [aria-live], [data-editor], [data-tools], [data-field], .address, .cite-line, figcaption, .carry';

const isShown = (element: HTMLElement): boolean => element.getClientRects().length > 0;

/** Parts of an element that hold words themselves; the element, if it has no parts. */
export function readableBlocks(root: HTMLElement): HTMLElement[] {
  const found = all(BLOCKS, root).filter((one) => !one.closest(UNREAD) && !one.querySelector(BLOCKS) && isShown(one));
  return found.length ? found : [root];
}

/** What stands in a block, but is not its words. */
export const UNREAD_PARTS = '[data-editor], .address, .sign, .gap, .code, .printed-only, [hidden], button, select';
