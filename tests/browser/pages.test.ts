/** Every page, on a phone and as wide as a desk, at the root and below a path. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { laidOut } from '../../src/build/io/browser.ts';
import { DESK, type Opened, open, PHONE, troubles } from '../support/open.ts';
import { pagesOf, pagesOfSecond } from '../support/pages.ts';
import { shifts, watchShifts } from '../support/shifts.ts';
import { SITE, TWO } from '../support/sites.ts';

/** A phone's window is as wide as what overflows it: it shows the whole, small. */
const overflow = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

describe.each([
  ['phone', PHONE, SITE, '/', pagesOf(SITE)],
  ['desk', DESK, SITE, '/', pagesOf(SITE)],
  ['desk, two documents below a path', DESK, TWO, '/some/path/', pagesOfSecond(TWO)],
] as const)('%s', (_, viewport, dir, path, pages) => {
  let site: Opened;
  beforeAll(async () => {
    site = await open(dir, path);
  });
  afterAll(() => site.close());

  test('no page overflows, fails or asks another host; each is whole without anything being done, and on a phone nothing seen has moved', async () => {
    const page = await site.freshWindow();
    const wrong = troubles(page, site.origin);
    await page.setViewport(viewport);
    await watchShifts(page);
    expect(pages).toContain('weidu-2014/text/');
    for (const one of pages) {
      await page.goto(site.origin + one, { waitUntil: 'load' });
      await laidOut(page);
      const hidden = await page.evaluate(
        () =>
          Array.from(document.querySelectorAll('body *')).filter((part) => getComputedStyle(part).contentVisibility === 'hidden').length,
      );
      const over = await overflow(page);
      if (over > 0) wrong.push(`overflow ${over} px: ${one}`);
      if (hidden) wrong.push(`${hidden} not laid out: ${one}`);
      if (viewport === PHONE) wrong.push(...(await shifts(page)).map((what) => `moved ${what}: ${one}`));
    }
    expect(wrong).toEqual([]);
  });

  test('an address that is no page leads back', async () => {
    const page = await site.freshWindow();
    const response = await page.goto(`${site.origin}no/such/page/`);
    expect(response?.status()).toBe(404);
    expect(await page.$eval('h1', (one) => one.textContent)).toBe('没有这一页');
  });
});

describe('the type of the full text', () => {
  let site: Opened;
  beforeAll(async () => {
    site = await open(SITE);
  });
  afterAll(() => site.close());

  test.each([PHONE, DESK])('at $width px: at least 18 px, at most 36 characters a line, 1.8 to 2 lines high', async (viewport) => {
    const page = await site.freshWindow();
    await page.setViewport(viewport);
    await page.goto(`${site.origin}weidu-2014/text/`);
    const set = await page.$$eval('p.clause, div.clause', (clauses) =>
      clauses.map((clause) => {
        const style = getComputedStyle(clause);
        const size = Number.parseFloat(style.fontSize);
        return { size, characters: clause.clientWidth / size, leading: Number.parseFloat(style.lineHeight) / size };
      }),
    );
    expect(set.length).toBeGreaterThan(10);
    // Issuer and date are set apart from the body.
    for (const { size, characters, leading } of set.slice(2)) {
      expect(size).toBeGreaterThanOrEqual(18);
      expect(characters).toBeLessThanOrEqual(36.01);
      expect(leading).toBeGreaterThanOrEqual(1.8);
      expect(leading).toBeLessThanOrEqual(2);
    }
  });
});
