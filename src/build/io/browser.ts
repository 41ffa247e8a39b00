/** A Chromium to print with: the pinned one from npm on Linux, an installed Chrome, Edge or Chromium elsewhere. */
import { existsSync, mkdtempSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { arch, platform, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import puppeteer, { type Browser, type LaunchOptions, type Page } from 'puppeteer-core';
import { discard } from './files.ts';
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
  /** For other programs that talk to it: such a browser does not end with this one. */
  port?: boolean;
}

/** A folder for what a browser needs while it runs names the process that started it. */
const PROFILE = /^duizhao-browser-(\d+)-/;

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Takes away the folders of browsers whose programs were killed. */
function sweep(): void {
  for (const name of readdirSync(tmpdir())) {
    const [, pid] = PROFILE.exec(name) ?? [];
    if (pid && !isRunning(Number(pid))) discard(join(tmpdir(), name));
  }
}

/** @returns a new folder, which is taken away at the latest when a browser is started after this process has ended */
export const newFolder = (): string => mkdtempSync(join(tmpdir(), `duizhao-browser-${process.pid}-`));

/** Over a pipe, a browser ends with the program that started it, however that ends; what it writes is in a folder of its own. */
async function start({ more = [], without = [], port = false }: Arguments, options: LaunchOptions): Promise<Browser> {
  sweep();
  const folder = newFolder();
  try {
    const browser = await puppeteer.launch({
      ...options,
      args: [...(options.args ?? []), ...more],
      env: { ...process.env, ...options.env, TMPDIR: folder },
      ignoreDefaultArgs: [...without],
      pipe: !port,
      userDataDir: join(folder, 'profile'),
    });
    browser.process()?.once('exit', () => discard(folder));
    return browser;
  } catch (error) {
    discard(folder);
    throw error;
  }
}

const isBundled = () => platform() === 'linux' && arch() === 'x64';

/** Unpacks the browser and the libraries that a bare Debian or Ubuntu lacks; once, before any that run side by side. */
export async function unpack(): Promise<void> {
  if (!isBundled()) return;
  const { default: chromium, inflate } = await import('@sparticuz/chromium');
  const bin = join(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')), '../bin');
  await Promise.all([chromium.executablePath(), inflate(join(bin, 'al2023.tar.br'))]);
}

async function bundled(given: Arguments): Promise<Browser> {
  const { default: chromium } = await import('@sparticuz/chromium');
  return start(given, {
    executablePath: await chromium.executablePath(),
    args: [...chromium.args.filter((one) => !UNWANTED.has(one)), '--disable-gpu'],
    env: { LD_LIBRARY_PATH: join(tmpdir(), 'al2023/lib') },
    headless: 'shell',
  });
}

async function installed(given: Arguments): Promise<Browser> {
  const executablePath = INSTALLED.find((path) => existsSync(path));
  try {
    return await start(given, executablePath ? { executablePath } : { channel: 'chrome' });
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

/** Until all parts of a page are laid out: while they come, those that are there may still move. */
export async function laidOut(page: Page): Promise<void> {
  await page.waitForFunction(() => !document.documentElement.classList.contains('staged'));
}

/** After the first sign of a reader: until a page is laid out and has all its scripts, and what was to be done by them is done. */
export async function equipped(page: Page): Promise<void> {
  await laidOut(page);
  await page.waitForFunction(() => !document.querySelector('script[data-lazy]'));
}

/** Gives a page that sign. */
export async function approach(page: Page): Promise<void> {
  await page.evaluate(() => document.dispatchEvent(new Event('duizhao:begin')));
  await equipped(page);
}
