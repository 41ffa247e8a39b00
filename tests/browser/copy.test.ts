/** Copies on every page that has words of a document: they cite them, tell what editors changed or doubt, and offer the source's wording. */
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { approach, laidOut } from '../../src/build/io/browser.ts';
import { copyOf, type Excerpt } from '../../src/client/copy/copied.ts';
import { type Citable, cutOut } from '../../src/client/copy/place.ts';
import { loadContent } from '../../src/content/load.ts';
import { qrPath } from '../../src/office/qr-path.ts';
import { citableClauses, withoutSpace } from '../support/citable.ts';
import { copiedWhole, teachCopying } from '../support/copied.ts';
import { DESK, type Opened, open, PHONE, troubles } from '../support/open.ts';
import { PAGE_KINDS } from '../support/pages.ts';
import { random } from '../support/random.ts';
import { SITE } from '../support/sites.ts';

const edition = loadContent('content').editions.find(({ id }) => id === 'weidu-2014');
if (!edition) throw new Error('no edition');
const clauses = citableClauses(edition);
const clauseById = (id: string) => {
  const found = clauses.find(({ clause }) => clause.id === id);
  if (!found) throw new Error(id);
  return found;
};

let site: Opened;
let page: Page;
let wrong: string[];
beforeAll(async () => {
  site = await open(SITE);
});
afterAll(() => site.close());
beforeEach(async () => {
  page = await site.freshWindow();
  wrong = troubles(page, site.origin);
  await teachCopying(page);
  await page.evaluateOnNewDocument(() => {
    Object.defineProperty(navigator, 'clipboard', {
      value: { writeText: async (words: string) => void Object.assign(window, { got: words }) },
    });
  });
});
afterEach(() => {
  expect(wrong).toEqual([]);
});

const go = async (path: string, viewport: typeof DESK | typeof PHONE = DESK) => {
  await page.setViewport(viewport);
  await page.goto(`${site.origin}${path}`, { waitUntil: 'load' });
  await approach(page);
};
const got = () => page.evaluate(() => (window as unknown as { got?: string }).got);
const copyHas = (words: string) => page.waitForFunction((part) => (window as unknown as { got?: string }).got?.includes(part), {}, words);

/** The copy that a clause's words must give. */
function expected(id: string, words: Citable, more: Partial<Excerpt> = {}): string {
  const address = `${site.origin}weidu-2014/text/#${id}`;
  return copyOf([{ ...words, cited: clauseById(id).cited, address, isSource: false, isExact: true, ...more }]);
}

/** Copies of all elements with the document's words on a page, each selected whole. */
const copiesOfAll = () =>
  page.$$eval('main .words[data-clause], main .clause[data-clause]', (all) =>
    (all as HTMLElement[]).map((element) => ({
      id: element.dataset.clause ?? '',
      span: element.dataset.span ?? '',
      copy: window.copied([element, 0], [element, element.childNodes.length]),
    })),
  );

const WITH_WORDS = ['overview', 'text', 'principle', 'sector', 'phase', 'term', 'terms', 'ledger', 'checklist'] as const;

describe('selecting', () => {
  test.each(WITH_WORDS)('%s: all words of the document are copied with what the document says of them', async (kind) => {
    await go(PAGE_KINDS[kind]);
    const found = await copiesOfAll();
    expect(found.length).toBeGreaterThan(0);
    for (const { id, span, copy } of found) {
      const { words } = clauseById(id);
      const [from = 0, to = words.text.length] = span ? span.split('-').map(Number) : [];
      expect(copy).toBe(expected(id, withoutSpace(cutOut(words, from, to))));
    }
  });

  test('search: an excerpt is cited, and tells what was mended in it', async () => {
    await go('search/?q=一窝蜂');
    await page.waitForSelector('[data-result] .words[data-clause]');
    const [{ id, span, copy } = { id: '', span: '', copy: '' }] = await copiesOfAll();
    const [from, to] = span.split('-').map(Number);
    expect(copy).toBe(expected(id, withoutSpace(cutOut(clauseById(id).words, from ?? 0, to ?? 0))));
    expect(copy).toContain('（原件作“窝蜂”，“一”为编者校补');
  });

  test('search: what an entry is a list of is cited by where each item stands', async () => {
    await go('search/?q=社区突出问题');
    await page.waitForSelector('.result-items .words[data-clause]');
    const found = (await copiesOfAll()).filter(({ id }) => id);
    expect(found.length).toBeGreaterThan(5);
    for (const { id, span, copy } of found) {
      const [from = 0, to = 0] = span.split('-').map(Number);
      expect(copy).toBe(expected(id, withoutSpace(cutOut(clauseById(id).words, from, to))));
    }
  });

  test('search: words of the source are said to be the source’s', async () => {
    await go('search/?q=郟陵');
    await page.waitForSelector('[data-result] [data-source]');
    const [copy] = (await copiesOfAll()).filter(({ span }) => span === '');
    expect(copy?.copy).toMatch(/郟陵[\s\S]*\n——《.*》.*（原件文字）\nhttp/);
    expect(copy?.copy).not.toContain('编者校');
  });

  test('the full text: any part of any clause', async () => {
    await go(PAGE_KINDS.text);
    const numbers = random(17);
    const wanted = Array.from({ length: 300 }, () => {
      const one = clauses[numbers.below(clauses.length)] as (typeof clauses)[number];
      const shown = withoutSpace(one.words);
      const [a, b] = [numbers.below(shown.text.length + 1), numbers.below(shown.text.length + 1)];
      return { id: one.clause.id, shown, from: Math.min(a, b), to: Math.max(a, b) };
    }).filter(({ shown, from, to }) => shown.text.slice(from, to).trim());
    const made = await page.evaluate(
      (all) =>
        all.map(({ id, from, to }) => {
          const clause = document.getElementById(id) as HTMLElement;
          const walker = document.createTreeWalker(clause, NodeFilter.SHOW_TEXT);
          const ends: { node: Node; start: number; end: number }[] = [];
          for (let node = walker.nextNode(), end = 0; node; node = walker.nextNode()) {
            if (node.parentElement?.closest('[data-editor]')) continue;
            ends.push({ node, start: end, end: end + (node as Text).length });
            end += (node as Text).length;
          }
          const first = ends.find(({ end }) => from < end) as (typeof ends)[number];
          const last = ends.find(({ end }) => to <= end) as (typeof ends)[number];
          return window.copied([first.node, from - first.start], [last.node, to - last.start]);
        }),
      wanted.map(({ id, from, to }) => ({ id, from, to })),
    );
    wanted.forEach(({ id, shown, from, to }, i) => {
      // What stands empty at an edge of the selection is in it or not as the engine draws it.
      const told = shown.places.some(({ start, end, told }) => told === 'gap' && start === end && (start === from || start === to));
      if (!told) expect(made[i]).toBe(expected(id, withoutSpace(cutOut(shown, from, to))));
    });
  });

  test('with the editors’ words among them, all is copied as it stands, and the document’s are cited', async () => {
    await go(PAGE_KINDS.sector);
    const copy = await copiedWhole(page, 'main section');
    expect(copy).toContain('区新增了什么');
    expect(copy).toMatch(/\n——其中的原文引自《关于在全区党员.*二（一）第2段/);
  });

  test('words of ours alone are left alone', async () => {
    await go(PAGE_KINDS.sector);
    const copy = await copiedWhole(page, 'h1');
    expect(copy).toBe('');
  });

  test('then the source’s wording is offered, character for character; where nothing was changed it is not', async () => {
    await go(PAGE_KINDS.text);
    const copyOfClause = (id: string) => copiedWhole(page, `[id="${id}"]`);
    await copyOfClause('s1-2');
    const { clause } = clauseById('s3-1-2');
    expect(await page.$('.status button')).toBeNull();
    await copyOfClause('s3-1-2');
    await page.click('.status button');
    await copyHas('（原件文字）');
    expect((await got())?.split('\n——')[0]).toBe(edition.document.source.slice(clause.source.start, clause.source.end).trim());
  });
});

describe('the menu of a clause', () => {
  test('its copy tells the same as a selection, and it has the source’s wording where that is another', async () => {
    await go(PAGE_KINDS.text);
    await page.click('[data-copy="s3-1-2"]');
    await page.click('.copy-menu button');
    await copyHas('s3-1-2');
    expect(await got()).toBe(expected('s3-1-2', withoutSpace(clauseById('s3-1-2').words)));
    const names = () => page.$$eval('.copy-menu button', (all) => all.map((one) => one.textContent));
    await page.click('[data-copy="s3-1-2"]');
    expect(await names()).toContain('复制原件文字');
    await page.click('[data-copy="s1-2"]');
    expect(await names()).not.toContain('复制原件文字');
  });
});

/** Taps on words of an element, where they begin. */
async function tapOn(selector: string): Promise<void> {
  const { x, y } = await page.$eval(selector, (element) => {
    element.scrollIntoView({ block: 'start' });
    window.scrollBy(0, -200);
    const range = document.createRange();
    range.selectNodeContents(element);
    const [{ left, top, height } = new DOMRect()] = Array.from(range.getClientRects()).filter(({ width }) => width > 0);
    return { x: left + 30, y: top + height / 2 };
  });
  await page.touchscreen.tap(x, y);
}

const names = () => page.$$eval('.sentence-bar button', (all) => all.map((one) => one.textContent));
async function choose(name: string): Promise<void> {
  const [button] = await page.$$(`xpath/.//div[contains(@class, "sentence-bar")]//button[text()="${name}"]`);
  await button?.tap();
}

describe('a tap on a sentence', () => {
  test('before any script came for it is not lost', async () => {
    await page.setViewport(PHONE);
    await page.goto(`${site.origin}${PAGE_KINDS.text}`, { waitUntil: 'load' });
    await laidOut(page);
    await tapOn('#s1-p1');
    await page.waitForSelector('.sentence-bar');
  });

  test('offers its copy, its link and a code, in targets that a finger finds, and leaves the text as it was', async () => {
    await go(PAGE_KINDS.text, PHONE);
    const before = await page.$eval('[data-document]', (one) => one.innerHTML);
    await tapOn('#s2-1-p2');
    await page.waitForSelector('.sentence-bar');
    expect(await names()).toEqual(expect.arrayContaining(['复制本句和出处', '复制链接', '二维码']));
    const small = await page.$$eval('.sentence-bar button', (all) => all.filter((one) => one.getBoundingClientRect().height < 44).length);
    expect(small).toBe(0);
    const chosen = await page.$$eval('.chosen', (all) => all.map((one) => one.textContent).join(''));
    const sentence = clauseById('s2-1-p2').words.text.split('。')[0];
    expect(chosen).toBe(`${sentence}。`);
    await choose('复制本句和出处');
    await copyHas('s2-1-p2');
    expect(await got()).toBe(expected('s2-1-p2', cutOut(clauseById('s2-1-p2').words, 0, chosen.length)));
    expect(await page.$('.sentence-bar')).toBeNull();
    expect(await page.$eval('[data-document]', (one) => one.innerHTML)).toBe(before);
    await tapOn('#s2-1-p2');
    await choose('复制链接');
    await page.waitForFunction(
      (address) => (window as unknown as { got?: string }).got === address,
      {},
      `${site.origin}weidu-2014/text/#s2-1-p2`,
    );
  });

  test('on a page of what editors made of it, too; the source’s wording with it where that is another', async () => {
    await go('weidu-2014/phases/xuexi-jiaoyu/', PHONE);
    const place = '[data-told="certain"]';
    await page.$eval(place, (element) => element.scrollIntoView({ block: 'center' }));
    const { x, y } = await page.$eval(place, (element) => element.getClientRects()[0]?.toJSON() as DOMRect);
    await page.touchscreen.tap(x + 4, y + 8);
    await page.waitForSelector('.sentence-bar');
    await choose('复制原件文字');
    await copyHas('文字从原件，标点从整理本');
    expect(await got()).toContain('长葛和郟陵产业集聚区');
  });

  test('shows a code that leads to the clause, dark on light', async () => {
    await go(PAGE_KINDS.text, PHONE);
    await tapOn('#s1-p1');
    await choose('二维码');
    await page.waitForSelector('.sentence-bar svg path');
    const drawn = await page.$eval('.sentence-bar svg path', (one) => one.getAttribute('d'));
    expect(drawn).toBe(qrPath(`${site.origin}weidu-2014/text/#s1-p1`).path);
    await choose('关闭');
    expect(await page.$('.sentence-bar, .chosen')).toBeNull();
  });

  test('has the engine’s own share sheet where there is one', async () => {
    await page.evaluateOnNewDocument(() => {
      Object.defineProperty(Navigator.prototype, 'share', {
        configurable: true,
        value: async (data: unknown) => void Object.assign(window, { got: JSON.stringify(data) }),
      });
    });
    await go(PAGE_KINDS.text, PHONE);
    await tapOn('#s1-p1');
    await choose('分享');
    await copyHas('s1-p1');
    const { text, url } = JSON.parse((await got()) ?? '') as { text: string; url: string };
    expect(url).toBe(`${site.origin}weidu-2014/text/#s1-p1`);
    expect(text).toContain(`\n——${clauseById('s1-p1').cited}`);
    expect(text).not.toContain('http');
  });

  test('ends with Escape and with a tap elsewhere, which does nothing else', async () => {
    await go(PAGE_KINDS.text, PHONE);
    await tapOn('#s1-p1');
    await page.keyboard.press('Escape');
    expect(await page.$('.sentence-bar, .chosen')).toBeNull();
    await tapOn('#s1-p1');
    expect(await page.$('.sentence-bar')).not.toBeNull();
    await tapOn('#s1-p2');
    expect(await page.$('.sentence-bar, .chosen')).toBeNull();
  });

  test('is none of a link, of a card, of the end of a line, of a mouse, and of one that lets a selection go', async () => {
    await go(PAGE_KINDS.text, PHONE);
    const isOpen = async () => (await page.$('.sentence-bar')) !== null;
    await (await page.$('#s2-3 [data-card="liuyou"]'))?.tap();
    expect([await isOpen(), await page.$$eval('.card', ({ length }) => length)]).toEqual([false, 1]);
    await tapOn('#s2-3');
    expect([await isOpen(), await page.$$eval('.card', ({ length }) => length)]).toEqual([false, 0]);
    await page.$eval('#s1-p1', (clause) => {
      clause.scrollIntoView({ block: 'center' });
      const range = document.createRange();
      range.selectNodeContents(clause);
      window.getSelection()?.removeAllRanges();
      window.getSelection()?.addRange(range);
    });
    await tapOn('#s1-p2');
    expect(await isOpen()).toBe(false);
    await page.evaluate(() => window.getSelection()?.removeAllRanges());
    const { x, y } = await page.$eval('#issuer', (one) => one.getBoundingClientRect().toJSON() as DOMRect);
    await page.touchscreen.tap(x + 2, y + 2);
    expect(await isOpen()).toBe(false);
    await page.$eval('#s1-p1', (clause) => clause.scrollIntoView({ block: 'center' }));
    await page.mouse.click(200, 420);
    expect(await isOpen()).toBe(false);
  });
});
