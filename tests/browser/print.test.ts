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
import { PAGE_KINDS } from '../support/pages.ts';
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
const RUNNING: string[] = [SET.text, SET.principles, SET.principle, SET.sector, SET.phases, SET.phase];

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
const SCREEN = '.site-head, .way, .skip, .reading-bar, .neighbours, .status, nav, form, button, input, select';

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
  for (const words of ['跳到正文', '打印本页', '下载和打印', '查找和打印', '上一处', '设为我的单位', '关于本站']) {
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
      expect(await page.$$eval('details:not([open]):not(.unfold)', (all) => all.length)).toBe(0);
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

const openPanel = () =>
  page.$eval('.downloads, [data-tools-unfold]', (one) => {
    (one as HTMLDetailsElement).open = true;
  });

/** Chooses what is printed from the list: the whole, what is being read, or a section by its name. */
async function chooseScope(which: string): Promise<void> {
  await openPanel();
  await page.focus('.print-scope select');
  const value = await page.$$eval(
    '.print-scope option',
    (all, wanted) => {
      const found = (all as HTMLOptionElement[]).filter(({ text }) => text.trim().startsWith(wanted))[0];
      if (found) found.value = wanted;
      return found?.value ?? '';
    },
    which,
  );
  expect(value).toBe(which);
  await page.select('.print-scope select', which);
}

/** Opens the panel and presses the button. */
async function choose(legend: string, which: 0 | 1): Promise<void> {
  await openPanel();
  for (const field of await page.$$('[data-print-panel] fieldset')) {
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
  const words = (clause: string) => {
    const { start, end } = policy.clauses.find((one) => one.id === clause)?.reading ?? { start: 0, end: 0 };
    return bare(policy.reading.slice(start, end));
  };
  const READING = '只印正在看的部分';

  test('the section that is being read, named, below title and date; another by its name; the whole again', async () => {
    await go(`${id}/text/`);
    await readAt('s2-2');
    await chooseScope(READING);
    expect(await page.$eval('.print-scope option:checked', (one) => one.textContent)).toMatch(/（二）着力解决群众反映强烈的切身利益问题$/);
    const text = textOf(await paper());
    expect(text).toContain('（节选：（二）着力解决群众反映强烈的切身利益问题）');
    for (const clause of ['title', 'issuer', 'date', 's2-2']) expect(text).toContain(words(clause));
    for (const clause of ['s1', 's2-1', 's2-3', 's3-1-1']) expect(text).not.toContain(words(clause));
    await chooseScope('二、');
    const other = textOf(await paper());
    for (const clause of ['s2', 's2-1', 's2-2', 's2-3']) expect(other).toContain(words(clause));
    for (const clause of ['s1-1', 's3-1-1']) expect(other).not.toContain(words(clause));
    await chooseScope('整页');
    expect(textOf(await paper()).slice(0, reading.length)).toBe(reading);
  });

  test('the section of a clause, from its menu, this once', async () => {
    await page.evaluateOnNewDocument(() => {
      window.print = () => void document.body.setAttribute('data-printed', '');
    });
    await go(`${id}/text/`);
    await page.click('[data-copy="s2-1-p2"]');
    await page.$$eval('.copy-menu button', (all) => {
      for (const one of all) if (one.textContent === '只印本节') one.click();
    });
    await page.waitForSelector('[data-printed]');
    const text = textOf(await paper());
    for (const clause of ['s2-1', 's2-1-p2']) expect(text).toContain(words(clause));
    for (const clause of ['s1-1', 's2-2']) expect(text).not.toContain(words(clause));
    expect(textOf(await paper()).slice(0, reading.length)).toBe(reading);
  });

  test('of a guide a step by its name', async () => {
    const phase = edition.phases.find(({ kind }) => kind === 'phase');
    await go(`${id}/phases/${phase?.id}/`);
    const last = phase?.steps.at(-1);
    await chooseScope(last?.what ?? '');
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
    await openPanel();
    await page.click('[data-show="source"]');
    const source = bare(policy.source);
    expect(textOf(await paper()).slice(0, source.length)).toBe(source);
    await page.click('[data-show="reading"]');
    expect(textOf(await paper()).slice(0, reading.length)).toBe(reading);
  });
});
