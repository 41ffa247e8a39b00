/** A large library: what belongs to no document, what was visited, and what was chosen. */
import type { Browser, BrowserContext, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { HOST } from '../../../src/build/io/serve.ts';
import { closeReaders, sharedBrowser } from '../../support/open.ts';
import { edition, PAGES } from './fixture.ts';
import { type Controlled, control } from './server.ts';
import { change, late, marks, ready, update } from './worker.ts';

const LARGE = { limit: 0 };
/** A list of the library, of which every device has the first page. */
const LISTS = ['duties/', 'duties/units/1/', 'duties/units/2/'];

let browser: Browser;
let site: Controlled;
let context: BrowserContext;
let page: Page;
let old: string;
let fresh: string;
beforeAll(async () => {
  browser = await sharedBrowser();
  const shape = { ...LARGE, pages: [...PAGES, ...LISTS] };
  [old, fresh] = [await edition('A', shape), await edition('B', shape)];
});
afterAll(() => closeReaders(browser));
beforeEach(async () => {
  site = await control(old);
  context = await browser.createBrowserContext();
  page = await context.newPage();
  await go('');
  await ready(page);
  await go('');
});
afterEach(async () => {
  await context.close();
  site.close();
});

const go = (path: string) => page.goto(`http://${HOST}:${site.port}/${path}`, { waitUntil: 'load' });
const here = () => page.url().replace(/^http:\/\/[^/]+\//, '');
const text = () => page.$eval('[data-offline]', (one) => one.textContent ?? '');
const says = (words: string) =>
  page.waitForFunction((part) => document.querySelector('[data-offline]')?.textContent?.includes(part), {}, words);

test('what was visited is there without network; what was not is explained, with what is there', async () => {
  await go('one/');
  site.up = false;
  await go('one/?from=mail');
  expect([...(await marks(page)), await late(page)]).toEqual(['A', 'A', 'A']);
  await go('two/');
  expect(here()).toBe('offline/?to=two%2F');
  await says('没有网络');
  await says('这台设备上有');
  expect(await page.$$eval('[data-offline] ul a', (links) => links.map((link) => (link as HTMLAnchorElement).pathname))).toEqual(['/one/']);
  site.up = true;
  await Promise.all([page.waitForNavigation(), page.click('[data-offline] p a')]);
  expect([here(), ...(await marks(page))]).toEqual(['two/', 'A', 'A']);
});

test('a document is kept whole when it is chosen, and given up again', async () => {
  await go('two/');
  await says('保存本文件供离线使用（');
  await page.click('[data-offline] button');
  await says('不再保存本文件');
  site.up = false;
  for (const path of ['two/', '']) await go(path);
  expect(await marks(page)).toEqual(['A', 'A']);
  site.up = true;
  await go('one/');
  await says('保存本文件供离线使用（');
  await page.click('[data-offline] button');
  await says('不再保存本文件');
  site.up = false;
  await go('one/text/');
  expect(await marks(page)).toEqual(['A', 'A']);
  expect(await page.evaluate(() => fetch('../files/text.txt').then((one) => one.text()))).toBe('text of A');
  await go('one/');
  await says('不再保存本文件');
  await page.click('[data-offline] button');
  await says('保存本文件供离线使用（');
  await go('one/text/');
  expect(here()).toBe('offline/?to=one%2Ftext%2F');
});

test('a choice that cannot be kept is told, and nothing is half kept', async () => {
  await go('one/');
  await says('保存本文件供离线使用（');
  site.up = false;
  await page.click('[data-offline] button');
  await says('没有存成：网络不通');
  site.up = true;
  site.dir = fresh;
  await page.click('[data-offline] button');
  await says('没有存成：网站已有新版本');
  expect(await text()).not.toContain('不再保存');
});

test('what the server has only in another edition is not shown, and the new edition is', async () => {
  await go('one/');
  site.dir = fresh;
  await go('two/');
  expect(here()).toBe('offline/?to=two%2F&changed');
  await says('网站已有新版本');
  expect(await marks(page)).toEqual(['A', 'A']);
  await update(page);
  await change(page);
  // What was visited came along.
  site.up = false;
  for (const path of ['', 'one/']) {
    await go(path);
    expect(await marks(page)).toEqual(['B', 'B']);
  }
  site.up = true;
  for (const path of PAGES) {
    await go(path);
    expect(await marks(page)).toEqual(['B', 'B']);
  }
});

test('what was chosen comes along whole', async () => {
  await go('one/');
  await says('保存本文件供离线使用（');
  await page.click('[data-offline] button');
  await says('不再保存本文件');
  site.dir = fresh;
  expect(await update(page)).toBe('installed');
  await change(page);
  site.up = false;
  await go('one/text/');
  expect(await marks(page)).toEqual(['B', 'B']);
  await go('two/');
  expect(here()).toBe('offline/?to=two%2F');
});

test('a list is kept as far as it was visited, and whole when it is chosen', async () => {
  await go('duties/units/1/');
  site.up = false;
  for (const path of ['duties/', 'duties/units/1/']) {
    await go(path);
    expect(await marks(page)).toEqual(['A', 'A']);
  }
  await go('duties/units/2/');
  expect(here()).toBe('offline/?to=duties%2Funits%2F2%2F');
  site.up = true;
  await go('offline/');
  await says('保存要求库的网页和下载文件供离线使用（');
  await page.click('[data-offline="duties"] button');
  await says('不再保存要求库的网页和下载文件');
  expect(await text()).not.toContain('这台设备上有');
  site.dir = fresh;
  await update(page);
  await change(page);
  site.up = false;
  await go('duties/units/2/');
  expect(await marks(page)).toEqual(['B', 'B']);
});
