/** Copies hold what the files hold; in a library those that are read have them, and what is fetched once has none. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
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
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'duizhao-compress-'));
  for (const path of FILES) {
    mkdirSync(dirname(join(dir, path)), { recursive: true });
    writeFileSync(join(dir, path), TEXT);
  }
  writeFileSync(join(dir, 'tiny.txt'), '字');
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

async function copies(): Promise<string[]> {
  const files = filesBelow(dir);
  const digests = await compressSite(threads, dir, files, effortFor(dir, files));
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
