/** Room: for fingers, at 400 % zoom, and for text set wider than we do. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { DESK, type Opened, open } from '../../support/open.ts';
import { SITE } from '../../support/sites.ts';
import { choose, giveVoice, KINDS, NARROW, reach } from './pages.ts';

let site: Opened;
let page: Page;
beforeAll(async () => {
  site = await open(SITE);
});
afterAll(() => site.close());
beforeEach(async () => {
  page = await site.freshWindow();
  // The reader's own style sheet is no part of the page.
  await page.setBypassCSP(true);
  await giveVoice(page);
});

const unfold = () =>
  page.$$eval('details', (all) => {
    for (const one of all) (one as HTMLDetailsElement).open = true;
  });

/** Controls and links that give a finger less than this; those in running text are as high as their line. */
const small = (least: number) =>
  page.evaluate((size) => {
    const isShown = (one: Element) => one.getClientRects().length > 0 && getComputedStyle(one).visibility === 'visible';
    /** Words stand beside it in its line. */
    const isInText = (one: Element) => {
      const block = one.closest('p, dd, h1, h2, h3, h4, h5, h6, .clause, .words');
      return getComputedStyle(one).display === 'inline' && !!block && block.textContent?.trim() !== one.textContent?.trim();
    };
    return Array.from(document.querySelectorAll('a[href], button, input:not([type="hidden"]), select, textarea, summary'))
      .filter((one) => isShown(one) && !one.matches('.skip') && !isInText(one))
      .map((one) => (one.closest('label.box') ?? one) as HTMLElement)
      .map((one) => ({ one, rect: one.getBoundingClientRect() }))
      .filter(({ rect }) => Math.round(rect.width) < size || Math.round(rect.height) < size)
      .map(({ one, rect }) => `${one.className || one.tagName} ${one.textContent?.trim().slice(0, 12)}: ${rect.width} x ${rect.height}`);
  }, least);

/** What gives a finger too little room: 44 px, and 60 in 适老版. */
async function tooSmall(): Promise<string[]> {
  const found: string[] = [];
  for (const viewport of [NARROW, DESK]) {
    await page.setViewport(viewport);
    await choose(page, {});
    await unfold();
    found.push(...(await small(44)));
    for (const size of ['', 'size-2']) {
      await choose(page, { large: true, size });
      await unfold();
      found.push(...(await small(60)));
    }
  }
  return found;
}

/** Where the page scrolls to the side: at 1280 x 1024 and four times the size, and where large type leaves little room. */
async function tooWide(): Promise<string[]> {
  const found: string[] = [];
  for (const viewport of [
    { width: 320, height: 256 },
    { width: 900, height: 700 },
  ]) {
    await page.setViewport(viewport);
    for (const view of [{}, { large: true }, { large: true, size: 'size-2' }, { size: 'size-2' }]) {
      await choose(page, view);
      await unfold();
      const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      if (over !== 0) found.push(`${viewport.width} px, ${JSON.stringify(view)}: ${over} px too wide`);
    }
  }
  return found;
}

/** What is cut off when the reader sets lines, words and letters wider. */
async function cutOff(): Promise<string[]> {
  const found: string[] = [];
  await choose(page, {});
  await unfold();
  await page.addStyleTag({
    content: `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
      p { margin-bottom: 2em !important }`,
  });
  for (const viewport of [{ width: 320, height: 800 }, DESK]) {
    await page.setViewport(viewport);
    const lost = await page.evaluate(() => {
      // What is abridged stands in full elsewhere on the page.
      const isTold = (one: HTMLElement) => (document.body.textContent ?? '').split(one.textContent?.trim() ?? '').length > 2;
      const cut = Array.from(document.querySelectorAll<HTMLElement>('body *')).filter((one) => {
        if (one.matches('.abridged') && isTold(one)) return false;
        const { overflowX, overflowY } = getComputedStyle(one);
        const isCut = (overflow: string, full: number, seen: number) => /hidden|clip/.test(overflow) && full > seen + 1;
        return isCut(overflowX, one.scrollWidth, one.clientWidth) || isCut(overflowY, one.scrollHeight, one.clientHeight);
      });
      const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth;
      return [...cut.map((one) => one.className || one.tagName), ...(wide > 0 ? [`${wide} px too wide`] : [])];
    });
    found.push(...lost.map((one) => `${viewport.width} px: ${one}`));
  }
  return found;
}

test.each(Object.keys(KINDS))(
  '%s: has room for fingers, scrolls one way alone at four times the size, loses nothing set wider',
  async (kind) => {
    await reach(page, site, kind);
    expect({ small: await tooSmall(), wide: await tooWide(), cut: await cutOff() }).toEqual({ small: [], wide: [], cut: [] });
  },
);
