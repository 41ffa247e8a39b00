/** The real site: whole without network after one visit, at the root and below a path; and where no worker can be. */

import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createBundler } from '../../../src/assets/bundle.ts';
import { approach } from '../../../src/build/io/browser.ts';
import { digestsIn } from '../../../src/build/io/digests.ts';
import { HOST } from '../../../src/build/io/serve.ts';
import { writeOffline } from '../../../src/build/offline/offline.ts';
import { closeReaders, DESK, sharedBrowser, troubles } from '../../support/open.ts';
import { KIND_PATHS, pagesOfSecond } from '../../support/pages.ts';
import { root } from '../../support/root.ts';
import { SITE, TWO } from '../../support/sites.ts';
import { edition } from './fixture.ts';
import { type Controlled, control } from './server.ts';
import { change, ready, update } from './worker.ts';

const LEDGER = 'weidu-2014/sectors/shequ/ledger/';
const FIELD = '[data-row="shequ-local-1"] textarea';
const SEARCH = `search/?q=${encodeURIComponent('四风')}`;

let browser: Browser;
let context: BrowserContext;
let site: Controlled;
let page: Page;
let origin: string;
let wrong: string[];
beforeAll(async () => {
  browser = await sharedBrowser();
});
afterAll(() => closeReaders(browser));

async function begin(dir: string, path = '/'): Promise<void> {
  site = await control(dir, path);
  origin = `http://${HOST}:${site.port}${path}`;
  context = await browser.createBrowserContext();
  page = await context.newPage();
  await page.setViewport(DESK);
  wrong = troubles(page, origin);
}
async function end(): Promise<void> {
  await context.close();
  site.close();
}
const go = (path: string, on = page) => on.goto(origin + path, { waitUntil: 'load' });
const found = () =>
  page.waitForFunction(() => Number(document.querySelector('[data-result-count]')?.textContent) > 0).then(() => page.$$('[data-result]'));

describe.each([
  ['at the root', SITE, '/', KIND_PATHS],
  ['two documents below a path', TWO, '/some/path/', pagesOfSecond(TWO)],
] as const)('without network after one visit, %s', (_, dir, path, pages) => {
  beforeAll(async () => {
    await begin(dir, path);
    await go('');
    await ready(page);
    site.up = false;
  });
  beforeEach(() => {
    wrong.splice(0);
  });
  afterAll(end);

  test('every page is there, with nothing wrong in it', async () => {
    expect(pages).toContain('weidu-2014/text/');
    for (const one of pages) {
      const response = await go(one);
      expect([one, response?.status(), response?.fromServiceWorker()]).toEqual([one, 200, true]);
    }
    expect(wrong).toEqual([]);
  });

  test('search finds, a ledger keeps what is filled in, addresses without their last slash lead on', async () => {
    await go(SEARCH);
    expect((await found()).length).toBeGreaterThan(3);
    await go(LEDGER.slice(0, -1));
    expect(page.url()).toBe(origin + LEDGER);
    await page.$eval(FIELD, (one) => (one as HTMLTextAreaElement).select());
    await page.type(FIELD, '没有网络时填的');
    // Leaving before it is kept would ask.
    await page.waitForSelector('[data-sheet][data-kept]');
    await go(LEDGER);
    expect(await page.$eval(FIELD, (one) => (one as HTMLTextAreaElement).value)).toBe('没有网络时填的');
    expect(wrong).toEqual([]);
  });

  test('a page that the site does not have is explained', async () => {
    await go('no/such/');
    expect(page.url()).toBe(`${origin}offline/?to=no%2Fsuch%2F`);
    await page.waitForSelector('[data-offline=""] [role="alert"]');
    expect(await page.$eval('[data-offline=""]', (one) => one.textContent)).toContain('没有网络');
  });
});

describe('one visit', () => {
  afterEach(end);

  test('the first page is done before the worker is asked for, and asks for nothing more', async () => {
    await begin(SITE);
    const own: string[] = [];
    page.on('request', (request) => own.push(new URL(request.url()).pathname));
    await go('weidu-2014/text/');
    await ready(page);
    const before = site.asked.slice(0, site.asked.indexOf('/sw.js')).filter((path) => !/icon/.test(path));
    expect(before.sort()).toEqual(own.filter((path) => !/icon/.test(path)).sort());
  });

  test('what is filled in outlasts the change to a new edition', async () => {
    mkdirSync(join(root, '.tmp'), { recursive: true });
    const next = mkdtempSync(join(root, '.tmp', 'offline-site-'));
    cpSync(SITE, next, { recursive: true });
    for (const file of readdirSync(join(next, 'assets'))) if (/^(edition|part)\./.test(file)) rmSync(join(next, 'assets', file));
    const about = join(next, 'about/index.html');
    writeFileSync(about, readFileSync(about, 'utf8').replace('<h1>', '<h1>新的'));
    writeOffline(next, digestsIn(next), [{ id: 'weidu-2014', name: '' }], await createBundler(root).script('worker'));
    await begin(SITE);
    await go('');
    await ready(page);
    await go('');
    const filled = await context.newPage();
    await go(LEDGER, filled);
    await filled.waitForSelector(FIELD);
    await filled.type(FIELD, '还没有离开这一格');
    site.dir = next;
    expect(await update(page)).toBe('installed');
    await page.bringToFront();
    await Promise.all([change(page), filled.waitForNavigation({ waitUntil: 'load' })]);
    await filled.waitForSelector(FIELD);
    expect(await filled.$eval(FIELD, (one) => (one as HTMLTextAreaElement).value)).toBe('还没有离开这一格');
    await go('about/');
    expect(await page.$eval('h1', (one) => one.textContent)).toBe('新的关于本站');
    rmSync(next, { recursive: true });
  });

  // The worker may be asked while it is only about to take the site over. That of a small site is there before the page
  // waits for it, unless it is asked for later.
  test('where the site can be kept a first visit is never told that it cannot', async () => {
    const small = await edition('small');
    for (let visit = 0; visit < 4; visit++) {
      if (visit) await end();
      await begin(small);
      await page.evaluateOnNewDocument(() => {
        const told: string[] = [];
        Object.assign(window, { told });
        const { register } = ServiceWorkerContainer.prototype;
        ServiceWorkerContainer.prototype.register = async function (...given) {
          while (!told.some(Boolean)) await new Promise((done) => setTimeout(done));
          return register.apply(this, given);
        };
        new MutationObserver(() => void told.push(document.querySelector('[data-device]')?.textContent ?? '')).observe(document, {
          childList: true,
          subtree: true,
        });
      });
      await go('offline/');
      await page.waitForFunction(() => document.querySelector('[data-device]')?.textContent?.includes('已存在这台设备上'));
      const told = await page.evaluate(() => (window as unknown as { told: string[] }).told);
      expect(told.filter((one) => one.includes('不能把网站存在设备上'))).toEqual([]);
    }
    rmSync(small, { recursive: true });
  });

  test('downloads come from the network, and are kept when asked for', async () => {
    await begin(SITE);
    await go('weidu-2014/');
    await ready(page);
    await go('weidu-2014/');
    const button = '[data-offline] button';
    await approach(page);
    await page.waitForSelector(button);
    expect(await page.$eval(button, (one) => one.textContent)).toMatch(/下载文件供离线使用（\d\.\d MB）/);
    const size = () =>
      page.evaluate(() =>
        fetch('files/text.docx')
          .then((one) => one.arrayBuffer())
          .then((one) => one.byteLength),
      );
    const bytes = await size();
    await page.click(button);
    await page.waitForFunction((at) => document.querySelector(at)?.textContent?.startsWith('不再'), {}, button);
    site.up = false;
    expect(await size()).toBe(bytes);
  });

  test('plain http: no worker, nothing wrong, and the single file is offered', async () => {
    await begin(SITE);
    await page.close();
    // A name that is no loopback is no secure context; the server answers as the proxy.
    const plain = await browser.createBrowserContext({ proxyServer: `http://${HOST}:${site.port}` });
    const there = await plain.newPage();
    const bad = troubles(there, 'http://intranet.test/');
    for (const path of ['', 'weidu-2014/text/', 'offline/', SEARCH])
      await there.goto(`http://intranet.test/${path}`, { waitUntil: 'networkidle0' });
    expect(await there.evaluate(() => [window.isSecureContext, 'serviceWorker' in navigator])).toEqual([false, false]);
    await there.goto('http://intranet.test/offline/', { waitUntil: 'networkidle0' });
    const told = await there.$eval('[data-offline]', (one) => one.textContent);
    expect(told).toContain('地址不是 https 开头');
    expect(await there.$$eval('[data-offline] a', (links) => links.map((link) => (link as HTMLAnchorElement).pathname))).toEqual([
      '/weidu-2014/files/weidu-2014.html',
    ]);
    expect(bad).toEqual([]);
    expect(site.asked).not.toContain('/sw.js');
    await plain.close();
  });

  test('it can be installed', async () => {
    await begin(SITE, '/some/path/');
    await go('');
    await ready(page);
    const session = await page.createCDPSession();
    const { url, errors, data } = await session.send('Page.getAppManifest');
    expect([url, errors]).toEqual([`${origin}manifest.webmanifest`, []]);
    const manifest = JSON.parse(data ?? '') as { start_url: string; scope: string; icons: { src: string; sizes: string }[] };
    expect([manifest.start_url, manifest.scope].map((one) => new URL(one, url).href)).toEqual([origin, origin]);
    expect(await session.send('Page.getInstallabilityErrors')).toEqual({ installabilityErrors: [] });
    for (const { src, sizes } of manifest.icons) {
      const drawn = await page.evaluate(async (address) => {
        const image = new Image();
        image.src = address;
        await image.decode();
        return `${image.naturalWidth}x${image.naturalHeight}`;
      }, new URL(src, url).href);
      expect(drawn).toBe(sizes);
    }
  });
});
