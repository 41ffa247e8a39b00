/** What is read is what was kept, whole; what was harmed, or cannot be kept, is not there. */
import { appendFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { FileCache, nameOfMade } from './file-cache.ts';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'duizhao-files-'));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

const file = () => join(dir, 'a');

test('any bytes come back, to whoever opens the cache', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
      new FileCache(dir).keep('a', bytes);
      expect(new FileCache(dir).read('a')).toEqual(Buffer.from(bytes));
    }),
  );
  expect(new FileCache(dir).read('b')).toBeNull();
  expect(readdirSync(dir)).toEqual(['a']);
});

test.each<[string, () => void]>([
  ['cut short', () => truncateSync(file(), readFileSync(file()).length - 1)],
  ['longer', () => appendFileSync(file(), ' ')],
  ['empty', () => writeFileSync(file(), '')],
  [
    'another in one byte',
    () =>
      writeFileSync(
        file(),
        readFileSync(file()).map((byte, i) => (i === 33 ? byte ^ 1 : byte)),
      ),
  ],
])('what is %s is not there', (_, harm) => {
  const cache = new FileCache(dir);
  cache.keep('a', '逐条可查');
  harm();
  expect(cache.read('a')).toBeNull();
});

test('what nobody has asked for in a month goes', () => {
  const cache = new FileCache(dir);
  const ago = (days: number) => new Date(Date.now() - days * 24 * 60 * 60 * 1000);
  for (const [name, days] of [
    ['old', 32],
    ['asked', 32],
    ['new', 29],
  ] as const) {
    cache.keep(name, '');
    utimesSync(join(dir, name), ago(days), ago(days));
  }
  cache.read('asked');
  cache.sweep();
  expect(readdirSync(dir)).toEqual(['asked', 'new']);
});

test('without a place for it nothing is kept, and nothing is wrong', () => {
  writeFileSync(file(), '');
  const cache = new FileCache(join(file(), 'below'));
  cache.keep('a', 'b');
  cache.sweep();
  expect(cache.read('a')).toBeNull();
});

test('names differ where anything does that something is made from', () => {
  const all = [['ab'], ['a', 'b'], ['', 'ab'], ['ab', ''], ['ba'], [new Uint8Array([97])]];
  expect(new Set(all.map((from) => nameOfMade(...from))).size).toBe(all.length);
});
