/** Addresses as messengers leave them, and addresses that no clause has: on the site, in the folder and in the single file. */
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { listen, until } from '../support/carry.ts';
import { DESK, type Opened, open, PHONE } from '../support/open.ts';
import { type CarriedSite, carriedSite } from '../support/release.ts';
import { SITE } from '../support/sites.ts';

let site: Opened;
let made: CarriedSite;
let page: Page;
let wrong: string[];
beforeAll(async () => {
  made = carriedSite('weidu-2014');
  site = await open(SITE);
});
afterAll(async () => {
  await site.close();
  made.remove();
});
beforeEach(async () => {
  page = await site.freshWindow();
  wrong = listen(page);
});
afterEach(() => {
  // What is carried away asks for nothing; the site is asked for its own.
  expect(wrong.filter((one) => !one.startsWith(`elsewhere: ${site.origin}`))).toEqual([]);
});

const FORMS: [name: string, address: (place: string) => string][] = [
  ['the site', (place) => `${site.origin}weidu-2014/${place}`],
  ['the folder', (place) => made.forms.find(([name]) => name === 'the folder')?.[1](place) ?? ''],
  ['the single file', (place) => made.forms.find(([name]) => name === 'the single file')?.[1](place) ?? ''],
];

/** Before the fragment: what messengers put into the query. */
const withQuery = (address: string, query: string): string => address.replace(/(?=#|$)/, query);

const isAtClause = (id: string) =>
  until(
    page,
    `(() => {
      const clause = document.getElementById('${id}');
      if (!clause || !clause.matches(':target') || window.location.hash !== '#${id}') return false;
      const { top } = clause.getBoundingClientRect();
      return top >= 0 && top < window.innerHeight;
    })()`,
  );

describe.each(FORMS)('%s', (_, address) => {
  const go = async (place: string, query = '') => {
    await page.goto('about:blank');
    await page.goto(withQuery(address(place), query), { waitUntil: 'load' });
  };

  test.each([
    ['&shareTo=wechat', ''],
    ['?from=singlemessage', ''],
    ['?from=timeline&isappinstalled=0', '?from=timeline&isappinstalled=0'],
    ['，请看', ''],
    ['', '?from=singlemessage'],
  ])('with %s in the fragment and %s in the query the clause is opened', async (added, query) => {
    for (const viewport of [PHONE, DESK]) {
      await page.setViewport(viewport);
      await go(`text/#s2-2${added}`, query);
      await isAtClause('s2-2');
      expect(await page.$('.missing-clause')).toBeNull();
    }
  });

  test('a clause that is not there is said to be none, and the nearest leads on', async () => {
    await page.setViewport(PHONE);
    await go('text/#s2-1-p9&shareTo=wechat');
    await page.waitForSelector('.missing-clause');
    expect(await page.$eval('.missing-clause', ({ textContent }) => textContent)).toBe(
      '本文没有地址为 s2-1-p9 的条款，地址可能抄漏或抄错了。最近的是二（一）第2段。',
    );
    const box = await page.$eval('.missing-clause', (one) => one.getBoundingClientRect().toJSON() as DOMRect);
    expect([box.top >= 0, box.bottom <= PHONE.height, box.right <= PHONE.width]).toEqual([true, true, true]);
    await page.click('.missing-clause a');
    await isAtClause('s2-1-p2');
    // The address changes first.
    await until(page, `!document.querySelector('.missing-clause')`);
  });

  test('so is one that is gone to while the text is read, and one that resembles none leads to the beginning', async () => {
    await page.setViewport(DESK);
    await go('text/#s2-2');
    await page.evaluate(() => {
      window.location.hash = '#x99';
    });
    await until(page, `document.querySelector('.missing-clause a')?.textContent === '本文开头'`);
    await page.evaluate(() => {
      window.location.hash = '#s9';
    });
    await page.waitForSelector('.missing-clause a[href="#s3"]');
    await page.evaluate(() => {
      window.location.hash = '#s1';
    });
    await until(page, `!document.querySelector('.missing-clause')`);
  });

  test('what is no clause’s is left alone', async () => {
    await page.setViewport(DESK);
    await go('text/#wechat_redirect');
    await page.mouse.move(200, 200);
    await page.mouse.move(210, 210);
    expect(await page.$('.missing-clause')).toBeNull();
  });
});

test('the single file, opened at its search, keeps the query; from another page it turns to the text', async () => {
  const address = FORMS[2]?.[1] ?? String;
  await page.setViewport(DESK);
  await page.goto(`${address('')}#search/?q=拿卡`, { waitUntil: 'load' });
  await until(page, `document.querySelector('[data-result-count]')?.textContent === '2'`);
  await page.evaluate(() => {
    window.location.hash = '#s2-1-p9';
  });
  await page.waitForSelector('.missing-clause');
  expect(await page.$$eval('[data-page]', (all) => all.map(({ id }) => id))).toEqual(['text/']);
});

test('what is copied of a page with something added has the clause’s own address', async () => {
  await page.setViewport(DESK);
  await page.goto(`${site.origin}weidu-2014/text/?from=singlemessage#s2-2`, { waitUntil: 'load' });
  await page.click('[data-copy="s2-2"]');
  await page.waitForSelector('.copy-menu');
  await page.evaluate(() => {
    document.addEventListener('copy', () => Object.assign(window, { got: (document.activeElement as HTMLTextAreaElement).value }));
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
  });
  await page.click('.copy-menu button:nth-of-type(2)');
  await until(page, `window.got === '${site.origin}weidu-2014/text/#s2-2'`);
});
