import { describe, expect, test } from 'vitest';
import { FILLED, KEPT, SHEET } from '../../tests/support/office.ts';
import { CLAUSE_COLUMN, FULL_WIDTH, NUMBER_COLUMN } from '../sheets/labels.ts';
import type { Sheet, SheetField } from '../sheets/types.ts';
import { fieldText, type OfficeRow, sheetTable } from './sheet-rows.ts';

const CHOICE: SheetField = { key: 'source', name: '来源', width: 30, kind: 'choice', options: ['群众提', '自己找'] };
const cells = (row?: OfficeRow) => (row && 'cells' in row ? row.cells : []);

describe('fieldText', () => {
  test('all options, the chosen ones ticked', () => {
    expect(fieldText(CHOICE, { source: ['自己找'] })).toBe('☐\u00a0群众提 ☑\u00a0自己找');
  });

  test('an option that is no longer offered stays', () => {
    expect(fieldText(CHOICE, { source: ['上级点'] })).toBe('☐\u00a0群众提 ☐\u00a0自己找 ☑\u00a0上级点');
  });

  test('one a line in a narrow column', () => {
    expect(fieldText(CHOICE, {}, 30)).toBe('☐\u00a0群众提\n☐\u00a0自己找');
  });

  test('a box, and words or nothing', () => {
    expect(fieldText({ ...CHOICE, kind: 'tick' }, { source: true })).toBe('☑');
    expect(fieldText({ ...CHOICE, kind: 'tick' })).toBe('☐');
    expect(fieldText({ ...CHOICE, kind: 'text' }, { source: ' 甲\n乙' })).toBe(' 甲\n乙');
    expect(fieldText({ ...CHOICE, kind: 'text' })).toBe('');
  });
});

describe('sheetTable', () => {
  const { columns, rows } = sheetTable(SHEET, FILLED, KEPT);

  test('序号, 条款, the document’s columns, the fields; as wide as the text area', () => {
    expect(columns.map(({ name }) => name)).toEqual(['序号', '条款', '文件列出的问题', ...SHEET.fields.map(({ name }) => name)]);
    expect(columns.reduce((sum, { width }) => sum + width, 0)).toBeCloseTo(FULL_WIDTH);
    expect(columns.slice(0, 2)).toMatchObject([NUMBER_COLUMN, CLAUSE_COLUMN]);
  });

  test('lists by name, numbers running through', () => {
    expect(rows.flatMap((row) => ('group' in row ? row.group : []))).toEqual([...SHEET.groups.map(({ name }) => name), '新版中没有的条目']);
    expect(rows.flatMap((row) => cells(row)[0] ?? [])).toEqual(Array.from({ length: 16 }, (_, at) => String(at + 1)));
  });

  test('a single list needs no name', () => {
    const one: Sheet = { ...SHEET, groups: SHEET.groups.slice(0, 1) };
    expect(sheetTable(one, {}).rows.every((row) => 'cells' in row)).toBe(true);
  });

  test('former words stand below today’s', () => {
    expect(cells(rows[8])[2]).toBe('落实惠民政策缩水走样\n（填写时的原文：落实惠民政策打折扣）');
  });

  test('rows that are gone come last, with what was filled in', () => {
    expect(cells(rows[rows.length - 1])).toEqual(['16', '', '服务意识淡薄', '窗口排队时间长', expect.any(String), '', '', '', '☑']);
  });

  test('former words stand in the column in which the document speaks', () => {
    const columns = [{ key: 'step', name: '步骤', width: 20 }, ...SHEET.columns];
    const row = {
      id: 'a',
      label: '一',
      clause: 's1',
      cells: [
        { text: '学习', clause: null, start: 0, end: 0 },
        { text: '甲', clause: 's1', start: 0, end: 1 },
      ],
    };
    const sheet = { ...SHEET, columns, groups: [{ name: '', rows: [row] }] };
    expect(cells(sheetTable(sheet, {}, { former: { a: '乙' } }).rows[0]).slice(2, 4)).toEqual(['学习', '甲\n（填写时的原文：乙）']);
  });
});
