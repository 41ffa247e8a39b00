/** Results of several documents, each document's together: three at first, the rest in place. */
import type { Hit, SearchSite, SearchTitle } from '../../search/types.ts';
import * as wording from '../../wording/interface.ts';
import { createButton, createElement } from '../ui/dom.ts';
import { documentNote, noteClause } from './in-force.ts';
import { urlOfScope } from './query-url.ts';
import { pageUrl, resultItem } from './results.ts';

const AT_FIRST = 3;

function heading(document: SearchTitle, note: string): HTMLElement {
  const { id, title } = document;
  const head = createElement('h2', 'group-title');
  const link = createElement('a', '', title);
  link.href = pageUrl(`${id}/text/`);
  const narrow = createElement('a', 'group-narrow', wording.onlyThisDocument);
  narrow.href = urlOfScope(id);
  head.append(link, ...documentNote(document), createElement('span', 'group-note', note), narrow);
  return head;
}

/**
 * @param note what is said beside the title
 * @param apart whether a rule stands above
 */
export function groupOf(document: SearchTitle, hits: readonly Hit[], site: SearchSite, note: string, apart: boolean): HTMLElement {
  const group = createElement('li', apart ? 'result-group apart' : 'result-group');
  const itemOf = (hit: Hit) => {
    const item = resultItem(hit, site);
    noteClause(item, document);
    return item;
  };
  const list = createElement('ol', 'results');
  list.append(...hits.slice(0, AT_FIRST).map(itemOf));
  group.append(heading(document, note), list);
  const rest = hits.slice(AT_FIRST);
  if (!rest.length) return group;
  const more = createButton(`还有 ${rest.length} 条`, () => {
    const items = rest.map(itemOf);
    list.append(...items);
    more.remove();
    items[0]?.querySelector('a')?.focus();
  });
  group.append(more);
  return group;
}

/** Hits by document, in the order in which documents first have one. */
export function byDocument<T extends Hit>(hits: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const hit of hits) {
    const same = groups.get(hit.policy);
    if (same) same.push(hit);
    else groups.set(hit.policy, [hit]);
  }
  return groups;
}
