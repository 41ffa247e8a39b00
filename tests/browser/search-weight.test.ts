/** What the first answer of the search weighs, for a reader who comes from a page of the site. */
import { gzipSync } from 'node:zlib';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { closeReader, DESK, newReader, type Opened, open } from '../support/open.ts';
import { SITE } from '../support/sites.ts';

let site: Opened;
let page: Page;
beforeAll(async () => {
  site = await open(SITE);
});
afterAll(() => site.close());
beforeEach(async () => {
  page = await newReader(site.browser);
  await page.setViewport(DESK);
});
afterEach(() => closeReader(page));

test('from opening search to the first result: at most 20 KB gzipped, nothing of a library', async () => {
  const had = new Set<string>();
  const sizes = new Map<string, number>();
  let opened = false;
  page.on('response', async (response) => {
    if (!opened) had.add(response.url());
    const body = await response.buffer().catch(() => Buffer.alloc(0));
    sizes.set(response.url(), gzipSync(body, { level: 9 }).length);
  });
  // The reader comes from a page of the site; what every page has is there.
  await page.goto(`${site.origin}weidu-2014/`, { waitUntil: 'load' });
  opened = true;
  await page.evaluateOnNewDocument(() => {
    new MutationObserver((_, observer) => {
      if (!document.querySelector('[data-result]')) return;
      observer.disconnect();
      performance.mark('first-result');
    }).observe(document, { childList: true, subtree: true });
  });
  await page.goto(`${site.origin}search/?q=${encodeURIComponent('拿卡')}`, { waitUntil: 'load' });
  await page.waitForFunction(() => document.querySelector('[data-result-count]')?.textContent !== '');
  const asked = await page.evaluate(() => {
    const first = performance.getEntriesByName('first-result')[0]?.startTime ?? 0;
    return performance
      .getEntriesByType('resource')
      .filter(({ startTime }) => startTime < first)
      .map(({ name }) => name);
  });
  const wanted = [page.url(), ...asked].filter((url) => !had.has(url));
  expect(wanted.some((url) => /search\.[^/]+\/index\.js/.test(url))).toBe(true);
  expect(wanted.filter((url) => /library/.test(url))).toEqual([]);
  expect(wanted.reduce((sum, url) => sum + (sizes.get(url) ?? 0), 0)).toBeLessThanOrEqual(20 * 1024);
});
