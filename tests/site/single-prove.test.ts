/** The proof of a single file: words and shape, and nothing in a file that it ends in an error of. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readBuilt } from '../../src/build/io/files.ts';
import { singleFile } from '../../src/build/single/pages.ts';
import { verifySingles } from '../../src/build/single/prove.ts';
import { loadContent } from '../../src/content/load.ts';
import { SITE } from '../support/sites.ts';

const { editions } = loadContent('content');
const built = readBuilt(SITE);
const file = singleFile('weidu-2014');
const html = readFileSync(join(SITE, file), 'utf8');

const flaws = (from: string, to: string) => {
  expect(html).toContain(from);
  return verifySingles(new Map(built).set(file, html.replace(from, to)), editions);
};

test('the built one holds, and is light enough to mail', () => {
  expect(verifySingles(built, editions)).toEqual([]);
  expect(Buffer.byteLength(html)).toBeLessThan(1_000_000);
});

test('its words are proven with it', () => {
  const [flaw] = flaws('庸懒散拖', '庸懒散漫');
  expect(flaw).toMatchObject({
    file: `dist/${file}`,
    actual: expect.stringContaining('【漫】'),
    expected: expect.stringContaining('【拖】'),
  });
});

test('a fragment that is no address is reported', () => {
  const [flaw] = flaws('href="#s2-1"', 'href="#100%"');
  expect(flaw).toMatchObject({ file: `dist/${file}`, reason: '链接写错', actual: '#100%' });
  expect(flaw?.note).toContain('请改正那里的地址');
});

test.each(['for', 'aria-details', 'aria-owns', 'headers', 'list'])('%s must name what the file has', (name) => {
  expect(flaws('<main ', `<main ${name}="terms/&#10; nowhere" `)).toMatchObject([{ reason: '链接指向没有的锚点', actual: '#nowhere' }]);
});

test('the file has to be there', () => {
  const without = new Map(built);
  without.delete(file);
  expect(verifySingles(without, editions)).toMatchObject([{ file: `dist/${file}`, reason: '没有单文件版' }]);
});

test.each([
  ['a changed word of the text', '庸懒散拖', '庸懒散漫', '与整理后的原文不符'],
  ['a clause that is not there', 'id="s2-1"', 'id="s2-9"', '缺条款 s2-1'],
  ['an id that is there twice', 'id="s2-2"', 'id="s2-1"', '锚点 s2-1 在一个文件里重复'],
  ['a link to nowhere', 'href="#s2-1"', 'href="#nowhere"', '链接指向没有的锚点'],
  ['a link to another file', 'href="#s2-1"', 'href="../text/#s2-1"', '链接指向文件以外'],
  ['a script that is fetched', '<main ', '<script src="x.js"></script><main ', '文件要从别处取东西'],
  ['a style that is fetched', '</style>', 'p{background:url(x.png)}</style>', '文件要从别处取东西'],
  ['a script that is not the file’s', '<main ', '<script>alert(1)</script><main ', '段脚本'],
  ['a page without its id', 'id="terms/sifeng/"', 'id="x"', '文件里没有 terms/sifeng/ 这一页'],
])('finds %s', (_, from, to, what) => {
  expect(
    flaws(from, to)
      .map((flaw) => flaw.reason)
      .join(),
  ).toContain(what);
});

test('it has nothing of the site on the device, and no icon or manifest to ask for', () => {
  expect(html).not.toMatch(/<section data-offline|manifest\.webmanifest|data-offline-script=|<link rel="icon"/);
});
