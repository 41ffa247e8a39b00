/** A draft held against a library: the documents that it names or quotes are fetched, and no others. */
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { plainDocument, plainLibrary, writeLibrary, writeProofreading } from '../support/library.ts';
import { intercept, type Opened, open } from '../support/open.ts';
import { root } from '../support/root.ts';
import { TWO } from '../support/sites.ts';

/** Each has sentences of its own. */
const WHAT =
  '水表、阀门、渔船、粮仓、站牌、图书、疫苗、桥梁、路灯、水井、果树、井盖、校车、锅炉、电梯、雨棚、界桩、苗圃、菜窖、鱼塘、磨坊、渡口'.split(
    '、',
  );
const titles = WHAT.map((what, i) => ({ id: `d${i}`, title: `${what}登记管理办法`, issuer: '县人民政府', date: '2012-05-01' }));
const documents = WHAT.map((what, i) =>
  plainDocument(`d${i}`, [
    `${what}登记管理办法`,
    `第一条 ${what}的所有人应当在买入以后三十日以内到所在村组登记，逾期不登记${what}的由村组催告。`,
    `第二条 登记${what}不得收取费用，${what}登记簿向村民公开。`,
  ]),
);
const published = {
  documents: titles.map(({ id, title, issuer, date }) => ({
    id,
    names: [{ title, prefix: '' }],
    issuers: [issuer],
    number: null,
    date,
    cited: `《${title}》`,
    edited: [],
    gaps: [],
  })),
  terms: [{ policy: 'd0', words: '三查三改' }],
};
const dir = join(root, '.tmp/proofread-library');

let site: Opened;
let page: Page;
let fetched: string[];
beforeAll(async () => {
  writeLibrary(TWO, dir, plainLibrary(titles, documents));
  writeProofreading(TWO, dir, published);
  site = await open(dir);
});
afterAll(() => site.close());
beforeEach(async () => {
  page = await site.freshWindow();
  fetched = [];
  page.on('request', (request) => void fetched.push(...(/\/in-(d\d+)\.js/.exec(request.url())?.slice(1) ?? [])));
  await page.goto(`${site.origin}proofread/`, { waitUntil: 'networkidle0' });
});

const DRAFT = [
  '按照《渔船登记管理办法》第九条，渔船登记不得收取费用。',
  '有的同志提出：“粮仓的所有人应当在买入以后六十日以内到所在村组登记”。',
  '落实“三查四改”。',
].join('\n');

async function check(): Promise<(string | undefined)[][]> {
  await page.$eval('[data-draft]', (field, words) => Object.assign(field, { value: words }), DRAFT);
  await page.click('[data-do="check"]');
  await page.waitForFunction(() => document.querySelector('[data-finding-count]')?.textContent !== '');
  return page.$$eval('[data-finding]', (all) => all.map((one) => [(one as HTMLElement).dataset.kind, (one as HTMLElement).dataset.policy]));
}

const FOUND = [
  ['no-such-clause', 'd2'],
  ['altered', 'd3'],
  ['term', 'd0'],
];

test('a document that is named, one that is quoted', async () => {
  expect(await check()).toEqual(FOUND);
  expect(fetched).toEqual(expect.arrayContaining(['d2', 'd3']));
  expect(fetched.length).toBeLessThan(WHAT.length);
});

test('where the index does not come, all are fetched, and the same is found', async () => {
  await intercept(page, (request) => void (/assets\/library\//.test(request.url()) ? request.abort() : request.continue()));
  expect(await check()).toEqual(FOUND);
  expect(fetched.sort()).toEqual(titles.map(({ id }) => id).sort());
});
