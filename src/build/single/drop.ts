/** Links that lead nowhere in the single file, taken away with what stands there for their sake alone. */
import { attr, type Element, elements } from '../../proof/html.ts';
import type { Node } from './pages.ts';

const isBlank = (node: Node): boolean => node.nodeName === '#text' && 'value' in node && !node.value.trim();

function remove(element: Element): void {
  const siblings = element.parentNode?.childNodes;
  siblings?.splice(siblings.indexOf(element), 1);
  element.parentNode = null;
}

function unwrap(element: Element): void {
  const parent = element.parentNode;
  if (!parent) return;
  for (const child of element.childNodes) child.parentNode = parent;
  parent.childNodes.splice(parent.childNodes.indexOf(element), 1, ...element.childNodes);
}

/** A list entry, or a row of a list of names and values: what stands there for its links' sake. */
function entryOf(link: Element): Element | null {
  for (let at = link.parentNode; at && 'tagName' in at; at = at.parentNode) {
    if (attr(at, 'data-clause') !== undefined) return null;
    const parent = at.parentNode;
    if (at.tagName === 'li' || (at.tagName === 'div' && parent && 'tagName' in parent && parent.tagName === 'dl')) return at;
  }
  return null;
}

const HEADINGS = /^h[1-6]$/;
const EMPTIED = new Set(['ul', 'ol', 'dl', 'section']);

/** A list without entries goes, and a section of which only the heading is left. */
function removeEmptied(from: Element['parentNode']): void {
  if (!from || !('tagName' in from) || !EMPTIED.has(from.tagName)) return;
  const left = from.childNodes.filter((node) => !isBlank(node) && !(from.tagName === 'section' && HEADINGS.test(node.nodeName)));
  if (left.length) return;
  const parent = from.parentNode;
  remove(from);
  removeEmptied(parent);
}

/** What a page says of the site on a device is not for a file that is on the device itself. */
export function dropOffline(root: Element): void {
  for (const element of elements(root)) if (element.tagName === 'section' && attr(element, 'data-offline') !== undefined) remove(element);
}

/** The file has its data in itself. */
export function dropFolders(root: Element): void {
  for (const element of elements(root)) element.attrs = element.attrs.filter(({ name }) => name !== 'data-folders');
}

/** The file has the rules of all its pages at its head. */
export function dropStyles(root: Element): void {
  for (const element of elements(root)) if (element.tagName === 'link') remove(element);
}

/** What a link that leads nowhere leaves behind: its entry goes if it was for it, else the words stay. */
export function dropLinks(dead: readonly Element[]): void {
  for (const link of dead) {
    const entry = entryOf(link);
    const links = entry ? elements(entry).filter(({ tagName }) => tagName === 'a') : [];
    if (entry && links.every((one) => dead.includes(one))) {
      const parent = entry.parentNode;
      if (!parent) continue;
      remove(entry);
      removeEmptied(parent);
    } else if (attr(link, 'data-source-link') !== undefined || !link.childNodes.length) remove(link);
    else unwrap(link);
  }
}
