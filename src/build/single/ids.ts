/** Ids of a page, and what refers to them, in the file that holds all pages of its document. */
import { fragmentId } from '../../client/single/fragment.ts';
import { attr, type Element, elements } from '../../proof/html.ts';

/** Attributes that name ids of their own page. */
const REFERENCES = ['for', 'aria-controls', 'aria-describedby', 'aria-details', 'aria-labelledby', 'aria-owns', 'form', 'headers', 'list'];

export function setAttribute(element: Element, name: string, value: string): void {
  const present = element.attrs.find((one) => one.name === name);
  if (present) present.value = value;
  else element.attrs.push({ name, value });
}

const idsIn = (value: string): string[] => value.split(/\s+/).filter(Boolean);

/** @returns the ids by which an element refers to others */
export const idsReferredTo = (element: Element): string[] => REFERENCES.flatMap((name) => idsIn(attr(element, name) ?? ''));

/** Ids are the page's alone no more; what refers to them follows. */
export function renamePageIds(root: Element, page: string): void {
  const renamed = (id: string) => fragmentId(`${page}#${id}`);
  for (const element of elements(root)) {
    const id = attr(element, 'id');
    if (id) setAttribute(element, 'id', renamed(id));
    for (const name of REFERENCES) {
      const ids = attr(element, name);
      if (ids) setAttribute(element, name, idsIn(ids).map(renamed).join(' '));
    }
  }
}
