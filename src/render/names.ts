/** What the kinds of entries are called on the pages. */
import type { Phase, Principle } from '../collections/edition.ts';

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
