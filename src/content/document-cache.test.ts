/** What is kept is what would be made; what was harmed, or cannot be kept, is made anew. */
import { appendFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { SOURCE, sha256 } from '../../tests/support/content.ts';
import { compile } from '../document/compile.ts';
import { cachedCompile } from './document-cache.ts';

const RECORDS = {
  title: '关于做好便民服务点建设的通知',
  issuers: ['青石镇人民政府'],
  emendations: [],
  gaps: [],
};

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'duizhao-documents-'));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

const files = () => readdirSync(dir).map((name) => join(dir, name));
const made = () => cachedCompile(dir)(SOURCE, RECORDS);

test('a document that was kept is the one that would be made', () => {
  expect(made()).toEqual(compile(SOURCE, RECORDS));
  expect(files()).toHaveLength(1);
  expect(made()).toEqual(compile(SOURCE, RECORDS));
  expect(files()).toHaveLength(1);
});

test('it is taken from where it is kept, and belongs to its source and records alone', () => {
  made();
  const [file = ''] = files();
  const other = readFileSync(file, 'utf8').slice(sha256('').length).replaceAll('"section"', '"article"');
  writeFileSync(file, sha256(`${other.length}\0${other}`) + other);
  expect(JSON.stringify(made())).toContain('"article"');
  cachedCompile(dir)(`${SOURCE}\n`, RECORDS);
  cachedCompile(dir)(SOURCE, { ...RECORDS, untitled: true });
  expect(files()).toHaveLength(3);
});

test('what nobody has asked for in a month goes', () => {
  made();
  cachedCompile(dir)(`${SOURCE}\n`, RECORDS);
  const [file = '', other = ''] = files();
  const ago = (days: number) => new Date(Date.now() - days * 24 * 60 * 60 * 1000);
  utimesSync(file, ago(32), ago(32));
  utimesSync(other, ago(29), ago(29));
  cachedCompile(dir);
  expect(files()).toEqual([other]);
});

test('faults are not kept', () => {
  const wrong = { ...RECORDS, title: '没有这个标题' };
  expect(cachedCompile(dir)(SOURCE, wrong)).toEqual(compile(SOURCE, wrong));
  expect(files()).toEqual([]);
});

test.each<[string, (file: string) => void]>([
  ['cut short', (file) => truncateSync(file, readFileSync(file).length - 9)],
  ['longer', (file) => appendFileSync(file, ' ')],
  ['empty', (file) => writeFileSync(file, '')],
  ['another in one character', (file) => writeFileSync(file, readFileSync(file, 'utf8').replace('"section"', '"article"'))],
])('what is %s is made anew', (_, harm) => {
  made();
  for (const file of files()) harm(file);
  expect(made()).toEqual(compile(SOURCE, RECORDS));
  const [file = ''] = files();
  expect(readFileSync(file, 'utf8')).toContain('"section"');
});

test('without a place to keep them documents are made as ever', () => {
  const file = join(dir, 'file');
  writeFileSync(file, '');
  expect(cachedCompile(join(file, 'below'))(SOURCE, RECORDS)).toEqual(compile(SOURCE, RECORDS));
});
