/** A program that is killed takes its browser with it, and the next one what that has left. */
import { type ChildProcess, spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { platform, tmpdir } from 'node:os';
import { setTimeout } from 'node:timers/promises';
import { afterAll, expect, test } from 'vitest';
import { launch } from '../../src/build/io/browser.ts';
import { root } from '../support/root.ts';

let started: ChildProcess | undefined;
afterAll(() => started?.kill('SIGKILL'));

const left = (pid: number | undefined): string[] => readdirSync(tmpdir()).filter((name) => name.startsWith(`duizhao-browser-${pid}-`));

/** Of all processes, by the Linux kernel's list; one that has ended may stand there until someone asks how. */
function running(): { pid: number; parent: number }[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const [state, parent] = readFileSync(`/proc/${name}/stat`, 'utf8')
          .replace(/^.*\) /s, '')
          .split(' ');
        return state === 'Z' ? [] : [{ pid: Number(name), parent: Number(parent) }];
      } catch {
        return [];
      }
    });
}

/** A process and all that it and its children started. */
function family(pid: number): number[] {
  const all = running();
  const below = (one: number): number[] => [one, ...all.filter(({ parent }) => parent === one).flatMap((child) => below(child.pid))];
  return below(pid);
}

test.runIf(platform() === 'linux')('no process and no folder of a killed build stays', async () => {
  const script = `import('./src/build/io/browser.ts').then(async ({ launch }) => {
    const browser = await launch();
    await browser.newPage();
    console.log(browser.process().pid);
    setTimeout(() => {}, 1e6);
  });`;
  started = spawn(process.execPath, ['-e', script], { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
  const pid = await new Promise<number>((done) => started?.stdout?.once('data', (text) => done(Number(text))));
  const all = family(pid);
  expect(all.length).toBeGreaterThan(2);
  expect(left(started.pid)).toHaveLength(1);
  started.kill('SIGKILL');
  const stays = () => running().filter((one) => all.includes(one.pid));
  while (stays().length) await setTimeout(20);
  // Other tests of this process may have browsers.
  const others = left(process.pid);
  const next = await launch();
  expect(left(started.pid)).toEqual([]);
  expect(left(process.pid)).toHaveLength(others.length + 1);
  await next.close();
  expect(left(process.pid)).toEqual(others);
});
