/** A Chromium for tests: the pinned one from npm on Linux, an installed Chrome or Edge elsewhere. */
import { platform } from 'node:os';
import puppeteer, { type Browser } from 'puppeteer-core';
import { Told } from './say.ts';

const MISSING = '测试要用浏览器：请安装 Google Chrome 或 Microsoft Edge，再运行一次 npm test。';

/** Made for a place without processes; one process for all tabs cannot hold separate readers. */
const UNWANTED = new Set(['--single-process', '--no-zygote']);

async function bundled(): Promise<Browser> {
  const { default: chromium } = await import('@sparticuz/chromium');
  const args = chromium.args.filter((one) => !UNWANTED.has(one));
  return puppeteer.launch({ executablePath: await chromium.executablePath(), args, headless: 'shell' });
}

/** Unpacks the browser once, before tests that run side by side would each do it. */
export async function unpack(): Promise<void> {
  if (platform() !== 'linux') return;
  const { default: chromium } = await import('@sparticuz/chromium');
  await chromium.executablePath();
}

async function installed(): Promise<Browser> {
  for (const channel of ['chrome', 'chrome-beta'] as const) {
    try {
      return await puppeteer.launch({ channel });
    } catch {
      // Try the next; if none is there, say what to install.
    }
  }
  throw new Told(MISSING);
}

/** @throws Told when there is no browser, saying what to install */
export const launch = (): Promise<Browser> => (platform() === 'linux' ? bundled() : installed());
