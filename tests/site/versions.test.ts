/** Two versions of a document beside each other, as a page, a file, and from each clause that changed. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadContent } from '../../src/content/load.ts';
import { attr, type Element, elements, parsePage } from '../../src/proof/html.ts';
import { readPage } from '../../src/proof/read.ts';
import { pagesOf } from '../support/pages.ts';
import { SITE, VERSIONS } from '../support/sites.ts';

const PAGE = 'denghui-2024/versions/denghui-2015/';
const html = (path: string) => readFileSync(join(VERSIONS, path, 'index.html'), 'utf8');
const all = elements(parsePage(html(PAGE)));
const rendered = (element: Element): string =>
  element.childNodes.map((node) => ('value' in node ? node.value : 'tagName' in node ? rendered(node as Element) : '')).join('');
const hasClass = (name: string) => (element: Element) => (attr(element, 'class') ?? '').split(' ').includes(name);

test('what was added, deleted, changed and moved is counted, and shown with its words', () => {
  const [tally] = all.filter(hasClass('tally'));
  expect(tally && rendered(tally).replace(/\s+/g, '')).toBe('新增1条删去1条修改5条移动位置1条未改7条');
  const groups = all.filter(hasClass('group')).map((row) => rendered(row).trim());
  expect(groups).toEqual([
    '修改（题头、目录和落款，不计）',
    '移动位置（原第九条）',
    '修改（原第三条）',
    '删去',
    '修改',
    '拆分（原第六条）',
    '新增',
    '修改（原第八条）',
    '修改（原第十条）',
  ]);
  const marked = (tag: string) => all.filter(({ tagName }) => tagName === tag).map(rendered);
  expect(marked('ins')).toContain('会同公安机关');
  expect(marked('del')).toContain('一');
});

test('the words of both are proven to be theirs', () => {
  const { editions } = loadContent('tests/support/fixtures/denghui');
  const flaws = (page: string) => readPage(`${PAGE}index.html`, elements(parsePage(page)), editions).flaws.map(({ reason }) => reason);
  expect(flaws(html(PAGE))).toEqual([]);
  expect(flaws(html(PAGE).replace('灯油由摊主自备', '灯油由市里供应'))).toEqual([
    '引 a4 的文字与原文不符',
    '引 a4 的文字，校勘还原后与原件不符',
  ]);
  expect(all.some((element) => attr(element, 'data-policy') === 'denghui-2015')).toBe(true);
});

test('a clause that changed leads to its row, one that did not to none', () => {
  const changes = elements(parsePage(html('denghui-2024/text/'))).filter(hasClass('clause-change'));
  const ids = new Set(all.map((element) => attr(element, 'id')));
  for (const link of changes) expect(ids.has(attr(link, 'href')?.split('#')[1])).toBe(true);
  expect(changes.map(rendered).map((text) => text.trim())).toContain('较2015年3月1日的文本：修改（原第三条）');
  expect(changes).toHaveLength(8);
  expect(html('denghui-2015/text/')).not.toContain('clause-change');
});

test('a clause of the earlier text says where its words are now, one that is as it was says nothing', () => {
  const lines = elements(parsePage(html('denghui-2015/text/'))).filter(hasClass('clause-successors'));
  const said = lines.map((line) => elements(line).map((link) => [rendered(link).trim(), attr(link, 'href')]));
  expect(said).toContainEqual([['2024年4月8日的文本：第三条（移动位置）', '../../denghui-2024/text/#a3']]);
  expect(said).toContainEqual([['2024年4月8日的文本：删去', '../../denghui-2024/versions/denghui-2015/#from-a4']]);
  expect(said).toContainEqual([
    ['2024年4月8日的文本：第六条', '../../denghui-2024/text/#a6'],
    ['第七条（拆分）', '../../denghui-2024/text/#a7'],
  ]);
  expect(said).toContainEqual([['2024年4月8日的文本：第八条', '../../denghui-2024/text/#a8']]);
  expect(lines).toHaveLength(8);
  expect(html('denghui-2024/text/')).not.toContain('clause-successors');
});

test('an address that only the earlier text had leads to a line that says where its words are', () => {
  const former = (path: string) => elements(parsePage(html(path))).filter(hasClass('former'));
  const said = former('denghui-2024/text/').map((line) => [attr(line, 'id'), rendered(line), attr(elements(line)[1] as Element, 'href')]);
  expect(said).toContainEqual([
    'a7-k2',
    '本文没有这个地址的条款。它是2015年3月1日的文本第七条第二款的地址，原来的文字现在见：第八条。',
    '#a8',
  ]);
  expect(former('denghui-2015/text/')).toEqual([]);
  expect(readFileSync(join(SITE, 'weidu-2014/text/index.html'), 'utf8')).not.toContain('former');
});

test('both overviews lead to it, and its file is there', () => {
  for (const id of ['denghui-2015', 'denghui-2024']) expect(html(`${id}/`)).toContain('denghui-2015/"');
  expect(html(PAGE)).toContain('versions-denghui-2015.docx');
  expect(existsSync(join(VERSIONS, 'denghui-2024/files/versions-denghui-2015.docx'))).toBe(true);
});

test('what a document does to another is said once, and of what is done to it by its validity alone', () => {
  const acts = (id: string) => Array.from(html(`${id}/`).matchAll(/<dt>((?:代替|废止|修改)[^<]*)</g), ([, kind]) => kind);
  expect([acts('denghui-2024'), acts('denghui-2015')]).toEqual([['代替'], []]);
});

test('the single file has it, and documents without another version have none', () => {
  expect(readFileSync(join(VERSIONS, 'denghui-2024/files/denghui-2024.html'), 'utf8')).toContain('data-policy="denghui-2015"');
  expect(pagesOf(SITE).filter((page) => page.includes('/versions/'))).toEqual([]);
});
