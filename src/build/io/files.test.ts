/** Files that two folders have, and folders taken away while others write to them. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, test, vi } from 'vitest';
import { discardUntilStill, linkFile, replaceByLink, replaceFile } from './files.ts';

test('a file gets a second name, and what is put in the place of one leaves the other as it is', () => {
  const home = mkdtempSync(join(tmpdir(), 'duizhao-link-'));
  const [live, made, other] = ['live.html', 'new/a/index.html', 'new/b.html'].map((name) => join(home, name)) as [string, string, string];
  writeFileSync(live, '原来的');
  linkFile(live, made);
  expect(statSync(made).ino).toBe(statSync(live).ino);
  replaceFile(made, Buffer.from('新的'));
  writeFileSync(other, '另写的');
  replaceByLink(live, other);
  expect([live, made, other].map((file) => readFileSync(file, 'utf8'))).toEqual(['原来的', '新的', '原来的']);
  expect(statSync(other).ino).toBe(statSync(live).ino);
  rmSync(home, { recursive: true, force: true });
});

test('what cannot have a second name is copied', async () => {
  vi.resetModules();
  vi.doMock('node:fs', async (original) => ({
    ...(await original<typeof import('node:fs')>()),
    linkSync: () => {
      throw new Error('EPERM');
    },
  }));
  const home = mkdtempSync(join(tmpdir(), 'duizhao-copy-'));
  writeFileSync(join(home, 'live.html'), '原来的');
  const files = await import('./files.ts');
  files.linkFile(join(home, 'live.html'), join(home, 'new/index.html'));
  expect(readFileSync(join(home, 'new/index.html'), 'utf8')).toBe('原来的');
  vi.doUnmock('node:fs');
  rmSync(home, { recursive: true, force: true });
});

test('a folder that others still write to is gone when they have ended', async () => {
  mkdirSync('.tmp', { recursive: true });
  const home = mkdtempSync(join('.tmp', 'still-'));
  const dir = join(home, 'site.new');
  let written = 0;
  const write = async () => {
    for (; written < 5; written++) {
      mkdirSync(join(dir, 'about'), { recursive: true });
      writeFileSync(join(dir, 'about/index.html'), '页');
      await setTimeout(30);
    }
  };
  await Promise.all([write(), discardUntilStill(dir)]);
  expect([written, existsSync(dir)]).toEqual([5, false]);
  rmSync(home, { recursive: true, force: true });
});
