/** The page that holds a draft against the documents: pasted and from a file, gone through, mended, on the site, in a folder, in one file. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { singleFile } from '../../src/build/single/pages.ts';
import { receivedOf } from '../../src/content/import/blocks.ts';
import { extractDocx } from '../../src/content/import/docx/extract-docx.ts';
import { FOUND } from '../support/fixtures/drafts/huibao.ts';
import { DESK, drawn, type Opened, open, PHONE, troubles } from '../support/open.ts';
import { root } from '../support/root.ts';
import { SITE } from '../support/sites.ts';
import { docxOf, para } from '../support/word-file.ts';

const DRAFT = readFileSync(join(root, 'tests/support/fixtures/drafts/huibao.txt'), 'utf8');
const KINDS = FOUND.map(([kind]) => kind);

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
});

const findings = () =>
  page.$$eval('[data-finding]', (all) =>
    all.map((one) => {
      const { kind, start, end, policy, clause } = (one as HTMLElement).dataset;
      return { kind, start, end, policy, clause };
    }),
  );
const draft = () => page.$eval('[data-draft]', (field) => (field as HTMLTextAreaElement).value);
const checked = () => page.waitForFunction(() => document.querySelector('[data-finding-count]')?.textContent !== '');

/** As pasted: set at once, and told by an event. */
async function paste(text: string): Promise<void> {
  await page.$eval('[data-draft]', (field, words) => Object.assign(field, { value: words }), text);
  await page.$eval('[data-draft]', (field) => field.dispatchEvent(new Event('input', { bubbles: true })));
}

async function check(text: string): Promise<void> {
  await page.waitForSelector('[data-do="check"]');
  await paste(text);
  await page.click('[data-do="check"]');
  await checked();
}

/** As a reader does: brought into view, seen, pressed. What is out of sight is laid out when it comes near. */
async function press(selector: string): Promise<void> {
  await page.$eval(selector, (one) => one.scrollIntoView({ block: 'center' }));
  await drawn(page);
  await page.click(selector);
}

describe('on the site', () => {
  beforeEach(async () => {
    await page.setViewport(DESK);
    await page.goto(`${site.origin}proofread/`, { waitUntil: 'networkidle0' });
  });

  test('each finding says its kind, its place, its document and clause; the count is empty until then', async () => {
    expect(await page.$eval('[data-finding-count]', ({ textContent }) => textContent)).toBe('');
    await check(DRAFT);
    const found = await findings();
    expect(found.map(({ kind }) => kind)).toEqual(KINDS);
    expect(await page.$eval('[data-finding-count]', ({ textContent }) => textContent)).toBe(String(KINDS.length));
    found.forEach(({ start, end }, i) => {
      expect(DRAFT.slice(Number(start), Number(end))).toContain(FOUND[i]?.[1]);
    });
    expect(found.find(({ kind }) => kind === 'wrong-clause')).toMatchObject({ policy: 'weidu-2014', clause: 's2-1' });
    expect(wrong).toEqual([]);
  });

  test('nothing of the draft is sent, and nothing is kept', async () => {
    await check(DRAFT);
    const sent: string[] = [];
    page.on('request', (request) => sent.push(`${request.method()} ${request.url()}`));
    await check(`${DRAFT}再查一次。`);
    expect(sent).toEqual([]);
    expect(await page.evaluate(() => JSON.stringify([localStorage, sessionStorage]))).not.toContain('局党组');
  });

  test('words are taken over with one touch and given back with another', async () => {
    await check(DRAFT);
    const term = '[data-kind="term"] [data-take]';
    await press(term);
    expect(await draft()).toContain('照镜子、正衣冠、洗洗澡、治治病');
    await press(term);
    expect(await draft()).toBe(DRAFT);
  });

  test('with all taken over, the draft has no fault left but what only its writer can mend', async () => {
    await check(DRAFT);
    for (const button of await page.$$('[data-take]')) await button.evaluate((one) => (one as HTMLElement).click());
    await check(await draft());
    const left = (await findings()).map(({ kind }) => kind);
    expect(left.filter((kind) => ['altered', 'title', 'date', 'term', 'wrong-clause'].includes(kind ?? ''))).toEqual([]);
    expect(left).toContain('no-such-clause');
  });

  test('by keyboard alone: through the findings, and over into the draft', async () => {
    await check('推进“五形魏都”建设，落实学三促三抓。');
    await page.focus('[data-draft]');
    const press = async (key: 'ArrowDown' | 'ArrowUp' | 'Enter') => {
      await page.keyboard.down('Alt');
      await page.keyboard.press(key);
      await page.keyboard.up('Alt');
    };
    await press('ArrowDown');
    await press('ArrowDown');
    expect(await page.evaluate(() => (document.activeElement as HTMLElement).textContent)).toContain('学三促四抓');
    await press('ArrowUp');
    await press('Enter');
    expect(await draft()).toBe('推进“五型魏都”建设，落实学三促三抓。');
  });

  test('one kind alone is shown, and all again', async () => {
    await check(DRAFT);
    const shown = () => page.$$eval('[data-finding]', (all) => all.filter((one) => !(one as HTMLElement).hidden).length);
    await page.click('[data-only="term"]');
    expect(await shown()).toBe(KINDS.filter((kind) => kind === 'term').length);
    await page.click('[data-only=""]');
    expect(await shown()).toBe(KINDS.length);
  });

  test('what is typed or pasted is checked without being asked for, and again when it is written on', async () => {
    await page.waitForSelector('[data-do="check"]');
    await paste('推进“五形魏都”建设。');
    await checked();
    expect((await findings()).map(({ kind }) => kind)).toEqual(['term']);
    await page.focus('[data-draft]');
    await page.keyboard.down('Control');
    await page.keyboard.press('End');
    await page.keyboard.up('Control');
    await page.keyboard.type('落实学三促三抓。');
    expect(await page.$eval('[data-finding-count]', ({ textContent }) => textContent)).toBe('');
    await checked();
    expect((await findings()).map(({ kind }) => kind)).toEqual(['term', 'term']);
  });

  test('what is no draft is said', async () => {
    const said = () => page.$eval('[data-proofread-status]', ({ textContent }) => textContent ?? '');
    await page.click('[data-do="check"]');
    await page.waitForFunction(() => document.querySelector('[data-proofread-status]')?.textContent);
    expect(await said()).toContain('先粘贴文稿');
    await paste('长'.repeat(200_001));
    await page.click('[data-do="check"]');
    expect(await said()).toContain('超过 20 万字');
    await paste('今天天气很好。');
    await page.click('[data-do="check"]');
    await checked();
    expect(await said()).toContain('没有发现');
  });

  test.each([
    [
      'docx',
      docxOf(
        DRAFT.split('\n')
          .map((line) => para(line))
          .join(''),
      ),
    ],
    ['txt', new TextEncoder().encode(DRAFT)],
  ])('a .%s is read on the device', async (ending, bytes) => {
    const path = join(root, '.tmp', `draft.${ending}`);
    writeFileSync(path, bytes);
    await page.focus('[data-draft]');
    const [chooser] = await Promise.all([page.waitForFileChooser(), page.click('[data-do="file"]')]);
    await chooser.accept([path]);
    await checked();
    expect((await findings()).map(({ kind }) => kind)).toEqual(KINDS);
    expect(wrong).toEqual([]);
  });

  test('the report is written on the device: the findings, and the draft with their numbers', async () => {
    await check(DRAFT);
    await page.evaluate(() => {
      const make = URL.createObjectURL;
      URL.createObjectURL = (blob) => {
        Object.assign(window, { saved: blob });
        return make.call(URL, blob);
      };
    });
    await page.click('[data-do="report"]');
    await page.waitForFunction(() => 'saved' in window);
    const bytes = await page.evaluate(async () => {
      const { saved } = window as unknown as { saved: Blob };
      return Array.from(new Uint8Array(await saved.arrayBuffer()));
    });
    const { text } = receivedOf('docx', extractDocx(new Uint8Array(bytes)));
    expect(text).toContain(`《意见》二（四）〔${KINDS.indexOf('no-such-clause') + 1}〕要求作出公开承诺`);
    expect(text).toContain('没有这一条\u2028第 23 行\t二（四）');
  });

  test('on paper the draft stands first, each finding with its number, and the notes of all numbers behind it', async () => {
    await check(DRAFT);
    await page.emulateMediaType('print');
    const paper = await page.evaluate(() => {
      const top = (selector: string) => document.querySelector(selector)?.getBoundingClientRect().top ?? Number.NaN;
      const numbers = (texts: string[]) => texts.join('').match(/\d+/g) ?? [];
      const shown = (selector: string) =>
        Array.from(document.querySelectorAll<HTMLElement>(selector)).filter((one) => one.offsetHeight > 0);
      return {
        isBehind: top('[data-findings]') > top('[data-draft-view]'),
        marks: numbers(Array.from(document.querySelectorAll<HTMLElement>('mark'), (one) => one.dataset.numbers ?? '')),
        notes: numbers(shown('.finding-number').map((one) => one.textContent ?? '')),
        buttons: shown('main button, main textarea, main label').length,
      };
    });
    const all = KINDS.map((_, i) => String(i + 1));
    expect(paper).toEqual({ isBehind: true, marks: all, notes: all, buttons: 0 });
  });

  test('a draft is kept on the device only where that is asked for, until it is cleared', async () => {
    const again = () => page.reload({ waitUntil: 'networkidle0' });
    const stored = () => page.evaluate(() => localStorage.getItem('duizhao:draft'));
    await check('推进“五形魏都”建设。');
    expect(await stored()).toBeNull();
    await again();
    expect(await draft()).toBe('');
    await check('推进“五形魏都”建设。');
    await page.click('[data-draft-keep]');
    await check('推进“五形魏都”建设，落实学三促三抓。');
    await page.waitForFunction(() => localStorage.getItem('duizhao:draft')?.includes('学三促三抓'));
    await again();
    await checked();
    expect(await draft()).toBe('推进“五形魏都”建设，落实学三促三抓。');
    await page.click('[data-do="unkeep"]');
    await page.waitForFunction(() => document.querySelector('[data-draft-kept]')?.textContent?.includes('已清除'));
    expect([await stored(), await page.$eval('[data-draft-keep]', (box) => (box as HTMLInputElement).checked)]).toEqual([null, false]);
    expect(await draft()).toContain('五形魏都');
  });

  test('where the device has no room, it is said, and no older draft is left', async () => {
    await check('推进“五形魏都”建设。');
    await page.click('[data-draft-keep]');
    await page.evaluate(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
    });
    await paste('推进“五形魏都”建设，落实学三促三抓。');
    await page.waitForFunction(() => document.querySelector('[data-draft-kept]')?.textContent?.includes('草稿没有保留'));
    const kept = () => page.evaluate(() => localStorage.getItem('duizhao:draft'));
    expect([await kept(), await page.$eval('[data-draft-keep]', (box) => (box as HTMLInputElement).checked)]).toEqual([null, false]);
  });

  test('on a phone nothing is wider than the page', async () => {
    await page.setViewport(PHONE);
    await check(DRAFT);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(PHONE.width);
  });
});

describe.each([
  ['a folder', 'proofread/index.html'],
  ['the single file', `${singleFile('weidu-2014')}#proofread/`],
])('opened from %s', (_, path) => {
  test('a draft is checked, and a finding leads to its clause', async () => {
    const [file = '', fragment] = path.split('#');
    await page.goto(`${pathToFileURL(join(SITE, file))}${fragment ? `#${fragment}` : ''}`, { waitUntil: 'load' });
    await check(DRAFT);
    expect((await findings()).map(({ kind }) => kind)).toEqual(KINDS);
    await page.$eval('[data-clause="s2-1"] .finding-cited a', (link) => (link as HTMLElement).click());
    await page.waitForFunction(() => document.getElementById('s2-1')?.textContent?.includes('着力解决'));
  });
});

test('without scripts the page says what it needs', async () => {
  await page.setJavaScriptEnabled(false);
  await page.goto(`${site.origin}proofread/`);
  expect(await page.$eval('main', (main) => (main as HTMLElement).textContent)).toContain('没有启用脚本');
  expect(await page.$eval('main', (main) => (main as HTMLElement).textContent)).toContain('不离开本机');
});
