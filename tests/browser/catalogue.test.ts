/** A library of more documents than a home page lists: the newest, shelves, pages, and a box that lists while one types. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { build } from '../../src/build/build.ts';
import { sha256 } from '../support/content.ts';
import { newReader, type Opened, open, PHONE, troubles } from '../support/open.ts';
import { root } from '../support/root.ts';

const KINDS = ['管理办法', '若干规定', '图册'];
const documents = Array.from({ length: 64 }, (_, i) => ({
  id: `d${i}`,
  title: `青石镇第${i + 1}号渡口${KINDS[i % KINDS.length]}`,
  issuer: i % 2 ? '青石镇人民政府' : '青石镇水务所',
  date: `20${10 + (i % 8)}-05-${10 + (i % 18)}`,
}));

/** The one whose term has ended. */
const LAPSED = 'd7';

mkdirSync(join(root, '.tmp'), { recursive: true });
const home = mkdtempSync(join(root, '.tmp', 'catalogue-'));
const dir = join(home, 'site');

function writeContent(content: string): void {
  mkdirSync(content);
  writeFileSync(join(content, 'site.yaml'), 'name: 文库\ndescription: 青石镇的文件\npublisher: 青石镇\n');
  for (const { id, title, issuer, date } of documents) {
    const lapsed = id === LAPSED ? '\n第二条　本规定自2010年6月1日起施行，有效期至2015年12月31日。\n' : '';
    const source = `${title}\n\n${issuer}\n\n第一条　渡口应当有护栏。\n${lapsed}`;
    mkdirSync(join(content, id));
    writeFileSync(join(content, id, 'source.txt'), source);
    const provenance = 'provenance:\n  form: 试用\n  rights: 试用\n';
    writeFileSync(
      join(content, id, 'policy.yaml'),
      `title: ${title}\nissuer: ${issuer}\ndate: '${date}'\nsha256: ${sha256(source)}\n${provenance}emendations: []\n`,
    );
  }
}

let site: Opened;
beforeAll(async () => {
  writeContent(join(home, 'content'));
  await build({ content: join(home, 'content'), out: dir });
  site = await open(dir);
});
afterAll(async () => {
  await site.close();
  rmSync(home, { recursive: true, force: true });
});

const titlesIn = (page: Page, list: string) => page.$$eval(`${list} > li > a`, (all) => all.map((one) => one.textContent));
const links = (page: Page) => page.$$eval('main a[href]', (all) => all.map((one) => (one as HTMLAnchorElement).href));

test('from the home page every document is reached by its year, its kind and its issuer, without scripts', async () => {
  const page = await newReader(site.browser);
  await page.setJavaScriptEnabled(false);
  await page.goto(site.origin);
  expect((await titlesIn(page, '.policies')).length).toBe(10);
  const shelves = (await links(page)).filter((href) => /\/documents\/[a-z]+-/.test(href));
  const reached: Record<string, string[]> = {};
  for (const shelf of shelves) {
    await page.goto(shelf);
    const pages = [shelf, ...(await links(page)).filter((href) => href.startsWith(shelf) && /\/\d+\/$/.test(href))];
    const [kind = ''] = /\/documents\/([a-z]+)-/.exec(shelf)?.slice(1) ?? [];
    for (const one of pages) {
      await page.goto(one);
      reached[kind] = [...(reached[kind] ?? []), ...((await titlesIn(page, '.policies')) as string[])];
    }
  }
  const all = documents.map(({ title }) => title).sort();
  expect(Object.keys(reached).sort()).toEqual(['issuer', 'type', 'year']);
  for (const titles of Object.values(reached)) expect(titles.sort()).toEqual(all);
  await page.browserContext().close();
});

test.each(['http', 'file'])('the box lists what has the words in its title, its issuer or its date: %s', async (scheme) => {
  const page = await newReader(site.browser);
  const address = scheme === 'http' ? site.origin : pathToFileURL(`${dir}/`).href;
  const wrong = troubles(page, address);
  await page.setViewport(PHONE);
  await page.goto(`${address}index.html`, { waitUntil: 'load' });
  await page.type('[data-catalogue] input', '水务所 图册');
  const expected = documents.filter(({ title, issuer }) => title.includes('图册') && issuer.includes('水务所'));
  await page.waitForFunction((count) => document.querySelectorAll('[data-found] > li').length === count, {}, expected.length);
  expect((await titlesIn(page, '[data-found]')).sort()).toEqual(expected.map(({ title }) => title).sort());
  expect(await page.$eval('[data-found-count]', ({ textContent }) => textContent)).toBe(`${expected.length} 份`);
  await page.click('[data-found] a');
  await page.waitForFunction(() => /\/d\d+\//.test(window.location.pathname));
  expect(wrong).toEqual([]);
  await page.browserContext().close();
});

test('the box lists by status on the day of reading, too, and says it', async () => {
  const page = await newReader(site.browser);
  await page.goto(site.origin);
  await page.type('[data-catalogue] input', '有效期已过');
  await page.waitForSelector('[data-found] > li');
  expect(await titlesIn(page, '[data-found]')).toEqual(documents.filter(({ id }) => id === LAPSED).map(({ title }) => title));
  expect(await page.$eval('[data-found] .status-note', ({ textContent }) => textContent)).toBe('有效期已过');
  await page.browserContext().close();
});
