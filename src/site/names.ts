/** What the kinds of entries are called on the pages. */
import type { Edition, Phase, Principle } from '../content/edition.ts';

export const GROUPS: { group: Principle['group']; name: string }[] = [
  { group: 'guiding', name: '指导思想' },
  { group: 'demand', name: '总的要求' },
  { group: 'principle', name: '遵循原则' },
];

export const PHASE_KINDS: { kind: Phase['kind']; name: string }[] = [
  { kind: 'schedule', name: '总体安排' },
  { kind: 'phase', name: '环节' },
  { kind: 'link', name: '关键环节' },
];

export const LEVELS = { central: '中央的清单（本文引述）', local: '本文的清单' } as const;

/** The title of a document, with date and id as far as others of the same title make that necessary. */
export function nameAmong(editions: readonly Edition[], { id, meta: { title, date } }: Edition): string {
  const same = editions.filter(({ meta }) => meta.title === title);
  if (same.length === 1) return title;
  return same.filter(({ meta }) => meta.date === date).length === 1 ? `${title}（${date}）` : `${title}（${date}，${id}）`;
}
