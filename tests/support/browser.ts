/** Browsers of tests: the same on every machine, and with patience where many start at once. */
import type { Browser, Page } from 'puppeteer-core';
import { launch as start } from '../../src/build/io/browser.ts';

/** A reader's language, and a screen whose scale is no machine's own. */
export const ARGS = ['--lang=zh-CN', '--force-device-scale-factor=1', '--font-render-hinting=none'];

export const launch = (): Promise<Browser> => start(ARGS);

/** Tells addresses that could not be fetched; what a page no longer wants, for it is left, is none of them. */
export function tellFailed(page: Page, found: string[]): void {
  page.on('requestfailed', (request) => {
    if (request.failure()?.errorText !== 'net::ERR_ABORTED') found.push(`failed: ${request.url()}`);
  });
}
