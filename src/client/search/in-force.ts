/** Whether what was found holds on the day of reading, as the search's data carry it. */
import type { SearchTitle } from '../../search/types.ts';
import * as wording from '../../wording/interface.ts';
import { all, createElement, one } from '../ui/dom.ts';
import { statusIn } from '../ui/status-in.ts';
import { today } from '../ui/today.ts';
import type { SearchPage } from './search-page.ts';

/**
 * @param clause id; empty for the whole document
 * @returns the status in words; empty where words say none, and for a clause of which they say nothing by itself
 */
export function statusToday({ validity = [] }: SearchTitle, clause = ''): string {
  const own = validity.filter(([id]) => (id ? clause === id || clause.indexOf(`${id}-`) === 0 : !clause));
  const changes = own.pop()?.[1];
  return changes ? statusIn(changes, today()) : '';
}

/** What is said of it beside results, where it does not just hold. */
function noteOf(title: SearchTitle, clause = ''): HTMLElement[] {
  const status = statusToday(title, clause);
  return status && status !== wording.statusNames['in-force'] ? [createElement('strong', 'status-note', status)] : [];
}

/** Behind what names a document. */
export const documentNote = (title: SearchTitle): HTMLElement[] => noteOf(title);

/** Says it in a result whose clause another document does something to. */
export function noteClause(item: HTMLElement, title: SearchTitle): void {
  const { clause } = item.dataset;
  if (clause && title.validity) one('.result-place', item)?.after(...noteOf(title, clause));
}

/** Says it where one document alone is searched: above the results, and in each. */
export function noteStatuses({ scope, list }: SearchPage, title: SearchTitle): void {
  const [note] = noteOf(title);
  if (note) {
    note.prepend(`${wording.validityLabel}：`);
    scope.prepend(note);
    scope.hidden = false;
  }
  for (const item of all('[data-result]', list)) noteClause(item, title);
}

/** Whether it no longer holds. */
export function isLapsed(title: SearchTitle | undefined): boolean {
  const status = title ? statusToday(title) : '';
  return status === wording.statusNames.repealed || status === wording.statusNames.expired;
}
