/** A document's deadlines as its pages list them: by what kind of time it is, days first, cut into pages of one weight. */
import type { Deadline, DeadlineType } from '../provisions/types.ts';
import { cutPages, FRAME } from './cut-pages.ts';
import type { PublishedDocument } from './published.ts';

/** What one page has of a group. */
export interface DeadlineGroup {
  /** Anchor on the page. */
  id: string;
  name: string;
  /** Of all pages. */
  count: number;
  /** Whether the page before has the beginning. */
  isContinued: boolean;
  deadlines: Deadline[];
}

const GROUPS: { types: DeadlineType[]; id: string; name: string }[] = [
  { types: ['day'], id: 'day', name: '写明日期的' },
  { types: ['undated'], id: 'undated', name: '没有写到年月日的' },
  { types: ['recurring'], id: 'recurring', name: '每年、每月的' },
  { types: ['term'], id: 'term', name: '从某一事项起算的期限' },
  { types: ['in-force', 'valid'], id: 'validity', name: '施行和有效期' },
];

const byDate = (a: Deadline, b: Deadline) =>
  (a.date ?? '') < (b.date ?? '') ? -1 : (a.date ?? '') > (b.date ?? '') ? 1 : a.start - b.start;

/** What stands above a quotation, and the quotation. */
const roomOf = ({ start, end, when, who }: Deadline): number =>
  FRAME + end - start + when.end - when.start + (who ? who.end - who.start : 0);

/** @returns for each page its groups; none where the document has no deadlines */
export function deadlinePages({ provisions }: Pick<PublishedDocument, 'provisions'>): DeadlineGroup[][] {
  const all = GROUPS.flatMap(({ types, ...group }) => {
    const own = provisions.deadlines.filter(({ type }) => types.includes(type));
    const deadlines = group.id === 'day' ? own.toSorted(byDate) : own;
    return deadlines.map((deadline) => ({ group, count: own.length, deadline, isFirst: deadline === deadlines[0] }));
  });
  return cutPages(all, ({ deadline }) => roomOf(deadline)).map((page) =>
    GROUPS.flatMap(({ id, name }) => {
      const own = page.filter(({ group }) => group.id === id);
      const [first] = own;
      return first ? { id, name, count: first.count, isContinued: !first.isFirst, deadlines: own.map(({ deadline }) => deadline) } : [];
    }),
  );
}
