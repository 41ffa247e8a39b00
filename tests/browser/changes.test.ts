/** What is new, as readers have it: said once to who has read a document before, within its budget, read by everyone, printed. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { approach } from '../../src/build/io/browser.ts';
import { DESK, type Opened, open, PHONE } from '../support/open.ts';
import { VERSIONS } from '../support/sites.ts';
import { violations } from './access/pages.ts';

const KEY = 'duizhao:read:denghui-2024';
const NEWEST = '2025-03-01-denghui-2024';
let site: Opened;
beforeAll(async () => {
  site = await open(VERSIONS);
});
afterAll(() => site.close());

/** @returns what the page says once its scripts are there, and where that leads */
async function told(page: Page, path: string): Promise<string> {
  await page.goto(site.origin + path, { waitUntil: 'load' });
  await approach(page);
  await page.waitForFunction(() => !document.querySelector('script[data-lazy]'));
  return page.$eval('.status', (status) => `${status.textContent} ${status.querySelector('a')?.getAttribute('href') ?? ''}`.trim());
}

const keep = (page: Page, value: string) => page.evaluate((key, seen) => window.localStorage.setItem(key, seen), KEY, value);

test('who has read a document before is told once that it has changed', async () => {
  const page = await site.freshWindow();
  expect(await told(page, 'denghui-2024/')).toBe('');
  expect(await page.evaluate((key) => window.localStorage.getItem(key), KEY)).toBe(NEWEST);
  await keep(page, '2025-01-02-denghui-2024');
  expect(await told(page, 'denghui-2024/text/')).toBe(`自上次阅读以来有变化 更新记录 ${site.origin}changes/#c-${NEWEST}`);
  expect(await told(page, 'denghui-2024/')).toBe('');
});

test('where nothing is kept, nothing is said and nothing breaks', async () => {
  const page = await site.freshWindow();
  const errors: unknown[] = [];
  page.on('pageerror', (error) => void errors.push(error));
  await page.evaluateOnNewDocument(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new Error('denied');
      },
    });
  });
  expect(await told(page, 'denghui-2024/')).toBe('');
  expect(errors).toEqual([]);
});

test.each([PHONE, DESK])(
  'without scripts, from a folder, no wider than the window and against no rule of axe: $width px',
  async (viewport) => {
    const page = await site.freshWindow();
    await page.setViewport(viewport);
    await page.setJavaScriptEnabled(false);
    await page.goto(pathToFileURL(join(VERSIONS, 'changes/index.html')).href, { waitUntil: 'load' });
    expect(await page.$$eval('.changes-list > li', (items) => items.length)).toBe(8);
    await page.setJavaScriptEnabled(true);
    await page.goto(`${site.origin}changes/`, { waitUntil: 'load' });
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
    for (const value of ['light', 'dark']) {
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]);
      expect(await violations(page)).toEqual([]);
    }
  },
);

test('a page weighs no more than others', async () => {
  const page = await site.freshWindow();
  const files: Promise<Buffer>[] = [];
  page.on('response', (response) => void files.push(response.buffer()));
  await page.goto(`${site.origin}changes/`, { waitUntil: 'networkidle0' });
  const bytes = (await Promise.all(files)).reduce((sum, file) => sum + gzipSync(file, { level: 9 }).length, 0);
  expect(bytes).toBeLessThanOrEqual(16 * 1024);
});
