/** What is told: by name and state to those who listen, by more than colour to those who see, and without motion. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { DESK, type Opened, open } from '../../support/open.ts';
import { SITE } from '../../support/sites.ts';
import { unfoldTools } from '../../support/unfold.ts';
import { giveVoice, KINDS, reach } from './pages.ts';

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

/** Every change of what is read out without being asked for: words of live regions, as they come. */
async function listen(): Promise<() => Promise<string[]>> {
  await page.evaluate(() => {
    const told: string[] = [];
    Object.assign(window, { told });
    for (const region of Array.from(document.querySelectorAll('[role="status"], [role="alert"], [aria-live]'))) {
      new MutationObserver(() => region.textContent?.trim() && told.push(region.textContent.trim())).observe(region, {
        childList: true,
        characterData: true,
        subtree: true,
      });
    }
  });
  return () => page.evaluate(() => (window as unknown as { told: string[] }).told);
}
const click = (selector: string) => page.$eval(selector, (one) => (one as HTMLElement).click());
/** Waits until something of the kind has been told. */
const hear = (pattern: RegExp) =>
  page.waitForFunction(
    (source) => (window as unknown as { told: string[] }).told.some((one) => new RegExp(source).test(one)),
    {},
    pattern.source,
  );

describe('is read out when it happens', () => {
  test('how many hits there are, on the search page and in the text', async () => {
    await reach(page, site, 'search');
    await listen();
    await page.$eval('#query', (field) => ((field as HTMLInputElement).value = '没有这样的话'));
    await click('.search-form button');
    await page.waitForFunction(() => document.querySelector('[data-result-count]')?.textContent);
    expect(await page.$eval('[data-result-count]', (count) => !!count.closest('[role="status"]'))).toBe(true);
    await reach(page, site, 'text');
    await listen();
    await unfoldTools(page);
    await page.type('#find', '四风');
    await hear(/^\d+ 处$/);
    await click('[data-find-step="1"], .find [type="submit"]');
    await hear(/^1\/\d+ 处$/);
  });

  test('that it was copied, which form is shown, and which unit is mine', async () => {
    await page.evaluateOnNewDocument(() => Object.defineProperty(navigator, 'clipboard', { value: { writeText: async () => undefined } }));
    await reach(page, site, 'text');
    await listen();
    await click('[data-copy="s2-1"]');
    await click('.copy-menu button:nth-of-type(2)');
    await hear(/已复制链接/);
    await click('[data-show="source"]');
    await hear(/现在显示原件文字/);
    await reach(page, site, 'sector');
    await listen();
    await click('[data-unit] button');
    await hear(/已记住/);
  });

  test('how far a ledger is filled in', async () => {
    await reach(page, site, 'ledger');
    await listen();
    await page.type('[data-row] textarea', '已');
    await hear(/已填 1 条/);
  });
});

interface Node {
  role: string;
  name?: string;
  group?: string;
  pressed?: boolean | 'mixed';
  checked?: boolean | 'mixed';
  expanded?: boolean;
  children?: Node[];
}
/** Each with the names of the groups that it stands in. */
const flat = (node: Node, group = ''): Node[] => [
  { ...node, group },
  ...(node.children ?? []).flatMap((child) => flat(child, node.role === 'group' ? `${group}${node.name}` : group)),
];
/** What assistive technology is told of the page. */
const tree = async () => flat((await page.accessibility.snapshot({ interestingOnly: false })) as unknown as Node);
const CONTROLS = /^(button|link|textbox|searchbox|combobox|checkbox|radio|DisclosureTriangle)$/;

/** How much of a page has a motion of its own. */
const moving = () =>
  page.$$eval(
    '*',
    (all) =>
      all.filter((one) => {
        const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(one);
        return transitionDuration !== '0s' || animationName !== 'none' || scrollBehavior !== 'auto';
      }).length,
  );

describe('has a name and a state', () => {
  test.each(Object.keys(KINDS))('%s: every control is named, and nothing moves by itself', async (kind) => {
    await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
    await reach(page, site, kind);
    const controls = (await tree()).filter(({ role }) => CONTROLS.test(role));
    expect(controls.length).toBeGreaterThan(5);
    expect(controls.filter(({ name }) => !name?.trim())).toEqual([]);
    expect(await moving()).toBe(0);
  });

  test('fields of a ledger are told apart: column and row', async () => {
    await reach(page, site, 'ledger');
    const names = (await tree()).filter(({ role }) => /textbox|checkbox/.test(role)).map(({ name, group }) => `${group} ${name}`);
    expect(names.length).toBeGreaterThan(100);
    expect(new Set(names).size).toBe(names.length);
  });

  test('pressed, expanded and current are told', async () => {
    await reach(page, site, 'text');
    const find = async (name: string) => (await tree()).find((node) => node.name === name);
    expect((await find('适老版'))?.pressed).toBe(false);
    await click('[data-large]');
    expect((await find('适老版'))?.pressed).toBe(true);
    await unfoldTools(page);
    expect((await find('整理文字'))?.pressed).toBe(true);
    expect(await page.$eval('[data-copy="s2-1"]', (link) => link.getAttribute('aria-expanded'))).toBe('false');
    await click('[data-copy="s2-1"]');
    expect(await page.$eval('[data-copy="s2-1"]', (link) => link.getAttribute('aria-expanded'))).toBe('true');
    expect(await page.$$eval('.site-head [aria-current="page"]', (all) => all.map((one) => one.textContent))).toEqual(['全文']);
  });
});

describe('with the system’s own colours', () => {
  /** How a thing looks, its colours left out. */
  const lines = (selector: string) =>
    page.$eval(selector, (one) => {
      const { outlineStyle, outlineWidth, textDecorationLine, fontWeight, borderBottomStyle, borderBottomWidth } = getComputedStyle(one);
      return [outlineStyle, outlineWidth, textDecorationLine, fontWeight, borderBottomStyle, borderBottomWidth].join(' ');
    });
  beforeEach(async () => {
    const session = await page.createCDPSession();
    await session.send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value: 'active' }] });
  });

  test('pressed, current, addressed and found are told by more than colour', async () => {
    await reach(page, site, 'text');
    await unfoldTools(page);
    expect(await page.evaluate(() => window.matchMedia('(forced-colors: active)').matches)).toBe(true);
    expect(await lines('[data-show="reading"]')).not.toBe(await lines('[data-show="source"]'));
    expect(await lines('.bar li a[aria-current]')).not.toBe(await lines('.bar li a:not([aria-current])'));
    await page.evaluate(() => {
      window.location.hash = '#s2-1-p2';
    });
    await page.waitForFunction(() => document.querySelector('.contents .here'));
    expect(await lines('#s2-1-p2')).not.toBe(await lines('#s2-2'));
    expect(await lines('.contents .here .words')).not.toBe(await lines('.contents a:not(.here) .words'));
    expect(await lines('.emended')).not.toBe(await lines('.doubtful'));
    await page.type('#find', '四风');
    await page.waitForSelector('mark.hit');
    expect(await lines('mark.hit')).toContain('underline');
    expect(await lines('mark.hit')).not.toBe(await lines('.clause'));
    await click('[data-speak]');
    await page.waitForSelector('.spoken');
    expect(await lines('.spoken')).toContain('underline');
  });

  test('a ticked box has a tick', async () => {
    await reach(page, site, 'checklist');
    const tick = () => page.$eval('[data-row] .tick input', (box) => getComputedStyle(box, '::after').borderBottomWidth);
    expect(await tick()).toBe('0px');
    await click('[data-row] .tick input');
    expect(await tick()).toBe('2px');
  });
});
