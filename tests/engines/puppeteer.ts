/** Chromium and Firefox, by puppeteer. */
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { patiently, unpack } from '../../src/build/io/browser.ts';
import { ARGS } from '../support/browser.ts';
import { driver, fetched, type Package } from './fetch.ts';
import type { Engine, Tab } from './tab.ts';

const tabOf = (page: Page): Tab => ({
  goto: async (address) => void (await page.goto(address, { waitUntil: 'load' })),
  run: (work, ...args) => page.evaluate(work as (...given: unknown[]) => never, ...args),
  click: (selector) => page.click(selector),
  point: (selector) => page.hover(selector),
  type: (selector, words) => page.type(selector, words),
  press: (key) => page.keyboard.press(key),
  resize: (size) => page.setViewport(size),
  pdf: () => page.pdf({ preferCSSPageSize: true }),
});

function byPuppeteer(name: string, once: () => Promise<Browser>): Engine & { open(): Promise<Browser> } {
  const open = () => patiently(once);
  return {
    name,
    open,
    async start() {
      const browser = await open();
      return { tab: tabOf(await browser.newPage()), close: () => browser.close() };
    },
  };
}

/** Made for small machines without a graphics card. */
const OLD_ARGS = ['--no-sandbox', '--headless', '--disable-gpu', '--use-gl=swiftshader', ...ARGS];

export const chromium = (from: Package) =>
  byPuppeteer(`Chromium ${from.version}`, async () => {
    const dir = fetched(from);
    // Newer distributions lack what these were linked to; the current browser's package has the rest.
    await unpack();
    const libraries = [join(dir, 'lib'), join(tmpdir(), 'al2023/lib')];
    return driver().launch({
      executablePath: join(dir, 'chromium'),
      args: OLD_ARGS,
      env: { ...process.env, LD_LIBRARY_PATH: libraries.join(':') },
    });
  });

const FIREFOX = '/usr/bin/firefox-esr';
const FIREFOX_PREFERENCES = { 'intl.accept_languages': 'zh-CN', 'layout.css.devPixelsPerPx': '1.0' };

export const firefox: Engine & { open(): Promise<Browser> } = {
  ...byPuppeteer('Firefox ESR', () =>
    puppeteer.launch({ browser: 'firefox', executablePath: FIREFOX, headless: true, extraPrefsFirefox: FIREFOX_PREFERENCES }),
  ),
  ...(existsSync(FIREFOX) ? {} : { missing: 'apt-get install firefox-esr' }),
};
