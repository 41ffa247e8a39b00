/** What is kept is what would be made. */
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { SOURCE } from '../../tests/support/content.ts';
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
  const other = readFileSync(file).subarray(32).toString('utf8').replaceAll('"section"', '"article"');
  writeFileSync(file, Buffer.concat([createHash('sha256').update(other).digest(), Buffer.from(other)]));
  expect(JSON.stringify(made())).toContain('"article"');
  cachedCompile(dir)(`${SOURCE}\n`, RECORDS);
  cachedCompile(dir)(SOURCE, { ...RECORDS, untitled: true });
  expect(files()).toHaveLength(3);
});

test('faults are not kept', () => {
  const wrong = { ...RECORDS, title: '没有这个标题' };
  expect(cachedCompile(dir)(SOURCE, wrong)).toEqual(compile(SOURCE, wrong));
  expect(files()).toEqual([]);
});

test('without a place to keep them documents are made as ever', () => {
  const file = join(dir, 'file');
  writeFileSync(file, '');
  expect(cachedCompile(join(file, 'below'))(SOURCE, RECORDS)).toEqual(compile(SOURCE, RECORDS));
});
