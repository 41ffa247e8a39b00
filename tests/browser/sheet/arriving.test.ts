/** What keeps a sheet comes after its fields: nothing moves, nothing entered meanwhile is lost, and its failing to come is said. */
import type { HTTPRequest } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { approach, laidOut } from '../../../src/build/io/browser.ts';
import { DESK, drawn, intercept, newWindow, PHONE } from '../../support/open.ts';
import {
  area,
  at,
  CHECKLIST,
  FIRST,
  go,
  KEY,
  keep,
  kept,
  LEDGER,
  look,
  notice,
  page,
  sheetTests,
  textOf,
  valueIn,
  wrong,
} from './harness.ts';

sheetTests();

const ROW = { text: '组织软弱涣散', values: { who: '乙', closed: true } };
const rows = async () => JSON.parse((await kept()) ?? '{}').rows;

/** Holds requests for a script until they are let go; @returns what lets them go, or has them fail */
async function holding(name: RegExp): Promise<(end: (request: HTTPRequest) => Promise<void>) => Promise<void>> {
  const held: HTTPRequest[] = [];
  let ending: ((request: HTTPRequest) => Promise<void>) | undefined;
  await intercept(page, (request) => {
    if (!name.test(request.url())) void request.continue();
    else if (ending) void ending(request);
    else held.push(request);
  });
  return async (end) => {
    ending = end;
    await Promise.all(held.splice(0).map(end));
  };
}
const pass = (request: HTTPRequest) => request.continue();
const fail = (request: HTTPRequest) => request.abort();
const SHEET = /\/sheet\.[^/]*js$/;
const whole = () => page.waitForSelector('[data-kept]');

describe('at rest', () => {
  test('an address that takes two lines is broken before its paragraph, not within it', async () => {
    await look(LEDGER);
    const lines = await page.$$eval('.place .address', (all) =>
      all.flatMap((address) => {
        const text = address.firstChild as Text;
        const from = text.data.search(/第\d+段$/);
        if (from < 0) return [];
        const range = document.createRange();
        range.setStart(text, from);
        range.setEnd(text, text.length);
        return new Set(Array.from(range.getClientRects(), ({ top }) => Math.round(top))).size;
      }),
    );
    expect(lines.length).toBeGreaterThan(10);
    expect(lines.filter((count) => count !== 1)).toEqual([]);
  });

  test('every field is there, and the tools; what keeps them is not fetched until someone comes', async () => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await look(LEDGER);
    expect((await page.$$('[data-field] textarea, [data-field] input')).length).toBe(17 * (5 + 4 + 1));
    expect(await page.$eval('[data-tools]', (one) => (one as HTMLElement).offsetHeight > 0)).toBe(true);
    expect(await textOf('[data-progress]')).toBe('共 17 条，已填 0 条，销号 0 条');
    expect(asked.filter((url) => SHEET.test(url))).toEqual([]);
    // A first step has no place that it is measured from.
    await page.mouse.move(5, 5, { steps: 2 });
    await whole();
  });

  test.each([KEY, `${KEY}:damaged`])('what the device has is shown without being asked for: %s', async (key) => {
    await look(LEDGER);
    await keep(key === KEY ? { version: 1, rows: { [FIRST]: ROW } } : 'junk', key);
    await page.reload();
    await whole();
    if (key === KEY) expect(await valueIn(area(FIRST, 'who'))).toBe('乙');
    else expect(await page.$(notice('damaged'))).not.toBeNull();
  });

  test('what another window writes is shown', async () => {
    await look(LEDGER);
    const other = await newWindow(page.browserContext());
    await go(LEDGER, other);
    await other.type(area(FIRST, 'who'), '张三');
    await expect.poll(() => valueIn(area(FIRST, 'who'))).toBe('张三');
  });

  const views = [PHONE, DESK].flatMap((viewport) => [LEDGER, CHECKLIST].map((path) => ({ ...viewport, path })));
  test.each(views)('nothing moves when scripts arrive: $path, $width px', async ({ path, ...viewport }) => {
    await page.setViewport(viewport);
    await page.evaluateOnNewDocument(() => {
      const seen = Object.assign(window, { shifts: [] as string[] });
      const observer = new PerformanceObserver((list) => {
        const entries = list.getEntries() as unknown as { sources: { node: Node }[] }[];
        const moved = entries.flatMap(({ sources }) => sources).map(({ node }) => (node instanceof Element ? node : node.parentElement));
        // The head is every page's, and not of these scripts.
        seen.shifts.push(...moved.filter((one) => !one?.closest('.site-head')).map((one) => one?.outerHTML ?? ''));
      });
      observer.observe({ type: 'layout-shift', buffered: true });
    });
    const places = () =>
      page.$$eval('h1, table, tr, tr > *, [data-tools] *, .note, .downloads, .site-foot', (all) =>
        all.map((one) =>
          [one.className, ...Object.values(one.getBoundingClientRect().toJSON()).map((n) => Math.round(Number(n) * 4) / 4)].join(' '),
        ),
      );
    const release = await holding(/\/(main|fields)\.[^/]*js$/);
    const going = look(path);
    await page.waitForFunction(
      (to) => location.href.endsWith(to) && performance.getEntriesByName('first-contentful-paint').length,
      {},
      path,
    );
    expect(await page.$('textarea')).toBeNull();
    await laidOut(page);
    const before = await places();
    await release(pass);
    await going;
    await page.waitForSelector('textarea');
    await drawn(page);
    expect(await places()).toEqual(before);
    await approach(page);
    await drawn(page);
    expect(await places()).toEqual(before);
    expect(await page.evaluate(() => (window as unknown as { shifts: string[] }).shifts)).toEqual([]);
  });
});

describe('before what keeps it has come', () => {
  test('what is entered is taken as entered, and nothing that the device has is lost by it', async () => {
    await look(LEDGER);
    await keep({ version: 1, rows: { [FIRST]: ROW } });
    const release = await holding(SHEET);
    await page.reload({ waitUntil: 'domcontentloaded' });
    await page.type(area(FIRST, 'who'), '甲');
    await page.type(area(FIRST, 'due'), '六月');
    await page.click(`${at(FIRST, 'source')} label:nth-child(2)`);
    await page.click(`${at('shequ-local-2', 'closed')} label`);
    await page.focus(area(FIRST, 'measures'));
    await release(pass);
    await whole();
    expect(await rows()).toEqual({
      [FIRST]: { text: ROW.text, values: { who: '甲', due: '六月', source: ['本人找'], closed: true }, other: { who: ['乙'] } },
      'shequ-local-2': { text: '凝聚力、战斗力不强', values: { closed: true } },
    });
    expect([await valueIn(area(FIRST, 'who')), await textOf('.offer p')]).toEqual(['甲', '乙']);
    expect(await textOf('[data-progress]')).toBe('共 17 条，已填 2 条，销号 2 条');
    await page.keyboard.type('每月走访');
    expect((await rows())[FIRST].values.measures).toBe('每月走访');
  });

  test('a field that someone has gone to, and not written in, takes what the device has', async () => {
    await look(LEDGER);
    await keep({ version: 1, rows: { [FIRST]: ROW } });
    const release = await holding(SHEET);
    await page.reload({ waitUntil: 'domcontentloaded' });
    await page.focus(area(FIRST, 'who'));
    await release(pass);
    await whole();
    expect(await valueIn(area(FIRST, 'who'))).toBe('乙');
    expect(await page.$('.offer')).toBeNull();
  });

  test('a button pressed does its work when it can', async () => {
    await look(LEDGER);
    await keep({ version: 1, rows: { [FIRST]: ROW } });
    await page.evaluateOnNewDocument(() => {
      window.confirm = () => true;
    });
    const release = await holding(SHEET);
    await page.reload({ waitUntil: 'domcontentloaded' });
    await page.click('[data-do="clear"]');
    await release(pass);
    await page.waitForSelector(notice('undo'));
    expect(await kept()).toBeNull();
  });

  test('a field grows with what is written in it', async () => {
    await holding(SHEET);
    await look(LEDGER);
    const height = () => page.$eval(area(FIRST, 'due'), (one) => one.getBoundingClientRect().height);
    const before = await height();
    await page.type(area(FIRST, 'due'), '一\n二\n三\n四');
    expect(await height()).toBeGreaterThan(before * 1.5);
  });

  test('one who leaves is warned', async () => {
    await holding(SHEET);
    await look(LEDGER);
    await page.type(area(FIRST, 'who'), '甲');
    const asked = new Promise<string>((done) =>
      page.once('dialog', (dialog) => {
        done(dialog.type());
        void dialog.accept();
      }),
    );
    await page.close({ runBeforeUnload: true });
    expect(await asked).toBe('beforeunload');
  });
});

describe('what does not come', () => {
  test('is said, and can be asked for again: nothing entered is lost', async () => {
    const release = await holding(SHEET);
    await look(LEDGER);
    await page.type(area(FIRST, 'who'), '甲');
    await release(fail);
    await page.waitForSelector('[data-unkept]', { visible: true });
    expect(await page.$eval('[data-unkept]', (one) => one.getAttribute('role'))).toBe('alert');
    await page.click('[data-unkept] button');
    await page.waitForSelector('[data-unkept]', { visible: true });
    await release(pass);
    await page.click('[data-unkept] button');
    await whole();
    await page.waitForSelector('[data-unkept]', { hidden: true });
    expect((await rows())[FIRST].values).toEqual({ who: '甲' });
    wrong.length = 0;
  });

  test('what comes and does not work is said, too', async () => {
    const release = await holding(SHEET);
    await look(LEDGER);
    await page.type(area(FIRST, 'who'), '甲');
    await release((request) => request.respond({ contentType: 'text/javascript', body: 'throw new Error("old engine")' }));
    await page.waitForSelector('[data-unkept]', { visible: true });
    wrong.length = 0;
  });

  test('without the script that fetches it, the table stays a form', async () => {
    const release = await holding(/\/main\.[^/]*js$/);
    const going = look(LEDGER);
    await release(fail);
    await going;
    expect(await page.$('[data-field] textarea')).toBeNull();
    expect(await page.$eval('[data-tools]', (one) => getComputedStyle(one).visibility)).toBe('hidden');
    wrong.length = 0;
  });
});
