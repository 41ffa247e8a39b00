/** The search over a library: exact and told at once, every kind of match in every document, by document, some at a time. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { fold } from '../../src/search/fold.ts';
import { clauseTexts } from '../../src/search/library/postings.ts';
import { foldLibrary, plainDocument, plainLibrary, writeLibrary } from '../support/library.ts';
import { DESK, intercept, type Opened, open } from '../support/open.ts';
import { phrase, writePagefind } from '../support/pagefind.ts';
import { root } from '../support/root.ts';
import { TWO } from '../support/sites.ts';

/** Twelve places' rules, nearly alike, and three of other kinds; all of them have 群众, the most in the middle. */
const places = ['青石', '白河', '双桥', '柳林', '石门', '南塘', '东岭', '西坡', '北渡', '大湾', '小屯', '长滩'];
const rules = places.map((place, i) =>
  plainDocument(`d${i}`, [
    `${place}镇便民服务点管理办法`,
    `第一条 为了方便群众办事，规范${place}镇便民服务点的管理，制定本办法。`,
    '第二条 便民服务点应当公布办事指南、服务时间和监督电话。',
    `第三条 值班人员不得擅自离岗，群众可以向${place}镇人民政府投诉。`,
    ...Array.from({ length: i === 6 ? 4 : 0 }, (_, n) => `第${'四五六七'[n]}条 群众的意见每月公布一次。`),
  ]),
);
const others = [
  plainDocument('leave', ['职工休假规定', '第一条 职工工作满一年的，休假五天。', '第二条 休假期间工资照发，群众监督。']),
  plainDocument('dogs', ['养犬管理规定', '第一条 携犬出户应当束犬链。', '第二条 禁止在医院、学校遛犬。', '第三条 群众可以举报。']),
  plainDocument('fire', ['消防安全通告', '第一条 疏散通道必须保持畅通。', '第二条 群众发现火情应当立即报警。']),
];
const documents = [...others.slice(0, 1), ...rules, ...others.slice(1)];
const titles = documents.map(({ id, clauses }, i) => ({
  id,
  title: clauses[0]?.text ?? '',
  issuer: id.startsWith('d') && id !== 'dogs' ? '县人民政府' : '县人大常委会、县人民政府',
  date: `20${10 + (i % 3)}-05-01`,
}));
const data = plainLibrary(titles, documents);
const dir = join(root, '.tmp/library');

const having = (query: string): Record<string, number> =>
  Object.fromEntries(
    documents
      .map(({ id, clauses }) => [id, clauses.filter(({ text }) => text.replace(/\s/g, '').includes(query)).length] as const)
      .filter(([, count]) => count),
  );

let site: Opened;
let page: Page;
beforeAll(async () => {
  writeLibrary(TWO, dir, data);
  site = await open(dir);
});
afterAll(() => site.close());
beforeEach(async () => {
  page = await site.freshWindow();
  await page.setViewport(DESK);
});

const done = () => page.waitForFunction(() => document.querySelector('[data-result-count]')?.textContent !== '');
const ask = async (query: string, rest = ''): Promise<void> => {
  await page.goto(`${site.origin}search/?q=${encodeURIComponent(query)}${rest}`, { waitUntil: 'load' });
  await done();
};
const count = () => page.$eval('[data-result-count]', (one) => Number(one.textContent));
const status = () => page.$eval('[data-search-status]', (one) => one.textContent);
const groups = () =>
  page.$$eval('.result-group', (all) =>
    all.map((group) => ({
      policy: (group as HTMLElement).dataset.policy,
      inexact: 'inexact' in (group as HTMLElement).dataset,
      apart: group.classList.contains('apart'),
      clauses: Array.from(group.querySelectorAll('[data-result]'), (one) => (one as HTMLElement).dataset.clause),
      more: group.querySelector(':scope > button')?.textContent ?? null,
    })),
  );

describe('exact hits', () => {
  const queries = [
    ...new Set(
      documents.flatMap(({ clauses }) =>
        clauses.flatMap(({ text }) => {
          const plain = text.replace(/\s/g, '');
          return [1, 2, 3, 5, 9].flatMap((length) =>
            Array.from({ length: Math.max(0, plain.length - length + 1) }, (_, at) => plain.slice(at, at + length)),
          );
        }),
      ),
    ),
    '鑫鑫',
    '镇便民点',
    '群众办公',
  ];

  test('of every string are told by the index as they stand in the documents', async () => {
    await page.goto(`${site.origin}search/`, { waitUntil: 'load' });
    await page.focus('#query');
    await page.waitForFunction(() => window.duizhaoSearch);
    const told = await page.evaluate(async (all) => {
      const found: [string, number][][] = [];
      for (const query of all) found.push((await window.duizhaoSearch?.counts(query)) ?? []);
      return found;
    }, queries);
    const wrong = queries.filter((query, i) => JSON.stringify(Object.entries(having(query)).sort()) !== JSON.stringify(told[i]?.sort()));
    expect(wrong).toEqual([]);
  });

  test('are those of Pagefind, as far as that knows: the documents', async () => {
    const folder = join(root, '.tmp/pagefind');
    mkdirSync(folder, { recursive: true });
    await writePagefind(foldLibrary(data).folded.map(clauseTexts), join(folder, 'index'));
    writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Pagefind</title>');
    const other = await open(folder);
    await page.goto(other.origin);
    const told = await page.evaluate(
      async (all) => {
        // The test's own loader would take the place of a plain import.
        const load = new Function('address', 'return import(address)');
        const module = await load(new URL('index/pagefind.js', window.location.href).href);
        await module.options({ noWorker: true });
        const numbers = new Map<string, Promise<number>>();
        const numberOf = ({ id, data }: { id: string; data(): Promise<{ meta: { number: string } }> }) => {
          const known = numbers.get(id) ?? data().then(({ meta }) => Number(meta.number));
          numbers.set(id, known);
          return known;
        };
        const found: number[][] = [];
        for (const query of all) found.push(await Promise.all((await module.search(query)).results.map(numberOf)));
        return found;
      },
      queries.map((query) => phrase(fold(query, new Map()).text)),
    );
    const ids = documents.map(({ id }) => id);
    const wrong = queries.filter(
      (query, i) =>
        told[i]
          ?.map((number) => ids[number])
          .sort()
          .join() !== Object.keys(having(query)).sort().join(),
    );
    expect(wrong).toEqual([]);
  });
});

describe('results', () => {
  test('stand by document, three of each, and the rest in place', async () => {
    await ask('群众的意见');
    expect((await groups())[0]).toMatchObject({ policy: 'd6', inexact: false, clauses: ['p4', 'p5', 'p6'], more: '还有 1 条' });
    await page.click('.result-group > button');
    expect((await groups())[0]).toMatchObject({ clauses: ['p4', 'p5', 'p6', 'p7'], more: null });
    expect(await page.evaluate(() => document.activeElement?.closest<HTMLElement>('[data-result]')?.dataset.clause)).toBe('p7');
  });

  test('are counted at once, and come as one reads on', async () => {
    const all = having('群众');
    const total = Object.values(all).reduce((sum, one) => sum + one, 0);
    await ask('群众');
    expect(await count()).toBe(total);
    expect(await status()).toContain(`在 ${Object.keys(all).length} 份文件里`);
    const exact = async () => (await groups()).filter(({ inexact }) => !inexact);
    await page.waitForFunction(
      (documents) => {
        window.scrollTo(0, document.body.scrollHeight);
        return document.querySelectorAll('.result-group:not([data-inexact])').length === documents;
      },
      {},
      Object.keys(all).length,
    );
    for (const button of await page.$$('.result-group > button')) await button.click();
    const shown = Object.fromEntries((await exact()).map(({ policy, clauses }) => [policy, clauses.length]));
    expect(shown).toEqual(all);
  });

  test('begin with the document whose title it is', async () => {
    await ask('养犬管理规定');
    expect((await groups())[0]).toMatchObject({ policy: 'dogs', inexact: false, clauses: ['title'] });
    await ask('便民服务点管理办法');
    expect((await groups())[0]?.clauses[0]).toBe('title');
  });

  test('are filtered by what they are counted by, without asking again', async () => {
    await ask('群众');
    await page.waitForSelector('.filter select');
    const options = await page.$$eval('.filter select', (all) =>
      all.map((field) => [(field as HTMLSelectElement).name, Array.from((field as HTMLSelectElement).options, ({ text }) => text)]),
    );
    const counts = having('群众');
    const byYear = (year: string) => titles.filter(({ date }) => date.startsWith(year)).reduce((sum, { id }) => sum + (counts[id] ?? 0), 0);
    expect(Object.fromEntries(options)).toMatchObject({
      年份: ['全部', `2012（${byYear('2012')}）`, `2011（${byYear('2011')}）`, `2010（${byYear('2010')}）`],
    });
    const requests: string[] = [];
    await page.waitForNetworkIdle();
    page.on('request', (request) => requests.push(request.url()));
    await page.select('select[name="发文机关"]', '县人大常委会');
    await page.waitForFunction(() => document.querySelectorAll('.result-group').length === 3);
    expect((await groups()).map(({ policy }) => policy).sort()).toEqual(['dogs', 'fire', 'leave']);
    expect(requests.filter((url) => /library|index|extras/.test(url))).toEqual([]);
  });
});

describe('one document', () => {
  test('comes first where the query comes from it, the others below a rule', async () => {
    await ask('群众', '&from=fire');
    expect((await groups()).slice(0, 2)).toMatchObject([
      { policy: 'fire', apart: false },
      { policy: 'd6', apart: true },
    ]);
  });

  test('is searched alone by ?in=, until the reader wants all', async () => {
    await ask('群众', '&in=dogs');
    expect(await count()).toBe(1);
    expect(await page.$('.result-group')).toBeNull();
    expect(await page.$eval('[data-scope]', (one) => one.textContent)).toBe('只在《养犬管理规定》里找。在全部文件里找');
    await Promise.all([page.waitForNavigation(), page.click('[data-scope] a')]);
    await done();
    expect(await count()).toBeGreaterThan(20);
  });
});

describe('what is not exact is found in every document', () => {
  test.each([
    // Of the second document and of the last.
    ['letters', 'qingshizhen', 'd0'],
    ['letters', 'xiaofanganquan', 'fire'],
    ['first letters', 'qszbm', 'd0'],
    ['first letters', 'xfaq', 'fire'],
    ['a wrong character', '青石镇便民服务典', 'd0'],
    ['a wrong character', '疏散通到', 'fire'],
    ['a question', '青石镇的值班人员能不能离岗', 'd0'],
    ['a question', '发现火情怎么办', 'fire'],
    ['a citation', '青石镇便民服务点管理办法第三条', 'd0'],
    ['a citation', '《消防安全通告》第2条', 'fire'],
    ['several words', '青石 投诉', 'd0'],
    ['several words', '通道 畅通', 'fire'],
    ['punctuation skipped', '办事指南服务时间', 'd0'],
    ['punctuation skipped', '禁止在医院学校遛犬', 'dogs'],
  ])('%s: %s leads to %s', async (kind, query, id) => {
    await ask(query);
    expect(await count()).toBe(0);
    const found = await groups();
    const first = kind === 'punctuation skipped' && id === 'd0' ? found.map(({ policy }) => policy) : [found[0]?.policy];
    expect(first).toContain(id);
    if (kind === 'a citation') expect(found[0]?.clauses[0]).toBe(query.includes('三') ? 'p3' : 'p2');
  });
});

describe('without what is needed', () => {
  test('where the index does not come, all documents are read, and the answer is the same', async () => {
    await intercept(page, (request) => void (/assets\/library\//.test(request.url()) ? request.abort() : request.continue()));
    await ask('便民服务点');
    expect(await count()).toBe(Object.values(having('便民服务点')).reduce((sum, one) => sum + one, 0));
  });

  test('a document that does not come is told', async () => {
    await intercept(page, (request) => void (/in-fire/.test(request.url()) ? request.abort() : request.continue()));
    await ask('疏散通道');
    expect(await status()).toContain('有 1 份文件没有取到');
  });

  test('from a folder it answers as from a server', async () => {
    const wrong: string[] = [];
    page.on('pageerror', (error) => wrong.push(String(error)));
    await page.goto(`${pathToFileURL(dir).href}/search/index.html?q=${encodeURIComponent('投诉')}`, { waitUntil: 'load' });
    await done();
    expect(await count()).toBe(12);
    expect(wrong).toEqual([]);
  });
});
