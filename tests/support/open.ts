/** Pages of a built site in a real browser, with everything that goes wrong in them written down. */
import type { AddressInfo } from 'node:net';
import type { Browser, BrowserContext, HTTPRequest, Page } from 'puppeteer-core';
import { HOST, serveFolder } from '../../src/build/io/serve.ts';
import { launchBrowser, tellFailed } from './browser.ts';

export const PHONE = { width: 390, height: 844, hasTouch: true, isMobile: true };
export const DESK = { width: 1366, height: 768 };

export interface Opened {
  browser: Browser;
  /** Address of the site, ending in its path. */
  origin: string;
  /**
   * A window of one reader, as if never here before: all others are closed, and nothing is kept of what was done in them.
   * A reader more would take a process more, as long as all else in most tests.
   */
  freshWindow(): Promise<Page>;
  close(): Promise<void>;
}

let running: Promise<Browser> | undefined;

/** Takes a second to start, and is the same for all files of a worker; it ends with the worker. */
export async function sharedBrowser(): Promise<Browser> {
  if (!(await running?.catch(() => undefined))?.connected) running = launchBrowser();
  return running as Promise<Browser>;
}

/** All that readers have left open, gone. */
export async function closeReaders(browser: Browser): Promise<void> {
  const [, ...readers] = browser.browserContexts();
  await Promise.all(readers.map((one) => one.close()));
}

/** Where pages keep anything; what browsers keep for themselves, the files of a site and what they compiled, takes longer to clear. */
const KEPT = ['cookies', 'local_storage', 'indexeddb', 'cache_storage', 'service_workers', 'file_systems', 'shared_storage'].join();

async function clear(page: Page, origins: readonly string[]): Promise<void> {
  const session = await page.createCDPSession();
  for (const origin of origins) await session.send('Storage.clearDataForOrigin', { origin, storageTypes: KEPT });
  await session.detach();
}

/** @param path the site is served under */
export async function open(dir: string, path = '/'): Promise<Opened> {
  const { server } = await serveFolder(dir, 0, path);
  const browser = await sharedBrowser();
  const { port } = server.address() as AddressInfo;
  const origin = `http://${HOST}:${port}${path}`;
  let reader: BrowserContext | undefined;
  return {
    browser,
    origin,
    async freshWindow() {
      reader ??= await browser.createBrowserContext();
      const former = await reader.pages();
      // Opened before they are closed, it is drawn by their process, which has scripts, styles and the font by now.
      const page = await newWindow(reader);
      // One that is just closing by itself is gone already.
      for (const one of former) await one.close().catch(() => undefined);
      await clear(page, [origin, 'file://']);
      return page;
    },
    async close() {
      await closeReaders(browser);
      server.close();
      server.closeAllConnections();
    },
  };
}

/** A page of a reader who was never here, nothing kept of what another did; where the address is secure, a worker keeps the site. */
export const newReaderWithWorker = async (browser: Browser): Promise<Page> => (await browser.createBrowserContext()).newPage();

/** A window of a reader, as where the address is not secure: no worker fetches the whole site beside the page that is looked at. */
export async function newWindow(reader: BrowserContext): Promise<Page> {
  const page = await reader.newPage();
  await page.evaluateOnNewDocument(() => {
    Reflect.deleteProperty(Navigator.prototype, 'serviceWorker');
  });
  return page;
}

/** The same of a reader who was never here. */
export const newReader = async (browser: Browser): Promise<Page> => newWindow(await browser.createBrowserContext());

/** All that a reader has, gone. */
export const closeReader = (page: Page): Promise<void> => page.browserContext().close();

/** Each request of a page is handed to `decide`, which continues or aborts it; what the browser has kept would be no request, so nothing is kept. */
export async function intercept(page: Page, decide: (request: HTTPRequest) => void): Promise<void> {
  await page.setCacheEnabled(false);
  await page.setRequestInterception(true);
  page.on('request', decide);
}

/** Until all that was done to a page up to now is on the screen. */
export const drawn = (page: Page) => page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));

/** Until a page with a place for what is said of the device has it filled. */
export const explained = (page: Page) =>
  page.waitForFunction(() => !document.querySelector('section[data-offline]') || 'explained' in document.documentElement.dataset);

/** Console errors, what the pages' security policy stopped, failed requests and requests to other hosts of a page, as they happen. */
export function troubles(page: Page, origin: string): string[] {
  const found: string[] = [];
  // Set before the page is gone to, as commands reach the browser in order; a page may as well be closed before it was.
  const told = page.evaluateOnNewDocument(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      console.error(`policy: ${violatedDirective} stops ${blockedURI}`);
    });
  });
  told.catch((error) => found.push(`not watched: ${String(error)}`));
  page.on('pageerror', (error) => found.push(`error: ${String(error)}`));
  page.on('console', (message) => {
    if (message.type() === 'error') found.push(`console: ${message.text()}`);
  });
  tellFailed(page, found);
  page.on('response', (response) => {
    if (response.status() >= 400) found.push(`${response.status()}: ${response.url()}`);
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(origin) && !request.url().startsWith('data:')) found.push(`elsewhere: ${request.url()}`);
  });
  return found;
}
