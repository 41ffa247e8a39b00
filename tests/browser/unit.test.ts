/** 我的单位, and the site without scripts. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { equipped } from '../../src/build/io/browser.ts';
import { loadContent } from '../../src/content/load.ts';
import { clauseById } from '../../src/document/clause.ts';
import { readingOf } from '../../src/document/quote.ts';
import { DESK, type Opened, open, PHONE } from '../support/open.ts';
import { SITE } from '../support/sites.ts';
import { unfoldContents } from '../support/unfold.ts';

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

const go = (path: string) => page.goto(site.origin + path, { waitUntil: 'load' });
const visible = (selector: string) =>
  page.$$eval(selector, (all) =>
    all.filter((one) => (one as HTMLElement).offsetParent !== null).map((one) => one.textContent?.trim() ?? ''),
  );

async function press(): Promise<void> {
  await page.click('[data-unit] button');
  await equipped(page);
}

describe('my unit', () => {
  test('picked once on the overview, it leads everywhere and is still there after a reload', async () => {
    await go('weidu-2014/');
    await Promise.all([page.waitForNavigation(), page.click('[data-choose-unit="shequ"]')]);
    expect(page.url()).toBe(`${site.origin}weidu-2014/sectors/shequ/`);
    await go('weidu-2014/');
    expect(await visible('[data-unit-panel] .my-name')).toEqual(['社区']);
    expect(await visible('[data-unit-choice]')).toEqual([]);
    expect((await visible('[data-unit-panel] li')).join()).toContain('12 个问题，另有共同的 2 个问题');
    await go('weidu-2014/text/');
    expect(await page.$eval('[data-my-unit]', (link) => [link.textContent, (link as HTMLAnchorElement).href])).toEqual([
      '社区',
      `${site.origin}weidu-2014/sectors/shequ/`,
    ]);
  });

  test('set and unset on its own page; steps that name it are marked', async () => {
    await go('weidu-2014/sectors/shequ/');
    await press();
    expect(await page.$eval('[data-unit] button', (one) => one.getAttribute('aria-pressed'))).toBe('true');
    await go('weidu-2014/phases/xuexi-jiaoyu/');
    expect(await page.$$eval('.steps .mine', (all) => all.map(({ id }) => id))).toEqual(['jiceng-jiaoyu']);
    await go('weidu-2014/sectors/shequ/');
    await press();
    await go('weidu-2014/');
    expect(await visible('[data-unit-panel]')).toEqual([]);
  });

  test('a device that keeps nothing says so, and nothing breaks', async () => {
    await page.evaluateOnNewDocument(() => {
      Object.defineProperty(window, 'localStorage', {
        get() {
          throw new Error('denied');
        },
      });
    });
    await go('weidu-2014/sectors/shequ/');
    await press();
    expect(await page.$eval('.status', (one) => one.textContent)).toContain('不能保存');
    expect(await page.$eval('[data-my-unit]', (link) => link.textContent)).toBe('社区');
  });

  test('a damaged record is no record', async () => {
    await page.evaluateOnNewDocument(() => localStorage.setItem('duizhao:unit:weidu-2014', '{"id":'));
    await go('weidu-2014/');
    expect((await visible('[data-unit-choice] li')).length).toBe(8);
  });
});

describe('without scripts', () => {
  beforeEach(() => page.setJavaScriptEnabled(false));

  test('every clause, the contents and the terms are there, and no control that would do nothing', async () => {
    for (const viewport of [PHONE, DESK]) {
      await page.setViewport(viewport);
      await go('weidu-2014/text/');
      const { document } = loadContent('content').editions[0] ?? {};
      if (!document) throw new Error('no document');
      const words = await page.$$eval('.clause', (all) => all.map((one) => [one.id, (one as HTMLElement).offsetHeight > 0] as const));
      expect(words).toEqual(document.clauses.map(({ id }) => [id, true]));
      expect(await page.$eval('#s1-1', (one) => one.textContent)).toBe(readingOf(document, clauseById(document, 's1-1')));
      if (viewport === PHONE) await unfoldContents(page);
      expect((await visible('.contents a')).length).toBe(12);
      expect(await visible('button')).toEqual([]);
    }
  });

  test('a link leads to every unit', async () => {
    await go('weidu-2014/');
    expect((await visible('[data-unit-choice] a')).length).toBe(8);
    expect(await visible('button')).toEqual([]);
  });
});
