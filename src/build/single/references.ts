/** Where a single file leads, and what it refers to in itself. */
import type { Flaw } from '../../proof/fidelity.ts';
import { attr, type Element } from '../../proof/html.ts';
import { referencesOf } from './ids.ts';

/** @returns null when it says no place: #100% */
function decoded(fragment: string): string | null {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return null;
  }
}

function linkFlaws(element: Element, ids: ReadonlySet<string>): Flaw[] {
  const actual = attr(element, element.tagName === 'form' ? 'action' : 'href');
  if (actual === undefined) return [];
  if (actual.startsWith('#')) {
    const id = decoded(actual.slice(1));
    if (id === null) return [{ reason: '链接写错', actual }];
    return ids.has(id) ? [] : [{ reason: '链接指向没有的锚点', actual: `#${id}` }];
  }
  return /^(https?:|mailto:)/.test(actual) && element.tagName === 'a' ? [] : [{ reason: '链接指向文件以外', actual }];
}

/** @param all elements of the file */
export function references(all: readonly Element[]): Flaw[] {
  const ids = new Set(all.flatMap((element) => attr(element, 'id') ?? []));
  return all.flatMap((element) => [
    ...linkFlaws(element, ids),
    ...referencesOf(element)
      .filter((id) => !ids.has(id))
      .map((id) => ({ reason: '链接指向没有的锚点', actual: `#${id}` })),
  ]);
}
