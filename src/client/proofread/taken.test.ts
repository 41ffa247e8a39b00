/** Taking words over and giving them back. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Finding } from '../../proofread/model/types.ts';
import { itemsOf, type TakenItem, toggleTaken } from './taken.ts';

const DRAFT = '一二三四五六七八九十';

/** Findings beside each other, each with other words for its place. */
const findings = fc
  .array(fc.tuple(fc.nat(2), fc.integer({ min: 0, max: 3 }), fc.string({ maxLength: 4 })), { maxLength: 4 })
  .map((gaps) => {
    let at = 0;
    return gaps.flatMap(([gap, length, expected]): Finding[] => {
      const start = at + gap;
      at = start + length + 1;
      return at <= DRAFT.length ? [{ kind: 'altered', start, end: start + length, expected }] : [];
    });
  });

/** What each place has to hold: its own words, or those that were taken over. */
const wanted = ({ finding, before }: TakenItem) => (before === null ? DRAFT.slice(finding.start, finding.end) : finding.expected);

test('what is taken stands in its place, whatever was taken before it', () => {
  fc.assert(
    fc.property(findings, fc.array(fc.nat(3), { maxLength: 8 }), (found, order) => {
      const items = itemsOf(found);
      const chosen = order.flatMap((i) => items[i] ?? []);
      chosen.reduce((draft, item) => {
        const next = toggleTaken(draft, items, item);
        expect(items.map(({ start, end }) => next.slice(start, end))).toEqual(items.map(wanted));
        return next;
      }, DRAFT);
    }),
  );
});

test('given back in any order, the draft is as it was', () => {
  fc.assert(
    fc.property(findings, fc.boolean(), (found, isReversed) => {
      const items = itemsOf(found);
      const toggleAll = (draft: string, all: readonly TakenItem[]) => all.reduce((now, item) => toggleTaken(now, items, item), draft);
      expect(toggleAll(toggleAll(DRAFT, items), isReversed ? items.slice().reverse() : items)).toBe(DRAFT);
    }),
  );
});

test('marks within a quotation are the single ones', () => {
  const draft = '要求“防止公文旅行”。';
  const items = itemsOf([{ kind: 'altered', start: 3, end: 9, expected: '防止“公文旅行”' }]);
  const [item] = items;
  expect(item && toggleTaken(draft, items, item)).toBe('要求“防止‘公文旅行’”。');
});
