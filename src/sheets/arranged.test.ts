import fc from 'fast-check';
import { expect, test } from 'vitest';
import { SHEET } from '../../tests/support/office.ts';
import { sheetTable } from '../office/sheet-rows.ts';
import { arrangeSheet, isOpen, sortByDue, yearIn } from './arranged.ts';
import { dueOrder } from './due.ts';
import type { Filled, Sheet } from './types.ts';

const DUE = { key: 'due', name: '完成时限', width: 20, kind: 'text', options: [] } as const;
const LEDGER: Sheet = { ...SHEET, fields: [{ ...DUE, options: [] }, ...SHEET.fields] };
const YEAR = 2021;
const rowsOf = ({ groups }: Sheet) => groups.flatMap(({ rows }) => rows);
const idsOf = (sheet: Sheet) => rowsOf(sheet).map(({ id }) => id);
const ALL = idsOf(LEDGER);

const values = fc.record({ done: fc.boolean(), due: fc.constantFrom('', '6月30日前', '2020年底', '尽快', '7月上旬', '2021-07-01') });
const filling = fc
  .array(values, { minLength: ALL.length, maxLength: ALL.length })
  .map((each): Filled => Object.fromEntries(each.map((one, i) => [ALL[i], one])));
const arranging = fc.record({ open: fc.boolean(), due: fc.boolean() });

test('no row is lost or comes twice but those that are done, and each keeps its number and its words', () => {
  fc.assert(
    fc.property(filling, arranging, (filled, how) => {
      const arranged = arrangeSheet(LEDGER, filled, how, YEAR);
      const wanted = ALL.filter((id) => !how.open || isOpen(LEDGER, filled[id]));
      expect(idsOf(arranged).sort()).toEqual([...wanted].sort());
      const before = new Map(sheetTable(LEDGER, filled).rows.flatMap((row) => ('cells' in row ? [[row.cells[0], row.cells]] : [])));
      for (const row of sheetTable(arranged, filled).rows) if ('cells' in row) expect(row.cells).toEqual(before.get(row.cells[0]));
    }),
  );
});

test('what is due first comes first; what says no date comes last; else the order stays', () => {
  fc.assert(
    fc.property(filling, fc.boolean(), (filled, open) => {
      const ids = idsOf(arrangeSheet(LEDGER, filled, { open, due: true }, YEAR));
      const order = ids.map((id) => dueOrder(String(filled[id]?.due), YEAR) ?? Number.POSITIVE_INFINITY);
      for (const [i, due] of order.entries()) {
        const next = order[i + 1];
        if (next === undefined) continue;
        expect(due).toBeLessThanOrEqual(next);
        if (due === next) expect(ALL.indexOf(ids[i] ?? '')).toBeLessThan(ALL.indexOf(ids[i + 1] ?? ''));
      }
    }),
  );
});

test('a sheet that has not all rows says so; one that has is the sheet', () => {
  const filled = Object.fromEntries(ALL.slice(0, 3).map((id) => [id, { done: true }]));
  expect(arrangeSheet(LEDGER, filled, { open: true, due: false }, YEAR).note).toBe(`只列出未完成的 ${ALL.length - 3} 条。`);
  expect(arrangeSheet({ ...LEDGER, note: '“—”：文件没有写。' }, filled, { open: true, due: true }, YEAR).note).toMatch(
    /^“—”：文件没有写。只列出/,
  );
  expect(arrangeSheet(LEDGER, filled, { open: false, due: false }, YEAR)).toBe(LEDGER);
});

test('rows that are gone go on behind the last number there is', () => {
  const filled = Object.fromEntries(ALL.slice(1).map((id) => [id, { done: true }]));
  const kept = { removed: [{ id: 'local-99', text: '没有了的一条', values: {} }] };
  const numbers = sheetTable(arrangeSheet(LEDGER, filled, { open: true, due: false }, YEAR), filled, kept).rows;
  expect(numbers.flatMap((row) => ('cells' in row ? [row.cells[0]] : []))).toEqual(['1', '2']);
});

test('the year is that of the sheet’s date', () => {
  expect([yearIn({ date: '2021年7月1日' }), yearIn({ date: '七月' }), yearIn()]).toEqual([2021, undefined, undefined]);
  expect(sortByDue([{ due: '一月' }, { due: '2020年12月' }], (one) => one, YEAR).map(({ due }) => due)).toEqual(['2020年12月', '一月']);
});
