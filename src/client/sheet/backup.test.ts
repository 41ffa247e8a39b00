/** A backup that is too much, or no backup, is refused by the limit that it passes, quickly and whole. */
import { gzipSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import type { Sheet } from '../../sheets/types.ts';
import { backupJson, readBackup, tooLarge } from './backup.ts';
import { emptyRecord, type SheetRecord } from './record.ts';

const sheet = { policy: 'a', id: 'b', kind: 'ledger', title: '台账', columns: [], fields: [], groups: [] } as unknown as Sheet;

const record = (rows: SheetRecord['rows']): SheetRecord => ({ ...emptyRecord(), rows });
const json = (rows: SheetRecord['rows']): string => backupJson(sheet, '1', record(rows));
const bufferOf = (bytes: Uint8Array): ArrayBuffer => Uint8Array.from(bytes).buffer;
const read = (text: string) => readBackup(bufferOf(strToU8(text)), sheet);
const many = (count: number, value = '甲') =>
  Object.fromEntries(Array.from({ length: count }, (_, i) => [`r${i}`, { text: '', values: { a: value } }]));

const cell = (length: number) => ({ r: { text: '', values: { a: '甲'.repeat(length) } } });

test('as much as a cell, a sheet and a browser hold is read', () => {
  for (const rows of [{}, many(2000), cell(32_767)]) expect(read(json(rows))).toEqual({ rows });
});

test.each([
  ['one cell of 40,000 characters', () => json(cell(40_000)), '一格长 40000 个字，一格最多 32767 个字'],
  ['one cell of a million', () => json(cell(1_000_000)), '一格长 1000000 个字'],
  [
    'a cell of an earlier field',
    () => json({ r: { text: '', values: {}, other: { a: ['甲'.repeat(40_000)] } } } as never),
    '一格长 40000 个字',
  ],
  ['50,000 rows', () => json(many(50_000, '')), '有 50000 行，最多导入 2000 行'],
  [
    'a row of 30,000 cells',
    () => json({ r: { text: '', values: Object.fromEntries(Array.from({ length: 30_000 }, (_, i) => [`c${i}`, '甲'])) } }),
    '最多导入 20000 格',
  ],
  ['4 million characters', () => json(cell(4_000_000)), '超过 5 MB'],
  ['50,000 levels', () => json({}).replace('"rows":{}', `"rows":${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}`), '读不出来'],
  ['50,000 levels of lists', () => `${'['.repeat(50_000)}${']'.repeat(50_000)}`, '不是从台账或核对表导出的备份'],
])('%s', (_, text, why) => {
  expect(read(text())).toEqual({ wrong: expect.stringContaining(why) });
});

test.each([
  ['gzip', (text: string) => gzipSync(text), '压缩文件'],
  ['zip', (text: string) => zipSync({ 'a.json': strToU8(text) }), '压缩文件'],
  ['UTF-16', (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le'), 'UTF-16'],
  ['UTF-16, the other way round', (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16(), 'UTF-16'],
  ['cut short', (text: string) => strToU8(text).subarray(0, -5), '读不出来'],
])('a file that is %s is told so', (_, made, why) => {
  expect(readBackup(bufferOf(made(json(many(3)))), sheet)).toEqual({ wrong: expect.stringContaining(why) });
});

test('a size is known before a byte is read', () => {
  expect([5e6, 5e6 + 1, 50e6].map((bytes) => tooLarge(bytes) !== null)).toEqual([false, true, true]);
});
