/** A page with a sheet on it, for the tests of sheets: its parts, its buttons, and the files it makes and takes. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import { approach } from '../../../src/build/io/browser.ts';
import { loadContent } from '../../../src/content/load.ts';
import { ledger } from '../../../src/sheets/ledger.ts';
import { DESK, type Opened, open, troubles } from '../../support/open.ts';
import { root } from '../../support/root.ts';
import { SITE } from '../../support/sites.ts';

export const LEDGER = 'weidu-2014/sectors/shequ/ledger/';
export const CHECKLIST = 'weidu-2014/phases/xuexi-jiaoyu/checklist/';
export const KEY = 'duizhao:sheet:weidu-2014/sectors/shequ';
export const FIRST = 'shequ-local-1';

const loaded = loadContent('content').editions.find(({ id }) => id === 'weidu-2014');
if (!loaded) throw new Error('weidu-2014 does not hold');
export const edition = loaded;
export const shequ = ledger(edition, edition.sectors.find(({ id }) => id === 'shequ') as (typeof edition.sectors)[number]);

export let site: Opened;
export let page: Page;
export let wrong: string[];
/** For each file of tests: modules are loaded once for all of a worker. */
export function sheetTests(): void {
  beforeAll(async () => {
    mkdirSync(join(root, '.tmp'), { recursive: true });
    files = mkdtempSync(join(root, '.tmp', 'sheet-'));
    site = await open(SITE);
  });
  afterAll(() => site.close());
  beforeEach(async () => {
    page = await site.freshWindow();
    await page.setViewport(DESK);
    wrong = troubles(page, site.origin);
  });
  afterEach(() => {
    expect(wrong).toEqual([]);
  });
  afterAll(() => rmSync(files, { recursive: true, force: true }));
}

/** Opens a page that is only looked at. */
export const look = (path: string, on = page) => on.goto(site.origin + path, { waitUntil: 'load' });
/** Opens a page and comes near it. */
export async function go(path: string, on = page): Promise<void> {
  await look(path, on);
  await approach(on);
}
export async function reload(on = page): Promise<void> {
  await on.reload();
  await approach(on);
}
export const at = (row: string, key: string) => `[data-row="${row}"] [data-field="${key}"]`;
export const area = (row: string, key: string) => `${at(row, key)} textarea`;
export const valueIn = (selector: string, on = page) => on.$eval(selector, (one) => (one as HTMLTextAreaElement).value);
export const textOf = (selector: string, on = page) => on.$eval(selector, (one) => one.textContent ?? '');
export const count = (selector: string) => page.$$eval(selector, (all) => all.length);
export const kept = (key = KEY) => page.evaluate((name) => localStorage.getItem(name), key);
export const keep = (value: unknown, key = KEY) =>
  page.evaluate((name, text) => localStorage.setItem(name, text), key, typeof value === 'string' ? value : JSON.stringify(value));
export const notice = (id: string) => `[data-notice="${id}"]`;

/** The button of these words within an element. */
export async function button(within: string, words: string, on = page): Promise<ElementHandle<HTMLButtonElement>> {
  for (const one of await on.$$(`${within} button`)) {
    if ((await one.evaluate((element) => element.textContent)) === words) return one as ElementHandle<HTMLButtonElement>;
  }
  throw new Error(`no button ${words}`);
}
export const press = async (within: string, words: string, on = page) => (await button(within, words, on)).click();

/** A file that a button makes: its name and its text, caught before the browser has it. */
export async function catchFiles(): Promise<void> {
  await page.evaluateOnNewDocument(() => {
    const blobs = new Map<string, Blob>();
    const create = URL.createObjectURL;
    URL.createObjectURL = (blob: Blob) => {
      const address = create(blob);
      blobs.set(address, blob);
      return address;
    };
    HTMLAnchorElement.prototype.click = function () {
      const saved = Promise.resolve(blobs.get(this.href)?.text()).then((text) => ({ name: this.download, text: text ?? '' }));
      Object.assign(window, { saved });
    };
  });
}
export type Saved = { name: string; text: string };
export const saved = () => page.evaluate(() => (window as unknown as { saved: Promise<Saved> }).saved);

let files: string;
let number = 0;

/** Hands a file to 导入备份, and waits until it has been said what came of it. */
export async function importing(content: string | Uint8Array): Promise<string> {
  const path = join(files, `备份${number++}.json`);
  writeFileSync(path, content);
  const before = (await page.$(notice('import'))) && (await textOf(`${notice('import')} p`));
  if (before) await press(notice('import'), '知道了');
  const [chooser] = await Promise.all([page.waitForFileChooser(), page.click('[data-do="import"]')]);
  await chooser.accept([path]);
  await page.waitForSelector(notice('import'));
  return textOf(`${notice('import')} p`);
}

export async function exported(): Promise<Saved> {
  await page.click('[data-do="backup"]');
  return saved();
}

export async function clear(): Promise<void> {
  page.once('dialog', (dialog) => void dialog.accept());
  await page.click('[data-do="clear"]');
}
