/** What a page weighs at rest: compressed bytes and requests, as a reader's browser asks for them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { HTTPResponse } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { attr, elements, parsePage } from '../../src/proof/html.ts';
import { type Opened, open, PHONE } from '../support/open.ts';
import { KIND_PATHS, pagesOf } from '../support/pages.ts';
import { SITE, TWO } from '../support/sites.ts';

const KB = 1024;
const FULL_TEXT = { bytes: 24 * KB, requests: 3 };
const OTHER = 16 * KB;
const SCRIPT = 8 * KB;

/** For paper, where a site knows its address; of some 1,700 bytes, which the budget of a page has no room for. */
const CODE = /<svg class="code"[\s\S]*?<\/svg>/;

const weigh = (bytes: Buffer) => gzipSync(bytes, { level: 9 }).length;
const isFullText = (page: string) => /^[^/]+\/text\/$/.test(page);

/** Files that a page's HTML has fetched. */
function fetchedBy(dir: string, page: string): string[] {
  const all = elements(parsePage(readFileSync(join(dir, page, 'index.html'), 'utf8')));
  const addresses = all.flatMap((element) => {
    const href = attr(element, 'rel') === 'stylesheet' ? attr(element, 'href') : attr(element, 'src');
    return href === undefined ? [] : [href];
  });
  return addresses.map((address) => join(dir, page, address));
}

test.each([SITE, TWO])('every page is within its budget of bytes: %s', (dir) => {
  const pages = pagesOf(dir);
  expect(pages).toContain('weidu-2014/text/');
  const heavy = pages.flatMap((page) => {
    const files = fetchedBy(dir, page).map((file) => readFileSync(file));
    const html = readFileSync(join(dir, page, 'index.html'), 'utf8').replace(CODE, '');
    const bytes = [Buffer.from(html), ...files].reduce((sum, file) => sum + weigh(file), 0);
    return bytes > (isFullText(page) ? FULL_TEXT.bytes : OTHER) ? [`${page}: ${bytes}`] : [];
  });
  expect(heavy).toEqual([]);
});

let site: Opened;
beforeAll(async () => {
  site = await open(SITE);
});
afterAll(() => site.close());

test.each(KIND_PATHS)('a browser asks for no more than the budget has: /%s', async (path) => {
  // A first visit: nothing is kept from another.
  const page = await site.freshWindow();
  await page.setCacheEnabled(false);
  await page.setViewport(PHONE);
  const responses: HTTPResponse[] = [];
  page.on('response', (response) => void responses.push(response));
  await page.goto(`${site.origin}${path}`, { waitUntil: 'networkidle0' });
  const sizes = await Promise.all(responses.map(async (one) => ({ type: one.request().resourceType(), bytes: weigh(await one.buffer()) })));
  const sum = (list: typeof sizes) => list.reduce((total, { bytes }) => total + bytes, 0);
  expect(sum(sizes)).toBeLessThanOrEqual(isFullText(path) ? FULL_TEXT.bytes : OTHER);
  if (isFullText(path)) expect(sizes.length).toBeLessThanOrEqual(FULL_TEXT.requests);
  expect(sum(sizes.filter(({ type }) => type === 'script'))).toBeLessThanOrEqual(SCRIPT);
  expect(sizes.filter(({ type }) => type === 'font')).toEqual([]);
  // Nothing but one style sheet stands between a reader and the first line.
  const blocking = await page.$$eval('style, link[rel="stylesheet"]:not([media="print"]), script[src]:not([defer]):not([async])', (all) =>
    all.filter((element) => element.closest('head')).map((element) => element.outerHTML),
  );
  expect(blocking.length).toBeLessThanOrEqual(1);
});
