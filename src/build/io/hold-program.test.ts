/** Who writes the files that all sites of a program share waits for who does. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { holdingProgram } from './hold-program.ts';

test('one at a time, and each in the end', async () => {
  const root = mkdtempSync(join(tmpdir(), 'duizhao-hold-program-'));
  let [at, most] = [0, 0];
  const work = async (i: number): Promise<number> => {
    most = Math.max(most, ++at);
    await setImmediate();
    at--;
    return i;
  };
  expect(await Promise.all([0, 1, 2, 3].map((i) => holdingProgram(root, () => work(i))))).toEqual([0, 1, 2, 3]);
  expect(most).toBe(1);
  rmSync(root, { recursive: true });
});
