/** A Pagefind that ends is told; nobody waits for it. */
import { chmodSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { platform, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { loadContent } from '../../content/load.ts';
import { UserError } from '../io/terminal.ts';
import { indexSite } from './index-site.ts';

const { editions } = loadContent('tests/support/fixtures/content');
const PROGRAM = 'PAGEFIND_EXTENDED_BINARY_PATH';
let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'duizhao-index-'));
});
afterEach(() => {
  delete process.env[PROGRAM];
  vi.restoreAllMocks();
  rmSync(dir, { recursive: true, force: true });
});

test('the index is what Pagefind makes, without its own interfaces', async () => {
  await indexSite(editions, join(dir, 'index'));
  const names = readdirSync(join(dir, 'index'));
  expect(names).toEqual(expect.arrayContaining(['pagefind.js', 'pagefind-entry.json', 'fragment', 'index', 'wasm.unknown.pagefind']));
  expect(names.filter((name) => name.startsWith('pagefind-'))).toEqual(['pagefind-entry.json']);
});

// It has read the first order, or nothing, or is no program.
test.runIf(platform() !== 'win32').each([
  ['killed when it is asked', 'head -c 20 > /dev/null; kill -9 $$'],
  ['ended before it is asked', 'exit 3'],
])('one that is %s is told, with what to do', async (_, lines) => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  const program = join(dir, 'pagefind');
  writeFileSync(program, `#!/bin/sh\n${lines}\n`);
  chmodSync(program, 0o755);
  process.env[PROGRAM] = program;
  const error = await indexSite(editions, join(dir, 'index')).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(UserError);
  expect((error as Error).message).toMatch(/^做索引的程序（Pagefind）中途停了.*再运行一次。$/);
});
