/** What comes out when a reader prints: the whole page as a document, or what was chosen; and the page as it was. */

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { approach } from '../../src/build/io/browser.ts';
import { cite } from '../../src/document/cite.ts';
import { versionOf } from '../../src/site/version.ts';
import { hasPoppler, pagesOf, textOf } from '../pdf/read.ts';
import { edition } from '../pdf/site.ts';
import { DESK, explained, type Opened, open, troubles } from '../support/open.ts';
import { KINDS as PAGE_KINDS } from '../support/pages.ts';
import { root } from '../support/root.ts';
import { SITE } from '../support/sites.ts';
import { bare } from '../support/text.ts';

const { document: policy, meta, id } = edition;
const reading = bare(policy.reading);
const SEARCH = `${PAGE_KINDS.search}?q=%E5%9B%9B%E9%A3%8E`;
/** Sheets to be filled in are forms on paper, too; what is said of a device is for the screen. */
const { ledger, checklist, offline, ...SET } = PAGE_KINDS;
const KINDS: string[] = Object.values({ ...SET, search: SEARCH });
/** Those that have running text of the document or of its editors. */
const RUNNING: string[] = [SET.text, SET.principles, SET.principle, SET.sector, SET.phase];

const dir = mkdtempSync(join(tmpdir(), 'duizhao-print-'));
let site: Opened;
let page: Page;
let wrong: string[];
beforeAll(async () => {
  site = await open(SITE);
});
afterAll(async () => {
  await site.close();
  rmSync(dir, { recursive: true, force: true });
});
beforeEach(async () => {
  page = await site.freshWindow();
  await page.setViewport(DESK);
  wrong = troubles(page, site.origin);
});
afterEach(async () => {
  expect(wrong).toEqual([]);
});

async function go(path: string): Promise<void> {
  await page.goto(site.origin + path, { waitUntil: 'load' });
  if (page.isJavaScriptEnabled()) {
    await approach(page);
    await explained(page);
  }
  if (path === SEARCH) await page.waitForFunction(() => document.querySelector('[data-result-count]')?.textContent);
}

let printed = 0;
/** The page as the browser prints it. */
async function paper(): Promise<string> {
  const file = join(dir, `${printed++}.pdf`);
  writeFileSync(file, await page.pdf({ preferCSSPageSize: true }));
  return file;
}

const announce = (event: 'beforeprint' | 'afterprint') => page.evaluate((name) => void window.dispatchEvent(new Event(name)), event);
const html = () => page.evaluate(() => document.documentElement.outerHTML);

/** What is on the screen and not on paper. */
const SCREEN = '.site-head, .crumbs, .skip, .toolbar, .contents, .carry, .neighbours, .status, nav, form, button, input, select';

/** Nothing of its frame is laid out for paper. */
async function hasNoFrame(): Promise<void> {
  await page.emulateMediaType('print');
  const seen = await page.$$eval(SCREEN, (parts) =>
    parts.filter((part) => part.getClientRects().length > 0).map((part) => part.outerHTML.slice(0, 80)),
  );
  expect(seen).toEqual([]);
  await page.emulateMediaType();
}

/** The page without its frame, its imprint, no heading at the foot of a sheet. */
async function isSetOnPaper(path: string): Promise<void> {
  const file = await paper();
  const text = textOf(file);
  for (const words of ['跳到正文', '打印本页', '打印和下载', '上一处', '设为我的单位', '带走', '关于本站']) {
    if (path !== 'about/') expect(text).not.toContain(words);
  }
  const isOfDocument = await page.$eval('body', (body) => body.dataset.policy !== undefined);
  if (isOfDocument) {
    expect(text).toContain(bare(`文件：${cite(meta)}`));
    expect(text).toContain(bare(`版本：对照 ${versionOf(root, join(root, 'content', id))}`));
    expect(text).toContain(meta.sha256.slice(0, 16));
    expect(text).toContain(bare(`网页：${site.origin}${decodeURIComponent(path)}`));
    expect(await page.$('.code')).toBeNull();
  }
  const headings = await page.$$eval('h1, h2, h3, h4', (all) => all.map((one) => (one.textContent ?? '').replace(/\s/g, '')));
  const { lines, count, below } = pagesOf(file);
  for (let sheet = 1; sheet < count; sheet++) {
    const last = bare(lines.findLast((line) => line.page === sheet)?.text ?? '');
    expect(headings, `sheet ${sheet}`).not.toContain(last);
    const number = below.filter((word) => word.page === sheet).map((word) => word.text);
    expect(number.join('')).toBe(`—${sheet}—`);
  }
}

describe('copies', () => {
  test.each(KINDS)(
    '/%s: every block has one for the print, of the same words; then the page is as it was, and so it is on paper',
    async (path) => {
      await go(path);
      const before = await html();
      await announce('beforeprint');
      const pairs = await page.$$eval('.has-copy', (blocks) =>
        blocks.map((block) => {
          const read = (element: Element | null) => {
            const clone = element?.cloneNode(true) as Element | undefined;
            for (const ours of Array.from(clone?.querySelectorAll('[data-editor]:not(.gap), .ref') ?? [])) ours.remove();
            return (clone?.textContent ?? '').trim();
          };
          const copy = block.nextElementSibling;
          return {
            isCopy: copy?.classList.contains('set'),
            block: read(block),
            copy: read(copy),
            ids: copy?.querySelectorAll('[id]').length,
          };
        }),
      );
      expect(pairs.length > 0).toBe(RUNNING.includes(path));
      for (const { isCopy, block, copy, ids } of pairs) expect([isCopy, copy, ids]).toEqual([true, block, 0]);
      expect(await page.$$eval('.set', (all) => all.length)).toBe(pairs.length);
      expect(await page.$$eval('details:not([open])', (all) => all.length)).toBe(0);
      await announce('afterprint');
      expect(await html()).toBe(before);
      await hasNoFrame();
      if (hasPoppler) await isSetOnPaper(path);
    },
  );

  test('printing announced twice leaves nothing twice', async () => {
    await go(`${id}/text/`);
    const before = await html();
    await announce('beforeprint');
    const during = await html();
    await announce('beforeprint');
    expect(await html()).toBe(during);
    await announce('afterprint');
    expect(await html()).toBe(before);
  });
});

describe.skipIf(!hasPoppler)('paper', () => {
  test('without scripts the text is complete, in order', async () => {
    await page.setJavaScriptEnabled(false);
    await go(`${id}/text/`);
    const text = textOf(await paper());
    expect(text.slice(0, reading.length)).toBe(reading);
    expect(text).not.toContain('网页：/');
  });

  test('with scripts too, and in lines of 28', async () => {
    await go(`${id}/text/`);
    const file = await paper();
    expect(textOf(file).slice(0, reading.length)).toBe(reading);
    const full = pagesOf(file).lines.filter(({ text, xMin }) => text.length >= 28 && xMin < 82);
    expect(full.length).toBeGreaterThan(100);
  });
});

/** Opens the panel at the page's end and presses the button, as a reader does: the page scrolls there. */
async function choose(legend: string, which: 0 | 1): Promise<void> {
  if (!(await page.$('.print-panel[open]'))) await page.click('.print-panel summary');
  for (const field of await page.$$('.print-panel fieldset')) {
    if ((await field.$eval('legend', (one) => one.textContent)) !== legend) continue;
    await (await field.$$('button'))[which]?.click();
  }
}

/** Scrolls there and lets the page know it. */
const readAt = (target: string) =>
  page.evaluate(async (name) => {
    document.getElementById(name)?.scrollIntoView({ block: 'start' });
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  }, target);

describe.skipIf(!hasPoppler)('choices', () => {
  test('only what is on the screen: the sections in view, below title and date', async () => {
    await go(`${id}/text/`);
    await readAt('s2-2');
    await choose('范围', 1);
    const text = textOf(await paper());
    const words = (clause: string) => {
      const { start, end } = policy.clauses.find((one) => one.id === clause)?.reading ?? { start: 0, end: 0 };
      return bare(policy.reading.slice(start, end));
    };
    for (const clause of ['title', 'issuer', 'date', 's2', 's2-1', 's2-2', 's2-3']) expect(text).toContain(words(clause));
    for (const clause of ['s1', 's1-1', 's3-1-1']) expect(text).not.toContain(words(clause));
    await choose('范围', 0);
    expect(textOf(await paper()).slice(0, reading.length)).toBe(reading);
  });

  test('only what is on the screen, of a guide: the steps in view', async () => {
    const phase = edition.phases.find(({ kind }) => kind === 'phase');
    await go(`${id}/phases/${phase?.id}/`);
    const last = phase?.steps.at(-1);
    await readAt(last?.id ?? '');
    await choose('范围', 1);
    const text = textOf(await paper());
    expect(text).toContain(bare(last?.what ?? '?'));
    expect(text).not.toContain(bare(phase?.steps[0]?.what ?? '?'));
    expect(text.startsWith(bare(phase?.name ?? '?'))).toBe(true);
  });

  test('a guide without the quotations of its steps, or with all of them', async () => {
    const phase = edition.phases.find(({ kind }) => kind === 'phase');
    const quotes = phase?.steps.flatMap((step) => step.quotes.map(({ text }) => bare(text))) ?? [];
    await go(`${id}/phases/${phase?.id}/`);
    const without = textOf(await paper());
    expect(quotes.filter((quote) => without.includes(quote))).toEqual([]);
    await choose('步骤的引文', 1);
    const withAll = textOf(await paper());
    expect(quotes.filter((quote) => !withAll.includes(quote))).toEqual([]);
    expect(quotes.length).toBeGreaterThan(10);
  });

  test('without the editors’ notes: no note, no endnotes; what the source lacks is still said', async () => {
    const noted = edition.phases.find(({ hasNote }) => hasNote);
    await go(`${id}/phases/${noted?.id}/`);
    expect(textOf(await paper())).toContain('编者说明');
    await choose('编者说明', 1);
    const without = textOf(await paper());
    expect(without).not.toContain('编者说明');
    expect(without).toContain('原件缺失');
    await go(`${id}/text/`);
    await choose('编者说明', 1);
    const text = textOf(await paper());
    expect(text.slice(0, reading.length)).toBe(reading);
    expect(text).not.toContain('校勘1原件');
    expect(text).toContain('原件缺失');
    // The endnotes are gone, so nothing refers to them.
    expect(pagesOf(join(dir, `${printed - 1}.pdf`)).refs.map((ref) => ref.text)).toEqual([]);
  });

  test('the source form when it is on the screen: every character as received', async () => {
    await go(`${id}/text/`);
    await page.click('[data-show="source"]');
    const source = bare(policy.source);
    expect(textOf(await paper()).slice(0, source.length)).toBe(source);
    await page.click('[data-show="reading"]');
    expect(textOf(await paper()).slice(0, reading.length)).toBe(reading);
  });
});
