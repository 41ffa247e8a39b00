import { expect, test } from 'vitest';
import { SHEET } from '../../tests/support/office.ts';
import { filledBy } from './labels.ts';
import { type AddedRow, HEAD_ROW, isAddedId, isOwnRowId, newRowId, OWN_ROWS, unitRowId, withAddedRows } from './own-rows.ts';

const own: AddedRow = { id: newRowId('a1'), text: '', values: { problem: '窗口中午没有人' }, unit: '' };
const theirs: AddedRow = { id: unitRowId('城南村', 'local-2'), text: '落实惠民政策缩水走样', values: { who: '张三' }, unit: '城南村' };
const gone: AddedRow = { ...theirs, id: unitRowId('城南村', 'local-99'), text: '没有了的一条' };

test('added rows have ids that no row of a document has, and the head is none', () => {
  for (const { id } of [own, theirs]) expect([isAddedId(id), isOwnRowId(id)]).toEqual([true, true]);
  expect([isAddedId(HEAD_ROW), isOwnRowId(HEAD_ROW)]).toEqual([true, false]);
  for (const row of SHEET.groups.flatMap(({ rows }) => rows)) expect(isAddedId(row.id)).toBe(false);
});

test('they come last, the unit’s own first, then each other unit under its name', () => {
  const { groups } = withAddedRows(SHEET, [theirs, gone, own]);
  expect(groups.slice(0, SHEET.groups.length)).toEqual(SHEET.groups);
  expect(groups.slice(SHEET.groups.length).map(({ name, rows }) => [name, rows.map(({ id }) => id)])).toEqual([
    [OWN_ROWS, [own.id]],
    ['城南村', [theirs.id, gone.id]],
  ]);
});

test('each has its words and its unit, with the clause where the document still has the row', () => {
  const rows = withAddedRows(SHEET, [own, theirs, gone]).groups.flatMap((group) => group.rows);
  const of = ({ id }: AddedRow) => rows.find((row) => row.id === id);
  expect([of(own)?.label, of(own)?.cells[0]?.text]).toEqual(['', '窗口中午没有人']);
  expect([of(theirs)?.label, of(theirs)?.cells[0]?.text]).toEqual(['二（一）第2段\n城南村', '落实惠民政策缩水走样']);
  expect(of(gone)?.label).toBe('城南村');
});

test('nothing added, nothing changed', () => {
  expect(withAddedRows(SHEET, [])).toEqual(SHEET);
});

test('the head says what was filled in, and leaves room for the rest', () => {
  expect(filledBy({ unit: '城南村', date: '2021年7月1日' })).toMatch(/^填报单位：城南村　　填表人：＿+　　填表日期：2021年7月1日$/);
  expect(filledBy()).toMatch(/^填报单位：＿+　　填表人：＿+　　填表日期：＿+$/);
});
