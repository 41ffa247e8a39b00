/** The document's own words stand on the first screen, under one row of header; and every page begins at one edge. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { approach, laidOut } from '../../src/build/io/browser.ts';
import { DESK, type Opened, open, PHONE } from '../support/open.ts';
import { KIND_PATHS, pagesOf } from '../support/pages.ts';
import { TWO } from '../support/sites.ts';

let site: Opened;
let page: Page;
beforeAll(async () => {
  site = await open(TWO);
});
afterAll(() => site.close());
beforeEach(async () => {
  page = await site.freshWindow();
});

const go = (path: string) => page.goto(site.origin + path, { waitUntil: 'load' });
const TEXTS = pagesOf(TWO).filter((one) => /^[^/]+\/text\/$/.test(one));

/** As another visit left it. */
async function chooseLarge(): Promise<void> {
  await go('about/');
  await page.evaluate(() => localStorage.setItem('duizhao:view', 'large plain'));
}

describe.each(TEXTS)('/%s: the first paragraph', (path) => {
  test.each([
    ['on a phone', PHONE, false, 420],
    ['on a phone in 适老版', PHONE, true, 500],
    ['on a PC', DESK, false, 380],
  ] as const)('%s begins at most so far down', async (_, viewport, large, most) => {
    await page.setViewport(viewport);
    if (large) await chooseLarge();
    await go(path);
    await laidOut(page);
    expect(await page.$eval('#s0-p1', (one) => one.getBoundingClientRect().top)).toBeLessThanOrEqual(most);
  });
});

describe.each(['weidu-2014/sectors/shequ/ledger/', 'weidu-2014/phases/xuexi-jiaoyu/checklist/'])('/%s', (path) => {
  test('the first row stands on the first screen of a phone, and its tools are one tap away', async () => {
    await page.setViewport(PHONE);
    await go(path);
    await approach(page);
    const bottom = () => page.$eval('[data-row] [data-column] .words', (one) => one.getBoundingClientRect().bottom);
    expect(await bottom()).toBeLessThanOrEqual(PHONE.height);
    const isShown = () => page.$eval('[data-do="docx"]', (one) => one.getClientRects().length > 0);
    expect(await isShown()).toBe(false);
    await (await page.$('[data-tools] summary'))?.tap();
    expect(await isShown()).toBe(true);
  });
});

describe('the header', () => {
  test.each([
    ['on a phone', PHONE, false],
    ['on a phone in 适老版', PHONE, true],
    ['on a PC', DESK, false],
  ] as const)('%s is one row, and the same on every page', async (_, viewport, large) => {
    await page.setViewport(viewport);
    if (large) await chooseLarge();
    const heads: string[] = [];
    for (const path of KIND_PATHS) {
      await go(path);
      await laidOut(page);
      const head = await page.evaluate(() => {
        const { height } = (document.querySelector('.site-head') as Element).getBoundingClientRect();
        const tap = Number.parseFloat(getComputedStyle(document.documentElement).getPropertyValue('--tap'));
        const { left, top } = (document.querySelector('.site-name') as Element).getBoundingClientRect();
        return { rows: Math.round(height / tap), left, top };
      });
      heads.push(JSON.stringify(head));
    }
    expect(new Set(heads).size).toBe(1);
    expect(JSON.parse(heads[0] ?? '').rows).toBe(1);
  });

  test('has a search box for twelve characters', async () => {
    for (const viewport of [PHONE, DESK]) {
      await page.setViewport(viewport);
      await go('weidu-2014/');
      const room = await page.$eval('.site-search input[type="search"]', (input) => {
        const { fontSize, paddingLeft, paddingRight } = getComputedStyle(input);
        const inside = input.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight);
        return inside / Number.parseFloat(fontSize);
      });
      expect(room).toBeGreaterThanOrEqual(12);
    }
  });

  test('unfolds all else on a phone, also without scripts', async () => {
    await page.setViewport(PHONE);
    await page.setJavaScriptEnabled(false);
    await go('weidu-2014/');
    const shown = () => page.$$eval('.bar nav a', (all) => all.filter((one) => one.getClientRects().length > 0).length);
    expect(await shown()).toBe(0);
    await page.click('[data-menu] summary');
    expect(await shown()).toBeGreaterThan(1);
  });
});

test('on a PC all pages begin at one edge', async () => {
  await page.setViewport(DESK);
  const edges = new Map<number, string[]>();
  for (const path of KIND_PATHS) {
    await go(path);
    const found = await page.$$eval(
      '.site-name, .crumbs a, main h1, .page > :not(table), .site-foot > *, .document > .row > .clause',
      (all) => all.filter((one) => one.getClientRects().length > 0).map((one) => Math.round(one.getBoundingClientRect().left)),
    );
    const [edge = 0] = found;
    const apart = await page.$eval('main', (main) => main.getBoundingClientRect().left);
    expect(Math.min(...found), path).toBe(edge);
    expect(edge).toBeGreaterThan(apart);
    edges.set(edge, [...(edges.get(edge) ?? []), path]);
  }
  expect([...edges.keys()]).toHaveLength(1);
});

describe('the bar at hand while reading', () => {
  test('names document and section, and the contents mark it, when one arrives by a link and does nothing', async () => {
    for (const viewport of [PHONE, DESK]) {
      await page.setViewport(viewport);
      await page.goto('about:blank');
      await go('weidu-2014/text/#s2-2');
      await page.waitForFunction(() => document.querySelector('.contents [aria-current]')?.getAttribute('href') === '#s2-2');
      expect(await page.$eval('.reading-place', (one) => one.textContent)).toContain('实施意见');
      expect(await page.$eval('[data-place]', (one) => one.textContent)).toMatch(/^（二）/);
      const { top, bottom } = await page.$eval('.reading-bar', (one) => one.getBoundingClientRect().toJSON() as DOMRect);
      expect(top).toBeGreaterThanOrEqual(0);
      expect(bottom).toBeLessThanOrEqual(viewport.height);
    }
  });

  test('its tools and contents go out of the way of the text', async () => {
    await page.setViewport(PHONE);
    await go('weidu-2014/text/');
    await approach(page);
    const isOpen = (which: string) => page.$eval(which, (one) => (one as HTMLDetailsElement).open);
    await (await page.$('[data-contents] summary'))?.tap();
    await (await page.$('[data-tools-unfold] summary'))?.tap();
    await page.waitForFunction(() => !document.querySelector('[data-contents][open]'));
    expect(await isOpen('[data-tools-unfold]')).toBe(true);
    await page.keyboard.press('Escape');
    expect(await isOpen('[data-tools-unfold]')).toBe(false);
  });
});
