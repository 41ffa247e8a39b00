/** A Chromium to print with: the pinned one from npm on Linux, an installed Chrome, Edge or Chromium elsewhere. */
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { arch, platform, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { UserError } from './terminal.ts';

const MISSING = '测试要用浏览器：请安装 Google Chrome 或 Microsoft Edge（Linux ARM：apt-get install chromium），再运行一次 npm test。';

/** Where Edge and Chromium are installed; puppeteer itself knows where Chrome is. */
const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  'C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe',
];

/**
 * Made for a place without processes, where scenes are drawn: one process cannot hold separate readers, readers' browsers
 * have web security, and a graphics card that a processor plays takes more of it than pages do.
 */
const UNWANTED = new Set([
  '--single-process',
  '--no-zygote',
  '--disable-web-security',
  '--ignore-gpu-blocklist',
  '--in-process-gpu',
  '--use-gl=angle',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
]);

/** What the browser is started with besides what it always is, and what of that is left out. */
export interface Arguments {
  more?: readonly string[];
  without?: readonly string[];
}

const isBundled = () => platform() === 'linux' && arch() === 'x64';

/** Unpacks the browser and the libraries that a bare Debian or Ubuntu lacks; once, before any that run side by side. */
export async function unpack(): Promise<void> {
  if (!isBundled()) return;
  const { default: chromium, inflate } = await import('@sparticuz/chromium');
  const bin = join(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')), '../bin');
  await Promise.all([chromium.executablePath(), inflate(join(bin, 'al2023.tar.br'))]);
}

async function bundled({ more = [], without = [] }: Arguments): Promise<Browser> {
  const { default: chromium } = await import('@sparticuz/chromium');
  const args = [...chromium.args.filter((one) => !UNWANTED.has(one)), '--disable-gpu', ...more];
  const env = { ...process.env, LD_LIBRARY_PATH: join(tmpdir(), 'al2023/lib') };
  return puppeteer.launch({
    executablePath: await chromium.executablePath(),
    args,
    env,
    headless: 'shell',
    ignoreDefaultArgs: [...without],
  });
}

async function installed({ more = [], without = [] }: Arguments): Promise<Browser> {
  const executablePath = INSTALLED.find((path) => existsSync(path));
  try {
    const which = executablePath ? { executablePath } : ({ channel: 'chrome' } as const);
    return await puppeteer.launch({ ...which, args: [...more], ignoreDefaultArgs: [...without] });
  } catch {
    throw new UserError(MISSING);
  }
}

const TRIES = 3;

/** A browser can fail to start while others start beside it. */
export async function patiently<T>(start: () => Promise<T>): Promise<T> {
  for (let left = TRIES; ; left--) {
    try {
      return await start();
    } catch (error) {
      if (left === 1) throw error;
    }
  }
}

/** @throws Told when there is no browser, saying what to install */
export const launch = (args: Arguments = {}): Promise<Browser> => (isBundled() ? patiently(() => bundled(args)) : installed(args));

/** After the first sign of a reader: until a page has all its scripts, and what was to be done by them is done. */
export async function equipped(page: Page): Promise<void> {
  await page.waitForFunction(() => !document.querySelector('script[data-lazy]'));
}

/** Gives a page that sign. */
export async function approach(page: Page): Promise<void> {
  await page.evaluate(() => document.dispatchEvent(new Event('duizhao:begin')));
  await equipped(page);
}
