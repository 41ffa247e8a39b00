/** Builds of one folder that start together, one of which is killed: each other one is whole, and what stays is one edition. */
import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { assert, asyncProperty, integer } from 'fast-check';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { build } from '../../src/build/build.ts';
import { filesBelow } from '../../src/build/io/files.ts';
import { isIntact, verifySums } from '../../src/build/io/sums.ts';
import { POLICY, withoutEntries, write, written } from '../support/content.ts';
import { root } from '../support/root.ts';

mkdirSync(join(root, '.tmp'), { recursive: true });
const home = mkdtempSync(join(root, '.tmp', 'at-once-'));
const content = join(home, 'content');
let dir: string;
beforeAll(() => cpSync(join(root, 'tests/support/fixtures/content'), content, { recursive: true }));
beforeEach(() => {
  dir = mkdtempSync(join(home, 'one-'));
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

const live = () => join(dir, 'site');

function start(): ChildProcess {
  const args = ['scripts/build.ts', '--content', content, '--out', live()];
  return spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
}

interface Ended {
  how: unknown;
  said: string;
}

async function end(child: ChildProcess): Promise<Ended> {
  const said: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', (text: string) => said.push(text));
  const how = await new Promise((done) => child.once('close', (code, signal) => done(signal ?? code)));
  return { how, said: said.join('') };
}

// One run: a build takes seconds, and what is written and swapped side by side is run many times over in hold.test.ts.
test('a build waits for one that runs, and goes on when that one is killed', async () => {
  await assert(
    asyncProperty(integer({ min: 0, max: 4000 }), async (killed) => {
      const first = start();
      const firstEnded = end(first);
      // It has the folder before the other comes.
      await new Promise((done) => first.stdout?.once('data', done));
      const second = start();
      const secondEnded = end(second);
      let waits = '';
      second.stdout?.on('data', (text: string) => {
        if (!waits) void setTimeout(killed).then(() => first.kill('SIGKILL'));
        waits += text;
      });
      expect((await firstEnded).how).toBe('SIGKILL');
      const { how, said } = await secondEnded;
      expect([how, said]).toEqual([0, expect.stringContaining(`另一个程序正在生成 ${live()}（进程 ${first.pid}，`)]);
      expect(isIntact(verifySums(live()))).toBe(true);
      expect(readdirSync(dir)).toEqual(['site']);
    }),
    { numRuns: 1 },
  );
});

test('builds of two sites by one program keep their entries apart', async () => {
  const notes = [{ 公章: '甲乙' }, { 公章: '丙丁', 表格: '戊己' }];
  const sites = notes.map((own, i) => {
    const entries = Object.entries(own).map(([term, note], at) => write(`terms/t${at}.mdx`, `---\nterm: ${term}\n---\n\n${note}\n`));
    written(join(dir, `content-${i}`), withoutEntries, ...entries);
    return { content: join(dir, `content-${i}`), out: join(dir, `site-${i}`) };
  });
  await Promise.all(sites.map((one) => build(one)));
  for (const [i, { out }] of sites.entries()) {
    const terms = join(out, POLICY, 'terms');
    const pages = filesBelow(terms).filter((path) => path.endsWith('/index.html'));
    const said = pages.map((path) => readFileSync(join(terms, path), 'utf8').match(/甲乙|丙丁|戊己/g) ?? []);
    expect(said.map((all) => [...new Set(all)])).toEqual(Object.values(notes[i] ?? {}).map((note) => [note]));
  }
});
