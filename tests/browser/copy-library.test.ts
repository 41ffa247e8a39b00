/** Copies on a page that has words of several documents: each leads to its own. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { approach } from '../../src/build/io/browser.ts';
import { copiedWhole, teachCopying } from '../support/copied.ts';
import { type Opened, open } from '../support/open.ts';
import { TWO } from '../support/sites.ts';

let site: Opened;
beforeAll(async () => {
  site = await open(TWO);
});
afterAll(() => site.close());

test('what a library asks is copied with its document’s citation and address', async () => {
  const page = await site.freshWindow();
  await teachCopying(page);
  await page.goto(`${site.origin}duties/units/1/`, { waitUntil: 'load' });
  await approach(page);
  await page.waitForFunction(() => !document.querySelector('script[data-lazy]'));
  const lines = (await copiedWhole(page, '[data-policy="qingshi-2021"] q.words')).split('\n');
  expect(lines.at(-2)).toMatch(/^——《.+》/);
  expect(lines.at(-1)).toMatch(/\/qingshi-2021\/text\/#\w/);
});
