/** From one edition to the next: whole, checked, asked for, all windows at once. */
import type { Browser, BrowserContext, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { HOST } from '../../../src/build/io/serve.ts';
import { closeReaders, sharedBrowser } from '../../support/open.ts';
import { corrupt, edition, listedIn, PAGES } from './fixture.ts';
import { type Controlled, type Cut, control } from './server.ts';
import { change, greet, held, late, marks, ready, update } from './worker.ts';

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

const address = (path: string) => `http://${HOST}:${site.port}/${path}`;

/** A reader who has edition A on the device and sees it from there. */
async function reader(): Promise<Page> {
  const page = await context.newPage();
  await page.goto(address(''), { waitUntil: 'load' });
  await ready(page);
  await page.goto(address(''), { waitUntil: 'load' });
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

/** As above, of what the worker has, which navigations and scripts get: which takes a tenth of the time. */
async function hasWhole(page: Page, mark: string): Promise<void> {
  site.up = false;
  expect(await held(page, PAGES.map(address))).toEqual(PAGES.map(() => [mark, mark, mark]));
  site.up = true;
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

test('a window that has not heard of the change has what its own edition has', async () => {
  const page = await reader();
  const second = await context.newPage();
  await second.evaluateOnNewDocument(() => {
    navigator.serviceWorker.addEventListener = () => undefined;
  });
  await second.goto(address('one/'), { waitUntil: 'load' });
  site.dir = fresh;
  expect(await update(page)).toBe('installed');
  await page.goto(address('two/'), { waitUntil: 'load' });
  await change(page);
  const folders = () =>
    second.evaluate(async () => (await fetch(document.querySelector<HTMLElement>('[data-folders]')?.dataset.folders ?? '')).text());
  expect([...(await marks(second)), await late(second), await folders()]).toEqual(['A', 'A', 'A', 'folders of A']);
});

test('closing every window is no decision', async () => {
  const page = await reader();
  site.dir = fresh;
  expect(await update(page)).toBe('installed');
  const blank = await context.newPage();
  await page.close();
  await blank.goto(address(''), { waitUntil: 'load' });
  await hasWhole(blank, 'A');
  await blank.goto(address(''), { waitUntil: 'load' });
  await change(blank);
  await hasWhole(blank, 'B');
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
  await hasWhole(page, 'A');
  await page.goto(address('two/'), { waitUntil: 'load' });
  await change(page);
  await hasWhole(page, 'B');
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

test('who hears of a release before its worker is installed is offered it', async () => {
  await reader();
  const page = await context.newPage();
  // Of what the worker says nothing is heard: only what is said here, which is early.
  await page.evaluateOnNewDocument(() => {
    navigator.serviceWorker.addEventListener('message', (event) => {
      if (event.isTrusted) event.stopImmediatePropagation();
    });
  });
  await page.goto(address(''), { waitUntil: 'load' });
  let go = (): void => undefined;
  const answered = new Promise<void>((done) => {
    go = done;
  });
  site.before = (path) => (path.startsWith('/assets/late') ? answered : undefined);
  site.dir = fresh;
  const ended = update(page);
  await page.waitForFunction(async () => (await navigator.serviceWorker.getRegistration())?.installing);
  await page.evaluate(() => navigator.serviceWorker.dispatchEvent(new MessageEvent('message', { data: 'offer' })));
  await page.waitForFunction(() => document.documentElement.dataset.explained !== undefined);
  // Whatever was asked of the worker before has been answered by now.
  await greet(page);
  go();
  expect(await ended).toBe('installed');
  await page.waitForSelector('[data-release-bar]');
  expect(await page.$$('[data-release-bar]')).toHaveLength(1);
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

interface Turn {
  has: string;
  next: string;
  /** The folder of the next one. */
  dir: string;
}

/** One reader changes from one edition to the other and back, until `attempt` says that it was the last; it leaves the next one installed. */
async function inTurn(attempt: (page: Page, turn: Turn, at: number) => Promise<'more' | 'last'>): Promise<void> {
  const page = await reader();
  const turns: Turn[] = [
    { has: 'A', next: 'B', dir: fresh },
    { has: 'B', next: 'A', dir: old },
  ];
  for (let at = 0, left = 'more'; left === 'more'; at++) {
    const turn = turns[at % 2] as Turn;
    left = await attempt(page, turn, at);
    await hasWhole(page, turn.has);
    await change(page);
    await hasWhole(page, turn.next);
    // Nothing is left of the former edition, so that all of it is fetched again.
    await page.waitForFunction(async () => (await caches.keys()).filter((name) => name.includes('#')).length === 1);
  }
}

test.each<Cut>(['before', 'amid'])('cut %s any answer: the old edition stays whole, and a later update succeeds', async (how) => {
  let requests = 0;
  await inTurn(async (page, { has, dir }, at) => {
    site.dir = dir;
    // The first time nothing is cut.
    if (at) {
      site.count(at, how);
      expect([at, await update(page)]).not.toEqual([at, 'installed']);
      await hasWhole(page, has);
      expect(await page.$('[data-release-bar]')).toBeNull();
    }
    site.count();
    expect([at, await update(page)]).toEqual([at, 'installed']);
    if (!at) requests = site.asked.length;
    // Scripts that both editions have are not fetched again.
    expect(site.asked.filter((path) => /main\.|assets\/offline\./.test(path))).toEqual([]);
    return at < requests ? 'more' : 'last';
  });
  expect(requests).toBeGreaterThan(PAGES.length);
});

test('one bit wrong in any file of the new edition: it is refused', () => {
  const [one, other] = [old, fresh].map(listedIn) as [string[], string[]];
  // Not fetched: what both have, and downloads, which nobody chose.
  const isFetched = (path: string) =>
    !(one.includes(path) && other.includes(path) && /^assets|icon|404/.test(path)) && !/\/files\/|assets\/part\./.test(path);
  const fetched = { A: one.filter(isFetched), B: other.filter(isFetched) } as Record<string, string[]>;
  expect(fetched.A?.length).toBeGreaterThan(PAGES.length);
  return inTurn(async (page, { has, next, dir }, at) => {
    const paths = fetched[next] as string[];
    site.dir = await edition(next);
    corrupt(site.dir, paths[at] as string, 1);
    expect([paths[at], await update(page)]).toEqual([paths[at], 'redundant']);
    await hasWhole(page, has);
    site.dir = dir;
    expect([paths[at], await update(page)]).toEqual([paths[at], 'installed']);
    return at + 1 < paths.length ? 'more' : 'last';
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
