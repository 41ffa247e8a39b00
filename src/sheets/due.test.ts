import fc from 'fast-check';
import { expect, test } from 'vitest';
import { han } from '../document/numeral.ts';
import { dueOrder } from './due.ts';

const day = fc.record({
  year: fc.integer({ min: 2010, max: 2040 }),
  month: fc.integer({ min: 1, max: 12 }),
  day: fc.integer({ min: 1, max: 28 }),
});

test('the same day is the same however it is written', () => {
  fc.assert(
    fc.property(day, ({ year, month, day }) => {
      const two = (part: number) => String(part).padStart(2, '0');
      const forms = [
        `${year}年${month}月${day}日前`,
        `${year}-${two(month)}-${two(day)}`,
        `${year}.${month}.${day}`,
        `在${month}月${day}日以前完成`,
        `${han(month)}月${han(day)}号`,
      ];
      for (const form of forms) expect(dueOrder(form, year)).toBe(dueOrder(`${year}/${month}/${day}`, 1));
    }),
  );
});

test('days are in the calendar’s order', () => {
  const time = ({ year, month, day }: { year: number; month: number; day: number }) => Date.UTC(year, month - 1, day);
  const written = ({ year, month, day }: { year: number; month: number; day: number }) => dueOrder(`${year}年${month}月${day}日`, 1) ?? 0;
  fc.assert(
    fc.property(day, day, (a, b) => {
      expect(Math.sign(written(a) - written(b))).toBe(Math.sign(time(a) - time(b)));
    }),
  );
});

test('what is less exact is due when it ends', () => {
  const written = [
    '3月上旬',
    '3月15日',
    '3月中旬',
    '2014年3月31日',
    '3月底',
    '三月',
    '6月29日',
    '6月末',
    '上半年',
    '9月',
    '年底',
    '2015年1月',
  ];
  const orders = written.map((text) => dueOrder(text.replace('上半年', '2014年上半年'), 2014) ?? 0);
  expect(orders).toEqual(orders.toSorted((a, b) => a - b));
  expect(dueOrder('3月底', 2014)).toBeGreaterThan(dueOrder('3月31日', 2014) ?? 0);
  expect(dueOrder('三月', 2014)).toBe(dueOrder('3月底', 2014));
  expect(dueOrder('14年3月', 2000)).toBe(dueOrder('2014年3月', 1));
});

test.each(['', '长期坚持', '立行立改', '尽快', '第3条'])('%j is no date', (text) => {
  expect(dueOrder(text, 2014)).toBeNull();
});
