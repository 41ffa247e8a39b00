/** Whatever an address says behind ? and #, pages stay what they are: nothing runs, nothing breaks, what was asked is text. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { approach } from '../../src/build/io/browser.ts';
import { singleFile } from '../../src/build/single/pages.ts';
import { type Opened, open } from '../support/open.ts';
import { SITE } from '../support/sites.ts';
import { hostile, TOGETHER } from './payloads.ts';
import { type Reader, reader } from './reader.ts';

const POLICY = 'weidu-2014';

let site: Opened;
let me: Reader;
beforeAll(async () => {
  site = await open(SITE);
});
afterAll(() => site.close());
afterEach(async () => {
  expect(await me.wrong()).toEqual([]);
  await me.close();
});

const encoded = fc
  .oneof(hostile, fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }))
  .map((text) => encodeURIComponent(text.toWellFormed()));
/** As programs that do not know better write it. */
const raw = fc.oneof(
  fc.constantFrom(
    '%',
    '%ff%fe',
    '%00',
    '%u0041',
    '+',
    '=',
    '&&',
    '%2',
    '%3Cscript%3E',
    '%E0%A4%A',
    '%ED%A0%80',
    '?',
    '/../',
    '\\',
    "'",
    '{}',
  ),
  hostile.map((text) => text.replace(/[#\s]/g, '')),
);
const behind = fc.oneof(encoded, raw);
const RUNS = { numRuns: 15, endOnFailure: true };

/** What an address cannot change. */
const shape = () =>
  me.page.evaluate(() => [
    document.title,
    document.querySelectorAll('script:not([src])').length,
    document.querySelectorAll('main *').length,
  ]);
const answered = () => me.page.waitForFunction(() => document.querySelector('[data-result-count]')?.textContent !== '');
const foreign = () =>
  me.page.$$eval(
    'main :is(img, script, iframe, svg:not(.code), style, base, object, form[action^="http://elsewhere"])',
    (all) => all.length,
  );

describe('on the site', () => {
  beforeEach(async () => {
    me = await reader(site.browser, site.origin);
  });
  const go = (address: string) => me.page.goto(site.origin + address, { waitUntil: 'load' });

  test('a query is answered as the text that it is', async () => {
    const ask = async (q: string, rest: string) => {
      await go(`search/?q=${q}${rest}`);
      const asked = await me.page.evaluate(() => new URLSearchParams(window.location.search).get('q') ?? '');
      expect(await me.page.$eval('#query', (field) => (field as HTMLInputElement).value)).toBe(asked.replace(/[\r\n]/g, ''));
      if (asked.trim()) await answered();
      expect(await foreign()).toBe(0);
    };
    for (const one of TOGETHER) await ask(encodeURIComponent(one), '');
    await fc.assert(
      fc.asyncProperty(behind, behind, (q, more) => ask(q, `&in=${more}&${more}#${more}`)),
      RUNS,
    );
  });

  test.each([`${POLICY}/text/`, `${POLICY}/sectors/shequ/ledger/`, `${POLICY}/phases/xuexi-jiaoyu/`])(
    '%s is the same page',
    async (path) => {
      await go(path);
      await approach(me.page);
      const before = await shape();
      await fc.assert(
        fc.asyncProperty(behind, behind, async (query, hash) => {
          await go(`${path}?${query}#${hash}`);
          await approach(me.page);
          expect(await shape()).toEqual(before);
          await me.page.evaluate((next) => {
            window.location.hash = next;
            window.dispatchEvent(new Event('beforeprint'));
            window.dispatchEvent(new Event('afterprint'));
          }, query);
          expect(await shape()).toEqual(before);
        }),
        { ...RUNS, numRuns: 6 },
      );
    },
  );
});

describe('in the single file', () => {
  const file = pathToFileURL(join(SITE, singleFile(POLICY))).href;
  beforeEach(async () => {
    me = await reader(site.browser, file);
  });
  const pages = () => me.page.$$eval('main > [data-page]', (all) => all.map((one) => one.id));
  const turn = (hash: string) =>
    me.page.evaluate(
      (next) =>
        new Promise<void>((done) => {
          if (window.location.hash === new URL(`#${next}`, window.location.href).hash) return done();
          // The file's own way to listen goes to sleep with the page.
          EventTarget.prototype.addEventListener.call(window, 'hashchange', () => done(), { once: true });
          window.location.hash = next;
        }),
      hash,
    );

  test('what names no page leaves the one that is shown, also at the beginning', async () => {
    await fc.assert(
      fc.asyncProperty(behind, behind, async (first, next) => {
        await me.page.goto('about:blank');
        await me.page.goto(`${file}?${first}#${first}`);
        expect(await pages()).toHaveLength(1);
        await turn('text/');
        await turn(next);
        expect(await pages()).toHaveLength(1);
        expect(await foreign()).toBe(0);
      }),
      { ...RUNS, numRuns: 8 },
    );
  });

  test('a query is answered as the text that it is', async () => {
    await me.page.goto(file);
    await fc.assert(
      fc.asyncProperty(behind, async (q) => {
        await turn(`search/?q=${q}`);
        const asked = await me.page.evaluate(() => new URLSearchParams(window.location.hash.slice('#search/'.length)).get('q') ?? '');
        await me.page.waitForFunction(
          (said) => document.querySelector<HTMLInputElement>('[data-search-page] input')?.value === said,
          {},
          asked.replace(/[\r\n]/g, ''),
        );
        if (asked.trim()) await answered();
        expect(await pages()).toEqual(['search/']);
        expect(await foreign()).toBe(0);
      }),
      RUNS,
    );
  });
});
