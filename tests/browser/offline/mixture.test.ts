/** Whatever happens, and in whatever order: no page has parts of two editions. */
import fc from 'fast-check';
import type { Browser, BrowserContext, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { HOST } from '../../../src/build/io/serve.ts';
import { closeReaders, sharedBrowser } from '../../support/open.ts';
import { edition, PAGES } from './fixture.ts';
import { type Controlled, control } from './server.ts';
import { late, update } from './worker.ts';

const MARKS = ['A', 'B', 'C'];

let browser: Browser;
beforeAll(async () => {
  browser = await sharedBrowser();
});
afterAll(() => closeReaders(browser));

const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('go' as const), tab: fc.nat(1), path: fc.constantFrom(...PAGES) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('late' as const), tab: fc.nat(1) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('deploy' as const), edition: fc.nat(MARKS.length - 1) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('update' as const), tab: fc.nat(1) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('change' as const), tab: fc.nat(1) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('network' as const), up: fc.boolean() }) },
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

/** What a page has of its edition; a page of the browser itself, and the error page, have nothing. */
async function seen(page: Page): Promise<string[]> {
  const all = await page.evaluate(() => {
    const { mark, late } = window as unknown as { mark?: string; late?: string };
    return [document.querySelector('[data-mark]')?.textContent, mark, late];
  });
  return [...new Set(all.flatMap((mark) => mark ?? []))].filter((mark) => mark !== '404');
}

/** A page may be replaced by its next edition while it is asked something. */
async function patiently<T>(page: Page, ask: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await ask();
    } catch (error) {
      if (!/context was destroyed|detached|Cannot find context/.test(String(error))) throw error;
      await page.waitForFunction(() => document.readyState === 'complete');
    }
  }
}

async function press(page: Page): Promise<void> {
  await page.evaluate(() => document.querySelector<HTMLButtonElement>('[data-release-bar] button')?.click());
}

async function run(site: Controlled, dirs: readonly string[], tabs: readonly Page[], one: Step): Promise<void> {
  if (one.do === 'deploy') site.dir = dirs[one.edition] ?? '';
  else if (one.do === 'network') site.up = one.up;
  else {
    const tab = tabs[one.tab] as Page;
    // Without network and without the site on the device, the browser's own page comes.
    if (one.do === 'go') await tab.goto(`http://${HOST}:${site.port}/${one.path}`, { waitUntil: 'load' }).catch(() => undefined);
    else if (!tab.url().startsWith('http')) return;
    else if (one.do === 'late') await patiently(tab, () => late(tab));
    else if (one.do === 'update') await patiently(tab, () => update(tab));
    else await patiently(tab, () => press(tab));
  }
}

/** On a site of its own: at another port a reader's device knows nothing of the others. */
async function runAll(dirs: readonly string[], context: BrowserContext, steps: readonly Step[]): Promise<void> {
  const site = await control(dirs[0] ?? '');
  const tabs = [await context.newPage(), await context.newPage()];
  try {
    for (const [at, one] of steps.entries()) {
      await run(site, dirs, tabs, one);
      for (const tab of tabs) {
        if (!tab.url().startsWith('http')) continue;
        const found = await patiently(tab, () => seen(tab));
        expect(found.length, `${found} after ${JSON.stringify(steps.slice(0, at + 1))}`).toBeLessThanOrEqual(1);
      }
    }
  } finally {
    for (const tab of tabs) await tab.close();
    site.close();
  }
}

test.each([
  ['a small site', undefined],
  ['a large library', 0],
] as const)('%s', async (_, limit) => {
  const dirs = await Promise.all(MARKS.map((mark) => edition(mark, { limit })));
  const context = await browser.createBrowserContext();
  const all = fc.sample(fc.array(step, { minLength: 12, maxLength: 30 }), { numRuns: 10, seed: 2014 });
  for (const steps of all) await runAll(dirs, context, steps);
  await context.close();
});
