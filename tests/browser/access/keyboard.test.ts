/** By keyboard alone: everything is reached, in order, seen when it is, and not hidden behind what stays in place. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
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
  await giveVoice(page);
  await page.setViewport(DESK);
});

/** Numbers everything that can be done something with. @returns how many there are */
const number = () =>
  page.evaluate(() => {
    const all = document.querySelectorAll<HTMLElement>('a[href], button, input:not([type="hidden"]), select, textarea, summary');
    return Array.from(all).filter((one) => {
      const isFolded = !!one.closest('details:not([open])') && !one.matches('summary');
      const isShown = !isFolded && one.getClientRects().length > 0 && getComputedStyle(one).visibility === 'visible';
      if (isShown) one.dataset.stop = '';
      return isShown;
    }).length;
  });

interface Stop {
  name: string;
  numbered: boolean;
  /** Whether its look tells that it has the focus. */
  seen: boolean;
  /** Whether any of it is in the window, and nothing lies over all of it. */
  open: boolean;
}

declare global {
  interface Window {
    stops?: Stop[];
  }
}

/**
 * Keeps what has the focus each time before it moves on, until it has moved behind the last thing on the page. In the
 * page, for asking it after each of a thousand keys takes longer than all that it tells.
 */
const keepStops = (): Promise<void> =>
  page.evaluate(() => {
    const stopAt = (one: HTMLElement): Stop => {
      const { outlineStyle, outlineWidth } = getComputedStyle(one);
      const isAt = (x: number, y: number) => {
        const found = document.elementFromPoint(x, y);
        return !!found && (one.contains(found) || found.contains(one) || !!found.closest('label')?.contains(one));
      };
      const open = Array.from(one.getClientRects()).some(({ left, top, width, height }) =>
        [0.1, 0.5, 0.9].some((part) => isAt(left + width / 2, top + height * part) || isAt(left + 4, top + height * part)),
      );
      const numbered = one.dataset.stop !== undefined;
      delete one.dataset.stop;
      return {
        name: `${one.tagName} ${one.className} ${one.textContent?.trim().slice(0, 16)}`,
        numbered,
        seen: outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2,
        open,
      };
    };
    const stops: Stop[] = [];
    let hasBegun = false;
    const keep = ({ key }: KeyboardEvent) => {
      if (key !== 'Tab') return;
      const one = document.activeElement as HTMLElement | null;
      if (hasBegun && one && one !== document.body) stops.push(stopAt(one));
      else if (hasBegun) {
        window.removeEventListener('keydown', keep, true);
        window.stops = stops;
      }
      hasBegun = true;
    };
    window.addEventListener('keydown', keep, true);
  });

/** Goes through the page. @returns what is wrong, and how often something new was reached */
async function walk(key: 'forward' | 'back'): Promise<{ wrong: string[]; reached: number }> {
  await keepStops();
  if (key === 'back') await page.keyboard.down('Shift');
  let stops: Stop[] | undefined;
  for (let left = 14; left && !stops; left--) {
    // Keys come to the page in their order, whether each is waited for or not.
    await Promise.all(Array.from({ length: 50 }, () => page.keyboard.press('Tab')));
    stops = await page.evaluate(() => window.stops);
  }
  if (key === 'back') await page.keyboard.up('Shift');
  const all = stops ?? [];
  return {
    wrong: all.flatMap(({ name, seen, open }) => [...(seen ? [] : [`not seen: ${name}`]), ...(open ? [] : [`hidden: ${name}`])]),
    reached: all.filter(({ numbered }) => numbered).length,
  };
}

const start = (where: 'first' | 'last') =>
  page.evaluate((at) => {
    (document.activeElement as HTMLElement | null)?.blur();
    window.scrollTo(0, 0);
    if (at === 'first') return;
    const end = document.body.appendChild(document.createElement('a'));
    end.tabIndex = -1;
    end.focus();
  }, where);

describe.each(Object.keys(KINDS))('%s', (kind) => {
  test('is gone through from its first control to its last', async () => {
    await reach(page, site, kind);
    const count = await number();
    await start('first');
    const { wrong, reached } = await walk('forward');
    expect(wrong).toEqual([]);
    expect(await page.$$eval('[data-stop]', (left) => left.map((one) => one.outerHTML))).toEqual([]);
    expect(reached).toBe(count);
  });
});

describe('nothing hides what has the focus', () => {
  test.each([
    ['text', NARROW, {}],
    ['text', NARROW, { large: true }],
    ['text', DESK, { large: true }],
    ['text', DESK, {}],
    ['ledger', DESK, {}],
    ['ledger', DESK, { large: true }],
    ['checklist', NARROW, { large: true, size: 'size-2' }],
  ] as const)('%s, on the way back', async (kind, viewport, view) => {
    await page.setViewport(viewport);
    await reach(page, site, kind);
    await choose(page, view);
    await number();
    await start('last');
    const { wrong, reached } = await walk('back');
    expect(wrong).toEqual([]);
    expect(reached).toBeGreaterThan(20);
  });
});

describe('everything is done by key', () => {
  const press = async (selector: string, key: 'Enter' | 'Space') => {
    await page.focus(selector);
    await page.keyboard.press(key);
  };

  test('the way past the header', async () => {
    await reach(page, site, 'terms');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('跳到正文');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => !!document.activeElement?.closest('main'))).toBe(true);
  });

  test('适老版, size, contents, source form, my unit, print panel', async () => {
    await reach(page, site, 'text');
    await press('[data-large]', 'Space');
    expect(await page.$eval('html', (root) => root.classList.contains('large'))).toBe(true);
    await page.focus('[data-size]');
    await page.keyboard.press('ArrowDown');
    await page.waitForFunction(() => document.documentElement.classList.contains('size-1'));
    await press('[data-contents] summary', 'Enter');
    expect(await page.$eval('[data-contents]', (box) => (box as HTMLDetailsElement).open)).toBe(true);
    await press('.contents a[href="#s3"]', 'Enter');
    expect(new URL(page.url()).hash).toBe('#s3');
    await press('[data-tools-unfold] summary', 'Enter');
    await press('[data-show="source"]', 'Space');
    expect(await page.$eval('[data-show="source"]', (button) => button.getAttribute('aria-pressed'))).toBe('true');
    expect(await page.$eval('[data-print-panel] .go', (button) => button.getClientRects().length)).toBe(1);
    await reach(page, site, 'sector');
    await press('[data-unit] button', 'Enter');
    expect(await page.$eval('[data-unit] button', (button) => button.getAttribute('aria-pressed'))).toBe('true');
  });

  test('a term’s meaning, taken away by Escape; a ledger filled in, ticked, and cleared', async () => {
    await reach(page, site, 'text');
    await page.focus('#s3-p1 .term');
    await page.waitForSelector('.card');
    await page.keyboard.press('Escape');
    expect(await page.$('.card')).toBeNull();
    await reach(page, site, 'ledger');
    await page.focus('[data-row] textarea');
    await page.keyboard.type('已整改');
    await press('[data-row] .tick input', 'Space');
    await page.waitForFunction(() => /已填 1 条，销号 1 条/.test(document.querySelector('[data-progress]')?.textContent ?? ''));
    page.once('dialog', (dialog) => void dialog.accept());
    await press('[data-do="clear"]', 'Enter');
    await page.waitForFunction(() => /已填 0 条/.test(document.querySelector('[data-progress]')?.textContent ?? ''));
  });
});
