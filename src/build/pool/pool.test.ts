/** What threads do is what would be done here, and what goes wrong in one comes back. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadContent } from '../../content/load.ts';
import { readSettings } from '../../site/settings.ts';
import { UserError } from '../io/terminal.ts';
import { createPool, newCounter, type Pool } from './pool.ts';

const context = { settings: readSettings(), content: loadContent('content') };

let dir: string;
let threads: Pool;
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'duizhao-pool-'));
  threads = createPool(context);
});
afterAll(async () => {
  await threads.close();
  rmSync(dir, { recursive: true, force: true });
});

function job(name: string, code: string): URL {
  const file = join(dir, `${name}.mjs`);
  writeFileSync(file, code);
  return pathToFileURL(file);
}

const ids = context.content.editions.map(({ id }) => id).join();

test('a job has the content and its data', async () => {
  const told = job('told', 'export default ({ content: { editions } }, data) => [editions.map(({ id }) => id).join(), data];');
  expect(await threads.run(told, { a: 1 })).toEqual([ids, { a: 1 }]);
});

test('of what is shared each is done once, by however many', async () => {
  const module = JSON.stringify(new URL('./pool.ts', import.meta.url).href);
  const twice = job(
    'twice',
    `import { takeRemaining } from ${module};
     export default (_, { all, counter }) => [...takeRemaining(all, counter)].map((number) => number * 2);`,
  );
  const all = Array.from({ length: 1000 }, (_, i) => i);
  for (let others = 0; others <= threads.size; others++) {
    const done = await threads.runOnAll<object, number[]>(twice, { all, counter: newCounter() }, others);
    expect(done).toHaveLength(others + 1);
    expect(done.flat().sort((a, b) => a - b)).toEqual(all.map((number) => number * 2));
  }
});

test('orders that wait do not keep others waiting', async () => {
  const file = join(dir, 'turn');
  const path = JSON.stringify(file);
  const waits = job(
    'waits',
    `import { existsSync } from 'node:fs';
     import { setTimeout } from 'node:timers/promises';
     export default async () => { while (!existsSync(${path})) await setTimeout(5); return 'waited'; };`,
  );
  const writes = job('writes', `import { writeFileSync } from 'node:fs'; export default () => writeFileSync(${path}, 'now');`);
  const waiting = Array.from({ length: threads.size }, () => threads.run(waits, null));
  await threads.run(writes, null);
  expect(await Promise.all(waiting)).toEqual(waiting.map(() => 'waited'));
  expect(readFileSync(file, 'utf8')).toBe('now');
});

test.each([
  ['throws', "export default () => { throw new RangeError('too far'); };", 'too far'],
  ['rejects', "export default () => Promise.reject(new Error('not so'));", 'not so'],
  ['is no module', 'export default', 'Unexpected end of input'],
])('a job that %s fails its own order alone', async (name, code, message) => {
  const good = job('good', 'export default () => 1;');
  const [bad, other] = await Promise.allSettled([threads.run(job(name.replaceAll(' ', '-'), code), null), threads.run(good, null)]);
  expect(bad).toMatchObject({ status: 'rejected', reason: { message } });
  expect(other).toEqual({ status: 'fulfilled', value: 1 });
});

test('a fault that is told in words comes back as one', async () => {
  const module = JSON.stringify(new URL('../io/terminal.ts', import.meta.url).href);
  const told = job('told-fault', `import { UserError } from ${module}; export default () => { throw new UserError('请腾出空间'); };`);
  const error = await threads.run(told, null).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(UserError);
  expect(error).toMatchObject({ message: '请腾出空间' });
});

test('whoever waits for a thread that ends by itself is told', async () => {
  const own = createPool(context);
  const ends = job('ends', 'export default () => process.exit(0);');
  for (let task = 0; task <= own.size; task++) await expect(own.run(ends, null)).rejects.toThrow('ended before its work');
  await own.close();
});

test('what failed before anyone waited for it is told then', async () => {
  const early = threads.run(job('early', "export default () => { throw new Error('long ago'); };"), null);
  await threads.run(job('after', 'export default () => 1;'), null);
  await setTimeout(100);
  await expect(early).rejects.toThrow('long ago');
});

test('what a thread ends of is told', async () => {
  const own = createPool(context);
  const late = job('late', "export default () => { setTimeout(() => { throw new Error('later'); }); return new Promise(() => {}); };");
  // One order more than there are threads: whoever comes later is not left waiting.
  for (let order = 0; order <= own.size; order++) await expect(own.run(late, null)).rejects.toThrow('later');
  await own.close();
});
