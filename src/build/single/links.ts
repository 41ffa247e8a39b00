/** Links of a page, rewritten for the file that holds all pages of its document. */
import { fragmentId } from '../../client/single/fragment.ts';
import { attr, type Element, elements } from '../../proof/html.ts';
import { pageFolder } from '../../proof/paths.ts';
import { targetOf } from '../../proof/structure.ts';
import { dropLinks } from './drop.ts';
import { setAttribute } from './ids.ts';
import { type BuiltPage, nameOf } from './pages.ts';

export interface SingleFilePlace {
  policy: string;
  /** Names of the pages that the file holds. */
  names: ReadonlySet<string>;
  /** The site's address, when it has one. */
  address: string | undefined;
}

/** @returns where a link leads from inside the file; null when the file does not hold it */
export function linkFrom(file: string, href: string, { policy, names, address }: SingleFilePlace): string | null {
  const target = targetOf(file, href);
  if (target === 'unreadable') return null;
  if (!target) return href;
  const name = nameOf(target.file, policy);
  if (name !== null && names.has(name)) return `#${fragmentId(target.fragment ? `${name}#${target.fragment}` : name)}`;
  const fragment = target.fragment && `#${target.fragment}`;
  return address ? address + (pageFolder(target.file) ?? target.file) + fragment : null;
}

/** Links between the document's pages become fragments, links to what the file does not hold full addresses or words. */
export function rewriteLinks(root: Element, { file }: BuiltPage, place: SingleFilePlace): void {
  const dead: Element[] = [];
  for (const element of elements(root)) {
    const name = element.tagName === 'form' ? 'action' : 'href';
    const href = attr(element, name);
    if (href === undefined || (name === 'href' && element.tagName !== 'a')) continue;
    const link = href.startsWith('mailto:') ? href : linkFrom(file, href, place);
    if (link !== null) setAttribute(element, name, link);
    else if (name === 'action') element.attrs = element.attrs.filter((one) => one.name !== name);
    else dead.push(element);
  }
  dropLinks(dead);
}
