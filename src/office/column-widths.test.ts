import fc from 'fast-check';
import { expect, test } from 'vitest';
import { columnWidths } from './column-widths.ts';
import type { GridRow } from './types.ts';

const cell = (text: string, columns = 1) => ({ columns, paragraphs: text.split('\n').map((line) => [{ text: line }]) });
const row = (...cells: GridRow['cells']): GridRow => ({ bookmark: '', cells });

test('what fits is stretched, in proportion', () => {
  // One character takes 390 twips, three take 830.
  expect(columnWidths([row(cell('甲'), cell('乙丙丁')), row(cell('戊', 2))], 2440)).toEqual([780, 1660]);
});

test('narrow columns keep what they need, wide ones share the rest', () => {
  const long = '甲'.repeat(100);
  expect(columnWidths([row(cell('1'), cell(long), cell('乙'), cell(long.repeat(2)))], 8844)).toEqual([390, 4032, 390, 4032]);
});

test('the longest paragraph of a cell counts, and a cell over several columns does not', () => {
  const widths = columnWidths([row(cell('甲\n乙丙\n丁'), cell('戊己')), row(cell('庚'.repeat(9), 2))], 8844);
  expect(widths).toEqual([4422, 4422]);
});

test('whatever stands in them, columns have a width and fill the room', () => {
  const cells = fc.array(fc.string({ maxLength: 200 }), { minLength: 6, maxLength: 6 });
  fc.assert(
    fc.property(fc.array(cells, { minLength: 1, maxLength: 4 }), (rows) => {
      const widths = columnWidths(
        rows.map((texts) => row(...texts.map((text) => cell(text)))),
        8844,
      );
      expect(widths.reduce((sum, each) => sum + each, 0)).toBe(8844);
      for (const width of widths) expect(width).toBeGreaterThanOrEqual(390);
    }),
  );
});
