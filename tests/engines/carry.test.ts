/** The single file and the folder, opened without a server in the oldest engine that the site is made for, and in Firefox. */
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe } from 'vitest';
import { carryTests } from '../support/carry-tests.ts';
import { type CarriedSite, carriedSite } from '../support/release.ts';
import { OLDEST } from './engines.ts';
import { firefox } from './puppeteer.ts';

let made: CarriedSite;
beforeAll(() => {
  made = carriedSite('weidu-2014');
});
afterAll(() => made.remove());

for (const { name, open, missing } of [OLDEST, firefox]) {
  describe.skipIf(missing)(name, () => {
    let browser: Browser;
    let page: Page | undefined;
    beforeAll(async () => {
      browser = await open();
    });
    afterAll(async () => {
      await browser?.close();
    });
    carryTests(
      async () => {
        const former = page;
        page = await browser.newPage();
        await former?.close();
        return page;
      },
      () => made,
    );
  });
}
