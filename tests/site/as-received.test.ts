/** A document as it is, on its issuer's own site: nothing says that it was mended, or that the site is not official. */
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { build } from '../../src/build/build.ts';
import { attr, type Element, elements, parsePage, textOf } from '../../src/proof/html.ts';
import { root } from '../support/root.ts';

const ISSUER = '青石镇人民政府';
const TITLE = '关于做好防汛工作的通知';
const SOURCE = `${TITLE}

${ISSUER}

2021年6月15日

各村、社区：

现就防汛工作通知如下。

一、加强巡查。

二、及时报告。
`;
const SHA256 = createHash('sha256').update(SOURCE).digest('hex');

let dir: string;
beforeAll(async () => {
  mkdirSync(join(root, '.tmp'), { recursive: true });
  dir = mkdtempSync(join(root, '.tmp/as-received-'));
  mkdirSync(join(dir, 'content/notice'), { recursive: true });
  writeFileSync(join(dir, 'content/site.yaml'), `name: 试用站\ndescription: 试用\npublisher: ${ISSUER}\nofficial: true\n`);
  writeFileSync(join(dir, 'content/notice/source.txt'), SOURCE);
  const policy = { title: TITLE, issuer: ISSUER, date: '2021-06-15', sha256: SHA256 };
  writeFileSync(
    join(dir, 'content/notice/policy.yaml'),
    Object.entries(policy)
      .map(([name, value]) => `${name}: ${value}\n`)
      .join(''),
  );
  await build({ content: join(dir, 'content'), out: join(dir, 'site') });
});
afterAll(() => rmSync(dir, { recursive: true, force: true }));

const page = (path: string): Element[] => elements(parsePage(readFileSync(join(dir, 'site', path, 'index.html'), 'utf8')));
const PAGES = ['', 'notice/', 'notice/text/'];
const isOf = (name: string) => (element: Element) => (attr(element, 'class') ?? '').split(' ').includes(name);

test.each(PAGES)('/%s: no switch, no table in the menu, no word of mending', (path) => {
  const all = page(path);
  expect(all.filter((one) => attr(one, 'data-reading-toggle') !== undefined)).toEqual([]);
  const menu = all.find((one) => one.tagName === 'nav' && attr(one, 'aria-label') === '本文件') as Element;
  const links = elements(menu).filter(({ tagName }) => tagName === 'a');
  expect(links.map((one) => textOf(one, 'reading').trim())).toEqual(['全文']);
  expect(textOf(all.find(({ tagName }) => tagName === 'body') as Element, 'reading')).not.toMatch(/排印错误|整理文字|见校勘表|“校”/);
});

test.each(PAGES)('/%s: the foot names who answers for the site, and leaves the digest to the page of the edition', (path) => {
  const foot = page(path).find(isOf('site-foot')) as Element;
  const seen = textOf(foot, 'reading');
  expect(seen).toContain(`本站由${ISSUER}主办`);
  expect(seen).not.toContain('不是官方网站');
  const printed = elements(foot).filter(isOf('printed-only'));
  expect(seen.split(SHA256.slice(0, 16)).length).toBe(1 + printed.filter((one) => textOf(one, 'reading').includes('SHA-256')).length);
});

test('the page of the edition says that nothing was changed, and has the digest', () => {
  const main = page('notice/emendations/').find(({ tagName }) => tagName === 'main') as Element;
  expect(textOf(main, 'reading')).toMatch(new RegExp(`一字不差[\\s\\S]*${SHA256}`));
});

test('what is shared names document and page', () => {
  const shared = page('notice/text/').find((one) => attr(one, 'property') === 'og:title') as Element;
  expect(attr(shared, 'content')).toBe(`全文 - ${TITLE}`);
});
