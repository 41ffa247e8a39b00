/** One built page, read back by itself: its flaws, and what is to be compared with other pages. Plain data: a thread can hand it over. */
import type { Edition } from '../content/edition.ts';
import type { Document } from '../document/types.ts';
import { type Flaw, fidelityFlaws, policyAround } from './fidelity.ts';
import { attr, type Element } from './html.ts';
import { descriptionOf, idsOf, linksOf, type PageLink, slipsOf, structureFlaws, titleOf } from './structure.ts';

export interface ReadPage {
  /** Path in the built folder, such as weidu-2014/text/index.html. */
  path: string;
  title: string;
  description: string;
  ids: ReadonlySet<string>;
  links: readonly PageLink[];
  flaws: readonly Flaw[];
}

function documentOf(all: readonly Element[], editions: readonly Edition[]): Edition | undefined {
  const body = all.find(({ tagName }) => tagName === 'body');
  const id = body && attr(body, 'data-policy');
  return editions.find((edition) => edition.id === id);
}

/** @returns nothing for an id that no document has */
type DocumentById = (id: string | undefined) => Document | undefined;

/** Words of other documents than the page's stand in elements that name these. */
function quotedFlaws(elements: readonly Element[], documentById: DocumentById, own: string | undefined): Flaw[] {
  const others = [...new Set(elements.flatMap((element) => attr(element, 'data-policy') ?? []))].filter((id) => id !== own);
  if (!others.length) return fidelityFlaws(elements, documentById(own), false, documentById);
  const groups = new Map<string | undefined, Element[]>();
  for (const element of elements) {
    const id = policyAround(element);
    const group = groups.get(id);
    if (group) group.push(element);
    else groups.set(id, [element]);
  }
  return [...groups].flatMap(([id, group]) => fidelityFlaws(group, documentById(id), false, documentById));
}

/** Words that no document has, nor what editors wrote of it: the program's own. */
function slipFlaws(elements: readonly Element[], editions: readonly Edition[]): Flaw[] {
  const slips = [...slipsOf(elements)].filter(([slip]) => !editions.some((edition) => JSON.stringify(edition).includes(slip)));
  return slips.map(([slip, actual]) => ({ reason: `网页里有程序漏出的 ${slip}`, actual }));
}

/**
 * @param elements of the page, in order
 * @param editions among which the page's document is, if it has one
 */
export function readPage(path: string, elements: readonly Element[], editions: readonly Edition[]): ReadPage {
  const edition = documentOf(elements, editions);
  const known: DocumentById = (id) => editions.find((one) => one.id === id)?.document;
  const fullText = edition !== undefined && path === `${edition.id}/text/index.html`;
  return {
    path,
    title: titleOf(elements),
    description: descriptionOf(elements),
    ids: new Set(idsOf(elements)),
    links: linksOf(elements),
    flaws: [
      ...(fullText ? fidelityFlaws(elements, edition.document, true, known) : quotedFlaws(elements, known, edition?.id)),
      ...structureFlaws(elements),
      ...slipFlaws(elements, edition ? [edition] : editions),
    ],
  };
}
