/** What scripts add to the full text: cards, copying, the source form, finding; and that they take nothing away. */
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { approach } from '../../src/build/io/browser.ts';
import { loadContent } from '../../src/content/load.ts';
import { cite } from '../../src/document/cite.ts';
import { clauseById } from '../../src/document/clause.ts';
import { readingOf } from '../../src/document/quote.ts';
import { copiedWhole, teachCopying } from '../support/copied.ts';
import { DESK, type Opened, open, PHONE, troubles } from '../support/open.ts';
import { SITE } from '../support/sites.ts';
import { unfoldTools } from '../support/unfold.ts';

const edition = loadContent('content').editions.find(({ id }) => id === 'weidu-2014');
if (!edition) throw new Error('no edition');
const { document: text, meta } = edition;
const readingById = (id: string) => readingOf(text, clauseById(text, id)).trim();

let site: Opened;
let page: Page;
let wrong: string[];
beforeAll(async () => {
  site = await open(SITE);
});
afterAll(() => site.close());

async function go(viewport: typeof DESK | typeof PHONE, hash = ''): Promise<void> {
  await page.setViewport(viewport);
  await page.goto(`${site.origin}weidu-2014/text/${hash}`, { waitUntil: 'load' });
  await approach(page);
}

beforeEach(async () => {
  page = await site.freshWindow();
  await teachCopying(page);
  wrong = troubles(page, site.origin);
});
afterEach(async () => {
  expect(wrong).toEqual([]);
});

describe('addresses', () => {
  test('the addressed clause is in view and set apart, at both widths', async () => {
    for (const viewport of [PHONE, DESK]) {
      await go(viewport, '#s2-2');
      const seen = await page.$eval('#s2-2', (clause) => {
        const { top } = clause.getBoundingClientRect();
        const other = document.getElementById('s2-3') as HTMLElement;
        return { top, apart: getComputedStyle(clause).backgroundColor !== getComputedStyle(other).backgroundColor };
      });
      expect(seen.apart).toBe(true);
      expect(seen.top).toBeGreaterThan(40);
      expect(seen.top).toBeLessThan(viewport.height / 2);
    }
  });

  test('the contents lead to every heading and mark where the reader is', async () => {
    await go(DESK);
    await page.click('.contents a[href="#s3-1-2"]');
    await page.waitForFunction(() => document.querySelector('.contents .here')?.getAttribute('href') === '#s3-1-2');
    expect(new URL(page.url()).hash).toBe('#s3-1-2');
  });

  test('on a phone the contents stay at hand, and fold away when followed', async () => {
    await go(PHONE, '#s2-3');
    const isOpen = () => page.$eval('[data-contents]', (box) => (box as HTMLDetailsElement).open);
    await (await page.$('[data-contents] summary'))?.tap();
    expect(await isOpen()).toBe(true);
    await (await page.$('.contents a[href="#s1-2"]'))?.tap();
    expect(await isOpen()).toBe(false);
  });
});

/** The copy of several elements: up to behind the last one, or to where its first word begins. */
const copiedFrom = (first: string, last: string, end: 'behind' | 'before' = 'behind'): Promise<string> =>
  page.evaluate(
    (from, to, side) => {
      const [begins, ends] = [document.querySelector(from), document.querySelector(to)] as [Element, Element];
      const parent = ends.parentNode as Node;
      return window.copied([begins, 0], side === 'before' ? [ends, 0] : [parent, [...parent.childNodes].indexOf(ends) + 1]);
    },
    first,
    last,
    end,
  );

describe('copying', () => {
  test('any clause selected whole gives its reading and its citation, nothing of ours', async () => {
    await go(DESK);
    for (const clause of text.clauses) {
      const got = await copiedWhole(page, `[id="${clause.id}"]`);
      const label = ['title', 'issuer'].includes(clause.id) ? '' : clause.label;
      expect(got.startsWith(`${readingById(clause.id)}\n`)).toBe(true);
      expect(got).toContain(`\n——${cite(meta)}${label}\n`);
    }
  });

  test('a selection over several clauses has them line by line and cites from–to', async () => {
    await go(DESK);
    const got = await copiedFrom('#s2-1', '#s2-2');
    expect(got.startsWith(`${['s2-1', 's2-1-p2', 's2-2'].map(readingById).join('\n')}\n（`)).toBe(true);
    expect(got).toContain('二（一）至二（二）');
  });

  test('a triple click cites its paragraph alone; title and paragraph together cite the title’s address', async () => {
    await go(DESK);
    const triple = await copiedFrom('#s1-p1', '#s1-p1');
    expect(triple).toContain('一、第1段\n');
    // A triple click selects up to the very start of the next block.
    const range = await copiedFrom('#s1-p1', '#s1-p2', 'before');
    expect(range).toBe(`${readingById('s1-p1')}\n——${cite(meta)}一、第1段\n${site.origin}weidu-2014/text/#s1-p1`);
    expect(await copiedFrom('#title', '#s0-p1')).toContain(`\n——${cite(meta)}\n${site.origin}weidu-2014/text/#title`);
  });

  test('the menu of an address works by key: opens, copies, closes, and gives the focus back', async () => {
    await page.evaluateOnNewDocument(() => {
      Object.defineProperty(navigator, 'clipboard', {
        value: {
          writeText: async (words: string) => {
            (window as unknown as { got: string }).got = words;
          },
        },
      });
    });
    await go(DESK);
    await page.focus('[data-copy="s2-1-p2"]');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('复制文字和出处');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.querySelector('.status')?.textContent !== '');
    const got = await page.evaluate(() => (window as unknown as { got: string }).got);
    expect(got.startsWith(`${readingById('s2-1-p2')}\n（`)).toBe(true);
    expect(got.endsWith(`）\n——${cite(meta)}二（一）第2段\n${site.origin}weidu-2014/text/#s2-1-p2`)).toBe(true);
    expect(await page.evaluate(() => (document.activeElement as HTMLElement).dataset.copy)).toBe('s2-1-p2');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    expect(await page.$('.copy-menu')).toBeNull();
  });

  test('without clipboard API and without the copy command, the text stands selected in a box', async () => {
    await page.evaluateOnNewDocument(() => {
      Object.defineProperty(navigator, 'clipboard', { value: undefined });
      document.execCommand = () => false;
    });
    await go(PHONE, '#s1-2');
    await (await page.$('[data-copy="s1-2"]'))?.tap();
    await (await page.$('.copy-menu button:nth-of-type(3)'))?.tap();
    await page.waitForSelector('.copy-box textarea');
    const box = await page.$eval('.copy-box textarea', (field) => {
      const { value, selectionStart, selectionEnd } = field as HTMLTextAreaElement;
      return value.slice(selectionStart, selectionEnd);
    });
    expect(box).toBe(`${cite(meta)}一（二）`);
  });

  test('without the clipboard API the copy command is used', async () => {
    await page.evaluateOnNewDocument(() => {
      Object.defineProperty(navigator, 'clipboard', { value: undefined });
    });
    await go(DESK);
    await page.click('[data-copy="s1-1"]');
    await page.evaluate(() => {
      document.addEventListener('copy', () => {
        (window as unknown as { got: string }).got = (document.activeElement as HTMLTextAreaElement).value;
      });
    });
    await page.click('.copy-menu button:nth-of-type(2)');
    await page.waitForFunction(() => document.querySelector('.status')?.textContent === '已复制链接');
    expect(await page.evaluate(() => (window as unknown as { got: string }).got)).toBe(`${site.origin}weidu-2014/text/#s1-1`);
  });
});

describe('the source form', () => {
  const clauses = () =>
    page.$$eval('[data-document] .clause', (all) =>
      all.map((one) => {
        const clone = one.cloneNode(true) as Element;
        for (const ours of Array.from(clone.querySelectorAll('[data-editor]'))) ours.remove();
        return clone.textContent ?? '';
      }),
    );

  test('shows every clause as received, and the reading again', async () => {
    await go(DESK);
    const reading = await clauses();
    await unfoldTools(page);
    await page.click('[data-show="source"]');
    expect((await clauses()).map((one) => one.trim())).toEqual(
      text.clauses.map(({ source }) => text.source.slice(source.start, source.end).trim()),
    );
    await page.click('[data-show="reading"]');
    expect(await clauses()).toEqual(reading);
    expect(reading).toEqual(text.clauses.map((one) => readingById(one.id)));
  });
});

/** Knows what a page is to do later. */
const keepTimers = () =>
  page.evaluateOnNewDocument(() => {
    const waiting = new Map<unknown, () => void>();
    const { setTimeout: begin, clearTimeout: end } = window;
    window.setTimeout = ((work: () => void, delay?: number) => {
      const id = begin.call(window, () => waiting.delete(id) && work(), delay);
      waiting.set(id, work);
      return id;
    }) as typeof window.setTimeout;
    window.clearTimeout = (id) => {
      waiting.delete(id);
      end.call(window, id);
    };
    Object.assign(window, { runTimers: () => Array.from(waiting.values()).forEach((work) => void work()) });
  });
/** What is to be done later is done now. */
const runTimers = () => page.evaluate(() => (window as unknown as { runTimers(): void }).runTimers());

describe('cards', () => {
  const card = () => page.$eval('.card', (one) => one.textContent ?? '');

  test('show on hover, stay while the pointer is in them, go with Escape', async () => {
    await keepTimers();
    await go(DESK, '#s3-p1');
    await page.hover('#s3-p1 [data-card="xuesancu-sizhua"]');
    await page.waitForSelector('.card');
    expect(await card()).toContain('“三促”就是以群众评价促反思');
    await page.hover('.card');
    await runTimers();
    expect(await page.$$eval('.card', ({ length }) => length)).toBe(1);
    await page.keyboard.press('Escape');
    expect(await page.$('.card')).toBeNull();
  });

  test('show on focus, for terms and for emendations, and say when the text does not explain', async () => {
    await go(DESK);
    await page.focus('[data-card="sifeng"]');
    expect(await card()).toContain('本文未作解释');
    await page.focus('[data-card="e13"]');
    expect(await card()).toContain('一窝蜂');
    expect(await card()).toContain('窝蜂');
  });

  test('show on tap without leaving the page; a tap beside closes', async () => {
    await go(PHONE, '#s2-3');
    await (await page.$('#s2-3 [data-card="liuyou"]'))?.tap();
    await page.waitForSelector('.card');
    expect(await card()).toContain('有坚强有力的领导班子');
    expect(page.url()).toContain('/text/');
    const box = await page.$eval('.card', (one) => one.getBoundingClientRect().toJSON() as DOMRect);
    expect(box.left).toBeGreaterThanOrEqual(0);
    expect(box.right).toBeLessThanOrEqual(PHONE.width);
    await page.touchscreen.tap(200, box.top > 400 ? 60 : 800);
    expect(await page.$('.card')).toBeNull();
  });

  test('no term link breaks the words: the text of each clause is the reading', async () => {
    await go(DESK);
    const drawn = await page.$$eval('a.term', (all) => all.map((one) => [one.closest('.clause')?.id ?? '', one.textContent ?? '']));
    expect(drawn.length).toBeGreaterThan(40);
    for (const [clause = '', words = ''] of drawn) expect(readingById(clause)).toContain(words);
  });
});

describe('finding', () => {
  test('marks every place, walks through them, and leaves the text as it was', async () => {
    await page.setViewport(PHONE);
    await page.goto(`${site.origin}weidu-2014/text/`, { waitUntil: 'load' });
    const before = await page.$eval('[data-document]', (one) => one.textContent);
    await unfoldTools(page);
    await page.type('#find', '立行立改比作为');
    await page.waitForFunction(() => document.querySelector('[data-find-status]')?.textContent === '3 处');
    await page.keyboard.press('Enter');
    expect(await page.$eval('[data-find-status]', (one) => one.textContent)).toBe('1/3 处');
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => document.querySelectorAll('mark.hit').length === 0);
    expect(await page.$eval('[data-document]', (one) => one.textContent)).toBe(before);
  });
});
