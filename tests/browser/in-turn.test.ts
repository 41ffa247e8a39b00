/** What a page lays out first on a phone, and that the rest follows. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { DESK, type Opened, open, PHONE } from '../support/open.ts';
import { SITE } from '../support/sites.ts';

let site: Opened;
let page: Page;
beforeAll(async () => {
  site = await open(SITE);
});
afterAll(() => site.close());
beforeEach(async () => {
  page = await site.freshWindow();
  await page.setViewport(PHONE);
});

const TEXT = 'weidu-2014/text/';

/** Frames come only when they are called for. */
async function holdFrames(): Promise<void> {
  await page.evaluateOnNewDocument(() => {
    const waiting: FrameRequestCallback[] = [];
    window.requestAnimationFrame = (one) => waiting.push(one);
    Object.assign(window, { frame: () => waiting.splice(0).map((one) => one(performance.now())) });
  });
}
const frame = () => page.evaluate(() => (window as unknown as { frame(): unknown[] }).frame().length);

/** How many of the document's clauses are not laid out yet. */
const waiting = () =>
  page.$$eval('.document > .row', (all) => all.filter((one) => getComputedStyle(one).contentVisibility === 'hidden').length);
const isStaged = () => page.$eval('html', ({ classList }) => classList.contains('staged'));

const go = (path = TEXT) => page.goto(site.origin + path, { waitUntil: 'load' });

describe('on a phone', () => {
  test('the header stands before what is below it is laid out, and each frame adds to it until all is', async () => {
    await holdFrames();
    await go();
    const all = await page.$$eval('.document > .row', ({ length }) => length);
    const isVisible = (selector: string) =>
      page.$eval(selector, (one) => one.getClientRects().length > 0 && getComputedStyle(one).visibility === 'visible');
    // The first draws the header, and begins nothing.
    await frame();
    expect([await isVisible('.site-head'), await isVisible('#title')]).toEqual([true, false]);
    let left = await waiting();
    expect(left).toBe(all);
    let frames = 0;
    while (await frame()) {
      const now = await waiting();
      expect(now).toBeLessThanOrEqual(left);
      left = now;
      frames++;
    }
    expect([left, await isStaged(), await isVisible('#title')]).toEqual([0, false, true]);
    // The text takes more than one.
    expect(frames).toBeGreaterThan(1);
  });
});

describe('the whole at once', () => {
  beforeEach(holdFrames);

  test.each([
    ['a touch on a link to a place', () => page.evaluate(() => document.querySelector<HTMLElement>('.toc a[href="#s3-1-1"]')?.click())],
    ['a key', () => page.keyboard.press('Tab')],
  ])('%s', async (name, act) => {
    await go();
    expect(await isStaged()).toBe(true);
    await act();
    expect([await isStaged(), await waiting()]).toEqual([false, 0]);
    if (name !== 'a key') expect(await page.$eval('#s3-1-1', (one) => Math.abs(one.getBoundingClientRect().top))).toBeLessThan(200);
    // Frames that were asked for lead to nothing more.
    while (await frame());
    expect(await waiting()).toBe(0);
  });

  test.each(['#s2-1', '#:~:text=%E9%A2%86%E5%9F%9F%E5%AE%BD'])('an address that names a place: %s', async (hash) => {
    await go(TEXT + hash);
    expect([await isStaged(), await waiting()]).toEqual([false, 0]);
  });

  test('a page that is loaded again or come back to', async () => {
    await go();
    await page.reload();
    expect([await isStaged(), await waiting()]).toEqual([false, 0]);
    await go('about/');
    await page.goBack();
    expect([await isStaged(), await waiting()]).toEqual([false, 0]);
  });

  test('where there is no touch, or room for more', async () => {
    for (const viewport of [DESK, { ...PHONE, width: 700 }, { width: 390, height: 844 }]) {
      await page.setViewport(viewport);
      await go();
      expect(await waiting()).toBe(0);
    }
  });

  test('on paper', async () => {
    await go();
    expect(await waiting()).toBe(await page.$$eval('.document > .row', ({ length }) => length));
    await page.emulateMediaType('print');
    expect(await waiting()).toBe(0);
  });
});
