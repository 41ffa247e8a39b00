/** Two versions beside each other as readers have them: side by side or stacked, copied with the right citation, read by everyone. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { approach } from '../../src/build/io/browser.ts';
import { copiedWhole, teachCopying } from '../support/copied.ts';
import { DESK, type Opened, open, PHONE } from '../support/open.ts';
import { VERSIONS } from '../support/sites.ts';
import { violations } from './access/pages.ts';

const PAGE = 'denghui-2024/versions/denghui-2015/';
let site: Opened;
beforeAll(async () => {
  site = await open(VERSIONS);
});
afterAll(() => site.close());

async function shown(viewport: typeof DESK): Promise<Page> {
  const page = await site.freshWindow();
  await teachCopying(page);
  await page.setViewport(viewport);
  await page.goto(site.origin + PAGE, { waitUntil: 'load' });
  return page;
}

/** Left edges of the two cells of a row that both versions have. */
const edges = (page: Page) =>
  page.$eval('#to-a4 tr:last-child', (row) => [...row.children].map((cell) => Math.round(cell.getBoundingClientRect().left)));

test('side by side on a desk, one below the other on a phone, nowhere wider than the window', async () => {
  for (const [viewport, isBeside] of [
    [DESK, true],
    [PHONE, false],
  ] as const) {
    const page = await shown(viewport);
    const [left = 0, right = 0] = await edges(page);
    expect(right > left).toBe(isBeside);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
  }
});

test.each([
  ['td:first-child', '《青石市灯会管理办法》（青石市人民政府，2015年3月1日）第三条', 'denghui-2015/text/#a3'],
  ['td:last-child', '《青石市灯会管理办法》（青石市人民政府，2024年4月8日）第四条', 'denghui-2024/text/#a4'],
])('a copy from %s cites the version that it is of', async (cell, cited, address) => {
  const page = await shown(DESK);
  await approach(page);
  await page.waitForFunction(() => !document.querySelector('script[data-lazy]'));
  const copied = await copiedWhole(page, `#to-a4 ${cell} .words`);
  expect(copied).toContain(`——${cited}\n${site.origin}${address}`);
});

test.each([PHONE, DESK])('nothing is against any rule of axe, in light and dark: $width px', async (viewport) => {
  const page = await shown(viewport);
  for (const value of ['light', 'dark']) {
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]);
    expect(await violations(page)).toEqual([]);
  }
});
