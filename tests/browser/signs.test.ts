/** What scripts add is fetched at the first sign of a reader; nothing that was asked for before it came is lost. */
import type { HTTPRequest, Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { equipped } from '../../src/build/io/browser.ts';
import { intercept, type Opened, open } from '../support/open.ts';
import { SITE } from '../support/sites.ts';
import { unfoldMenu, unfoldTools } from '../support/unfold.ts';

let site: Opened;
let page: Page;
let asked: string[];
beforeAll(async () => {
  site = await open(SITE);
});
afterAll(() => site.close());
beforeEach(async () => {
  page = await site.freshWindow();
  asked = [];
  page.on('request', (request) => void asked.push(request.url().slice(site.origin.length)));
});

const text = () => page.goto(`${site.origin}weidu-2014/text/`, { waitUntil: 'networkidle0' });
const isLater = (url: string) => /assets\/(reader|idle)\./.test(url);

/** A first step has no place that it is measured from, so no movement is known of it. */
const moveIn = () => page.mouse.move(200, 200, { steps: 2 });

/** Requests for the scripts to come wait until they are let go. */
async function hold(): Promise<(then: 'continue' | 'abort') => void> {
  const held: HTTPRequest[] = [];
  let decided: 'continue' | 'abort' | undefined;
  await intercept(page, (request) => {
    if (!isLater(request.url())) void request.continue();
    else if (decided) void request[decided]();
    else held.push(request);
  });
  return (then) => {
    decided = then;
    for (const request of held) void request[then]();
  };
}

test('a page that is only looked at asks for no more scripts; a movement brings them, once', async () => {
  await text();
  expect(asked.filter(isLater)).toEqual([]);
  await moveIn();
  await equipped(page);
  await page.mouse.move(300, 300);
  await page.keyboard.press('Tab');
  expect(asked.filter(isLater)).toHaveLength(2);
});

describe('what is done before the scripts are there', () => {
  test('a clause’s address opens its menu when they are', async () => {
    await text();
    const go = await hold();
    await page.click('[data-copy="s2-1"]');
    expect(await page.$('.copy-menu')).toBeNull();
    go('continue');
    await page.waitForSelector('.copy-menu');
    expect(new URL(page.url()).hash).toBe('#s2-1');
  });

  test('the source form is shown when they are', async () => {
    await text();
    const go = await hold();
    await unfoldTools(page);
    await page.click('[data-show="source"]');
    go('continue');
    await page.waitForSelector('.showing-source');
  });

  test('the form for older eyes and the size of type are set when they are', async () => {
    await text();
    const go = await hold();
    await unfoldMenu(page);
    await page.select('[data-size]', 'size-1');
    await page.click('[data-large]');
    expect(await page.$eval('html', (root) => root.matches('.large, .size-1'))).toBe(false);
    go('continue');
    await page.waitForSelector('html.large.plain.size-1');
    await page.goto(`${site.origin}about/`);
    expect(await page.$eval('html', (root) => root.matches('.large.plain.size-1'))).toBe(true);
    expect(await page.$eval('[data-size]', (list) => (list as HTMLSelectElement).value)).toBe('size-1');
  });

  test('a unit is kept when they are, and where its name was clicked its page is opened', async () => {
    await page.goto(`${site.origin}weidu-2014/`, { waitUntil: 'networkidle0' });
    const go = await hold();
    await page.click('[data-choose-unit="shequ"]');
    go('continue');
    await page.waitForFunction(() => window.location.pathname.endsWith('/sectors/shequ/') && document.readyState === 'complete');
    expect(await page.$eval('[data-my-unit]', (link) => link.textContent)).toBe('社区');
    expect(await page.$eval('[data-unit] button', (one) => one.getAttribute('aria-pressed'))).toBe('true');
  });

  test('words typed to be found are found', async () => {
    await text();
    const go = await hold();
    await unfoldTools(page);
    await page.type('#find', '立行立改比作为');
    go('continue');
    await page.waitForFunction(() => document.querySelector('[data-find-status]')?.textContent === '3 处');
  });

  test('a query typed into the search page is answered', async () => {
    await page.goto(`${site.origin}search/`, { waitUntil: 'networkidle0' });
    expect(asked.some((url) => /assets\/search\..*js/.test(url))).toBe(false);
    await page.type('#query', '拿卡');
    await page.waitForFunction(() => document.querySelector('[data-result-count]')?.textContent);
    const exact = await page.$$eval('[data-result]:not([data-inexact])', (all) => all.map((one) => (one as HTMLElement).dataset.clause));
    expect(exact).toEqual(['s2-1', 's2-1-p2']);
  });

  test('printing waits for the lines to be set', async () => {
    await page.evaluateOnNewDocument(() => {
      window.print = () => void document.body.setAttribute('data-printed', String(!document.querySelector('script[data-lazy]')));
    });
    await text();
    const go = await hold();
    await page.keyboard.down('Control');
    await page.keyboard.press('p');
    await page.keyboard.up('Control');
    go('continue');
    await page.waitForSelector('[data-printed="true"]');
  });

  test('a link leads on when they do not come', async () => {
    await text();
    const go = await hold();
    await page.click('[data-copy="s2-1"]');
    go('abort');
    await page.waitForFunction(() => window.location.hash === '#s2-1');
    await Promise.all([page.waitForNavigation(), page.click('#s1-p2 .term')]);
    expect(page.url()).toContain('/terms/');
  });
});

describe('the next page', () => {
  test('is fetched when a link is pointed at, and no other is', async () => {
    await text();
    await moveIn();
    await equipped(page);
    await page.hover('.bar a[href$="sectors/"]');
    await page.waitForSelector('link[rel="prefetch"][href$="/weidu-2014/sectors/"]');
    expect(await page.$$eval('link[rel="prefetch"]', (all) => all.length)).toBe(1);
  });

  test('of a search is fetched with what its first answer needs, when its field is gone to', async () => {
    await text();
    await moveIn();
    await equipped(page);
    await page.focus('.bar input[name="q"]');
    await page.waitForFunction(() => document.querySelectorAll('link[rel="prefetch"]').length === 3);
    const fetched = await page.$$eval('link[rel="prefetch"]', (all) => all.map((one) => new URL((one as HTMLLinkElement).href).pathname));
    expect(fetched.map((path) => path.replace(/\.[\w-]{8}(?=[./])/, '').replace(/^.*(?=assets)/, ''))).toEqual([
      'assets/search.js',
      'assets/search/index.js',
      'assets/search/in-weidu-2014.js',
    ]);
  });

  test('is not, where the reader saves data', async () => {
    await page.evaluateOnNewDocument(() => Object.defineProperty(navigator, 'connection', { value: { saveData: true } }));
    await text();
    await moveIn();
    await equipped(page);
    await page.focus('.bar a[href$="sectors/"]');
    expect(await page.$('link[rel="prefetch"]')).toBeNull();
  });
});
