/** Ids and links of a page, rewritten for the file that holds all pages of its document. */
import { idOf } from '../../../src/client/fragment.ts';
import { attr, type Element, elements } from '../../../src/proof/html.ts';
import { targetOf } from '../../../src/proof/structure.ts';
import { type BuiltPage, type Node, nameOf } from './pages.ts';

export interface Place {
  policy: string;
  /** Names of the pages that the file holds. */
  names: ReadonlySet<string>;
  /** The site's address, when it has one. */
  address: string | undefined;
}

/** Attributes that name ids of their own page. */
const REFERENCES = ['for', 'aria-controls', 'aria-describedby', 'aria-details', 'aria-labelledby', 'aria-owns', 'form', 'headers', 'list'];

export function set(element: Element, name: string, value: string): void {
  const present = element.attrs.find((one) => one.name === name);
  if (present) present.value = value;
  else element.attrs.push({ name, value });
}

export const unset = (element: Element, name: string): void => {
  element.attrs = element.attrs.filter((one) => one.name !== name);
};

/** Ids are the page's alone no more; what refers to them follows. */
export function renameIds(root: Element, page: string): void {
  for (const element of elements(root)) {
    const id = attr(element, 'id');
    if (id) set(element, 'id', idOf(`${page}#${id}`));
    for (const name of REFERENCES) {
      const ids = attr(element, name);
      if (ids)
        set(
          element,
          name,
          ids
            .split(/\s+/)
            .map((one) => idOf(`${page}#${one}`))
            .join(' '),
        );
    }
  }
}

/** @returns where a link leads from inside the file; null when the file does not hold it */
export function linkFrom(file: string, href: string, { policy, names, address }: Place): string | null {
  const target = targetOf(file, href);
  if (target === 'unreadable') return null;
  if (!target) return href;
  const name = nameOf(target.file, policy);
  if (name !== null && names.has(name)) return `#${idOf(target.fragment ? `${name}#${target.fragment}` : name)}`;
  const fragment = target.fragment && `#${target.fragment}`;
  return address ? address + target.file.replace(/(^|\/)index\.html$/, '$1') + fragment : null;
}

const childrenOf = (node: Node): Node[] => ('childNodes' in node ? node.childNodes : []);
const isBlank = (node: Node): boolean => node.nodeName === '#text' && 'value' in node && !node.value.trim();

export function remove(element: Element): void {
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

/** What a link that leads nowhere leaves behind: its entry goes if it was for it, else the words stay. */
function drop(dead: readonly Element[]): void {
  for (const link of dead) {
    const entry = entryOf(link);
    const links = entry ? elements(entry).filter(({ tagName }) => tagName === 'a') : [];
    if (entry && links.every((one) => dead.includes(one))) {
      const parent = entry.parentNode;
      if (!parent) continue;
      remove(entry);
      removeEmptied(parent);
    } else if (attr(link, 'data-source-link') !== undefined || !childrenOf(link).length) remove(link);
    else unwrap(link);
  }
}

/** Links between the document's pages become fragments, links to what the file does not hold full addresses or words. */
export function rewriteLinks(root: Element, { file }: BuiltPage, place: Place): void {
  const dead: Element[] = [];
  for (const element of elements(root)) {
    const name = element.tagName === 'form' ? 'action' : 'href';
    const href = attr(element, name);
    if (href === undefined || (name === 'href' && element.tagName !== 'a')) continue;
    const link = href.startsWith('mailto:') ? href : linkFrom(file, href, place);
    if (link !== null) set(element, name, link);
    else if (name === 'action') unset(element, name);
    else dead.push(element);
  }
  drop(dead);
}
