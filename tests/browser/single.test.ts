/** The single file and the folder in today's engine: all that is on the site is in them, with scripts and without. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { filesBelow, readBuilt } from '../../src/build/io/files.ts';
import { nameOf, singleFile } from '../../src/build/single/pages.ts';
import { verifySingles } from '../../src/build/single/prove.ts';
import { fragmentId } from '../../src/client/single/fragment.ts';
import { loadContent } from '../../src/content/load.ts';
import { attr, elements, parsePage } from '../../src/proof/html.ts';
import { titleOf } from '../../src/proof/structure.ts';
import { clauses, listen, readings, until } from '../support/carry.ts';
import { carryTests } from '../support/carry-tests.ts';
import { DESK, type Opened, open, PHONE } from '../support/open.ts';
import { type CarriedSite, carriedSite } from '../support/release.ts';
import { SITE, TWO, TWO_ADDRESS, TWO_CONTENT } from '../support/sites.ts';
import { unfoldTools } from '../support/unfold.ts';

const POLICY = 'weidu-2014';
const edition = loadContent('content').editions.find(({ id }) => id === POLICY);
if (!edition) throw new Error('no edition');
const html = readFileSync(join(SITE, singleFile(POLICY)), 'utf8');

/** The document's pages in the built site, with the titles that they have there. */
const built = filesBelow(SITE).flatMap((file) => {
  const name = file === 'index.html' ? null : nameOf(file, POLICY);
  if (name === null) return [];
  const text = readFileSync(join(SITE, file), 'utf8');
  const all = elements(parsePage(text));
  const moved = all.some((element) => attr(element, 'http-equiv') === 'refresh');
  return [{ id: fragmentId(name), title: titleOf(all), moved }];
});
const pages = built.filter(({ moved }) => !moved).map(({ id, title }) => ({ id, title }));
/** Entries that are told on the index of their collection, by the address that a page of their own had. */
const moved = built.filter((one) => one.moved).map(({ id }) => id);

let site: Opened;
let made: CarriedSite;
let page: Page;
let wrong: string[];
let address: (place: string) => string;

beforeAll(async () => {
  made = carriedSite(POLICY);
  site = await open(SITE);
  const form = made.forms[0];
  if (!form) throw new Error('no single file');
  address = form[1];
});
afterAll(async () => {
  await site.close();
  made.remove();
});

carryTests(
  () => site.freshWindow(),
  () => made,
);

const fresh = async (): Promise<void> => {
  page = await site.freshWindow();
  await page.setViewport(DESK);
  wrong = listen(page);
};

const LEDGER = 'sectors/shequ/ledger/';
const CELL = '[data-row] [data-field="measures"] textarea';

const shown = () => page.$$eval('[data-page]', (all) => all.map(({ id }) => id).join());
const settled = (id: string) => until(page, `!!document.getElementById(${JSON.stringify(id)})`);
const go = (id: string) =>
  page.evaluate((to) => {
    window.location.hash = `#${to}`;
  }, id);

interface Turned {
  id: string;
  /** The pages that are there. */
  shown: string;
  title: string;
  /** By how much it is wider than the window. */
  over: number;
  isSeen: boolean;
}

/** Goes to one address after the other, in the page, for asking it each time takes longer than going there. */
const turnTo = (ids: readonly string[]): Promise<Turned[]> =>
  page.evaluate(async (all) => {
    const found: Turned[] = [];
    for (const id of all) {
      window.location.hash = `#${id}`;
      while (!document.getElementById(id)) await new Promise((done) => setTimeout(done));
      await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
      const target = document.getElementById(id) as HTMLElement;
      const { top, bottom } = target.getBoundingClientRect();
      found.push({
        id,
        shown: Array.from(document.querySelectorAll('[data-page]'), (one) => one.id).join(),
        title: document.title,
        over: document.documentElement.scrollWidth - document.documentElement.clientWidth,
        isSeen: bottom >= 0 && top < window.innerHeight && target.offsetParent !== null,
      });
    }
    return found;
  }, ids);

describe('with scripts', () => {
  beforeEach(fresh);
  afterEach(() => {
    expect(wrong).toEqual([]);
  });

  test('every page of the site is reached, one at a time, under its own title, and none is wider than the window', async () => {
    await page.goto(address(''), { waitUntil: 'load' });
    expect(await shown()).toBe('overview/');
    for (const viewport of [DESK, PHONE]) {
      await page.setViewport(viewport);
      const found = await turnTo(pages.map(({ id }) => id));
      expect(found.map(({ id, title, shown }) => ({ id, title, shown }))).toEqual(pages.map((one) => ({ ...one, shown: one.id })));
      expect(found.filter(({ over }) => over > 0)).toEqual([]);
    }
  });

  test('the address of an entry that has no page of its own shows it on its index', async () => {
    await page.goto(address(''), { waitUntil: 'load' });
    expect(moved.length).toBeGreaterThan(10);
    for (const id of moved) {
      await go(id);
      const place = id.replace(/[/]$/, '');
      await until(page, `!!document.querySelector(':target') && document.querySelector(':target').id === ${JSON.stringify(place)}`);
      expect(await shown()).toBe(id.replace(/[^/]+[/]$/, ''));
      expect(await page.$eval(':target', (one) => one.getBoundingClientRect().top)).toBeGreaterThanOrEqual(0);
    }
  });

  test('every link within the file brings its target into view', async () => {
    await page.goto(address(''), { waitUntil: 'load' });
    const all = elements(parsePage(html));
    const links = new Set(
      all.flatMap((element) => (element.tagName === 'a' ? (attr(element, 'href') ?? '') : [])).filter((href) => href.startsWith('#')),
    );
    expect(links.size).toBeGreaterThan(100);
    const found = await turnTo([...links].map((link) => decodeURIComponent(link.slice(1))));
    expect(found.filter(({ isSeen }) => !isSeen)).toEqual([]);
  });

  test('back and forward bring the pages again, each as far down as it was read', async () => {
    await page.goto(address('text/'), { waitUntil: 'load' });
    await page.evaluate(() => window.scrollTo(0, 1500));
    await until(page, 'window.pageYOffset === 1500 && !!document.querySelector(".contents .here")');
    await page.click('.site-head nav a[href="#sectors/"]');
    await settled('sectors/');
    expect(await page.evaluate(() => window.pageYOffset)).toBe(0);
    expect(await page.$eval('.site-head nav [aria-current]', (link) => link.textContent)).toBe('单位');
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
    await page.evaluate(() => window.history.back());
    await settled('text/');
    await until(page, 'Math.abs(window.pageYOffset - 1500) < 2');
    await page.evaluate(() => window.history.forward());
    await settled('sectors/');
  });

  test('a clause’s address leads to it, marks it, and scripts there answer once', async () => {
    await page.goto(address('text/#s2-1'), { waitUntil: 'load' });
    const top = await page.$eval(':target', ({ id }) =>
      id === 's2-1' ? document.getElementById(id)?.getBoundingClientRect().top : undefined,
    );
    expect(top).toBeGreaterThan(40);
    expect(top).toBeLessThan(DESK.height / 2);
    for (const id of ['terms/', 's3-1-1', 'sectors/', 's2-2']) {
      await go(id);
      await settled(id);
    }
    expect(await page.$eval(':target', ({ id }) => id)).toBe('s2-2');
    await page.focus('[data-copy="s2-2"]');
    await page.keyboard.press('Enter');
    expect((await page.$$('.copy-menu')).length).toBe(1);
    await page.keyboard.press('Escape');
    expect((await page.$$('.copy-menu')).length).toBe(0);
    await page.hover('[data-document] [data-card]');
    await page.waitForSelector('.card');
    await page.focus('[data-document] [data-card="liuyou"]');
    expect(await page.$eval('.card', (one) => one.textContent)).toMatch(/^六有.*有坚强有力的领导班子.*出处和说明$/);
    await go('terms/');
    await settled('terms/');
    expect(await page.$('.card')).toBeNull();
  });

  test('what is copied names the file and the clause, not where this device keeps it', async () => {
    await page.evaluateOnNewDocument(() => {
      Object.defineProperty(navigator, 'clipboard', {
        value: { writeText: async (words: string) => Object.assign(window, { got: words }) },
      });
    });
    await page.goto(address('text/'), { waitUntil: 'load' });
    await page.click('[data-copy="s1-1"]');
    await page.click('.copy-menu button');
    await until(page, '!!window.got');
    expect(await page.evaluate(() => (window as unknown as { got: string }).got.split('\n').pop())).toBe('附件 （1）.html#s1-1');
  });

  test('the / key goes to the search; a typed query answers, and the way back has it again', async () => {
    await page.goto(address('terms/'), { waitUntil: 'load' });
    await page.keyboard.press('/');
    await page.keyboard.type('拿卡');
    await page.keyboard.press('Enter');
    await settled('search/');
    const count = (n: number) => until(page, `document.querySelector('[data-result-count]').textContent === '${n}'`);
    await count(2);
    await page.click('[id="search/query"]', { count: 3 });
    await page.keyboard.type('杨水才');
    await page.keyboard.press('Enter');
    await until(page, `decodeURIComponent(location.hash) === '#search/?q=杨水才'`);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await until(page, `!!document.querySelector('[data-document] mark.hit')`);
    await page.evaluate(() => window.history.back());
    await settled('search/');
    await page.evaluate(() => window.history.back());
    await until(page, `document.querySelector('[id="search/query"]').value === '拿卡'`);
    await count(2);
  });

  test('what is open on a page is there when one comes back: the source form, a mark, a half-filled sheet', async () => {
    await page.goto(address('text/'), { waitUntil: 'load' });
    await unfoldTools(page);
    await page.click('[data-show="source"]');
    await page.type('[data-find-form] input', '群众');
    const marks = () => page.$$eval('mark.hit', (all) => all.map((one) => one.textContent));
    await until(page, `document.querySelectorAll('mark.hit').length > 1`);
    const before = [await clauses(page), await marks()];
    await go(LEDGER);
    await settled(LEDGER);
    await page.type(CELL, '每月走');
    await go('text/');
    await settled('text/');
    expect([await clauses(page), await marks()]).toEqual(before);
    expect(before[0]).not.toEqual(readings(edition));
    await go(LEDGER);
    await settled(LEDGER);
    await page.type(CELL, '访');
    expect(await page.$eval(CELL, (one) => (one as HTMLTextAreaElement).value)).toBe('每月走访');
  });

  test('what the device did not keep is there when one comes back, and warned of from every page', async () => {
    await page.evaluateOnNewDocument(() => {
      for (const name of ['getItem', 'setItem', 'removeItem'] as const) {
        Storage.prototype[name] = () => {
          throw new DOMException('denied', 'SecurityError');
        };
      }
    });
    await page.goto(address(LEDGER), { waitUntil: 'load' });
    await page.type(CELL, '每月走访');
    for (const id of ['about/', LEDGER, 'text/']) {
      await go(id);
      await settled(id);
      if (id === LEDGER) expect(await page.$eval(CELL, (one) => (one as HTMLTextAreaElement).value)).toBe('每月走访');
    }
    expect(wrong).toEqual([]);
    const context = page.browserContext();
    await page.close({ runBeforeUnload: true });
    await expect.poll(() => wrong).toEqual(['dialog: beforeunload']);
    wrong.splice(0);
    page = await context.newPage();
  });

  test('a listener that answers once does not answer again on coming back', async () => {
    await page.goto(address('text/'), { waitUntil: 'load' });
    const answer = () =>
      page.evaluate(() => {
        window.dispatchEvent(new Event('once'));
        return (window as unknown as { answers: number }).answers;
      });
    await page.evaluate(() => {
      const counted = Object.assign(window, { answers: 0 });
      window.addEventListener('once', () => void counted.answers++, { once: true });
    });
    for (const [id, answers] of [
      ['about/', 0],
      ['text/', 1],
      ['about/', 1],
      ['text/', 1],
    ] as const) {
      await go(id);
      await settled(id);
      expect([id, await answer()]).toEqual([id, answers]);
    }
  });

  test('a part that fails on an engine takes nothing away', async () => {
    await page.evaluateOnNewDocument(() => {
      Object.defineProperty(window, 'matchMedia', { value: undefined });
      Object.defineProperty(window, 'localStorage', {
        get() {
          throw new Error('denied');
        },
      });
    });
    await page.goto(address('text/'), { waitUntil: 'load' });
    expect(await clauses(page)).toEqual(readings(edition));
    await go('sectors/');
    await settled('sectors/');
    wrong.splice(0);
  });
});

describe('without scripts', () => {
  beforeEach(async () => {
    await fresh();
    await page.setJavaScriptEnabled(false);
  });
  afterEach(() => {
    expect(wrong).toEqual([]);
  });

  test('every page stands there to be read, and a clause’s address leads to it', async () => {
    for (const viewport of [PHONE, DESK]) {
      await page.setViewport(viewport);
      await page.goto('about:blank');
      await page.goto(address('text/#s2-1'), { waitUntil: 'load' });
      const seen = await page.$$eval('[data-page]', (all) =>
        all.filter((one) => (one as HTMLElement).offsetHeight > 0).map(({ id }) => id),
      );
      expect([...seen].sort()).toEqual(pages.map(({ id }) => id).sort());
      expect(await clauses(page)).toEqual(readings(edition));
      const top = await page.$eval('[id="s2-1"]', (one) => one.getBoundingClientRect().top);
      expect(Math.abs(top)).toBeLessThan(viewport.height);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0);
    }
  });

  test('the folder leads from page to page', async () => {
    await page.goto(made.forms[1]?.[1]('') ?? '', { waitUntil: 'load' });
    for (const [link, heading] of [
      ['a.lead', readings(edition).find(([id]) => id === 'title')?.[1]],
      ['.site-head nav a[href*="sectors"]', '单位'],
      ['.index a', '区领导班子和领导干部'],
    ] as const) {
      await Promise.all([page.waitForNavigation(), page.click(link)]);
      expect((await page.$eval('h1', (one) => one.textContent))?.trim()).toBe(heading);
    }
    await page.focus('.site-search [type=search]');
    await page.keyboard.type('x');
    await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
    expect(await page.$eval('h1', (one) => one.textContent)).toBe('搜索');
  });
});

describe('two documents', () => {
  test('each has a file of its own, which holds nothing of the other and leads to it only where the site is', () => {
    const { editions } = loadContent(TWO_CONTENT);
    expect(verifySingles(readBuilt(TWO), editions)).toEqual([]);
    for (const one of editions) {
      expect(existsSync(join(TWO, singleFile(one.id)))).toBe(true);
      const text = readFileSync(join(TWO, singleFile(one.id)), 'utf8');
      const other = editions.find(({ id }) => id !== one.id);
      const hrefs = elements(parsePage(text)).flatMap((element) => attr(element, 'href') ?? []);
      expect(hrefs.filter((href) => href.includes(other?.id ?? '?') && !href.startsWith(TWO_ADDRESS))).toEqual([]);
    }
  });
});
