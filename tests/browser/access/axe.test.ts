/** Every rule of axe, on every kind of page, in each two of width, form and scheme, and with everything open that opens. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { DESK, type Opened, open } from '../../support/open.ts';
import { SITE } from '../../support/sites.ts';
import { unfoldTools } from '../../support/unfold.ts';
import { type Asked, choose, giveVoice, KINDS, LOOKS, type Look, look, nameOf, reach, violations } from './pages.ts';

let site: Opened;
let page: Page;
beforeAll(async () => {
  site = await open(SITE);
});
afterAll(() => site.close());
beforeEach(async () => {
  page = await site.freshWindow();
  await giveVoice(page);
});

/** What axe finds in a look. In the dark only what is drawn is other. */
async function inLook(one: Look, asked: Asked = {}): Promise<string[]> {
  await look(page, one);
  const found = await violations(page, { rules: one.scheme === 'dark' ? 'drawn' : 'all', ...asked });
  return found.map((violation) => `${nameOf(one)}: ${violation}`);
}

/** What axe finds in all looks. */
async function everyLook(): Promise<string[]> {
  const found: string[] = [];
  for (const one of LOOKS) found.push(...(await inLook(one)));
  return found;
}

test('what axe is asked is answered: faults that are put in are found', async () => {
  await reach(page, site, 'about');
  await page.evaluate(() => {
    const main = document.querySelector('main') as HTMLElement;
    main.insertAdjacentHTML('beforeend', '<p id="pale">浅色的字</p><p id="paler">更浅的字</p><button></button><h6>跳级</h6>');
    // 6.9:1 is enough for AA, not for AAA; 2.8:1 for neither.
    for (const [id, color] of [
      ['#pale', '#5d5d5d'],
      ['#paler', '#999'],
    ] as const)
      Object.assign((document.querySelector(id) as HTMLElement).style, { color, background: '#fff' });
  });
  const found = (await violations(page)).map((violation) => violation.split(':')[0]);
  for (const rule of ['color-contrast-enhanced', 'button-name', 'heading-order']) expect(found).toContain(rule);
  for (const within of ['#pale', '#paler']) {
    const drawn = await violations(page, { rules: 'drawn', within });
    expect(drawn.map((violation) => violation.split(':')[0])).toEqual(['color-contrast-enhanced']);
  }
});

describe('nothing is against any rule', () => {
  test.each(Object.keys(KINDS))('%s', async (kind) => {
    await reach(page, site, kind);
    expect(await everyLook()).toEqual([]);
  });
});

const unfold = () =>
  page.$$eval('details', (all) => {
    for (const one of all) (one as HTMLDetailsElement).open = true;
  });
const click = (selector: string) => page.$eval(selector, (one) => (one as HTMLElement).click());

/** A finger on the first line of a clause. */
async function tapSentence(): Promise<void> {
  const { x, y } = await page.$eval('#s1-p1', (clause) => {
    clause.scrollIntoView({ block: 'center' });
    const range = document.createRange();
    range.selectNodeContents(clause);
    const { left, top } = range.getClientRects()[0] as DOMRect;
    return { x: left + 30, y: top + 10 };
  });
  await page.touchscreen.tap(x, y);
}

async function showCode(): Promise<void> {
  await tapSentence();
  await page.waitForSelector('.sentence-bar');
  await page.$$eval('.sentence-bar button', (all) => all.filter((one) => one.textContent === '二维码').forEach((one) => void one.click()));
}

/** What a reader opens on a kind of page, one after the other: how, and what is then there. */
const OPENED: Record<string, [name: string, act: () => Promise<unknown>, there: string][]> = {
  text: [
    ['hover card', () => page.focus('#s3-p1 .term'), '.card'],
    ['card of an emendation', () => page.focus('[data-card="e13"]'), '.card'],
    ['copy menu', () => click('[data-copy="s2-1"]'), '.copy-menu'],
    ['what a tapped sentence offers', tapSentence, '.sentence-bar'],
    ['a code to scan', showCode, '.sentence-bar svg'],
    ['words found', () => unfoldTools(page).then(() => page.type('#find', '四风')), 'mark.hit'],
    ['source form', () => click('[data-show="source"]'), '.showing-source'],
    ['reading aloud', () => click('[data-speak]'), '.spoken'],
    ['everything unfolded', unfold, 'details[open]'],
  ],
  sector: [
    ['print panel', unfold, '.downloads[open]'],
    ['a unit chosen', () => click('[data-unit] button'), '[data-unit] [aria-pressed="true"]'],
  ],
  ledger: [
    ['a cell filled in', () => page.type('[data-row] textarea', '已整改'), '[data-row] textarea'],
    ['all taken away', () => click('[data-do="clear"]'), '[data-sheet]'],
  ],
  checklist: [['a box ticked', () => click('[data-row] .tick input'), '[data-row] .tick input:checked']],
};

/** What the one before has open is closed as readers close it; the cards of two words look alike. */
async function closeAll(): Promise<void> {
  await page.setViewport(DESK);
  await page.keyboard.press('Escape');
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
}

describe('nor with what opens', () => {
  test.each(Object.entries(OPENED))('on %s', async (kind, opened) => {
    page.on('dialog', (dialog) => void dialog.accept());
    const found: string[] = [];
    for (const large of [false, true]) {
      await page.setViewport(DESK);
      await reach(page, site, kind);
      await choose(page, { large });
      for (const [name, act, there] of opened) {
        await act();
        await page.waitForSelector(there);
        const told: string[] = [];
        for (const one of LOOKS.filter((look) => look.large === large)) {
          // The page around it is as it was when it was looked at by itself; what the whole of both is built of is looked at once.
          if (one === LOOKS[0]) told.push(...(await inLook(one, { rules: 'built' })));
          told.push(...(await inLook(one, { within: there })));
          expect(await page.$(there), name).not.toBeNull();
        }
        found.push(...told.map((violation) => `${name}, ${violation}`));
        await closeAll();
      }
      await page.evaluate(() => localStorage.clear());
    }
    expect(found).toEqual([]);
  });

  test('a search without hits', async () => {
    await page.goto(`${site.origin}search/?q=没有这样的话`);
    await page.waitForFunction(() => document.querySelector('[data-result-count]')?.textContent);
    expect(await everyLook()).toEqual([]);
  });
});
