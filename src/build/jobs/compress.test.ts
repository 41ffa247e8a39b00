/** Copies hold what the files hold; in a library those that are read have them, and what is fetched once has none. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { readSettings } from '../../site/settings.ts';
import { digestsIn } from '../io/digests.ts';
import { filesBelow } from '../io/files.ts';
import { createPool, type Pool } from '../pool/pool.ts';
import { compressSite, effortFor } from './compress.ts';

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
  const digests = await compressSite(threads, { dir, effort: effortFor(dir, files), cache }, files);
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
