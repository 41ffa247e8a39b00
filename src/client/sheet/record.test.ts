/** Whatever was filled in is there again after a round trip, and nothing is ever replaced unseen. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyCharacter } from '../../../tests/support/any-character.ts';
import type { Sheet, SheetField } from '../../sheets/types.ts';
import { backupJson, readBackup } from './backup.ts';
import {
  addAlternative,
  alternatives,
  cloneJson,
  emptyRecord,
  fieldValue,
  mergeRows,
  ownValue,
  parseRecord,
  recordRow,
  removeAlternative,
  type SheetRecord,
  setCell,
} from './record.ts';

const RUN = { seed: 1993, numRuns: 300 };

const text: SheetField = { key: 'measures', name: '整改措施', width: 1, kind: 'text', options: [] };
const choice: SheetField = { key: 'source', name: '问题来源', width: 1, kind: 'choice', options: ['群众提', '上级点'] };
const tick: SheetField = { key: 'closed', name: '销号', width: 1, kind: 'tick', options: [] };
const sheet: Sheet = {
  policy: 'p',
  id: 'sectors/s',
  kind: 'ledger',
  title: '台账',
  columns: [],
  fields: [text, choice, tick],
  groups: [],
  note: null,
};

const words = fc.oneof(fc.string({ minLength: 1 }), fc.string({ unit: anyCharacter, minLength: 1 }));
/** Names that objects have anyway are ids like others. */
const id = fc.oneof(fc.stringMatching(/^[a-z][a-z0-9-]{0,8}$/), fc.constantFrom('constructor', 'toString', 'hasOwnProperty'));
const values = fc.record(
  {
    measures: words,
    source: fc.uniqueArray(fc.constantFrom(...choice.options), { minLength: 1 }),
    closed: fc.constant(true),
    later: words,
  },
  { requiredKeys: ['measures'] },
);
const row = fc.record({ text: words, values }).chain((one) => fc.constantFrom(one, { ...one, mark: 'kept' }));
const record = fc.dictionary(id, row).map((rows) => ({ version: 1, rows }) as unknown as SheetRecord);

const bytes = (json: string): ArrayBuffer => new TextEncoder().encode(json).buffer;
const rowsIn = (data: ArrayBuffer): SheetRecord['rows'] => {
  const read = readBackup(data, sheet);
  if ('wrong' in read) throw new Error(read.wrong);
  return read.rows;
};

describe('any record', () => {
  test('is the same after backup, clearing and taking in', () => {
    fc.assert(
      fc.property(record, (before) => {
        const after = emptyRecord();
        mergeRows(after, rowsIn(bytes(backupJson(sheet, '1', before))));
        expect(after).toEqual(cloneJson(before));
      }),
      RUN,
    );
  });

  test('taken in twice, or into itself, changes nothing', () => {
    fc.assert(
      fc.property(record, (before) => {
        const after = cloneJson(before);
        expect(mergeRows(after, before.rows)).toEqual({ filled: 0, differing: 0 });
        expect(after).toEqual(cloneJson(before));
      }),
      RUN,
    );
  });

  test('taking in another leaves every value of this one, and keeps every value of the other', () => {
    const cells = ({ rows }: SheetRecord) =>
      Object.entries(rows).flatMap(([id, { values }]) => Object.entries(values).map(([key, value]) => ({ id, key, value })));
    fc.assert(
      fc.property(record, record, (mine, theirs) => {
        const merged = cloneJson(mine);
        mergeRows(merged, theirs.rows);
        const present = (id: string, key: string) => ownValue(recordRow(merged, id).values, key);
        for (const { id, key, value } of cells(mine)) expect(present(id, key)).toEqual(value);
        for (const { id, key, value } of cells(theirs)) {
          expect([present(id, key), ...alternatives(recordRow(merged, id), key)]).toContainEqual(value);
        }
      }),
      RUN,
    );
  });
});

describe('cells', () => {
  test('a row keeps the wording under which it was begun, and is gone when nothing is left in it', () => {
    const kept = emptyRecord();
    setCell(kept, 'a', '旧', text, '甲');
    setCell(kept, 'a', '新', tick, true);
    expect(kept.rows).toEqual({ a: { text: '旧', values: { measures: '甲', closed: true } } });
    setCell(kept, 'a', '新', text, '');
    setCell(kept, 'a', '新', tick, false);
    expect(kept.rows).toEqual({});
  });

  test('options and fields of another edition outlive a change', () => {
    const kept = parseRecord('{"version":1,"rows":{"a":{"text":"","values":{"source":["群众提","巡视"],"old":[1]}}}}') as SheetRecord;
    expect(fieldValue(choice, recordRow(kept, 'a').values.source)).toEqual(['群众提', '巡视']);
    setCell(kept, 'a', '', choice, ['上级点', '巡视']);
    setCell(kept, 'a', '', text, '');
    expect(recordRow(kept, 'a').values).toEqual({ source: ['上级点', '巡视'], old: [1] });
    setCell(kept, 'a', '', choice, ['上级点']);
    expect(recordRow(kept, 'a').values.source).toEqual(['上级点']);
  });

  test('a row that the unit added stays with nothing in it, one of the document goes', () => {
    const kept = {
      version: 1,
      rows: { '+a': { text: '', values: {}, own: true }, b: { text: '甲', values: { measures: '乙' } } },
    } as SheetRecord;
    setCell(kept, '+a', '', text, '丙');
    setCell(kept, '+a', '', text, '');
    setCell(kept, 'b', '甲', text, '');
    expect(Object.keys(kept.rows)).toEqual(['+a']);
  });

  test('a value of the wrong kind is kept and not shown', () => {
    const shown = (field: SheetField, raws: unknown[]) => raws.map((raw) => fieldValue(field, raw));
    expect(shown(text, [1, null, undefined, ['a'], true, 'a\r\nb'])).toEqual(['', '', '', '', '', 'a\nb']);
    expect(shown(choice, ['群众提', {}, ['巡视', '上级点', 2, '群众提', '巡视']])).toEqual([[], [], ['群众提', '上级点', '巡视']]);
    expect(shown(tick, ['true', 1, true])).toEqual([false, false, true]);
  });

  test('another value waits until it is taken or let go', () => {
    const kept = emptyRecord();
    setCell(kept, 'a', '', text, '甲');
    for (const value of ['乙', '乙', '甲', '']) addAlternative(kept, 'a', '', 'measures', value);
    expect(recordRow(kept, 'a').other).toEqual({ measures: ['乙'] });
    removeAlternative(kept, 'a', 'measures', '乙');
    expect(recordRow(kept, 'a')).toEqual({ text: '', values: { measures: '甲' } });
  });

  test('another value can wait beside an empty cell', () => {
    const kept = emptyRecord();
    addAlternative(kept, 'a', '原文', 'measures', '');
    expect(kept.rows).toEqual({});
    addAlternative(kept, 'a', '原文', 'measures', '乙');
    expect(kept.rows).toEqual({ a: { text: '原文', values: {}, other: { measures: ['乙'] } } });
  });
});

describe('what is no record', () => {
  test.each([
    '',
    '{',
    'null',
    '[]',
    '{"version":2,"rows":{}}',
    '{"version":1}',
    '{"version":1,"rows":[]}',
    '{"version":1,"rows":{"a":null}}',
    '{"version":1,"rows":{"a":{"text":1,"values":{}}}}',
    '{"version":1,"rows":{"a":{"text":"","values":[]}}}',
    '{"version":1,"rows":{"a":{"text":"","values":{},"other":{"b":"c"}}}}',
    '{"version":1,"rows":{"__proto__":{"text":"","values":{}}}}',
    '{"version":1,"rows":{"a":{"text":"","values":{"__proto__":"b"}}}}',
    '{"version":1,"rows":{"a":{"text":"","values":{},"other":{"__proto__":["b"]}}}}',
  ])('%s', (json) => {
    expect(parseRecord(json)).toBeNull();
  });

  test('nested too deep to be written again', () => {
    const deep = `${'['.repeat(200_000)}${']'.repeat(200_000)}`;
    expect(parseRecord(`{"version":1,"rows":{"a":{"text":"","values":{"b":${deep}}}}}`)).toBeNull();
  });
});

describe('files that are not taken in', () => {
  const good = JSON.parse(backupJson(sheet, '1', emptyRecord()));
  const said = (data: unknown) => readBackup(bytes(typeof data === 'string' ? data : JSON.stringify(data)), sheet);

  test.each([
    ['damaged', '{"format":"duizhao-sheet"', '读不出来'],
    ['foreign', { hello: 1 }, '不是从台账或核对表导出的备份'],
    ['newer', { ...good, version: 2 }, '较新的版本'],
    ['of another sheet', { ...good, sheet: 'sectors/t', title: '另一张' }, '另一张表的备份（另一张）'],
    ['of another document', { ...good, policy: 'q' }, '另一张表的备份'],
    ['of another shape', { ...good, rows: { a: 1 } }, '读不出来'],
    ['with a value that no field has', { ...good, rows: { a: { text: '', values: { b: 1 } } } }, '读不出来'],
    ['with a nested choice', { ...good, rows: { a: { text: '', values: { b: [['c']] } } } }, '读不出来'],
    ['with a nested value beside', { ...good, rows: { a: { text: '', values: {}, other: { b: [{}] } } } }, '读不出来'],
    ['with what is unknown and nested', { ...good, rows: { a: { text: '', values: {}, b: {} } } }, '读不出来'],
    [
      'with what would not be kept',
      JSON.stringify({ ...good, rows: {} }).replace('"rows":{', '"rows":{"__proto__":{"text":"","values":{}}'),
      '读不出来',
    ],
  ])('%s', (_, data, words) => {
    expect(said(data)).toEqual({ wrong: expect.stringContaining(words) });
  });

  test('saved again in GBK', () => {
    const gbk = new Uint8Array([...new TextEncoder().encode('{"format":"duizhao-sheet","title":"'), 0xcc, 0xa8, 0xd5, 0xcb, 0x22, 0x7d]);
    expect(readBackup(gbk.buffer, sheet)).toEqual({ wrong: expect.stringContaining('读不出来') });
  });

  test('one with a byte order mark is', () => {
    expect(said(`\ufeff${JSON.stringify(good)}`)).toEqual({ rows: {} });
  });
});
