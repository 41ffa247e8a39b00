/** Ledgers and checklists filled in: on the screen, on paper, and without scripts by hand. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { approach } from '../../../src/build/io/browser.ts';
import { FULL_WIDTH } from '../../../src/sheets/labels.ts';
import { DESK, PHONE } from '../../support/open.ts';
import { SITE } from '../../support/sites.ts';
import {
  area,
  at,
  CHECKLIST,
  count,
  FIRST,
  go,
  kept,
  LEDGER,
  look,
  page,
  reload,
  sheetTests,
  shequ,
  site,
  textOf,
  valueIn,
  wrong,
} from './harness.ts';

sheetTests();

describe('filling in', () => {
  test('is still there after a reload: words, choices, ticks; and counted', async () => {
    await go(LEDGER);
    expect(await textOf('[data-progress]')).toBe('共 17 条，已填 0 条，销号 0 条');
    await page.type(area(FIRST, 'measures'), '每月走访\n形成记录');
    await page.click(`${at(FIRST, 'source')} label:nth-child(2)`);
    await page.click(`${at('shequ-local-2', 'closed')} label`);
    expect(await textOf('[data-progress]')).toBe('共 17 条，已填 2 条，销号 1 条');
    await reload();
    expect(await valueIn(area(FIRST, 'measures'))).toBe('每月走访\n形成记录');
    expect(await page.$$eval('input:checked', (all) => all.length)).toBe(2);
    expect(await textOf('[data-progress]')).toBe('共 17 条，已填 2 条，销号 1 条');
    expect(JSON.parse((await kept()) ?? '')).toEqual({
      version: 1,
      rows: {
        [FIRST]: { text: '组织软弱涣散', values: { measures: '每月走访\n形成记录', source: ['本人找'] } },
        'shequ-local-2': { text: '凝聚力、战斗力不强', values: { closed: true } },
      },
    });
  });

  test('a checklist counts its steps', async () => {
    await go(CHECKLIST);
    await page.click(`${at('lilun-jiaoyu', 'done')} label`);
    expect(await textOf('[data-progress]')).toBe('共 13 步，已完成 1 步');
  });

  test('every control has a name of its own, and every target is large enough', async () => {
    for (const viewport of [PHONE, DESK]) {
      await page.setViewport(viewport);
      for (const path of [LEDGER, CHECKLIST]) {
        await go(path);
        const names = await page.$$eval('.sheet-table textarea, .sheet-table .tick input, .sheet-table [role="group"]', (all) =>
          all.map((one) => one.getAttribute('aria-label') ?? ''),
        );
        expect(names.every((name) => /^\S+，第 \d+ [条步]$/.test(name))).toBe(true);
        expect(new Set(names).size).toBe(names.length);
        const small = await page.$$eval('main button, main label, main textarea', (all) =>
          all
            .filter((one) => (one as HTMLElement).offsetParent)
            .map((one) => one.getBoundingClientRect())
            .filter(({ width, height }) => width < 43.9 || height < 43.9)
            .map(({ width, height }) => [width, height]),
        );
        expect(small).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(
          0,
        );
      }
    }
  });

  test('the document’s words and the unit’s own are set in different faces', async () => {
    await go(LEDGER);
    const face = (selector: string) => page.$eval(selector, (one) => getComputedStyle(one).fontFamily);
    expect(await face(area(FIRST, 'measures'))).not.toBe(await face('[data-column] .words'));
  });

  test('works from a folder', async () => {
    await page.goto(pathToFileURL(join(SITE, LEDGER, 'index.html')).href);
    await approach(page);
    await page.type(area(FIRST, 'who'), '张三');
    await page.waitForSelector('[data-sheet][data-kept]');
    // What a file's page keeps reaches another process a moment later.
    const again = async () => {
      await reload();
      return valueIn(area(FIRST, 'who'));
    };
    await expect.poll(again, { timeout: 20_000 }).toBe('张三');
    wrong.length = 0;
  });
});

describe('on paper', () => {
  test('the whole text is printed, and no control', async () => {
    await go(LEDGER);
    const long = Array.from({ length: 40 }, (_, i) => `第${i}项措施`).join('，');
    await page.type(area(FIRST, 'measures'), long);
    await page.emulateMediaType('print');
    const mirror = await page.$eval(`${at(FIRST, 'measures')} .mirror`, (one) => {
      const { visibility, overflow } = getComputedStyle(one);
      return {
        text: one.textContent?.replace('\u200b', ''),
        visibility,
        cut: overflow === 'hidden' && one.scrollHeight > one.clientHeight,
      };
    });
    expect(mirror).toEqual({ text: long, visibility: 'visible', cut: false });
    const shown = await page.$$eval('main button, main textarea, [data-tools], [data-notices]', (all) =>
      all.filter((one) => (one as HTMLElement).offsetParent !== null).map((one) => one.outerHTML),
    );
    expect(shown).toEqual([]);
    expect(await page.$eval('.sheet-table thead', (one) => getComputedStyle(one).display)).toBe('table-header-group');
    const title = await page.$eval('h1', (one) => getComputedStyle(one).fontSize);
    expect(Number.parseFloat(title)).toBeCloseTo((22 * 96) / 72, 0);
  });

  test('A4 across, and the table as wide as the type area', async () => {
    await go(LEDGER);
    const pdf = Buffer.from(await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(pdf).toMatch(/\/MediaBox\s*\[\s*0 0 841\.\d+ 59[45]\.\d+\s*\]/);
    await page.setViewport({ width: Math.round((FULL_WIDTH * 96) / 25.4), height: 700 });
    await page.emulateMediaType('print');
    const width = await page.$eval('.sheet-table', (one) => one.getBoundingClientRect().width);
    expect(width).toBeCloseTo((FULL_WIDTH * 96) / 25.4, -1);
  });
});

describe('without scripts', () => {
  test('the table is whole, with every column to fill in by hand, and nothing that would do nothing', async () => {
    await page.setJavaScriptEnabled(false);
    for (const viewport of [PHONE, DESK]) {
      await page.setViewport(viewport);
      await look(LEDGER);
      const words = await page.$$eval('[data-column] .words', (all) => all.map((one) => one.textContent));
      expect(words).toEqual(shequ.groups.flatMap(({ rows }) => rows.map(({ cells }) => cells[0]?.text)));
      expect(await count('[data-field]')).toBe(17 * 7);
      const controls = await page.$$eval('main button, main textarea, main input, main select', (all) =>
        all.filter((one) => (one as HTMLElement).offsetParent !== null).map((one) => one.outerHTML),
      );
      expect(controls).toEqual([]);
    }
    expect(await textOf('noscript')).toContain('可以打印出来手填');
  });
});

describe('the way there', () => {
  test('from the unit and from the phase', async () => {
    for (const path of [LEDGER, CHECKLIST]) {
      await go(path.replace(/[a-z]+\/$/, ''));
      expect(await page.$$eval('.more a', (all) => all.map((one) => (one as HTMLAnchorElement).href))).toContain(site.origin + path);
    }
  });
});
