/** What got into a page does not run there: over http, from a folder, in a single file. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createBundler, INLINE_SCRIPT } from '../../src/assets/bundle.ts';
import { filesBelow } from '../../src/build/io/files.ts';
import { attr, type Element as Built, elements, parsePage, textOf } from '../../src/proof/html.ts';
import { isDownload } from '../../src/proof/paths.ts';
import { contentSecurityPolicy } from '../../src/site/csp.ts';
import { intercept, newReader, type Opened, open } from '../support/open.ts';
import { root } from '../support/root.ts';
import { SITE, TWO } from '../support/sites.ts';

const head = await createBundler(root).script(INLINE_SCRIPT);

const pages = (dir: string) => filesBelow(dir).filter((path) => path.endsWith('.html'));
const elementsOf = (dir: string, path: string) => elements(parsePage(readFileSync(join(dir, path), 'utf8')));
const sheetsIn = (all: readonly Built[]) => all.filter(({ tagName }) => tagName === 'style');

describe.each([
  ['one document', SITE],
  ['two documents', TWO],
])('%s', (_, dir) => {
  test('every page says its policy before anything that it holds for', () => {
    for (const path of pages(dir)) {
      const [charset, meta] = elementsOf(dir, path).filter(({ parentNode }) => parentNode && parentNode.nodeName === 'head');
      expect(attr(charset as never, 'charset')).toBe('utf-8');
      expect([path, attr(meta as never, 'http-equiv')]).toEqual([path, 'Content-Security-Policy']);
      if (isDownload(path)) continue;
      const [style] = sheetsIn(elementsOf(dir, path)).map((sheet) => textOf(sheet, 'reading'));
      expect(attr(meta as never, 'content')).toBe(contentSecurityPolicy({ scripts: [head], style }));
    }
  });

  test('a style sheet stands in the full text alone, as it stands among the files', () => {
    for (const path of pages(dir).filter((one) => !isDownload(one))) {
      const sheets = sheetsIn(elementsOf(dir, path));
      expect([path, sheets.length]).toEqual([path, /^[^/]+\/text\/index\.html$/.test(path) ? 1 : 0]);
      for (const sheet of sheets)
        expect(textOf(sheet, 'reading')).toBe(readFileSync(join(dir, attr(sheet, 'data-stylesheet') ?? ''), 'utf8'));
    }
  });

  test('no page has a style or a handler as an attribute, or a script in it but the one of the head', () => {
    for (const path of pages(dir)) {
      const all = elementsOf(dir, path);
      const attributes = all.flatMap(({ attrs }) => attrs.filter(({ name }) => name === 'style' || name.startsWith('on')));
      expect([path, attributes]).toEqual([path, []]);
      const inline = all.filter((one) => one.tagName === 'script' && !attr(one, 'src') && attr(one, 'type') !== 'application/ld+json');
      if (!isDownload(path)) expect([path, inline.map((one) => textOf(one, 'reading'))]).toEqual([path, [head]]);
    }
  });
});

test('a full text that a server sends with the policy of another version is set by the sheet among the files', async () => {
  const site = await open(SITE);
  const page = await newReader(site.browser);
  const size = () => page.$eval('h1', (title) => getComputedStyle(title).fontSize);
  await page.goto(`${site.origin}weidu-2014/text/`);
  const expected = await size();
  await intercept(page, async (request) => {
    if (request.resourceType() !== 'document') return void request.continue();
    const body = readFileSync(join(SITE, 'weidu-2014/text/index.html'));
    const headers = { 'content-security-policy': contentSecurityPolicy({ style: 'h1{}' }) };
    await request.respond({ status: 200, contentType: 'text/html; charset=utf-8', headers, body });
  });
  await page.goto(`${site.origin}weidu-2014/text/`, { waitUntil: 'networkidle0' });
  expect(await page.$eval('style', ({ sheet }) => sheet)).toBeNull();
  expect(await size()).toBe(expected);
  await site.close();
});

describe('what is put into a page', () => {
  let site: Opened;
  beforeAll(async () => {
    site = await open(SITE);
  });
  afterAll(() => site.close());

  const file = (path: string) => pathToFileURL(join(SITE, path)).href;
  test.each([
    ['over http', () => `${site.origin}weidu-2014/text/`],
    ['on the search page', () => `${site.origin}search/`],
    ['from a folder', () => file('weidu-2014/text/index.html')],
    ['in the single file', () => file('weidu-2014/files/weidu-2014.html')],
  ])('%s: neither script, handler nor style of it has any effect, and each is told', async (_, address) => {
    const page = await site.freshWindow();
    await page.goto(address(), { waitUntil: 'load' });
    const { ran, told } = await page.evaluate(async () => {
      const told: string[] = [];
      document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => told.push(effectiveDirective));
      const got = window as unknown as { ran?: string[] };
      got.ran = [];
      const box = document.createElement('div');
      box.innerHTML = '<img src="data:," onerror="window.ran.push(1)"><p style="color:rgb(1,2,3)">甲</p>';
      document.body.appendChild(box);
      const script = document.createElement('script');
      script.textContent = 'window.ran.push(2)';
      document.body.appendChild(script);
      const link = document.createElement('a');
      link.href = 'javascript:window.ran.push(3)';
      document.body.appendChild(link);
      link.click();
      while (told.length < 4) await new Promise((done) => setTimeout(done));
      if (getComputedStyle(box.querySelector('p') as Element).color === 'rgb(1, 2, 3)') got.ran.push('style');
      return { ran: got.ran, told };
    });
    expect(ran).toEqual([]);
    expect(told.map((one) => one.replace(/-(elem|attr)$/, '')).sort()).toEqual(['script-src', 'script-src', 'script-src', 'style-src']);
  });
});
