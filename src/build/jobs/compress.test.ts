/** Copies hold what the files hold; in a library those that are read have them, and what is fetched once has none. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { readSettings } from '../../site/settings.ts';
import { digestOf, digestsIn } from '../io/digests.ts';
import { filesBelow } from '../io/files.ts';
import { createPool, type Pool } from '../pool/pool.ts';
import { amountOf, compressSite } from './compress.ts';

const TEXT = '逐条可查、可引、可对照。'.repeat(40);
const FILES = ['a/index.html', 'a/files/a.html', 'a/files/text.md', 'data/a.json', 'assets/search.x/in-a.js', 'a/files/text.docx'];

let threads: Pool;
beforeAll(() => {
  threads = createPool({
    settings: readSettings(),
    content: {
      site: null,
      search: { synonyms: [], patterns: [], fillers: [] },
      wordings: {},
      editions: [],
      changes: [],
      pending: [],
      unnamed: new Map(),
      problems: [],
    },
  });
});
afterAll(() => threads.close());

let dir: string;
let cache: string;
beforeEach(() => {
  [dir, cache] = ['site', 'cache'].map((name) => mkdtempSync(join(tmpdir(), `duizhao-compress-${name}-`))) as [string, string];
  for (const path of FILES) {
    mkdirSync(dirname(join(dir, path)), { recursive: true });
    writeFileSync(join(dir, path), TEXT);
  }
  writeFileSync(join(dir, 'tiny.txt'), '字');
});
afterEach(() => {
  for (const one of [dir, cache]) rmSync(one, { recursive: true, force: true });
});

async function copies(): Promise<string[]> {
  const files = filesBelow(dir);
  const digests = await compressSite(threads, { dir, amount: amountOf(dir, files, new Map()), cache, former: null }, files);
  expect(digests.size).toBe(filesBelow(dir).length);
  expect(new Map([...digests].sort(([a], [b]) => (a < b ? -1 : 1)))).toEqual(digestsIn(dir));
  return filesBelow(dir).filter((path) => !files.includes(path));
}

test('of a small site every text has them, unless they were larger', async () => {
  const made = await copies();
  expect(made).toEqual(
    FILES.filter((path) => !path.endsWith('.docx'))
      .flatMap((path) => [`${path}.br`, `${path}.gz`])
      .sort(),
  );
  for (const path of made) {
    const bytes = readFileSync(join(dir, path));
    expect((path.endsWith('.br') ? brotliDecompressSync(bytes) : gunzipSync(bytes)).toString()).toBe(TEXT);
  }
});

test('of a library what is carried away and open data have none', async () => {
  // As large as a thousand documents are.
  writeFileSync(join(dir, 'a/files/large.txt'), '');
  truncateSync(join(dir, 'a/files/large.txt'), 9 * 2 ** 20);
  expect(await copies()).toEqual(['a/index.html.br', 'a/index.html.gz', 'assets/search.x/in-a.js.br', 'assets/search.x/in-a.js.gz']);
});

test('the folder in use has its copies taken, under whatever name, and none that is not as it is listed', async () => {
  const live = mkdtempSync(join(tmpdir(), 'duizhao-compress-live-'));
  mkdirSync(join(live, 'old'));
  for (const [path, text] of Object.entries({ 'old/one.js': TEXT, 'old/two.js': `${TEXT}二`, 'old/page.html': `${TEXT}页` })) {
    writeFileSync(join(live, path), text);
    for (const ending of ['.gz', '.br']) writeFileSync(join(live, path + ending), `${path}${ending}`);
  }
  const sums = new Map([...digestsIn(live)].map(([path, { sha256 }]) => [path, sha256]));
  writeFileSync(join(live, 'old/two.js.br'), '别人改过的');
  writeFileSync(join(dir, 'two.js'), `${TEXT}二`);
  writeFileSync(join(dir, 'page.html'), `${TEXT}页`);
  const page = digestOf(`${TEXT}页`);
  // It was taken over: nobody needs it any more to know what it is.
  writeFileSync(join(live, 'old/page.html'), '');
  const former = { live, sums, digests: new Map([['page.html', page]]) };
  const paths = ['assets/search.x/in-a.js', 'two.js', 'page.html'];
  const digests = await compressSite(threads, { dir, amount: 'small', cache, former }, paths);
  const read = (path: string) => readFileSync(join(dir, path), 'utf8');
  expect(['.gz', '.br'].map((ending) => read(`assets/search.x/in-a.js${ending}`))).toEqual(['old/one.js.gz', 'old/one.js.br']);
  expect(['.gz', '.br'].map((ending) => read(`page.html${ending}`))).toEqual(['old/page.html.gz', 'old/page.html.br']);
  expect(brotliDecompressSync(readFileSync(join(dir, 'two.js.br'))).toString()).toBe(`${TEXT}二`);
  expect(statSync(join(dir, 'assets/search.x/in-a.js')).ino).toBe(statSync(join(live, 'old/one.js')).ino);
  const made = paths.flatMap((path) => [path, `${path}.gz`, `${path}.br`]);
  expect([...digests.keys()].sort()).toEqual(made.sort());
  for (const path of made) expect(digests.get(path), path).toEqual(digestOf(readFileSync(join(dir, path))));
  rmSync(live, { recursive: true, force: true });
});

test('what an earlier build made is taken, and only of the same bytes and at the same effort', async () => {
  writeFileSync(join(dir, 'a/index.html'), `${TEXT}页`);
  const made = await copies();
  const bytes = made.map((path) => readFileSync(join(dir, path)));
  const kept = readdirSync(cache);
  // Of the words and of the one character; of the page none is kept.
  expect(kept).toHaveLength(4);
  for (const path of made) rmSync(join(dir, path));
  expect(await copies()).toEqual(made);
  expect(made.map((path) => readFileSync(join(dir, path)))).toEqual(bytes);
  expect(readdirSync(cache)).toEqual(kept);
  const seen = new Date(Date.now() - 2 * 24 * 60 * 60 * 1000);
  for (const name of kept) utimesSync(join(cache, name), seen, seen);
  for (const path of made) rmSync(join(dir, path));
  writeFileSync(join(dir, 'data/a.json'), `${TEXT} `);
  await copies();
  expect(readdirSync(cache)).toHaveLength(kept.length + 2);
  for (const name of kept) expect(statSync(join(cache, name)).mtimeMs).toBeGreaterThan(seen.getTime());
  writeFileSync(join(dir, 'a/files/large.txt'), '');
  truncateSync(join(dir, 'a/files/large.txt'), 9 * 2 ** 20);
  for (const path of filesBelow(dir).filter((one) => /\.(?:gz|br)$/.test(one))) rmSync(join(dir, path));
  await copies();
  expect(readdirSync(cache)).toHaveLength(kept.length + 6);
});
