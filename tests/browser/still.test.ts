/** Nothing moves under the reader's eyes: what scripts bring has its place before they come. */
import type { HTTPRequest } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DESK, explained, intercept, type Opened, open, PHONE } from '../support/open.ts';
import { KIND_PATHS, PAGE_KINDS } from '../support/pages.ts';
import { shifts, watchShifts } from '../support/shifts.ts';
import { SITE } from '../support/sites.ts';

let site: Opened;
beforeAll(async () => {
  site = await open(SITE);
});
afterAll(() => site.close());

const KINDS = [...KIND_PATHS, `${PAGE_KINDS.text}#s2-1`];

describe.each([
  ['a phone', PHONE],
  ['a desk', DESK],
])('on %s', (_, viewport) => {
  test.each(KINDS)('/%s: scripts that come after the first paint move nothing', async (path) => {
    const page = await site.freshWindow();
    await page.setViewport(viewport);
    await watchShifts(page);
    const held: HTTPRequest[] = [];
    await intercept(page, (request) => void (request.resourceType() === 'script' ? held.push(request) : request.continue()));
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
  });
});
