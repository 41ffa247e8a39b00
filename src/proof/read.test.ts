/** What a program lets slip into a page is found, and what people wrote is no slip. */
import { expect, test } from 'vitest';
import { made } from '../../tests/support/made-library.ts';
import type { Edition } from '../content/edition.ts';
import { elements, parsePage } from './html.ts';
import { readPage } from './read.ts';

const page = (body: string): string =>
  `<!doctype html><html lang="zh-CN"><title>甲</title><meta name="description" content="乙"><body><main><h1>丙</h1>${body}</main></html>`;
const flaws = (body: string, editions: readonly Edition[] = []) => readPage('a.html', elements(parsePage(page(body))), editions).flaws;

test.each([
  ['undefined', '<p>undefined百一十四、</p>'],
  ['NaN', '<p>共 NaN 条</p>'],
  ['Infinity', '<p id="sInfinity-1">甲</p>'],
  ['[object ', '<a href="[object Object]/">甲</a>'],
  ['undefined', '<b aria-label="undefined">甲</b>'],
])('%s', (slip, body) => {
  expect(flaws(body)).toEqual([expect.objectContaining({ reason: `网页里有程序漏出的 ${slip}` })]);
});

test('words of the document, of scripts and longer ones are none', () => {
  expect(flaws('<script>a === undefined</script><p>NaNjing, undefinedness</p>')).toEqual([]);
  expect(flaws('<p>变量是 undefined 的</p>', [{ id: 'a', terms: ['变量是 undefined 的'] } as unknown as Edition])).toEqual([]);
});

test('a slip is no word of the page’s document because another document has it', () => {
  const editions = [
    { id: 'a', terms: ['灯会'] },
    { id: 'b', terms: ['undefined'] },
  ] as unknown as Edition[];
  const slips = (id: string) =>
    readPage(
      `${id}/terms/index.html`,
      elements(parsePage(page('<p>undefined</p>').replace('<body>', `<body data-policy="${id}">`))),
      editions,
    ).flaws.map(({ reason }) => reason);
  expect([slips('a'), slips('b')]).toEqual([['网页里有程序漏出的 undefined'], []]);
});

test('words of several documents on one page are each held against their own', () => {
  const lamp = made('lamp', '青石市灯会管理办法', ['第一条　灯会应当照明。']);
  const well = made('well', '青石市水井管理办法', ['第一条　水井应当加盖。']);
  const line = (policy: string, words: string) =>
    `<li data-policy="${policy}"><q data-clause="a1" data-span="4-11">${words}</q> <a class="address" href="#a1">第一条</a></li>`;
  const found = (...lines: string[]) => flaws(lines.join(''), [lamp, well] as unknown as Edition[]).map(({ reason }) => reason);
  expect(found(line('lamp', '灯会应当照明。'), line('well', '水井应当加盖。'))).toEqual([]);
  expect(found(line('lamp', '水井应当加盖。'), line('well', '水井应当加盖。'))).toContain('引 a1 的文字与原文不符');
  expect(found(line('nobody', '灯会应当照明。'))).toEqual(['页面引了没有的条款 a1']);
});
