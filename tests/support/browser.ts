/** Browsers of tests: the same on every machine, and with patience where many start at once. */
import { statfsSync } from 'node:fs';
import type { Browser, Page } from 'puppeteer-core';
import { launch as start } from '../../src/build/io/browser.ts';

/** A reader's language, and a screen whose scale is no machine's own. */
export const ARGS = ['--lang=zh-CN', '--force-device-scale-factor=1', '--font-render-hinting=none'];

/**
 * Two processes a reader less, and one for all windows: none is kept ready for the next, and the network and the drawing have none of their own.
 * A page takes the place of the one before in the same frame, which is a third less work than a frame more.
 */
const FEWER = [
  '--renderer-process-limit=1',
  '--disable-features=RenderDocument,SpareRendererForSitePerProcess',
  '--enable-features=NetworkServiceInProcess2',
  '--in-process-gpu',
  '--js-flags=--no-opt --single-threaded',
];

/** What processes share is memory where there is enough of it; puppeteer has it in files, for containers that have 64 MB. */
const SHARED = '/dev/shm';
const ENOUGH = 2 ** 30;

function hasSharedMemory(): boolean {
  try {
    const { bavail, bsize } = statfsSync(SHARED);
    return bavail * bsize >= ENOUGH;
  } catch {
    return false;
  }
}

export const launchBrowser = (): Promise<Browser> =>
  start({ more: [...ARGS, ...FEWER], without: hasSharedMemory() ? ['--disable-dev-shm-usage'] : [] });

/** Tells addresses that could not be fetched; what a page no longer wants, for it is left, is none of them. */
export function tellFailed(page: Page, found: string[]): void {
  page.on('requestfailed', (request) => {
    if (request.failure()?.errorText !== 'net::ERR_ABORTED') found.push(`failed: ${request.url()}`);
  });
}
