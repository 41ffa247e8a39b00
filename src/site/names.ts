/** What a document is called among others. */

import type { Edition } from '../content/edition.ts';

/** The title of a document, with date and id as far as others of the same title make that necessary. */
export function nameAmong(editions: readonly Edition[], { id, meta: { title, date } }: Edition): string {
  const same = editions.filter(({ meta }) => meta.title === title);
  if (same.length === 1) return title;
  return same.filter(({ meta }) => meta.date === date).length === 1 ? `${title}（${date}）` : `${title}（${date}，${id}）`;
}
