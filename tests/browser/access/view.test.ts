/** The form for older eyes (适老版) and the size of type: there at once, everywhere and for ever, and not on paper. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createBundler, INLINE_SCRIPT } from '../../../src/assets/bundle.ts';
import { equipped } from '../../../src/build/io/browser.ts';
import { singleFile } from '../../../src/build/single/pages.ts';
import { VIEW_KEY } from '../../../src/client/ui/stored-view.ts';
import { DESK, explained, intercept, newReader, newWindow, type Opened, open, PHONE } from '../../support/open.ts';
import { root } from '../../support/root.ts';
import { SITE } from '../../support/sites.ts';
import { unfoldMenu } from '../../support/unfold.ts';
import { choose, KINDS, NARROW, reach } from './pages.ts';

const head = await createBundler(root).script(INLINE_SCRIPT);

let site: Opened;
let page: Page;
beforeAll(async () => {
  site = await open(SITE);
});
afterAll(() => site.close());
beforeEach(async () => {
  page = await site.freshWindow();
  await page.setViewport(DESK);
});

const sizes = (on = page) => on.$eval('html', (root) => Number.parseFloat(getComputedStyle(root).fontSize));
const pressed = (on = page) => on.$eval('[data-large]', (button) => button.getAttribute('aria-pressed'));
async function press(on = page): Promise<void> {
  await unfoldMenu(on);
  await on.click('[data-large]');
  await equipped(on);
}
const SPECIMEN = 'weidu-2014/text/';

/** Size and line of every text that is shown. */
const texts = (on: Page) =>
  on.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found: { text: string; size: number; leading: number }[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement as HTMLElement;
      // A sign above the line is one character, and a choice in a list is the system's.
      if (!node.nodeValue?.trim() || !element.getClientRects().length || element.closest('option, noscript')) continue;
      const { fontSize, lineHeight } = getComputedStyle(element);
      const size = Number.parseFloat(fontSize);
      const leading = element.matches('.sign') ? 1.5 : Number.parseFloat(lineHeight) / size;
      found.push({ text: node.nodeValue.trim().slice(0, 20), size, leading: Math.round(leading * 100) / 100 });
    }
    return found;
  });

describe('适老版', () => {
  test.each(Object.keys(KINDS))('%s: no text below 18 px, no lines closer than 1.5, on phone and desk', async (kind) => {
    await reach(page, site, kind);
    for (const viewport of [NARROW, DESK]) {
      await page.setViewport(viewport);
      for (const size of ['', 'size-1', 'size-2']) {
        await choose(page, { large: true, size });
        const found = await texts(page);
        expect(found.length).toBeGreaterThan(10);
        expect(found.filter((one) => one.size < 18 || one.leading < 1.5)).toEqual([]);
      }
    }
  });

  test('one press sets it, here and on every page, and one takes it away', async () => {
    await page.goto(`${site.origin}${SPECIMEN}`);
    expect(await pressed()).toBe('false');
    const plain = await sizes();
    await press();
    expect(await pressed()).toBe('true');
    expect(await sizes()).toBe(24);
    await page.goto(`${site.origin}weidu-2014/terms/`);
    expect(await pressed()).toBe('true');
    expect(await sizes()).toBe(24);
    await press();
    expect(await pressed()).toBe('false');
    expect(await sizes()).toBe(plain);
    await page.reload();
    expect(await sizes()).toBe(plain);
  });

  test('is there before the first paint: without any script but the one in the page', async () => {
    await page.goto(site.origin);
    await press();
    await intercept(page, (request) => void (/\.js$/.test(request.url()) ? request.abort() : request.continue()));
    await page.goto(`${site.origin}${SPECIMEN}`);
    expect(await sizes()).toBe(24);
    const [{ count, script, before }] = (await page.$$eval('head script:not([src]):not([type])', (all) =>
      all.map((one) => ({
        count: all.length,
        script: one.textContent,
        before: !!(
          one.compareDocumentPosition(document.querySelector('link[rel=stylesheet], style') as Element) & Node.DOCUMENT_POSITION_FOLLOWING
        ),
      })),
    )) as [{ count: number; script: string; before: boolean }];
    expect([count, script, before]).toEqual([1, head, true]);
    expect(head.length).toBeLessThan(1100);
  });

  test('another window that is open follows, and so does a page come back to', async () => {
    await page.goto(`${site.origin}${SPECIMEN}`);
    const other = await newWindow(page.browserContext());
    await other.goto(site.origin);
    await press(other);
    await page.waitForFunction(() => document.documentElement.classList.contains('large'));
    expect(await pressed()).toBe('true');
  });

  test('holds for the page where nothing may be kept', async () => {
    await page.evaluateOnNewDocument(() => {
      Object.defineProperty(window, 'localStorage', {
        get() {
          throw new DOMException('closed', 'SecurityError');
        },
      });
    });
    const wrong: string[] = [];
    page.on('pageerror', (error) => wrong.push(String(error)));
    await page.goto(`${site.origin}${SPECIMEN}`);
    await press();
    expect([await sizes(), await pressed()]).toEqual([24, 'true']);
    await page.reload();
    expect(await pressed()).toBe('false');
    expect(wrong).toEqual([]);
  });

  test('what else is kept under its name does nothing', async () => {
    await page.goto(site.origin);
    await page.evaluate((key) => localStorage.setItem(key, 'routing <b> large" size-9 enlarge'), VIEW_KEY);
    await page.reload();
    expect(await page.$eval('html', (root) => root.className.split(' ').sort().join(' '))).toBe('js large scripted');
  });

  test('without scripts there is no control of it', async () => {
    await page.setJavaScriptEnabled(false);
    await page.goto(`${site.origin}${SPECIMEN}`);
    expect(await page.$eval('.view', (view) => getComputedStyle(view).display)).toBe('none');
  });

  test('in a folder, and in the single file on each of its pages', async () => {
    for (const [from, to] of [
      ['weidu-2014/terms/index.html', `${SPECIMEN}index.html`],
      [singleFile('weidu-2014'), `${singleFile('weidu-2014')}#terms/`],
    ]) {
      const opened = await newReader(site.browser);
      await opened.setViewport(PHONE);
      const at = (path = '') =>
        pathToFileURL(join(SITE, path.split('#')[0] ?? '')).href + (path.includes('#') ? `#${path.split('#')[1]}` : '');
      await opened.goto(at(from));
      await press(opened);
      await choose(opened, { large: true, size: 'size-1' });
      expect(await sizes(opened)).toBe(27);
      // What a file's page keeps reaches another process a moment later, and not at all where its own has ended by then.
      const other = await opened.browserContext().newPage();
      await other.setViewport(PHONE);
      const again = async () => {
        await other.goto('about:blank');
        await other.goto(at(to));
        return [await sizes(other), await pressed(other)];
      };
      await expect.poll(again, { timeout: 20_000 }).toEqual([27, 'true']);
    }
  });

  test('is one switch on all pages of the single file', async () => {
    await page.goto(pathToFileURL(join(SITE, singleFile('weidu-2014'))).href);
    for (const hash of ['#terms/', '#phases/', '#overview/']) {
      await page.evaluate((to) => {
        window.location.hash = to;
      }, hash);
      await page.waitForFunction((id) => document.getElementById(id), {}, hash.slice(1));
      const before = await pressed();
      await press();
      expect(await pressed()).not.toBe(before);
    }
  });
});

describe('the size of type', () => {
  test.each([PHONE, DESK])('at $width px: rises by its steps to 30 px, and is never below 18 px', async (viewport) => {
    await page.setViewport(viewport);
    await page.goto(`${site.origin}${SPECIMEN}`);
    const found: number[] = [];
    for (const size of ['', 'size-1', 'size-2']) {
      await choose(page, { size });
      found.push(await sizes());
    }
    expect(found).toEqual([viewport === PHONE ? 18 : 20, 24, 30]);
    await page.reload();
    expect(await sizes()).toBe(30);
    expect(await page.$eval('[data-size]', (select) => (select as HTMLSelectElement).selectedOptions[0]?.textContent)).toBe('特大');
  });

  test('leaves no columns beside large type, and folds the contents', async () => {
    await page.goto(`${site.origin}${SPECIMEN}`);
    const columns = () => page.$eval('.reader', (reader) => getComputedStyle(reader).display);
    const unfolded = () => page.$eval('.contents', (box) => box.getClientRects().length > 0);
    expect([await columns(), await unfolded()]).toEqual(['grid', true]);
    await press();
    expect([await columns(), await unfolded()]).toEqual(['block', false]);
    await press();
    expect([await columns(), await unfolded()]).toEqual(['grid', true]);
  });
});

describe('paper', () => {
  /** Where everything that is shown stands on it, and how it is set. */
  const paper = (on: Page) =>
    on.evaluate(() => {
      window.dispatchEvent(new Event('beforeprint'));
      const shown = Array.from(document.querySelectorAll('body *')).filter((element) => element.getClientRects().length);
      const places = shown.map((element) => {
        const { left, top, width, height } = element.getBoundingClientRect();
        const { fontSize, lineHeight, color, fontFamily } = getComputedStyle(element);
        return [element.tagName, left, top, width, height, fontSize, lineHeight, color, fontFamily].join(' ');
      });
      window.dispatchEvent(new Event('afterprint'));
      return places;
    });

  test.each(['text', 'sector', 'ledger', 'checklist', 'overview', 'terms'])('%s is the same in every form', async (kind) => {
    await reach(page, site, kind);
    await explained(page);
    await page.setViewport({ width: 794, height: 1123 });
    const printed = async (view: Parameters<typeof choose>[1]) => {
      await page.emulateMediaType('screen');
      await choose(page, view);
      await page.emulateMediaType('print');
      return paper(page);
    };
    const normal = await printed({});
    expect(normal.length).toBeGreaterThan(50);
    expect(await printed({ large: true })).toEqual(normal);
    expect(await printed({ large: true, size: 'size-2' })).toEqual(normal);
    expect(await printed({ size: 'size-1' })).toEqual(normal);
  });
});

test('the script in the head is the one that is checked for old engines', () => {
  expect(readFileSync(join(SITE, 'index.html'), 'utf8')).toContain(`<script>${head}</script>`);
});
