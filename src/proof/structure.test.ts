/** Where links of a page may lead. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { linkFlaws } from './structure.ts';

const IDS = ['a', 's1', 's2-1'];
const files = new Map([
  ['x/index.html', new Set(IDS)],
  ['x/files/x.txt', new Set<string>()],
]);
const flaws = (href: string, tagName = 'a') => linkFlaws('x/index.html', [{ tagName, href }], files).map(({ reason }) => reason);

test('a link within the site leads to a page that is there, and on it to an element that is there', () => {
  const id = fc.oneof(fc.constantFrom(...IDS), fc.string({ unit: fc.constantFrom(...'as12-'), minLength: 1, maxLength: 4 }));
  fc.assert(
    fc.property(id, fc.constantFrom('', '../x/', '/x/', '/x/index.html'), (fragment, page) => {
      expect(flaws(`${page}#${fragment}`)).toEqual(IDS.includes(fragment) ? [] : ['链接指向没有的锚点']);
    }),
  );
  expect(flaws('/y/')).toEqual(['链接指向没有的页面']);
  expect(flaws('files/x.txt#a')).toEqual([]);
});

test('what a page fetches is the site’s own; a link may lead elsewhere', () => {
  expect(flaws('https://www.example.gov.cn/')).toEqual([]);
  expect(flaws('https://www.example.gov.cn/a.js', 'script')).toEqual(['页面要从别的网站取文件']);
  expect(flaws('#%')).toEqual(['链接地址写法不对']);
});
