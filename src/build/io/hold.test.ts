/** Programs that start together and some of which are killed: a folder is whole at every moment, and nobody waits for the dead. */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { array, assert, asyncProperty, integer, option, record } from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { filesBelow } from './files.ts';
import { type Holder, holding } from './hold.ts';

const FILES = 40;
let home: string;
let script: string;
const started: ChildProcess[] = [];
beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'duizhao-hold-'));
  script = join(home, 'writer.mjs');
  const module = (name: string) => JSON.stringify(new URL(name, import.meta.url).href);
  // As a build does: a new folder beside the old, then in its place.
  writeFileSync(
    script,
    `import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
     import { setTimeout } from 'node:timers/promises';
     import { restore, swap } from ${module('./files.ts')};
     import { holding } from ${module('./hold.ts')};
     const [, , live] = process.argv;
     await holding(live, ({ pid }) => console.log('waits for ' + pid), async () => {
       console.log('works');
       restore(live);
       rmSync(live + '.new', { recursive: true, force: true });
       mkdirSync(live + '.new');
       for (let file = 0; file < ${FILES}; file++) {
         writeFileSync(live + '.new/' + file, String(process.pid));
         await setTimeout(3);
       }
       swap(live + '.new', live);
     });`,
  );
});
afterAll(() => {
  for (const one of started) one.kill('SIGKILL');
  rmSync(home, { recursive: true, force: true });
});

const start = (live: string): ChildProcess => spawn(process.execPath, [script, live], { stdio: ['ignore', 'pipe', 'inherit'] });
const exit = (child: ChildProcess): Promise<unknown> => new Promise((done) => child.once('close', (code, signal) => done(signal ?? code)));

/** Who wrote a folder; more than one is a mixture. */
const writers = (live: string): Set<string> => new Set(filesBelow(live).map((file) => readFileSync(join(live, file), 'utf8')));

async function startLater(live: string, { delay, killed }: { delay: number; killed: number | null }): Promise<unknown> {
  await setTimeout(delay);
  const child = start(live);
  const ended = exit(child);
  if (killed !== null) void setTimeout(killed).then(() => child.kill('SIGKILL'));
  return ended;
}

test('however they start and are killed, the folder is one writer’s, whole', async () => {
  const starts = array(record({ delay: integer({ min: 0, max: 60 }), killed: option(integer({ min: 0, max: 400 }), { freq: 2 }) }), {
    minLength: 3,
    maxLength: 5,
  });
  await assert(
    asyncProperty(starts, async (all) => {
      const live = join(mkdtempSync(join(home, 'one-')), 'live');
      const ended = await Promise.all(all.map((one) => startLater(live, one)));
      ended.forEach((how, i) => {
        if (all[i]?.killed === null) expect(how).toBe(0);
      });
      if (ended.includes(0)) expect(existsSync(live)).toBe(true);
      if (!existsSync(live)) return;
      expect(filesBelow(live)).toHaveLength(FILES);
      expect(writers(live).size).toBe(1);
    }),
    { numRuns: 6 },
  );
});

test('who waits is told by whom, and begins when that one is killed', async () => {
  const live = join(mkdtempSync(join(home, 'one-')), 'live');
  const module = JSON.stringify(new URL('./hold.ts', import.meta.url).href);
  const holds = `import(${module}).then(({ holding }) => holding(${JSON.stringify(live)}, () => {}, () => {
    console.log('works');
    return new Promise((done) => setTimeout(done, 1e6));
  }))`;
  const first = spawn(process.execPath, ['-e', holds], { stdio: ['ignore', 'pipe', 'inherit'] });
  started.push(first);
  await new Promise((done) => first.stdout.once('data', done));
  let told: Holder | undefined;
  const wait = (holder: Holder) => {
    told = holder;
    first.kill('SIGKILL');
  };
  expect(await holding(live, wait, () => 'done')).toBe('done');
  expect(told).toEqual({ pid: first.pid, since: expect.stringMatching(/^\d\d:\d\d:\d\d$/) });
});

test('works in one program take turns, and each hold ends with its work, whatever came of it', async () => {
  const live = join(home, 'turns');
  const order: number[] = [];
  const work = (number: number) =>
    holding(
      live,
      () => {},
      async () => {
        order.push(number);
        await setTimeout(5);
        order.push(number);
        if (number === 1) throw new Error('broken');
      },
    );
  const ended = await Promise.allSettled([1, 2, 3].map(work));
  expect(ended.map(({ status }) => status)).toEqual(['rejected', 'fulfilled', 'fulfilled']);
  expect(order.filter((one, i) => i % 2 === 0 && one === order[i + 1])).toHaveLength(3);
});

test('who will not wait is not kept', async () => {
  const live = join(home, 'refused');
  const refuse = () => {
    throw new Error('taken');
  };
  await holding(live, refuse, async () => {
    await expect(holding(live, refuse, () => {})).rejects.toThrow('taken');
  });
  expect(await holding(live, refuse, () => 'free')).toBe('free');
});

test('a folder is the same by another path', async () => {
  mkdirSync(join(home, 'place'));
  symlinkSync(join(home, 'place'), join(home, 'other'), 'junction');
  const refuse = () => {
    throw new Error('taken');
  };
  await holding(join(home, 'place/live'), refuse, async () => {
    await expect(holding(join(home, 'other/live'), refuse, () => {})).rejects.toThrow('taken');
    expect(await holding(join(home, 'place/live2'), refuse, () => 'another')).toBe('another');
  });
});
