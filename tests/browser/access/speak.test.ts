/** Reading aloud: the document's words and nothing else, the place marked and in view; absent where there is no voice. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { approach } from '../../../src/build/io/browser.ts';
import { singleFile } from '../../../src/build/single/pages.ts';
import { sentences } from '../../../src/client/speak/sentences.ts';
import { loadContent } from '../../../src/content/load.ts';
import { clauseById } from '../../../src/document/clause.ts';
import { readingOf } from '../../../src/document/quote.ts';
import { DESK, type Opened, open, PHONE, troubles } from '../../support/open.ts';
import { SITE } from '../../support/sites.ts';
import { unfoldMenu, unfoldTools } from '../../support/unfold.ts';
import { KINDS } from './pages.ts';

const edition = loadContent('content').editions.find(({ id }) => id === 'weidu-2014');
if (!edition) throw new Error('no edition');
const { document: text } = edition;
const readingById = (id: string) => readingOf(text, clauseById(text, id)).trim();

let site: Opened;
let page: Page;
let wrong: string[];
beforeAll(async () => {
  site = await open(SITE);
});
afterAll(() => site.close());

/** What the engine is told, and what it tells: it says nothing until the test has it say that a piece has ended. */
interface Heard {
  texts: string[];
  cancelled: number;
  now: { onend: (() => void) | null; onerror: (() => void) | null } | null;
  lang: string;
  voice: string;
}
const engine = (voices: { lang: string; name: string; localService: boolean }[]) => {
  const heard: Heard = { texts: [], cancelled: 0, now: null, lang: '', voice: '' };
  const synthesis = {
    getVoices: () => voices,
    speak(said: { text: string; lang: string; voice: { name: string } | null } & NonNullable<Heard['now']>) {
      heard.texts.push(said.text);
      Object.assign(heard, { now: said, lang: said.lang, voice: said.voice?.name ?? '' });
    },
    cancel() {
      heard.cancelled++;
      // Engines tell of what was cut short, too.
      heard.now?.onerror?.();
      heard.now = null;
    },
  };
  function Utterance(this: { text: string }, text: string) {
    this.text = text;
  }
  for (const [name, value] of Object.entries({ speechSynthesis: synthesis, SpeechSynthesisUtterance: Utterance, heard }))
    Object.defineProperty(window, name, { value, writable: true });
};
const VOICES = [
  { lang: 'en-US', name: 'English', localService: true },
  { lang: 'zh-HK', name: 'Cantonese', localService: true },
  { lang: 'zh-CN', name: 'far', localService: false },
  { lang: 'zh-CN', name: 'near', localService: true },
];
beforeEach(async () => {
  page = await site.freshWindow();
  await page.setViewport(DESK);
  wrong = troubles(page, site.origin);
  await page.evaluateOnNewDocument(engine, VOICES);
});

const heard = () => page.evaluate(() => (window as unknown as { heard: Heard }).heard.texts);
const heardOf = <K extends keyof Heard>(key: K) => page.evaluate((name) => (window as unknown as { heard: Heard }).heard[name], key);
const ended = () => page.evaluate(() => (window as unknown as { heard: Heard }).heard.now?.onend?.());
const go = async (kind: string) => {
  await page.goto(site.origin + KINDS[kind]);
  await approach(page);
};
const begin = async () => {
  await unfoldMenu(page);
  await page.click('[data-speak]');
  await page.waitForSelector('.bottom-bar');
};
/** Has everything said. */
const all = async () => {
  await page.evaluate(async () => {
    const { heard: engine } = window as unknown as { heard: Heard };
    while (document.querySelector('.bottom-bar')) {
      engine.now?.onend?.();
      await new Promise((done) => setTimeout(done));
    }
  });
  return heard();
};
const marked = () => page.$$eval('.spoken', (marks) => marks.map((mark) => mark.textContent).join(''));
const press = async (name: string) => {
  for (const button of await page.$$('.bottom-bar button'))
    if ((await button.evaluate((one) => one.textContent)) === name) return button.click();
  throw new Error(`no ${name}`);
};
/** A mark alone is not said. */
const words = (given: string) => given.replace(/[\s\p{P}]/gu, '');

describe('what is read', () => {
  test('the full text: the reading of every clause, in order, and none of our signs', async () => {
    await go('text');
    await begin();
    const said = await all();
    const whole = words(text.clauses.map(({ id }) => readingById(id)).join(''));
    // The note that the source is cut off follows.
    expect(words(said.join('')).slice(0, whole.length) === whole).toBe(true);
    expect(said.join('')).not.toMatch(/引用本条的页面|查找|显示|下载和打印/);
    expect(await page.$$eval('.spoken', (marks) => marks.length)).toBe(0);
  });

  test('a clause alone, from its menu, which stays in the document as it was', async () => {
    await go('text');
    const before = await page.$eval('[data-document]', (one) => one.innerHTML);
    await page.click('[data-copy="s2-1-p2"]');
    await page.click('.copy-menu button:last-child');
    await page.waitForSelector('.bottom-bar');
    expect(words((await all()).join(''))).toBe(words(readingById('s2-1-p2')));
    const after = await page.$eval('[data-document]', (one) => one.innerHTML);
    expect(after.replace(/ aria-expanded="false"/g, '')).toBe(before.replace(/ aria-expanded="false"/g, ''));
  });

  test('the source form, where that is shown', async () => {
    await go('text');
    await unfoldTools(page);
    await page.click('[data-show="source"]');
    await begin();
    const source = text.clauses.map(({ source: at }) => text.source.slice(at.start, at.end)).join('');
    expect(words((await all()).join('')).startsWith(words(source))).toBe(true);
  });

  test.each(Object.keys(KINDS).filter((kind) => kind !== 'search'))('%s: its heading first, no control and no address', async (kind) => {
    await go(kind);
    await begin();
    const said = (await all()).join('\n');
    const heading = await page.$eval('h1', (one) => one.textContent?.trim() ?? '');
    expect(words(said)).toContain(words(heading));
    const ours = await page.$$eval('main button, main legend, main summary, main .cite-line', (found) =>
      found.map((one) => one.textContent?.trim() ?? '').filter((name) => name.length > 3),
    );
    for (const name of ours) expect(said.split('\n')).not.toContain(name);
  });

  test('no sentence of the document is too long for one breath of the engine', () => {
    for (const { id } of text.clauses)
      for (const { start, end } of sentences(readingById(id))) expect(end - start).toBeLessThanOrEqual(160);
  });

  test('by a voice of the mainland that is on the device', async () => {
    await go('text');
    await begin();
    expect([await heardOf('lang'), await heardOf('voice')]).toEqual(['zh-CN', 'near']);
  });
});

describe('the place', () => {
  test.each([PHONE, DESK])('at $width px: what is read is marked, alone, and in view above the bar', async (viewport) => {
    await page.setViewport(viewport);
    await go('text');
    await begin();
    for (let i = 0; i < 30; i++) {
      const said = await heard();
      expect(words(await marked())).toBe(words(said[said.length - 1] ?? ''));
      const seen = await page.evaluate(() => {
        const rects = Array.from(document.querySelectorAll('.spoken')).map((mark) => mark.getBoundingClientRect());
        const bar = (document.querySelector('.bottom-bar') as Element).getBoundingClientRect();
        return { top: Math.min(...rects.map(({ top }) => top)), below: bar.top - Math.max(...rects.map(({ bottom }) => bottom)) };
      });
      expect(seen.top).toBeGreaterThanOrEqual(0);
      expect(seen.below).toBeGreaterThanOrEqual(0);
      await ended();
    }
  });

  test('pausing keeps it, going on begins the sentence again, stopping takes everything away', async () => {
    await go('text');
    await begin();
    for (let i = 0; i < 5; i++) await ended();
    const before = await heard();
    await press('暂停');
    expect(await heardOf('cancelled')).toBe(1);
    expect(await marked()).not.toBe('');
    await press('继续');
    expect((await heard()).slice(before.length)).toEqual(before.slice(-1));
    await ended();
    await press('停止');
    expect(await page.$('.bottom-bar')).toBeNull();
    expect(await marked()).toBe('');
    expect((await heard()).length).toBe(before.length + 2);
    expect(await page.$eval('.status', (one) => one.textContent)).toBe('');
  });

  test('by keyboard: the bar has the focus, Escape stops and gives it back', async () => {
    await go('terms');
    await page.focus('[data-speak]');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.bottom-bar');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('暂停');
    await page.keyboard.press('Escape');
    expect(await page.$('.bottom-bar')).toBeNull();
    expect(await page.evaluate(() => document.activeElement?.matches('[data-speak]'))).toBe(true);
  });

  test('an engine that fails says so, once', async () => {
    await go('terms');
    await begin();
    await page.evaluate(() => (window as unknown as { heard: Heard }).heard.now?.onerror?.());
    expect(await page.$('.bottom-bar')).toBeNull();
    expect(await page.$eval('.status', (one) => one.textContent)).toBe('朗读中断了');
  });
});

describe('it stops', () => {
  test.each([
    ['on leaving', () => page.evaluate(() => window.dispatchEvent(new PageTransitionEvent('pagehide')))],
    ['before printing', () => page.evaluate(() => window.dispatchEvent(new Event('beforeprint')))],
    ['when the text is shown in its other form', () => unfoldTools(page).then(() => page.click('[data-show="source"]'))],
  ])('%s', async (_, leave) => {
    await go('text');
    await begin();
    await leave();
    expect(await page.$('.bottom-bar')).toBeNull();
    expect(await heardOf('cancelled')).toBe(1);
    expect(await marked()).toBe('');
  });

  test('when a page of the single file is left, and reads the next one from there', async () => {
    await page.goto(pathToFileURL(join(SITE, singleFile('weidu-2014'))).href);
    await begin();
    await page.evaluate(() => {
      window.location.hash = '#terms/';
    });
    await page.waitForFunction(() => !document.querySelector('.bottom-bar'));
    await begin();
    expect(words((await all()).join(''))).toContain(words(await page.$eval('h1', (one) => one.textContent ?? '')));
    await begin();
    await page.evaluate(() => {
      window.location.hash = '#text/';
    });
    await page.waitForFunction(() => !document.querySelector('.bottom-bar'));
  });
});

describe('where there is no voice', () => {
  test.each([
    ['no interface', 'undefined'],
    ['an interface without voices', '{ getVoices: () => [] }'],
  ])('%s: no control of it can be seen, reached or opened', async (_, synthesis) => {
    await page.evaluateOnNewDocument(`Object.defineProperty(window, 'speechSynthesis', { value: ${synthesis} })`);
    await go('text');
    expect(await page.$eval('[data-speak]', (button) => getComputedStyle(button).visibility)).toBe('hidden');
    await page.click('[data-copy="s2-1"]');
    expect(await page.$eval('.copy-menu', (menu) => menu.textContent)).not.toContain('朗读');
    expect(wrong).toEqual([]);
  });

  test('voices that come late bring it, and nothing moves', async () => {
    await page.evaluateOnNewDocument(() => {
      const synthesis = { voices: [] as unknown[], getVoices: () => synthesis.voices };
      Object.defineProperty(window, 'speechSynthesis', { value: synthesis });
    });
    await go('text');
    const places = () => page.$$eval('.bar *', (found) => found.map((one) => one.getBoundingClientRect().left));
    const before = await places();
    await page.evaluate(() => {
      const { speechSynthesis: synthesis } = window as unknown as { speechSynthesis: { voices: unknown[]; onvoiceschanged(): void } };
      synthesis.voices.push({ lang: 'zh-CN' });
      synthesis.onvoiceschanged();
    });
    expect(await page.$eval('[data-speak]', (button) => getComputedStyle(button).visibility)).toBe('visible');
    expect(await places()).toEqual(before);
  });
});

test('what reads aloud is fetched when it is asked for', async () => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await go('text');
  expect(asked.filter((url) => /speak/.test(url))).toEqual([]);
  await begin();
  expect(asked.filter((url) => /speak\.[\w-]+\.js$/.test(url))).toHaveLength(1);
  expect(wrong).toEqual([]);
});
