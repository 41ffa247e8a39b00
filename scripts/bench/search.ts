/** npm run bench -- search --corpus DIR: exactness, time, bytes and index size as the library grows. */
import { createHash } from 'node:crypto';
import { rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { launch } from '../../src/build/io/browser.ts';
import { filesBelow } from '../../src/build/io/files.ts';
import { status } from '../../src/build/io/terminal.ts';
import { loadContent } from '../../src/content/load.ts';
import { dictionaries } from '../../src/search/dictionaries.ts';
import { exactHits, type FoldedDocument, foldDocument } from '../../src/search/exact.ts';
import { fold, type Simplified } from '../../src/search/fold.ts';
import { searchDocument, searchFiles } from '../../src/search/publish.ts';
import { tablesOf } from '../../src/search/tables.ts';
import { phrase } from '../../src/search/tokens.ts';
import { root } from '../../tests/support/root.ts';
import { library } from './library.ts';
import { measureScript, median, percentile } from './measure.ts';
import { countTraffic, serveGzipped } from './site.ts';

const QUERIES = 2000;
/** As many documents as the search page shows at once. */
const SHOWN = 20;

/** The n-th of a series between 0 and 1: digests look random, and each run asks the same. */
const series = (n: number): number => createHash('sha256').update(String(n)).digest().readUInt32LE() / 2 ** 32;

interface Truth {
  queries: string[];
  folded: string[];
  /** Per query the ids of the documents that have it. */
  having: string[][];
}

function truthOf(content: string): Truth {
  const { editions, search } = loadContent(content);
  const files = searchFiles(
    editions.map((edition) => ({ ...edition, name: edition.id })),
    search,
    dictionaries,
  );
  const simplified: Simplified = tablesOf(files.site).simplified;
  const documents: FoldedDocument[] = editions.map((edition) => foldDocument(searchDocument(edition, []), simplified));
  let drawn = 0;
  const next = () => series(drawn++);
  const pick = <T>(all: readonly T[]): T => all[Math.floor(next() * all.length)] as T;
  const queries: string[] = [];
  while (queries.length < QUERIES) {
    const text = pick(pick(documents).clauses).clause.text;
    const length = 2 + Math.floor(next() * 11);
    const at = Math.floor(next() * Math.max(1, text.length - length));
    if (text.length >= length) queries.push(text.slice(at, at + length));
  }
  const folded = queries.map((query) => fold(query, simplified).text);
  return {
    queries,
    folded,
    having: folded.map((query) => documents.filter((document) => exactHits(document, query).length).map(({ id }) => id)),
  };
}

/** Documents that Pagefind names for each query; ids of results are known from asking for everything once. */
async function named(page: Page, phrases: readonly string[]): Promise<string[][]> {
  return page.evaluate(async (all) => {
    const folder = document.querySelector<HTMLElement>('[data-library]')?.dataset.library ?? '';
    const address = new URL(`${folder}pagefind.js`, window.location.href).href;
    const module = await import(address);
    const options = { filters: { collection: ['text'] }, sort: { order: 'asc' } };
    const everything = await module.search(null, options);
    const ids = new Map<string, string>();
    for (const result of everything.results) ids.set(result.id, (await result.data()).meta.id);
    const found: string[][] = [];
    for (const one of all) found.push((await module.search(one, options)).results.map(({ id }: { id: string }) => ids.get(id) ?? id));
    return found;
  }, phrases);
}

async function timed(page: Page, queries: readonly string[]): Promise<number[]> {
  return page.evaluate(
    async (all, documents) => {
      const times: number[] = [];
      for (const query of all) {
        const start = performance.now();
        await window.duizhaoSearch?.pagefind(query, documents);
        times.push(performance.now() - start);
      }
      return times;
    },
    queries,
    SHOWN,
  );
}

/** From the key to the page's first change, in the document at hand. */
async function keyed(page: Page, queries: readonly string[]): Promise<number[]> {
  return page.evaluate(async (all) => {
    const field = document.querySelector('#query') as HTMLInputElement;
    const list = document.querySelector('[data-results]') as HTMLElement;
    const times: number[] = [];
    for (const query of all) {
      const start = performance.now();
      const changed = new Promise<void>((done) => {
        new MutationObserver((_, observer) => {
          observer.disconnect();
          done();
        }).observe(list, { childList: true });
        // A query that changes nothing on the page has nothing to show.
        setTimeout(done, 50);
      });
      field.value = query;
      field.dispatchEvent(new InputEvent('input'));
      await changed;
      times.push(performance.now() - start);
    }
    return times.filter((time) => time < 50);
  }, queries);
}

const spread = (times: readonly number[]): string => `median ${median(times).toFixed(1)} ms, p95 ${percentile(times, 0.95).toFixed(1)} ms`;
const kb = (bytes: number) => `${(bytes / 1024).toFixed(1)} KB`;

async function measure(corpus: string, laws: number): Promise<number> {
  const content = join(root, '.tmp/bench-content');
  const out = join(root, '.tmp/bench-site');
  library(corpus, laws, content, ['site.yaml', 'search.yaml', 'weidu-2014']);
  const cost = await measureScript(['scripts/build.ts', '--content', content, '--out', out], root);
  const indexing = await measureScript(['scripts/bench/index.ts', '--content', content, '--out', `${out}-index`], root);
  const truth = truthOf(content);
  const { origin, close } = await serveGzipped(out);
  const browser = await launch();
  const page = await browser.newPage();
  const traffic = await countTraffic(page);
  await page.goto(`${origin}search/?q=${encodeURIComponent(truth.queries[0] ?? '')}&in=weidu-2014`, { waitUntil: 'networkidle0' });
  const first = traffic.bytes;
  await timed(page, truth.queries.slice(1, 2));
  const following = traffic.bytes - first;
  const times = await timed(page, truth.queries);
  const keys = await keyed(page, truth.queries.slice(0, 300));
  const found = await named(page, truth.folded.map(phrase));
  await browser.close();
  close();
  const hits = truth.having.flatMap((ids, i) => ids.filter((id) => found[i]?.includes(id)));
  const wanted = truth.having.reduce((sum, ids) => sum + ids.length, 0);
  const given = found.reduce((sum, ids) => sum + ids.length, 0);
  const index = filesBelow(join(out, 'assets'))
    .filter((path) => path.startsWith('pagefind.'))
    .reduce((sum, path) => sum + statSync(join(out, 'assets', path)).size, 0);
  status(`${laws + 1} documents: recall ${hits.length / wanted}, precision ${hits.length / given} on ${QUERIES} substrings`);
  status(`  query, ${SHOWN} documents shown: ${spread(times)}`);
  status(`  from key to first result, ${keys.length} queries: ${spread(keys)}`);
  status(`  bytes: first query ${kb(first)}, following ${kb(following)}; index ${kb(index)}`);
  status(`  indexing alone ${indexing.seconds.toFixed(1)} s, peak ${indexing.gigabytes?.toFixed(2) ?? '?'} GB`);
  status(`  whole build ${cost.seconds.toFixed(1)} s, peak ${cost.gigabytes?.toFixed(2) ?? '?'} GB`);
  return cost.seconds;
}

/** @param corpus a folder of .txt files */
export async function benchSearch(corpus: string): Promise<void> {
  const seconds: number[] = [];
  for (const laws of [1, 100, 1000]) seconds.push(await measure(corpus, laws));
  const ratios = seconds.slice(1).map((one, i) => (one / (seconds[i] ?? 1)).toFixed(1));
  status(`build time, each size to the one before: ${ratios.join(', ')}`);
  for (const name of ['bench-content', 'bench-site', 'bench-site-index'])
    rmSync(join(root, '.tmp', name), { recursive: true, force: true });
}
