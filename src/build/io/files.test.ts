/** Folders taken away while others write to them. */
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { discardUntilStill } from './files.ts';

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
