/** Search in a real browser against the real build: every substring of the document. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { approach } from '../../src/build/io/browser.ts';
import { loadContent } from '../../src/content/load.ts';
import { DESK, newReader, type Opened, open } from '../support/open.ts';
import { SITE } from '../support/sites.ts';

const edition = loadContent('content').editions.find(({ id }) => id === 'weidu-2014');
if (!edition) throw new Error('no edition');
const { document } = edition;

/** What the search says it ignores, written a second time and plainly: width and white space. */
const plain = (text: string) =>
  text
    .replace(/[！-～]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
    .replace(/\s/g, '')
    .replace('郟', '郏');

const clauses = document.clauses.map((clause) => ({
  key: `weidu-2014#${clause.id}`,
  texts: [
    document.reading.slice(clause.reading.start, clause.reading.end),
    document.source.slice(clause.source.start, clause.source.end),
  ].map(plain),
}));
const having = (query: string) => clauses.filter(({ texts }) => texts.some((text) => text.includes(plain(query)))).map(({ key }) => key);

/** All distinct substrings of the source of these lengths that lie in one paragraph. */
function substrings(...lengths: number[]): string[] {
  const found = new Set<string>();
  for (const line of document.source.split('\n')) {
    for (const length of lengths) {
      for (let at = 0; at + length <= line.length; at++) found.add(line.slice(at, at + length));
    }
  }
  return [...found];
}

let site: Opened;
let page: Page;
beforeAll(async () => {
  site = await open(SITE);
  page = await newReader(site.browser);
  await page.setViewport(DESK);
  await page.goto(`${site.origin}search/`, { waitUntil: 'load' });
  await approach(page);
});
afterAll(() => site.close());

async function answers(queries: readonly string[]): Promise<string[][]> {
  return page.evaluate(async (all) => {
    const found: string[][] = [];
    for (const query of all) found.push((await window.duizhaoSearch?.scan(query)) ?? ['no engine']);
    return found;
  }, queries);
}

describe('exact hits are the clauses that have the string, in order', () => {
  test('for every substring of 1 to 12 characters', async () => {
    const queries = substrings(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12);
    expect(queries.length).toBeGreaterThan(40_000);
    const got = await answers(queries);
    expect(queries.filter((query, i) => got[i]?.join() !== having(query).join())).toEqual([]);
  });

  test('there are none for a string that stands nowhere', async () => {
    const queries = substrings(2, 4, 6)
      .filter((_, i) => i % 20 === 0)
      .map((query) => `${query.slice(1)}鑫${query[0]}`);
    expect((await answers(queries)).flat()).toEqual([]);
  });
});
