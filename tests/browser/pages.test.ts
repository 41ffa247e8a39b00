/** Every page, on a phone and on a desk, at the root and below a path. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { filesBelow } from '../../src/build/files.ts';
import { DESK, type Opened, open, PHONE, troubles } from '../support/open.ts';
import { SITE, TWO } from '../support/sites.ts';

const paths = (dir: string) =>
  filesBelow(dir)
    .filter((path) => path.endsWith('index.html'))
    .map((path) => path.slice(0, -'index.html'.length));

describe.each([
  ['phone', PHONE, SITE, '/'],
  ['desk', DESK, SITE, '/'],
  ['desk, two documents below a path', DESK, TWO, '/some/path/'],
] as const)('%s', (_, viewport, dir, path) => {
  let site: Opened;
  beforeAll(async () => {
    site = await open(dir, path);
  });
  afterAll(() => site.close());

  test('no page overflows, fails or asks another host', async () => {
    const page = await site.browser.newPage();
    const wrong = troubles(page, site.origin);
    await page.setViewport(viewport);
    for (const one of paths(dir)) {
      await page.goto(site.origin + one, { waitUntil: 'load' });
      const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      if (over > 0) wrong.push(`overflow ${over} px: ${one}`);
    }
    expect(wrong).toEqual([]);
  });

  test('an address that is no page leads back', async () => {
    const page = await site.browser.newPage();
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
    const page = await site.browser.newPage();
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
