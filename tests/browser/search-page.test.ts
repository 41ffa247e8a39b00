/** The search page as readers use it: by key, by link, with an input method, with nonsense, and where something does not come. */
import { pathToFileURL } from 'node:url';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { approach } from '../../src/build/io/browser.ts';
import { DESK, intercept, type Opened, open, type PHONE, troubles } from '../support/open.ts';
import { SITE, TWO } from '../support/sites.ts';
import { unfoldTools } from '../support/unfold.ts';

let site: Opened;
let two: Opened;
let page: Page;
beforeAll(async () => {
  site = await open(SITE);
  two = await open(TWO, '/library/');
});
afterAll(async () => {
  await site.close();
  await two.close();
});

async function fresh(from: Opened, viewport: typeof DESK | typeof PHONE = DESK): Promise<void> {
  page = await from.freshWindow();
  await page.setViewport(viewport);
}
beforeEach(() => fresh(site));

const done = () => page.waitForFunction(() => document.querySelector('[data-result-count]')?.textContent !== '');
const count = () => page.$eval('[data-result-count]', (one) => Number(one.textContent));
const results = () =>
  page.$$eval('[data-result]', (all) =>
    all.map((one) => ({
      href: one.querySelector('a')?.getAttribute('href') ?? '',
      clause: (one as HTMLElement).dataset.clause ?? null,
      inexact: one.closest('[data-inexact]') !== null,
      text: one.textContent ?? '',
    })),
  );

async function ask(query: string, from = site, rest = ''): Promise<void> {
  await page.goto(`${from.origin}search/?q=${encodeURIComponent(query)}${rest}`, { waitUntil: 'load' });
  await done();
}

/** Filters stand there. */
const complete = () => page.waitForSelector('.filter select');

describe('results', () => {
  test('a linked query answers with its clauses, exact before the rest, each leading to its place', async () => {
    await ask('吃拿卡要');
    const found = await results();
    expect(await count()).toBe(2);
    expect(found.filter(({ inexact }) => !inexact).map(({ clause }) => clause)).toEqual(['s2-1', 's2-1-p2']);
    expect(found[0]?.href.endsWith('weidu-2014/text/#s2-1')).toBe(true);
    const firstInexact = found.findIndex(({ inexact }) => inexact);
    expect(found.slice(firstInexact < 0 ? found.length : firstInexact).every(({ inexact }) => inexact)).toBe(true);
  });

  test('the addressed clause has the words marked, also when a result is opened by key', async () => {
    await ask('缩水走样');
    await page.focus('input[name="q"]');
    await page.focus('#query');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
    expect(new URL(page.url()).hash).toBe('#s2-1');
    expect(await page.$$eval('#s2-1 mark.hit', (all) => all.map((one) => one.textContent).join(''))).toBe('缩水走样');
  });

  test('a string that only the source has is found, and shown as the source has it', async () => {
    await ask('郟陵');
    expect((await results())[0]).toMatchObject({ clause: 's3-1-1', inexact: false });
    await ask('下转第四版');
    expect((await results())[0]?.text).toContain('原件作');
  });

  test('filters narrow what is shown without asking again, and their counts are true', async () => {
    await ask('四风');
    await complete();
    const label = await page.$eval('.filter select', (field) => (field as HTMLSelectElement).options[1]?.textContent ?? '');
    const expected = Number(/（(\d+)）/.exec(label)?.[1]);
    const value = await page.$eval('.filter select', (field) => (field as HTMLSelectElement).options[1]?.value ?? '');
    await page.select('.filter select', value);
    const shown = await page.$$eval('[data-result]', (all) => all.filter((one) => !(one as HTMLElement).hidden).length);
    expect(shown).toBe(expected);
  });
});

describe('editors’ entries', () => {
  test('are found by the words of their notes', async () => {
    await ask('排印错乱');
    expect((await results()).map(({ href }) => href)).toContain(`${site.origin}weidu-2014/terms/sanwen-sanxing/`);
  });

  test('a filter shows those of one kind alone', async () => {
    await ask('四风');
    await complete();
    await page.select('select[name="类别"]', '原文');
    const kinds = await page.$$eval('[data-result]', (all) =>
      all.filter((one) => !(one as HTMLElement).hidden).map((one) => (one as HTMLElement).dataset.collection),
    );
    expect(new Set(kinds)).toEqual(new Set(['text']));
  });
});

describe('typing', () => {
  test('each key answers; back and forward bring the submitted queries again', async () => {
    await page.goto(`${site.origin}search/`, { waitUntil: 'load' });
    await page.type('#query', '拿卡');
    await done();
    expect(await count()).toBe(2);
    await page.keyboard.press('Enter');
    await page.click('#query', { count: 3 });
    await page.keyboard.type('杨水才');
    await page.keyboard.press('Enter');
    const asked = (query: string) =>
      page.waitForFunction((q) => (document.querySelector('#query') as HTMLInputElement).value === q, {}, query);
    await page.goBack();
    await asked('拿卡');
    await done();
    expect(await count()).toBe(2);
    await page.goForward();
    await asked('杨水才');
  });

  test('what an input method is still composing is not searched', async () => {
    await page.goto(`${site.origin}search/`, { waitUntil: 'load' });
    await approach(page);
    const typed = await page.$eval('#query', (field) => {
      const input = field as HTMLInputElement;
      input.dispatchEvent(new CompositionEvent('compositionstart'));
      input.value = 'qun';
      input.dispatchEvent(new InputEvent('input', { isComposing: true }));
      const during = window.location.search;
      input.value = '群众';
      input.dispatchEvent(new CompositionEvent('compositionend'));
      return [during, decodeURIComponent(window.location.search)];
    });
    expect(typed).toEqual(['', '?q=群众']);
  });

  test('/ goes to the field from any page; the form finds with the document at hand', async () => {
    await page.goto(`${site.origin}weidu-2014/terms/`, { waitUntil: 'load' });
    await page.keyboard.press('/');
    await page.keyboard.type('qzlx');
    await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
    await done();
    expect(page.url()).toContain('/search/?from=weidu-2014&q=qzlx');
    expect((await results())[0]).toMatchObject({ clause: 'title', inexact: true });
  });
});

describe('nonsense', () => {
  test.each(['<script>alert(1)</script>', '%', '%E4%B8', '\ud800', '"', '“', '\\', '.*', '[', '{{x}}', ' ', '\u2028', '群'.repeat(10_000)])(
    '%j gives a plain answer',
    async (query) => {
      const wrong = troubles(page, site.origin);
      await page.goto(`${site.origin}search/`, { waitUntil: 'load' });
      await page.$eval(
        '#query',
        (field, value) => {
          (field as HTMLInputElement).value = value;
          field.dispatchEvent(new InputEvent('input'));
        },
        query,
      );
      await page.waitForFunction(
        () =>
          document.querySelector('[data-result-count]')?.textContent !== '' ||
          (document.querySelector('#query') as HTMLInputElement).value.trim() === '',
      );
      expect(wrong).toEqual([]);
      expect(await page.$('[data-results] script')).toBeNull();
    },
  );

  test('a query that finds nothing says so, says what else can be done, and where the text breaks off', async () => {
    await ask('鑫鑫鑫鑫');
    expect(await count()).toBe(0);
    expect(await page.$eval('[data-search-status]', (one) => one.textContent)).toContain('试试');
    expect(await page.$eval('[data-gaps]', (one) => one.textContent)).toBe('收到的文字到三（一）2为止，不能据此断定文件没有规定。');
  });
});

describe('what is not in the text as typed', () => {
  test('a question is answered by the sentence that says it, and by the list of the unit that it names', async () => {
    await ask('这次活动搞多长时间');
    const found = await results();
    expect(found[0]).toMatchObject({ clause: 's1-p1', inexact: true });
    expect(found[0]?.text).toMatch(/至9月基本完成|不少于3个月/);
    await ask('街道要解决什么问题');
    expect((await results())[0]?.href).toBe(`${site.origin}weidu-2014/sectors/jiedao/`);
    const items = await page.$$eval('[data-result]:first-child .result-items li', (all) => all.map((one) => one.textContent));
    expect(items).toContain('遇到矛盾绕着走');
    expect(items.length).toBeGreaterThan(10);
  });

  test('below what is only related it is said where the text breaks off; an exact hit needs no such word', async () => {
    await ask('保障措施');
    expect((await results()).length).toBeGreaterThan(0);
    expect(await page.$eval('[data-gaps]', (one) => one.textContent)).toContain('收到的文字到三（一）2为止');
    await ask('吃拿卡要');
    expect(await page.$eval('[data-gaps]', (one) => one.textContent)).toBe('');
  });
});

describe('suggestions', () => {
  const options = () => page.$$eval('[role="option"]', (all) => all.map((one) => one.textContent ?? ''));
  const type = async (text: string) => {
    await page.goto(`${site.origin}search/`, { waitUntil: 'load' });
    await page.type('#query', text);
    await page.waitForSelector('[role="option"]');
  };

  test('at most six, the page of the unit that is called so first; an arrow and Enter lead there', async () => {
    await type('街道');
    const shown = await options();
    expect(shown.length).toBeLessThanOrEqual(6);
    expect(shown[0]).toContain('街道（产业集聚区）领导班子和领导干部');
    await page.keyboard.press('ArrowDown');
    const active = await page.$eval('#query', (field) => field.getAttribute('aria-activedescendant') ?? '');
    expect(await page.$eval(`#${active}`, (one) => one.getAttribute('aria-selected'))).toBe('true');
    await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
    expect(page.url()).toBe(`${site.origin}weidu-2014/sectors/jiedao/`);
  });

  test('a finger leads to the place', async () => {
    await type('三（一）2');
    expect((await options())[0]).toContain('征求意见建议');
    await Promise.all([page.waitForNavigation(), page.click('[role="option"]')]);
    expect(page.url()).toBe(`${site.origin}weidu-2014/text/#s3-1-2`);
  });

  test('Enter asks what was typed and goes to the first result, which a further one opens', async () => {
    await type('拿卡要');
    await done();
    await page.keyboard.press('Escape');
    expect(await page.$$('[role="option"]')).toEqual([]);
    expect(await page.$eval('#query', (field) => (field as HTMLInputElement).value)).toBe('拿卡要');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.closest('[data-result]')?.getAttribute('data-clause'))).toBe('s2-1');
    await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
    expect(new URL(page.url()).hash).toBe('#s2-1');
  });

  test('below the last one the results begin', async () => {
    await type('四风');
    await done();
    for (const _ of await options()) await page.keyboard.press('ArrowDown');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('query');
    await page.keyboard.press('ArrowDown');
    expect(await page.evaluate(() => document.activeElement?.matches('[data-result] a'))).toBe(true);
    expect(await page.$$('[role="option"]')).toEqual([]);
  });

  test('nothing is drawn while an input method composes', async () => {
    await type('街道');
    const drawn = await page.$eval('#query', (field) => {
      field.dispatchEvent(new CompositionEvent('compositionstart'));
      field.dispatchEvent(new InputEvent('input', { isComposing: true }));
      return document.querySelectorAll('[role="option"]').length;
    });
    expect(drawn).toBe(0);
  });

  test.each([{ isComposing: true }, { keyCode: 229 }])('Escape of an input method clears nothing: %j', async (how) => {
    const pressEscape = (selector: string) =>
      page.$eval(
        selector,
        (field, init) => {
          (field as HTMLInputElement).value = '群众';
          const event = new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true, ...init });
          // What the engine would clear by itself it leaves when the event is prevented.
          return { left: !field.dispatchEvent(event), value: (field as HTMLInputElement).value };
        },
        how,
      );
    await page.goto(`${site.origin}search/`, { waitUntil: 'load' });
    await approach(page);
    expect(await pressEscape('#query')).toEqual({ left: true, value: '群众' });
    await page.goto(`${site.origin}weidu-2014/text/`, { waitUntil: 'load' });
    await approach(page);
    await unfoldTools(page);
    expect(await pressEscape('[data-find-form] input')).toEqual({ left: true, value: '群众' });
    expect(await pressEscape('[data-search] input')).toEqual({ left: true, value: '群众' });
  });
});

describe('two documents', () => {
  const strings = ['便民服务点', '群众', '（', '社区'];

  test('the exact hits are those of a scan, those of the document that one comes from first', async () => {
    await fresh(two);
    for (const query of strings) {
      await ask(query, two, '&from=weidu-2014');
      for (const more of await page.$$('.result-group > button')) await more.click();
      const exact = (await results()).filter(({ inexact }) => !inexact).map(({ href }) => href.split('/library/')[1]);
      expect(await count()).toBe(exact.length);
      const scanned = await page.evaluate((q) => window.duizhaoSearch?.scan(q), query);
      expect([...exact].sort()).toEqual(scanned?.map((key) => key.replace('#', '/text/#')).sort());
      const own = exact.map((href) => href?.startsWith('weidu-2014'));
      expect(own).toEqual([...own].sort((a, b) => Number(b) - Number(a)));
    }
  });
});

describe('without what is needed', () => {
  test('a lesser script that does not come takes no result away', async () => {
    await intercept(page, (request) => void (/extras/.test(request.url()) ? request.abort() : request.continue()));
    await ask('吃拿卡要');
    expect(await count()).toBe(2);
    expect((await results()).map(({ clause }) => clause)).toEqual(['s2-1', 's2-1-p2']);
    await ask('鑫鑫鑫鑫');
    await page.waitForFunction(() => document.querySelector('[data-search-status]')?.textContent?.includes('试试'));
  });

  test('a document that does not come is told, and the others are searched', async () => {
    await fresh(two);
    await intercept(page, (request) => void (/in-qingshi/.test(request.url()) ? request.abort() : request.continue()));
    await ask('群众', two, '&from=weidu-2014');
    expect(await count()).toBeGreaterThan(10);
    expect(await page.$eval('[data-search-status]', (one) => one.textContent)).toContain('有 1 份文件没有取到');
  });

  test('data that does not come is told, not waited for', async () => {
    await intercept(page, (request) => void (/search\.[^/]+\/index\.js/.test(request.url()) ? request.abort() : request.continue()));
    await ask('群众');
    expect(await page.$eval('[data-search-status]', (one) => one.textContent)).toContain('没有取到');
  });

  test('without scripts the page says so and leads to contents and terms', async () => {
    await page.setJavaScriptEnabled(false);
    await page.goto(`${site.origin}search/?q=x`, { waitUntil: 'load' });
    const text = await page.$eval('main', (main) => main.textContent);
    expect(text).toContain('没有启用脚本');
    expect(await page.$$eval('.other-ways a', (all) => all.map((one) => one.getAttribute('href')))).toContain('../weidu-2014/terms/');
  });
});

describe('from a folder, without a server', () => {
  test('search answers by the scan alone, and its results lead to the marked words', async () => {
    const wrong: string[] = [];
    page.on('pageerror', (error) => wrong.push(String(error)));
    await page.goto(`${pathToFileURL(SITE).href}/search/index.html?q=${encodeURIComponent('缩水走样')}`, { waitUntil: 'load' });
    await done();
    expect((await results()).filter(({ inexact }) => !inexact).map(({ clause }) => clause)).toEqual(['s2-1', 's2-1-p2']);
    await Promise.all([page.waitForNavigation(), page.click('[data-result] a')]);
    expect(page.url()).toContain('/weidu-2014/text/index.html#s2-1');
    expect(await page.$$eval('#s2-1 mark.hit', (all) => all.map((one) => one.textContent).join(''))).toBe('缩水走样');
    await Promise.all([page.waitForNavigation(), page.click('nav a[href$="sectors/index.html"]')]);
    await Promise.all([page.waitForNavigation(), page.click('.index a')]);
    expect(await page.$eval('h1', (one) => one.textContent)).toBe('区领导班子和领导干部');
    await page.type('.site-search [type=search]', 'qzlx');
    await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
    await done();
    expect((await results())[0]).toMatchObject({ clause: 'title', inexact: true });
    expect(wrong).toEqual([]);
  });
});
