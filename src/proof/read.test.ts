/** What a program lets slip into a page is found, and what people wrote is no slip. */
import { expect, test } from 'vitest';
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
