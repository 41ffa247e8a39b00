/** Backups of many units put together: every row that has something is there, under its unit's name, however often it is taken in. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { HEAD_ROW, isOwnRowId } from '../../sheets/own-rows.ts';
import { backupUnit, rowsOfUnit } from './collect.ts';
import { cloneJson, emptyRecord, mergeRows, type SheetRecord } from './record.ts';

type Rows = SheetRecord['rows'];

const words = fc.string({ minLength: 1 });
const values = fc.dictionary(fc.constantFrom('who', 'due', 'measures'), words, { minKeys: 1 });
const row = fc.record({ text: words, values });
const rows: fc.Arbitrary<Rows> = fc.dictionary(fc.stringMatching(/^[a-z]{1,4}-local-[1-9]$/), row);
const units = fc.uniqueArray(fc.stringMatching(/^[甲乙丙丁]{1,3}社区$/), { minLength: 1, maxLength: 4 });

test('every row keeps its words, what was filled in and its unit', () => {
  fc.assert(
    fc.property(units, fc.array(rows, { minLength: 4, maxLength: 4 }), (names, backups) => {
      const record = emptyRecord();
      const takeAll = () => {
        for (const [i, name] of names.entries()) mergeRows(record, rowsOfUnit(backups[i] as Rows, name));
      };
      takeAll();
      const all = Object.keys(record.rows).filter(isOwnRowId);
      expect(all).toHaveLength(names.reduce((sum, _, i) => sum + Object.keys(backups[i] as Rows).length, 0));
      names.forEach((name, i) => {
        const own = all.map((id) => record.rows[id]).filter((one) => one?.unit === name);
        expect(own.map((one) => [one?.text, one?.values])).toEqual(Object.values(backups[i] as Rows).map((one) => [one.text, one.values]));
      });
      const before = cloneJson(record);
      takeAll();
      expect(record).toEqual(before);
      // Put together once more, elsewhere, the units stay what they were.
      const further = emptyRecord();
      mergeRows(further, rowsOfUnit(record.rows, '街道'));
      expect(further.rows).toEqual(record.rows);
    }),
  );
});

test('rows of the unit’s own come along, the head and empty rows do not', () => {
  const taken = rowsOfUnit(
    {
      [HEAD_ROW]: { text: '', values: { unit: '甲社区' } },
      '+x': { text: '', values: { problem: '自查' }, own: true },
      '+y': { text: '', values: {}, own: true },
    },
    '甲社区',
  );
  expect(taken).toEqual({ '+甲社区/+x': { text: '', values: { problem: '自查' }, own: true, unit: '甲社区' } });
});

describe('the unit', () => {
  test('is the one in the head', () => {
    expect(backupUnit({ [HEAD_ROW]: { text: '', values: { unit: ' 甲社区 ' } } }, 'x.json')).toBe('甲社区');
  });
  test('or the file’s name, where a backup is of an earlier version', () => {
    expect(backupUnit({}, '乙社区 (2).json')).toBe('乙社区');
    expect(backupUnit({ [HEAD_ROW]: { text: '', values: { unit: 3 } } }, '丙.JSON')).toBe('丙');
  });
});
