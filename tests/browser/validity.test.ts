/** Whether a document holds on the day on which it is read, or on one that the reader chooses. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DESK, drawn, type Opened, open, PHONE } from '../support/open.ts';
import { shifts, watchShifts } from '../support/shifts.ts';
import { VERSIONS } from '../support/sites.ts';

let site: Opened;
beforeAll(async () => {
  site = await open(VERSIONS);
});
afterAll(() => site.close());

/** A page as it is read on a day. */
async function readOn(day: string, path: string): Promise<Page> {
  const page = await site.freshWindow();
  await page.evaluateOnNewDocument((on) => {
    const Real = Date;
    // Without arguments it is the day that is told; all else is the engine's.
    window.Date = new Proxy(Real, { construct: (_, given) => new Real(...((given.length ? given : [`${on}T12:00:00`]) as [string])) });
  }, day);
  await page.goto(site.origin + path, { waitUntil: 'load' });
  return page;
}

const now = (page: Page) => page.$eval('.validity-now', (line) => ((line as HTMLElement).hidden ? null : line.textContent));

test.each([
  ['2015-03-31', 'denghui-2015/', '2015年3月31日：尚未施行'],
  ['2015-04-01', 'denghui-2015/text/', '2015年4月1日：现行有效'],
  ['2024-05-01', 'denghui-2015/references/', '2024年5月1日：已废止'],
  ['2025-01-01', 'denghui-2024/', '2025年1月1日：已修改'],
  ['2029-05-01', 'denghui-2024/', '2029年5月1日：文件没有写明是否有效'],
  ['2029-05-02', 'denghui-2024/text/', '2029年5月2日：有效期已过'],
])('read on %s, /%s says %s', async (day, path, expected) => {
  expect(await now(await readOn(day, path))).toBe(expected);
});

test('a day is chosen', async () => {
  const page = await readOn('2026-01-01', 'denghui-2015/');
  await page.$eval('[data-validity-day]', (field) => {
    (field as HTMLInputElement).value = '2020-02-02';
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
  expect(await now(page)).toBe('2020年2月2日：现行有效');
});

test('without scripts the facts stand, and no day', async () => {
  const page = await site.freshWindow();
  await page.setJavaScriptEnabled(false);
  await page.goto(`${site.origin}denghui-2015/`);
  const shown = await page.$$eval('.validity > *', (all) => all.filter((one) => one.getClientRects().length).map((one) => one.textContent));
  expect(shown).toHaveLength(1);
  expect(shown[0]).toContain('自2015年4月1日起施行');
});

test.each([PHONE, DESK])('nothing moves when the day is told: $width px', async (viewport) => {
  const page = await site.freshWindow();
  await page.setViewport(viewport);
  await watchShifts(page);
  for (const path of ['denghui-2015/', 'denghui-2015/text/', 'denghui-2015/references/']) {
    await page.goto(site.origin + path, { waitUntil: 'load' });
    await page.waitForFunction(() => !document.querySelector<HTMLElement>('.validity-now')?.hidden);
    await drawn(page);
    expect(await shifts(page)).toEqual([]);
  }
});

describe('the search', () => {
  const found = (page: Page) =>
    page.$$eval('.result-group', (all) =>
      all.map((group) => ({
        policy: (group as HTMLElement).dataset.policy,
        status: group.querySelector('.group-title .status-note')?.textContent ?? null,
        clauses: Array.from(group.querySelectorAll('.result .status-note'), (note) =>
          [note.closest<HTMLElement>('[data-result]')?.dataset.clause, note.textContent].join(' '),
        ),
      })),
    );
  async function searchOn(day: string, query: string, rest = ''): Promise<Page> {
    const page = await readOn(day, `search/?q=${encodeURIComponent(query)}${rest}`);
    await page.waitForFunction(() => document.querySelector('[data-result-count]')?.textContent !== '');
    return page;
  }
  const order = async (page: Page) => (await found(page)).map(({ policy, status }) => [policy, status]);

  test('has what no longer holds below what does, on the day of reading, each with its status', async () => {
    const words = '按照指引行走';
    const early = await order(await searchOn('2020-01-01', words));
    expect(early).toContainEqual(['denghui-2015', null]);
    expect(early).toContainEqual(['denghui-2024', '尚未施行']);
    const later = await order(await searchOn('2024-05-01', words));
    expect(later[0]).toEqual(['denghui-2024', null]);
    expect(later[later.length - 1]).toEqual(['denghui-2015', '已废止']);
    // What has the word most often comes first while it holds, and no longer.
    expect((await order(await searchOn('2026-01-01', '灯会')))[0]?.[0]).toMatch(/^denghui/);
    const [first, ...others] = await order(await searchOn('2030-01-01', '灯会'));
    expect(first).toEqual(['jueding-2025', null]);
    expect(others).toContainEqual(['denghui-2024', '有效期已过']);
  });

  test('tells a clause that was amended', async () => {
    const page = await searchOn('2026-01-01', '摊主应当');
    const amended = (await found(page)).filter(({ policy }) => policy === 'denghui-2024').flatMap(({ clauses }) => clauses);
    expect(new Set(amended.map((one) => one.replace(/-\S+/, '')))).toEqual(new Set(['a5 已修改']));
  });

  test('is narrowed by it', async () => {
    const page = await searchOn('2026-01-01', '灯会');
    await page.waitForSelector('select[name="时效"]');
    const options = await page.$$eval('select[name="时效"] option', (all) =>
      all.map(({ textContent }) => textContent?.replace(/（.*/, '')),
    );
    expect(options).toEqual(['全部', '现行有效', '已修改', '已废止']);
    await page.select('select[name="时效"]', '已废止');
    await page.waitForFunction(() => document.querySelectorAll('.result-group').length === 1);
    expect((await found(page))[0]?.policy).toBe('denghui-2015');
  });

  test('of one document says at its head whether that holds', async () => {
    const page = await searchOn('2026-01-01', '灯会', '&in=denghui-2015');
    expect(await page.$eval('[data-scope]', (line) => line.textContent)).toContain('效力：已废止');
    const now = await searchOn('2020-01-01', '灯会', '&in=denghui-2015');
    expect(await now.$eval('[data-scope]', (line) => line.textContent)).not.toContain('效力');
  });

  test('says so in the single file too', async () => {
    const page = await readOn('2026-01-01', `denghui-2015/files/denghui-2015.html#search/?q=${encodeURIComponent('灯会')}`);
    await page.waitForFunction(() => document.querySelector('[data-scope]')?.textContent?.includes('效力：已废止'));
  });
});
