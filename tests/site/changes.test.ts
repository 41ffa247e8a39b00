/** What is new: its page, the ways to it, and feeds; a site that keeps no log has nothing of it. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadContent } from '../../src/content/load.ts';
import { attr, type Element, elements, parsePage } from '../../src/proof/html.ts';
import { readPage } from '../../src/proof/read.ts';
import { pagesOf } from '../support/pages.ts';
import { SITE, TWO, VERSIONS } from '../support/sites.ts';

const html = (path: string) => readFileSync(join(VERSIONS, path, 'index.html'), 'utf8');
const all = elements(parsePage(html('changes')));
const rendered = (element: Element): string =>
  element.childNodes.map((node) => ('value' in node ? node.value : 'tagName' in node ? rendered(node as Element) : '')).join('');
const plain = (element: Element): string => rendered(element).replace(/\s+/g, '');
const items = all.filter((element) => attr(element, 'id')?.startsWith('c-'));

test('days and what was done on them, the newest first', () => {
  const days = all.filter(({ tagName }) => tagName === 'h2').map(plain);
  expect(days).toEqual(['2025年3月1日', '2025年2月20日', '2025年2月10日', '2025年1月6日', '2025年1月2日']);
  expect(items.map((item) => attr(item, 'id'))).toEqual([
    'c-2025-03-01-jueding-2025',
    'c-2025-03-01-denghui-2024',
    'c-2025-02-20-jishi-2012',
    'c-2025-02-10-denghui-2024',
    'c-2025-01-06-jueding-2025',
    'c-2025-01-02-jishi-2012',
    'c-2025-01-02-denghui-2024',
    'c-2025-01-02-denghui-2015',
  ]);
  const [doubted = '', restored = '', gone = '', once = '', noted = '', former = '', later = ''] = items.map(plain);
  expect(doubted).toMatch(/^加上校勘1处关于修改.*一、原件烟花处理存疑，保留原件文字校勘1$/);
  expect(restored).toMatch(/^撤回校勘1处.*原件如此，不改。第四条.*原件两次曾校作二次$/);
  expect(once).toMatch(/^加上校勘1处.*第四条原件两次曾校作二次$/);
  expect(gone).toBe('撤下《青石市集市管理办法》青石市人民政府，2012年5月4日收重了。');
  expect(former).toBe('新收《青石市集市管理办法》青石市人民政府，2012年5月4日');
  for (const item of items.filter((one) => attr(one, 'id')?.includes('jishi')))
    expect(elements(item).filter(({ tagName }) => tagName === 'a')).toEqual([]);
  expect(noted).toMatch(/^新收.*修改决定，正文还没有并入。$/);
  expect(later).toMatch(/2015年3月1日和2024年4月8日的文本对照$/);
});

test('its words are proven to be those of the documents', () => {
  const { editions } = loadContent('tests/support/fixtures/denghui');
  const flaws = (page: string) => readPage('changes/index.html', elements(parsePage(page)), editions).flaws.map(({ reason }) => reason);
  expect(flaws(html('changes'))).toEqual([]);
  expect(flaws(html('changes').replace('>烟花<', '>烟火<'))).toEqual(['校勘 1 与登记的不符']);
  expect(flaws(html('changes').replaceAll('>两次<', '>三次<'))).toContain('引 a4 的文字与原文不符');
});

test('the first page has the newest, an overview its own, and every page of a document leads there', () => {
  expect(html('')).toContain('href="changes/#c-2025-03-01-jueding-2025"');
  expect(html('denghui-2015/')).toContain('href="../changes/#c-2025-01-02-denghui-2015"');
  for (const page of pagesOf(VERSIONS).filter((one) => one.startsWith('denghui-2024/')))
    expect(html(page)).toContain('data-changed="2025-03-01-denghui-2024"');
});

test('feeds stand where their links say, and name the site by its address', () => {
  for (const [page, up] of [
    ['', ''],
    ['changes/', '../'],
  ] as const)
    for (const [type, file] of [
      ['atom+xml', 'feed.xml'],
      ['feed+json', 'feed.json'],
    ])
      expect(html(page)).toMatch(
        new RegExp(`<link rel="alternate" type="application/${type?.replace('+', '\\+')}" [^>]*href="${up}${file}"`),
      );
  const atom = readFileSync(join(VERSIONS, 'feed.xml'), 'utf8');
  expect(atom.match(/<entry>/g)).toHaveLength(8);
  const json = JSON.parse(readFileSync(join(VERSIONS, 'feed.json'), 'utf8')) as { items: { id: string; content_text: string }[] };
  expect(json.items[0]?.id).toBe('https://www.example.gov.cn/denghui/changes/#c-2025-03-01-jueding-2025');
  expect(json.items[0]?.content_text).toContain('一、：原件【烟花】，存疑，保留原件文字');
  // Devices keep pages for their readers; a feed is asked for anew.
  expect(readFileSync(join(VERSIONS, 'sw.js'), 'utf8')).not.toContain('feed.xml');
});

test('a site that keeps no log has no page, no link and no feed of it', () => {
  for (const dir of [SITE, TWO]) {
    for (const path of ['changes', 'feed.xml', 'feed.json']) expect(existsSync(join(dir, path))).toBe(false);
    for (const page of pagesOf(dir)) expect(readFileSync(join(dir, page, 'index.html'), 'utf8')).not.toMatch(/changes|更新记录|feed\./);
  }
});
