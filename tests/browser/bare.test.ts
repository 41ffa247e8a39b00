/** Every page can be read by its HTML alone: without scripts, style sheets or images, and while scripts are still on their way. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { HTTPRequest, Page, ResourceType } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { approach } from '../../src/build/io/browser.ts';
import { loadContent } from '../../src/content/load.ts';
import { readingOf } from '../../src/document/quote.ts';
import { attr, type Element as Built, elements, parsePage } from '../../src/proof/html.ts';
import { DESK, intercept, type Opened, open, PHONE } from '../support/open.ts';
import { KIND_PATHS, MISSING, pagesOf } from '../support/pages.ts';
import { SITE } from '../support/sites.ts';

/** Kept from the screen on purpose: what is for paper, for scripts, or for those who hear the page; and the date's own address. */
const APART = '.printed-only, .filler, span.box, .fold, .view, .skip, .crumbs [aria-current], caption, .date .address';
/** With room, what is unfolded elsewhere stands there as it is. */
const WIDE = { ...DESK, apart: `${APART}, [data-menu], [data-contents]` };
/** Where rows are cards, each cell has its column's name before it, and what scripts put into it is unfolded first. */
const NARROW = { width: PHONE.width, height: PHONE.height, apart: `${APART}, thead, label.box` };
/** Without style sheets all is shown; options by their control. */
const PLAIN = { ...DESK, apart: 'option' };

let site: Opened;
let page: Page;
beforeAll(async () => {
  site = await open(SITE);
});
afterAll(() => site.close());
beforeEach(async () => {
  page = await site.freshWindow();
});

const go = (path: string) => page.goto(site.origin + path, { waitUntil: 'load' });
const built = (path: string) => elements(parsePage(readFileSync(join(SITE, path.replace(/^$|\/$/, '$&index.html')), 'utf8')));

/** The full text has its style sheet in it. */
const unstyle = () => page.$$eval('style', (all) => all.forEach((one) => void one.remove()));

async function block(type: ResourceType): Promise<void> {
  await intercept(page, (request) => void (request.resourceType() === type ? request.abort() : request.continue()));
}

const PAGES = [...pagesOf(SITE), MISSING];
const KINDS = [...KIND_PATHS, MISSING];

/** @param look tells what is wrong with a page */
async function everywhere(pages: readonly string[], look: (path: string) => Promise<string[]>): Promise<void> {
  const wrong: string[] = [];
  for (const path of pages) wrong.push(...(await look(path)).map((one) => `/${path} ${one}`));
  expect(wrong).toEqual([]);
}

/** Texts and links as the HTML of a page has them, but for what it hides. */
function said(path: string, scripts: boolean): string[] {
  const walk = (element: Built): string[] => {
    if (attr(element, 'hidden') !== undefined || (scripts && element.tagName === 'noscript')) return [];
    const link = element.tagName === 'a' ? [`→ ${attr(element, 'href')}`] : [];
    const inside = element.childNodes.flatMap((node) => ('tagName' in node ? walk(node) : 'value' in node ? node.value.trim() || [] : []));
    return [...link, ...inside];
  };
  return built(path)
    .filter(({ tagName }) => tagName === 'body')
    .flatMap(walk);
}

/** The same as a browser has them, and whether a reader gets at each; what is folded is unfolded first, as readers do. */
function seen(apart: string): [what: string, shown: boolean][] {
  for (const summary of Array.from(document.querySelectorAll<HTMLElement>('details:not([open]) > summary'))) summary.click();
  const range = document.createRange();
  const isShown = (node: Node, element: Element): boolean => {
    if (element.closest(apart)) return true;
    range.selectNodeContents(node);
    const isDrawn = Array.from(range.getClientRects()).some(({ width, height, right }) => width > 0 && height > 0 && right > 0);
    return isDrawn && element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
  };
  const isReached = (link: HTMLElement) => link.tabIndex >= 0 && !link.closest('[inert]');
  const found: [string, boolean][] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const { currentNode: node } = walker;
    // What the print panel says is the scripts' own.
    if (node.parentElement?.closest('[data-print-panel]')) continue;
    if (node instanceof HTMLAnchorElement) found.push([`→ ${node.getAttribute('href')}`, isReached(node) && isShown(node, node)]);
    else if (node instanceof Text && node.parentElement) found.push([node.data.trim(), isShown(node, node.parentElement)]);
  }
  return found;
}

/** @returns what readers of a page do not get at these widths; scripts may add to its HTML, and take nothing from it */
async function lost(path: string, widths: (typeof WIDE)[], scripts = true): Promise<string[]> {
  const all: string[] = [];
  for (const { apart, ...viewport } of widths) {
    await page.setViewport(viewport);
    const expected = said(path, scripts);
    for (const [what, shown] of await page.evaluate(seen, apart)) {
      if (what !== expected[0]) continue;
      expected.shift();
      if (!shown) all.push(`at ${viewport.width} px hidden: ${what}`);
    }
    if (expected.length) all.push(`at ${viewport.width} px gone: ${expected[0]}`);
  }
  return all;
}

test('without scripts every page is whole, and offers nothing that would do nothing', async () => {
  await page.setJavaScriptEnabled(false);
  await everywhere(KINDS, async (path) => {
    await go(path);
    const dead = await page.$$eval('button, input, select, textarea, [data-scripted]', (all) => {
      const offered = all.filter((one) => one.checkVisibility({ visibilityProperty: true }) && !one.closest('form[action]'));
      return offered.map((one) => `does nothing: ${one.outerHTML}`);
    });
    return [...dead, ...(await lost(path, [NARROW, WIDE], false))];
  });
});

test.each([
  ['images', 'image', WIDE],
  ['style sheets', 'stylesheet', PLAIN],
] as const)('without %s every page is whole, and nothing is told by an image alone', async (_, type, width) => {
  await block(type);
  await everywhere(KINDS, async (path) => {
    await go(path);
    if (type === 'stylesheet') await unstyle();
    const mute = await page.$$eval('img, svg, a[href], button', (all) => {
      const NAME = '[aria-label]:not([aria-label=""]), img[alt]:not([alt=""])';
      const IMAGE = 'img[alt], svg[aria-hidden="true"], svg[role="img"][aria-label]:not([aria-label=""])';
      const isNamed = (one: Element) => one.textContent?.trim() || one.matches(NAME) || one.querySelector(NAME);
      const wrong = all.filter((one) => (one.matches('img, svg') ? !one.matches(IMAGE) : one.checkVisibility() && !isNamed(one)));
      return wrong.map((one) => `has no words: ${one.outerHTML}`);
    });
    return [...mute, ...(await lost(path, [width]))];
  });
});

test('what is hidden is known to a script, and never the document’s words', () =>
  everywhere(PAGES, async (path) => {
    const has = ({ attrs }: Built, name: string) => attrs.some((one) => one.name.startsWith(name));
    const hidden = built(path).filter((one) => attr(one, 'hidden') !== undefined);
    const wrong = hidden.filter((one) => !has(one, 'data-') || [one, ...elements(one)].some((inner) => has(inner, 'data-clause')));
    return wrong.map(({ tagName }) => `hides a ${tagName}`);
  }));

test.each(loadContent('content').editions)(
  'without style sheets the clauses of $id stand as in the document',
  async ({ id, document: text }) => {
    await block('stylesheet');
    await go(`${id}/text/`);
    await unstyle();
    const clauses = await page.$$eval('main [data-clause]', (all) => {
      for (const ours of Array.from(document.querySelectorAll('[data-clause] [data-editor]'))) ours.remove();
      return all.filter((one) => one.id === one.getAttribute('data-clause')).map((one) => [one.id, one.textContent]);
    });
    expect(clauses).toEqual(text.clauses.map((one) => [one.id, readingOf(text, one).trim()]));
  },
);

test('while scripts are on their way every page is whole, and stays so when they are there', async () => {
  let held: HTTPRequest[] | null = null;
  const isScript = (request: HTTPRequest) => request.resourceType() === 'script';
  const isDrawn = (address: string) =>
    window.location.href === address && document.readyState === 'interactive' && performance.getEntriesByType('paint').length > 0;
  await intercept(page, (request) => void (held && isScript(request) ? held.push(request) : request.continue()));
  await everywhere(KINDS, async (path) => {
    const waiting: HTTPRequest[] = [];
    held = waiting;
    const arrived = go(path);
    await page.waitForFunction(isDrawn, {}, site.origin + path);
    const before = [...(await lost(path, [NARROW, WIDE])), ...((await page.$('html.scripted')) ? ['has them already'] : [])];
    held = null;
    for (const request of waiting) void request.continue();
    await arrived;
    await approach(page);
    return [...before.map((one) => `before scripts ${one}`), ...(await lost(path, [WIDE, NARROW]))];
  });
});
