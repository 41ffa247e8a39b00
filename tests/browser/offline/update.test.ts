/** From one edition to the next: whole, checked, asked for, all windows at once. */
import type { Browser, BrowserContext, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { HOST } from '../../../src/build/io/serve.ts';
import { closeReaders, sharedBrowser } from '../../support/open.ts';
import { corrupt, edition, listedIn, PAGES } from './fixture.ts';
import { type Controlled, type Cut, control } from './server.ts';
import { change, held, late, marks, ready, update } from './worker.ts';

let browser: Browser;
let site: Controlled;
let context: BrowserContext;
let old: string;
let fresh: string;
beforeAll(async () => {
  browser = await sharedBrowser();
  [old, fresh] = [await edition('A'), await edition('B')];
});
afterAll(() => closeReaders(browser));
beforeEach(async () => {
  site = await control(old);
  context = await browser.createBrowserContext();
});
afterEach(async () => {
  await context.close();
  site.close();
});

const addressAt = ({ port }: Controlled, path: string) => `http://${HOST}:${port}/${path}`;
const address = (path: string) => addressAt(site, path);

/** A reader who has edition A on the device and sees it from there. */
async function reader(from = site, within = context): Promise<Page> {
  const page = await within.newPage();
  await page.goto(addressAt(from, ''), { waitUntil: 'load' });
  await ready(page);
  await page.goto(addressAt(from, ''), { waitUntil: 'load' });
  return page;
}

/** With the server away every page is of this edition, with its scripts. */
async function isWhole(page: Page, mark: string): Promise<void> {
  site.up = false;
  for (const path of PAGES) {
    await page.goto(address(path), { waitUntil: 'load' });
    expect([path, ...(await marks(page)), await late(page)]).toEqual([path, mark, mark, mark]);
  }
  site.up = true;
}

/** As above, of what the worker has, which navigations and scripts get: for what is asked of very many readers. */
async function hasWhole(page: Page, from: Controlled, mark: string): Promise<void> {
  from.up = false;
  const addresses = PAGES.map((path) => addressAt(from, path));
  expect(await held(page, addresses)).toEqual(PAGES.map(() => [mark, mark, mark]));
  from.up = true;
}

/** Readers wait more than they work. */
const AT_ONCE = 4;

/** Each with a reader and a server of its own. */
async function withReaders<T>(all: readonly T[], use: (one: T, page: Page, from: Controlled) => Promise<void>): Promise<void> {
  const rest = [...all];
  const take = async () => {
    for (let one = rest.shift(); one !== undefined; one = rest.shift()) {
      const from = await control(old);
      const own = await browser.createBrowserContext();
      try {
        await use(one, await reader(from, own), from);
      } finally {
        await own.close();
        from.close();
      }
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, take));
}

test('the old edition is shown until the reader decides; then all windows change at once', async () => {
  const page = await reader();
  const second = await context.newPage();
  await second.goto(address('one/'), { waitUntil: 'load' });
  site.dir = fresh;
  expect(await update(page)).toBe('installed');
  await isWhole(page, 'A');
  await second.waitForSelector('[data-release-bar]');
  expect(await second.$eval('[data-release-bar]', (bar) => getComputedStyle(bar).position)).toBe('sticky');
  await page.goto(address('two/'), { waitUntil: 'load' });
  await Promise.all([change(page), second.waitForNavigation({ waitUntil: 'load' })]);
  expect([await marks(page), await marks(second)]).toEqual([
    ['B', 'B'],
    ['B', 'B'],
  ]);
  expect(await page.$('[data-release-bar]')).toBeNull();
  await isWhole(page, 'B');
});

test('closing every window is no decision', async () => {
  const page = await reader();
  site.dir = fresh;
  expect(await update(page)).toBe('installed');
  const blank = await context.newPage();
  await page.close();
  await blank.goto(address(''), { waitUntil: 'load' });
  await isWhole(blank, 'A');
  await blank.goto(address(''), { waitUntil: 'load' });
  await change(blank);
  await isWhole(blank, 'B');
});

test('a device that has the list of its release under the former name changes over like any other', async () => {
  const page = await reader();
  await page.evaluate(async () => {
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        const list = /\/assets\/release\./.test(request.url) && (await cache.match(request));
        if (!list) continue;
        await cache.put(request.url.replace('/release.', '/edition.'), list);
        await cache.delete(request);
      }
    }
  });
  site.dir = fresh;
  expect(await update(page)).toBe('installed');
  await isWhole(page, 'A');
  await page.goto(address('two/'), { waitUntil: 'load' });
  await change(page);
  await isWhole(page, 'B');
});

test('a first page, opened before there was a worker, changes with the others', async () => {
  const first = await context.newPage();
  await first.goto(address('one/'), { waitUntil: 'load' });
  await ready(first);
  const page = await context.newPage();
  await page.goto(address(''), { waitUntil: 'load' });
  site.dir = fresh;
  expect(await update(page)).toBe('installed');
  await Promise.all([change(page), first.waitForNavigation({ waitUntil: 'load' })]);
  expect(await marks(first)).toEqual(['B', 'B']);
});

test('what was put off is not offered again in this window', async () => {
  const page = await reader();
  site.dir = fresh;
  await update(page);
  await page.waitForSelector('[data-release-bar]');
  const [, button] = await page.$$('[data-release-bar] button');
  await button?.click();
  await page.goto(address('one/'), { waitUntil: 'networkidle0' });
  expect(await page.$('[data-release-bar]')).toBeNull();
  expect(await marks(page)).toEqual(['A', 'A']);
});

describe('cut at any request', () => {
  let requests = 0;
  beforeAll(async () => {
    site = await control(old);
    context = await browser.createBrowserContext();
    const page = await reader();
    site.dir = fresh;
    site.count();
    expect(await update(page)).toBe('installed');
    requests = site.asked.length;
    // Scripts that both editions have are not fetched again.
    expect(site.asked.filter((path) => /main\.|assets\/offline\./.test(path))).toEqual([]);
    expect(requests).toBeGreaterThan(PAGES.length);
    await context.close();
    site.close();
  });

  test.each<Cut>(['before', 'amid'])('%s the answer: the old edition stays whole, and a later update succeeds', async (how) => {
    const cuts = Array.from({ length: requests }, (_, i) => i + 1);
    await withReaders(cuts, async (at, page, from) => {
      from.dir = fresh;
      from.count(at, how);
      expect([at, await update(page)]).not.toEqual([at, 'installed']);
      await hasWhole(page, from, 'A');
      expect(await page.$('[data-release-bar]')).toBeNull();
      from.count();
      expect([at, await update(page)]).toEqual([at, 'installed']);
      await hasWhole(page, from, 'A');
      await change(page);
      await hasWhole(page, from, 'B');
    });
  });
});

test('one bit wrong in any file of the new edition: it is refused', async () => {
  const same = new Set(listedIn(old));
  // Not fetched: what both have, and downloads, which nobody chose.
  const fetched = listedIn(fresh).filter(
    (path) => !(same.has(path) && /^assets|icon|404/.test(path)) && !/\/files\/|assets\/part\./.test(path),
  );
  expect(fetched.length).toBeGreaterThan(PAGES.length);
  await withReaders(fetched, async (path, page, from) => {
    from.dir = await edition('B');
    corrupt(from.dir, path, 1);
    expect([path, await update(page)]).toEqual([path, 'redundant']);
    await hasWhole(page, from, 'A');
    from.dir = fresh;
    expect([path, await update(page)]).toEqual([path, 'installed']);
  });
});

test('a first visit to a server that has another edition by the time of the lists comes to nothing, and to no harm', async () => {
  site.before = (path) => {
    if (path.startsWith('/assets/release')) site.dir = fresh;
  };
  const page = await context.newPage();
  await page.goto(address(''), { waitUntil: 'networkidle0' });
  expect([await marks(page), await late(page)]).toEqual([['A', 'A'], null]);
  site.before = () => undefined;
  await page.goto(address(''), { waitUntil: 'load' });
  await ready(page);
  await isWhole(page, 'B');
});
