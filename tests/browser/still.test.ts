/** Nothing moves under the reader's eyes: what scripts bring has its place before they come. */
import type { HTTPRequest } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DESK, explained, forget, newReader, type Opened, open, PHONE } from '../support/open.ts';
import { shifts, watchShifts } from '../support/shifts.ts';
import { SITE } from '../support/sites.ts';

let site: Opened;
beforeAll(async () => {
  site = await open(SITE);
});
afterAll(() => site.close());

const KINDS = [
  '',
  'weidu-2014/',
  'weidu-2014/text/',
  'weidu-2014/text/#s2-1',
  'weidu-2014/principles/',
  'weidu-2014/principles/zhidao-sixiang/',
  'weidu-2014/sectors/',
  'weidu-2014/sectors/jiedao/',
  'weidu-2014/sectors/jiedao/ledger/',
  'weidu-2014/phases/xuexi-jiaoyu/',
  'weidu-2014/phases/xuexi-jiaoyu/checklist/',
  'weidu-2014/terms/',
  'weidu-2014/terms/sifeng/',
  'weidu-2014/emendations/',
  'search/',
  'about/',
  'offline/',
];

describe.each([
  ['a phone', PHONE],
  ['a desk', DESK],
])('on %s', (_, viewport) => {
  test.each(KINDS)('/%s: scripts that come after the first paint move nothing', async (path) => {
    const page = await newReader(site.browser);
    await page.setViewport(viewport);
    await watchShifts(page);
    const held: HTTPRequest[] = [];
    await page.setRequestInterception(true);
    page.on('request', (request) => void (request.resourceType() === 'script' ? held.push(request) : request.continue()));
    const arrived = page.goto(`${site.origin}${path}`, { waitUntil: 'load' });
    await page.waitForRequest((request) => request.resourceType() === 'script');
    await page.waitForFunction(() => performance.getEntriesByType('paint').length > 0);
    while (held.length) await held.shift()?.continue();
    page.on('request', () => void held.shift()?.continue());
    await arrived;
    await page.waitForFunction(() => document.documentElement.classList.contains('scripted'));
    if (path === 'offline/') await explained(page);
    await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
    expect(await shifts(page)).toEqual([]);
    await forget(page);
  });
});
