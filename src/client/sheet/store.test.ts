/** What the device cannot take yet is not lost, and nothing stops what comes after it. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { emptyRecord, type SheetRecord } from './record.ts';
import { openSheetStore } from './store.ts';

let device: Record<string, string>;
let full: boolean;
beforeEach(() => {
  device = {};
  full = false;
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => device[key] ?? null,
    setItem(key: string, value: string) {
      if (full) throw new Error('full');
      device[key] = value;
    },
    removeItem: (key: string) => void delete device[key],
  });
});
afterEach(() => void vi.unstubAllGlobals());

const begin =
  (id: string, text = id) =>
  (record: SheetRecord) => {
    record.rows[id] = { text, values: { who: text } };
  };
const onDevice = () => Object.keys((JSON.parse(device.k ?? '{}') as SheetRecord).rows ?? {});

test('an edit that cannot be made changes nothing, and stops none that comes after it', () => {
  const store = openSheetStore('k');
  const broken = (record: SheetRecord) => {
    begin('half')(record);
    throw new RangeError('too deep');
  };
  expect(() => store.change(broken)).toThrow('too deep');
  expect([store.record, store.waiting()]).toEqual([emptyRecord(), false]);
  store.change(begin('a'));
  expect(onDevice()).toEqual(['a']);
});

test('edits that wait are all made, in their order, on what another window wrote meanwhile', () => {
  const store = openSheetStore('k');
  full = true;
  for (const text of ['甲', '甲乙']) store.change(begin('a', text));
  device.k = JSON.stringify({ version: 1, rows: { b: { text: 'b', values: {} } } });
  store.reload();
  expect(Object.keys(store.record.rows)).toEqual(['b', 'a']);
  full = false;
  store.change(({ rows }) => void Object.assign(rows.a?.values ?? {}, { due: '六月' }));
  expect(JSON.parse(device.k).rows.a.values).toEqual({ who: '甲乙', due: '六月' });
  expect(store.waiting()).toBe(false);
});
