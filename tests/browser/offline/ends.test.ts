/** All that says 正在… on its way to the device: it ends, with the site here or with the reason why not. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { HOST } from '../../../src/build/io/serve.ts';
import { closeReaders, sharedBrowser } from '../../support/open.ts';
import { edition, listedIn } from './fixture.ts';
import { type Controlled, control } from './server.ts';

let browser: Browser;
let context: BrowserContext;
let page: Page;
let site: Controlled;
beforeAll(async () => {
  browser = await sharedBrowser();
});
afterAll(() => closeReaders(browser));
beforeEach(async () => {
  site = await control(await edition('first'));
  context = await browser.createBrowserContext();
  page = await context.newPage();
});
afterEach(async () => {
  await context.close();
  site.close();
});

const origin = () => `http://${HOST}:${site.port}`;

/** What the page says in the end; what ends never is ended by the test's patience. */
async function said(): Promise<string> {
  const found = await page.waitForFunction(() => {
    const text = document.querySelector('[data-device]')?.textContent ?? '';
    return text && !text.includes('正在') && text;
  });
  return String(await found.jsonValue());
}

const change = (path: string, text: (old: string) => string): void =>
  writeFileSync(join(site.dir, path), text(readFileSync(join(site.dir, path), 'utf8')));

/** A page may not come at all where a portal answers: its own words are those of the network. */
const PORTAL = '<!doctype html><title>登录</title><p>请先登录网络';

const BAD: [string, () => void | Promise<void>, string][] = [
  [
    'a proxy that puts a script into pages',
    () => change('two/index.html', (html) => html.replace('</body>', '<script src="/ad.js"></script></body>')),
    '和本站发布的不一样',
  ],
  ['a file that is cut short and comes as whole', () => change('one/text/index.html', (html) => html.slice(0, -20)), '和本站发布的不一样'],
  ['a file that is not there', () => change('icon.svg', () => ''), '和本站发布的不一样'],
  [
    'a portal in place of files',
    () => {
      for (const path of listedIn(site.dir)) if (path.startsWith('assets/release.')) change(path, () => PORTAL);
    },
    '和本站发布的不一样',
  ],
  ['a portal in place of the worker', () => change('sw.js', () => PORTAL), '没有取到要用的程序'],
  [
    'a network that goes in the middle of a file',
    () => {
      site.before = (path) => {
        if (path.endsWith('release.json') || path.includes('assets/release.')) site.count(2, 'amid');
      };
    },
    '网络不通',
  ],
  [
    'a device that is full',
    async () => {
      const session = await page.createCDPSession();
      await session.send('Storage.overrideQuotaForOrigin', { origin: origin(), quotaSize: 2000 });
    },
    '没有空间了',
  ],
];

test.each(BAD)('%s', async (_, make, why) => {
  await make();
  await page.goto(`${origin()}/offline/`, { waitUntil: 'load' });
  expect(await said()).toMatch(new RegExp(`^没有存到这台设备上：.*${why}`));
  // The page itself goes on.
  expect(await page.$eval('[data-mark]', (one) => one.textContent)).toBe('first');
});

test('without any of these the site is here', async () => {
  await page.goto(`${origin()}/offline/`, { waitUntil: 'load' });
  expect(await said()).toMatch(/^全站已存在这台设备上/);
});

test('what is kept on request ends with the reason, and what is here stays', async () => {
  await page.goto(`${origin()}/one/`, { waitUntil: 'load' });
  expect(await said()).toMatch(/^全站已存在这台设备上/);
  const keep = async () => {
    const [button] = await page.$$('[data-device] button');
    await button?.click();
    return String(
      await (
        await page.waitForFunction(() => {
          const text = document.querySelector('[data-device] [role=status]')?.textContent ?? '';
          return text && !text.includes('正在') && text;
        })
      ).jsonValue(),
    );
  };
  site.up = false;
  expect(await keep()).toMatch(/^没有存成：网络不通/);
  site.up = true;
  change('one/files/text.txt', () => '改过的');
  expect(await keep()).toMatch(/^没有存成：网站已有新版本/);
  site.up = false;
  await page.reload({ waitUntil: 'load' });
  expect(await said()).toMatch(/^全站已存在这台设备上/);
});
