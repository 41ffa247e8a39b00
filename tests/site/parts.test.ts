/**
 * A notice with what it issues and a table, as received from a page, on its issuer's own site: addressed, cited, and set as such, on the
 * screen and on paper; nothing says that it was mended, or that the site is not official.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { build } from '../../src/build/build.ts';
import { approach } from '../../src/build/io/browser.ts';
import { takeIn } from '../../src/content/add/take-in.ts';
import type { Published } from '../../src/data/schema.ts';
import { attr, type Element, elements, parsePage, textOf } from '../../src/proof/html.ts';
import { sha256 } from '../support/content.ts';
import { closeReader, DESK, newReader, type Opened, open, PHONE, troubles } from '../support/open.ts';
import { root } from '../support/root.ts';

const ISSUER = '某市人民政府办公室';
const PARAGRAPHS = [
  '某市人民政府办公室关于印发某办法的通知',
  '某政办发〔2018〕124号',
  '各区人民政府：',
  '《某办法》已经同意，现印发给你们。',
  '附件：任务表',
  '某市人民政府办公室',
  '2018年12月18日',
  '（此件公开发布）',
  '某办法',
  '第一章　总则',
  '第一条　为了规范管理，制定本办法。',
  '第二条　有下列情形之一的，不予受理：',
  '（一）材料不全；',
  '（二）超过期限。',
  '前款规定由某局解释。',
  '附件',
  '任务表',
];
const TABLE =
  '<table><tr><td colspan="2">任务</td><td>单位</td></tr><tr><td rowspan="2">登记</td><td>甲</td><td>某局</td></tr><tr><td>乙</td><td>某办</td></tr></table>';
const PAGE = `<html><head><meta charset="utf-8"></head><body>${PARAGRAPHS.map((text) => `<p>${text}</p>`).join('')}${TABLE}</body></html>`;

let dir: string;
let site: Opened;
let page: Page;
let data: Published;
beforeAll(async () => {
  mkdirSync(join(root, '.tmp'), { recursive: true });
  dir = mkdtempSync(join(root, '.tmp/parts-'));
  const content = join(dir, 'content');
  mkdirSync(content);
  writeFileSync(join(content, 'site.yaml'), `name: 试用站\ndescription: 试用\npublisher: ${ISSUER}\nofficial: true\n`);
  writeFileSync(join(dir, 'page.html'), PAGE);
  expect(await takeIn(content, join(dir, 'page.html'), 'notice', {})).toMatchObject({
    said: expect.arrayContaining(['各项都有把握，没有要确认的']),
  });
  await build({ content, out: join(dir, 'site') });
  data = JSON.parse(readFileSync(join(dir, 'site/data/notice.json'), 'utf8')) as Published;
  site = await open(join(dir, 'site'));
  page = await newReader(site.browser);
});
afterAll(async () => {
  await closeReader(page);
  await site.close();
  rmSync(dir, { recursive: true, force: true });
});

const text = (id: string) => page.$eval(`[id="${id}"]`, (one) => one.textContent?.trim());

test('the overview leads to each part of the document', async () => {
  await page.goto(`${site.origin}notice/`);
  const linked = await page.$$eval('.about-list a[href*="text/"]', (all) =>
    all.map((one) => [one.textContent, one.getAttribute('href')?.split('#')[1]]),
  );
  const first = data.parts.map(({ id }) => data.clauses.find(({ part }) => part === id)?.id);
  expect(linked.map(([, id]) => id)).toEqual(first);
  expect(linked.map(([name]) => name)).toEqual([expect.stringContaining('通知'), '印发：某办法', '附件 任务表']);
});

test('the data say what each part and each clause is', () => {
  expect(data).toMatchObject({ number: '某政办发〔2018〕124号', issuers: ['某市人民政府办公室'], recipients: ['各区人民政府：'] });
  expect(data.parts.map(({ id, kind, title, label }) => [id, kind, title, label])).toEqual([
    ['main', 'main', PARAGRAPHS[0], ''],
    ['b1', 'issued', '某办法', ''],
    ['f1', 'annex', '任务表', '附件'],
  ]);
  const item = data.clauses.find(({ id }) => id === 'b1-a2-k1-x2');
  expect(item).toMatchObject({ kind: 'item', label: '第二条第一款第二项', part: 'b1', parent: 'b1-a2' });
});

describe('on the screen', () => {
  beforeAll(async () => {
    await page.setViewport(DESK);
    await page.goto(`${site.origin}notice/text/`, { waitUntil: 'load' });
    await approach(page);
  });

  test('every clause has its address', async () => {
    const ids = await page.$$eval('[data-document] [data-clause]', (all) => all.map(({ id }) => id));
    expect(ids).toEqual(data.clauses.map(({ id }) => id));
  });

  test('a table is a table, with its merged cells', async () => {
    const cells = await page.$$eval('#f1-t1 tr', (rows) =>
      rows.map((row) => Array.from(row.querySelectorAll('td')).map((cell) => [cell.textContent, cell.rowSpan, cell.colSpan])),
    );
    expect(cells).toEqual([
      [
        ['任务', 1, 2],
        ['单位', 1, 1],
      ],
      [
        ['登记', 2, 1],
        ['甲', 1, 1],
        ['某局', 1, 1],
      ],
      [
        ['乙', 1, 1],
        ['某办', 1, 1],
      ],
    ]);
  });

  test('the contents lead into the parts', async () => {
    const links = await page.$$eval('.contents a', (all) =>
      all.map((one) => [one.getAttribute('href'), one.textContent?.trim().replace(/ +/g, ' ')]),
    );
    expect(links).toEqual([
      ['#b1-title', '某办法'],
      ['#b1-c1', '第一章　总则'],
      ['#f1', '附件 任务表'],
    ]);
  });

  test.each([
    ['b1-a2-k2', '——《某办法》（某政办发〔2018〕124号印发）第二条第二款'],
    ['f1-t1-r2', '——《某市人民政府办公室关于印发某办法的通知》（某政办发〔2018〕124号）附件表1第2行'],
    ['s0-p1', '——《某市人民政府办公室关于印发某办法的通知》（某政办发〔2018〕124号）开头第1段'],
  ])('%s is cited as officials cite it', async (id, cited) => {
    await page.evaluate(() => {
      Object.defineProperty(navigator, 'clipboard', {
        configurable: true,
        value: { writeText: async (words: string) => Object.assign(window, { got: words }) },
      });
    });
    await page.$eval(`[data-copy="${id}"]`, (one) => (one as HTMLElement).click());
    await page.$eval('.copy-menu button', (one) => (one as HTMLElement).click());
    await page.waitForFunction((words) => (window as unknown as { got?: string }).got?.includes(words), {}, cited);
  });

  test('the signature stands at the right, below it its date', async () => {
    const [name, date, body] = await page.evaluate(() =>
      ['issuer', 'date', 's0-p1'].map((id) => {
        const range = document.createRange();
        range.selectNodeContents(document.getElementById(id) as HTMLElement);
        const { left, right, top } = range.getBoundingClientRect();
        return { left, right, top };
      }),
    );
    expect(name?.left).toBeGreaterThan((body?.left ?? 0) + 200);
    expect(date?.top).toBeGreaterThan(name?.top ?? 0);
    expect(await text('issuer')).toBe('某市人民政府办公室');
  });

  test('nothing is wider than a phone, and nothing goes wrong', async () => {
    const wrong = troubles(page, site.origin);
    await page.setViewport(PHONE);
    for (const path of ['notice/', 'notice/text/', 'notice/emendations/']) {
      await page.goto(site.origin + path, { waitUntil: 'load' });
      expect([path, await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)]).toEqual([
        path,
        0,
      ]);
    }
    expect(wrong).toEqual([]);
    await page.setViewport(DESK);
  });

  test('a document that signs at its end has no masthead made of its issuer', async () => {
    await page.goto(`${site.origin}notice/`, { waitUntil: 'load' });
    expect(await page.$('.red-head .issuer')).toBeNull();
  });
});

test('on paper each part begins a page of its own', async () => {
  await page.goto(`${site.origin}notice/text/`, { waitUntil: 'load' });
  await page.emulateMediaType('print');
  const breaks = await page.$$eval('[data-document] > *', (all) =>
    all.map((one) => [one.querySelector('[id]')?.id, getComputedStyle(one).breakBefore]).filter(([, how]) => how === 'page'),
  );
  expect(breaks.map(([id]) => id)).toEqual(['b1-title', 'f1']);
  await page.emulateMediaType('screen');
});

describe('a document as it was received', () => {
  const read = (path: string): Element[] => elements(parsePage(readFileSync(join(dir, 'site', path, 'index.html'), 'utf8')));
  const PAGES = ['', 'notice/', 'notice/text/'];
  const isOf = (name: string) => (element: Element) => (attr(element, 'class') ?? '').split(' ').includes(name);
  const digest = () => sha256(readFileSync(join(dir, 'content/notice/source.txt')));

  test.each(PAGES)('/%s: no switch, no table in the menu, no word of mending', (path) => {
    const all = read(path);
    expect(all.filter((one) => attr(one, 'data-reading-toggle') !== undefined)).toEqual([]);
    const menu = all.find((one) => one.tagName === 'nav' && attr(one, 'aria-label') === '本文件') as Element;
    const links = elements(menu).filter(({ tagName }) => tagName === 'a');
    expect(links.map((one) => textOf(one, 'reading').trim())).toEqual(['全文', '引用']);
    expect(textOf(all.find(({ tagName }) => tagName === 'body') as Element, 'reading')).not.toMatch(/排印错误|整理文字|见校勘表|“校”/);
  });

  test.each(PAGES)('/%s: the foot names who answers for the site, and leaves the digest to the page of the edition', (path) => {
    const foot = read(path).find(isOf('site-foot')) as Element;
    const seen = textOf(foot, 'reading');
    expect(seen).toContain(`本站由${ISSUER}主办`);
    expect(seen).not.toContain('不是官方网站');
    const printed = elements(foot).filter(isOf('printed-only'));
    expect(seen.split(digest().slice(0, 16)).length).toBe(1 + printed.filter((one) => textOf(one, 'reading').includes('SHA-256')).length);
  });

  test('the page of the edition says that nothing was changed, and has the digest', () => {
    const main = read('notice/emendations/').find(({ tagName }) => tagName === 'main') as Element;
    expect(textOf(main, 'reading')).toMatch(new RegExp(`一字不差[\\s\\S]*${digest()}`));
  });

  test('what is shared names document and page', () => {
    const shared = read('notice/text/').find((one) => attr(one, 'property') === 'og:title') as Element;
    expect(attr(shared, 'content')).toBe(`全文 - ${PARAGRAPHS[0]}`);
  });
});
