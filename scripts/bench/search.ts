/** npm run bench -- search --corpus DIR: a library's search as the library grows: exactness, answers, bytes, time and memory. */
import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { launch } from '../../src/build/io/browser.ts';
import { filesBelow } from '../../src/build/io/files.ts';
import { status } from '../../src/build/io/terminal.ts';
import { exactHits, type FoldedDocument } from '../../src/search/exact.ts';
import { fold } from '../../src/search/fold.ts';
import { foldLibrary, type LibraryData, writeLibrary } from '../../tests/support/library.ts';
import { DESK } from '../../tests/support/open.ts';
import { root } from '../../tests/support/root.ts';
import { library } from './library.ts';
import { libraryData } from './library-data.ts';
import { measureScript, median, percentile } from './measure.ts';
import { minisearch } from './minisearch.ts';
import { type LibraryQuery, libraryQueries } from './queries.ts';
import { addCompressedCopies, countTraffic, ownSite, serveGzipped } from './site.ts';

/** Strings of the texts that are asked for, to be found exactly. */
const STRINGS = 300;
const CONTENT = join(root, '.tmp/bench-content');
const SITE = join(root, '.tmp/bench-library');

/** The n-th of a series between 0 and 1: digests look random, and each run asks the same. */
const series = (n: number): number => createHash('sha256').update(String(n)).digest().readUInt32LE() / 2 ** 32;

function stringsOf(documents: readonly FoldedDocument[]): string[] {
  let drawn = 0;
  const pick = <T>(all: readonly T[]): T => all[Math.floor(series(drawn++) * all.length)] as T;
  const found: string[] = [];
  while (found.length < STRINGS) {
    const { text } = pick(pick(documents).clauses).reading;
    const length = 2 + Math.floor(series(drawn++) * 11);
    if (text.length >= length) found.push(text.slice(Math.floor(series(drawn++) * (text.length - length + 1))).slice(0, length));
  }
  return found;
}

/** Asks on the page as a reader does. @returns milliseconds to the first result, and the first results */
async function ask(page: Page, query: string): Promise<{ ms: number; first: [policy: string, clause: string | null][] }> {
  const asked = await page.evaluate(async (typed) => {
    const field = document.querySelector('#query') as HTMLInputElement;
    const list = document.querySelector('[data-results]') as HTMLElement;
    const count = document.querySelector('[data-result-count]') as HTMLElement;
    const start = performance.now();
    let ms = 0;
    const done = new Promise<void>((ready) => {
      const observer = new MutationObserver(() => {
        if (!ms && list.querySelector('[data-result]')) ms = performance.now() - start;
        if (!count.textContent) return;
        observer.disconnect();
        ready();
      });
      observer.observe(document.body, { childList: true, subtree: true, characterData: true });
    });
    list.textContent = '';
    field.value = typed;
    field.dispatchEvent(new InputEvent('input'));
    await done;
    const results = Array.from(document.querySelectorAll<HTMLElement>('[data-result]')).slice(0, 3);
    return {
      ms: ms || performance.now() - start,
      first: results.map(({ dataset }): [string, string | null] => [dataset.policy ?? '', dataset.clause ?? null]),
    };
  }, query);
  await page.waitForNetworkIdle({ idleTime: 60 });
  return asked;
}

/** A clause with those below it, as one text. */
function textBelow(data: LibraryData, policy: string, clause: string | null): string {
  const clauses = data.documents.find(({ id }) => id === policy)?.clauses ?? [];
  return clauses
    .filter(({ id }) => id === clause || id.startsWith(`${clause}-`))
    .map(({ text }) => text)
    .join('');
}

const titleOf = ({ site }: LibraryData, policy: string): string => site.documents.find(({ id }) => id === policy)?.title ?? '';

const kb = (bytes: number) => `${(bytes / 1024).toFixed(0)} KB`;
const spread = (values: readonly number[], unit: (value: number) => string) =>
  `median ${unit(median(values))}, p95 ${unit(percentile(values, 0.95))}`;
const ms = (value: number) => `${value.toFixed(0)} ms`;

/** Documents and clauses that the index names for strings of the texts, against a scan of all. */
async function exactness(page: Page, documents: readonly FoldedDocument[], strings: readonly string[]): Promise<string> {
  let [hits, given, wanted] = [0, 0, 0];
  for (const string of strings) {
    const told = new Map(await page.evaluate((query) => window.duizhaoSearch?.counts(query), string));
    for (const document of documents) {
      const truth = exactHits(document, string).length;
      const found = told.get(document.id) ?? 0;
      hits += Math.min(truth, found);
      given += found;
      wanted += truth;
    }
  }
  return `recall ${hits / wanted}, precision ${hits / given} of ${wanted} clauses for ${strings.length} strings`;
}

async function answers(page: Page, data: LibraryData, queries: readonly LibraryQuery[]) {
  const traffic = await countTraffic(page);
  const asked: { ms: number; bytes: number; right: boolean; query: string }[] = [];
  for (const { query, isRight } of queries) {
    const before = traffic.bytes;
    const { ms: time, first } = await ask(page, query);
    const right = first.some(([policy, clause]) => isRight(titleOf(data, policy), textBelow(data, policy, clause)));
    asked.push({ ms: time, bytes: traffic.bytes - before, right, query });
  }
  return asked;
}

/** Those that something in the library answers. */
const answerable = (data: LibraryData): LibraryQuery[] =>
  libraryQueries().filter(({ isRight }) =>
    data.documents.some(({ id, clauses }) => {
      const title = titleOf(data, id);
      return isRight(title, '') || clauses.some(({ text }) => isRight(title, text));
    }),
  );

async function measure(name: string, data: LibraryData, base: string): Promise<void> {
  writeLibrary(base, SITE, data);
  addCompressedCopies(SITE);
  const { folded, tables } = foldLibrary(data);
  const queries = answerable(data);
  const { origin, close } = await serveGzipped(SITE);
  const browser = await launch();
  const page = await browser.newPage();
  await page.setViewport(DESK);
  const traffic = await countTraffic(page);
  await page.goto(`${origin}search/?q=${encodeURIComponent(queries[0]?.query ?? '')}`, { waitUntil: 'networkidle0' });
  const first = traffic.bytes;
  const cold = await answers(page, data, queries.slice(1));
  const warm = await answers(page, data, queries);
  const heap = (await page.metrics()).JSHeapUsedSize ?? 0;
  const exact = await exactness(
    page,
    folded,
    stringsOf(folded).map((one) => fold(one, tables.simplified).text),
  );
  await browser.close();
  close();
  const right = warm.filter((one) => one.right).length;
  const files = filesBelow(join(SITE, 'assets/library')).filter((path) => path.endsWith('.js')).length;
  status(`${name}: ${exact}`);
  status(
    `  ${right} of ${warm.length} questions answered among the first three results; missed: ${warm
      .filter((one) => !one.right)
      .map(({ query }) => query)
      .join('、')}`,
  );
  status(
    `  bytes: first query ${kb(first)}; a following one ${spread(
      cold.map(({ bytes }) => bytes),
      kb,
    )}; index of ${files} files`,
  );
  status(
    `  first result: ${spread(
      cold.map((one) => one.ms),
      ms,
    )}; warm ${spread(
      warm.map((one) => one.ms),
      ms,
    )}; page ${(heap / 1e6).toFixed(0)} MB`,
  );
}

/** The same questions to a stock library. */
async function stock(data: LibraryData): Promise<void> {
  const { folded, tables } = foldLibrary(data);
  const queries = answerable(data);
  const { first, bytes, seconds } = await minisearch(
    folded,
    data.site.documents.map(({ title }) => title),
  );
  const right = queries.filter(({ query, isRight }) =>
    first(fold(query, tables.simplified).text).some(([document, clause]) => {
      const { id = '', clauses = [] } = data.documents[document] ?? {};
      return isRight(titleOf(data, id), textBelow(data, id, clauses[clause]?.id ?? null));
    }),
  );
  status(`  MiniSearch: ${right.length} of ${queries.length}; index ${kb(bytes)}, to be fetched whole, made in ${seconds.toFixed(1)} s`);
}

/** @param corpus a folder of .txt files */
export async function benchSearch(corpus: string): Promise<void> {
  const base = await ownSite();
  for (const [laws, times] of [
    [1, 1],
    [100, 1],
    [1000, 1],
    [1000, 3],
  ] as const) {
    library(corpus, laws, CONTENT, ['site.yaml', 'search.yaml', 'weidu-2014']);
    const data = libraryData(CONTENT, times);
    await measure(`${data.documents.length} documents`, data, base);
    if (times === 1) {
      const { seconds, gigabytes, output } = await measureScript(
        ['scripts/bench/index.ts', '--content', CONTENT, '--out', `${SITE}-index`],
        root,
      );
      status(
        `  indexing ${output.trim() || '0'} s of ${seconds.toFixed(1)} s with reading the content, peak ${gigabytes?.toFixed(2) ?? '?'} GB`,
      );
      await stock(data);
    }
  }
  for (const name of [CONTENT, SITE, `${SITE}-index`]) rmSync(name, { recursive: true, force: true });
}
