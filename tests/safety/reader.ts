/** A reader before hostile words: everything that they bring about is written down. */
import type { Browser, Page } from 'puppeteer-core';
import { closeReader, DESK, newReader, troubles } from '../support/open.ts';

export interface Reader {
  page: Page;
  /** Errors, dialogs, windows, requests elsewhere and words that were run, since it was last asked. */
  wrong(): Promise<string[]>;
  close(): Promise<void>;
}

/** @param origin what pages ask for begins with it */
export async function reader(browser: Browser, origin: string): Promise<Reader> {
  const page = await newReader(browser);
  await page.setViewport(DESK);
  const found = troubles(page, origin);
  page.on('dialog', (dialog) => {
    found.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('popup', (opened) => found.push(`window: ${opened?.url()}`));
  await page.evaluateOnNewDocument(() => {
    Object.defineProperty(window, '__pwned', { set: () => console.error('words were run') });
  });
  return {
    page,
    async wrong() {
      // What was put into the page last has then been looked at by the browser.
      await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 0))));
      return found.splice(0);
    },
    close: () => closeReader(page),
  };
}
