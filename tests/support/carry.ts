/**
 * What must hold of a site that is carried away, as one file or as a folder, and opened without a server: the same
 * checks for today's engine and for old ones, whose pages answer to the same calls.
 */
import type { Page } from 'puppeteer-core';
import { approach } from '../../src/build/io/browser.ts';
import type { Edition } from '../../src/content/edition.ts';
import { readingOf } from '../../src/document/quote.ts';
import { printedPages } from '../pdf/read.ts';
import { tellFailed } from './browser.ts';
import { unfoldTools } from './unfold.ts';

export interface Carried {
  page: Page;
  edition: Edition;
  /** Address of a page of the document: sectors/jiedao/, text/#s2-1, or empty for the overview. */
  address(place: string): string;
  /** Everything that went wrong so far. */
  wrong: string[];
}

/** Errors, and requests for anything but files and what a page holds itself. */
export function listen(page: Page): string[] {
  const wrong: string[] = [];
  page.on('pageerror', (error) => wrong.push(`error: ${String(error).split('\n')[0]}`));
  page.on('console', (message) => {
    if (message.type() === 'error') wrong.push(`console: ${message.text()}`);
  });
  // Unanswered it would stop everything.
  page.on('dialog', (dialog) => {
    wrong.push(`dialog: ${dialog.type()}`);
    void dialog.accept();
  });
  tellFailed(page, wrong);
  page.on('request', (request) => {
    if (!/^(file|data|blob):/.test(request.url())) wrong.push(`elsewhere: ${request.url()}`);
  });
  return wrong;
}

// What runs in a page is run as it is written here, by engines that know nothing newer than 2019: no ?. and no ??.

/** Waits until the page says so; old engines have no other way to wait for a fragment. */
export const until = (page: Page, condition: string): Promise<unknown> => page.waitForFunction(condition, { timeout: 20_000 });

/** What another process of the browser has kept may come to this one after the page has; where it never does, what is looked at next tells. */
const comes = (page: Page, condition: string): Promise<unknown> => page.waitForFunction(condition, { timeout: 10_000 }).catch(() => null);

/** Goes to a place as from outside: a fragment alone would not load the file again. */
async function open({ page, address }: Carried, place: string): Promise<void> {
  await page.goto('about:blank');
  await page.goto(address(place), { waitUntil: 'load' });
  await approach(page);
}

const textOf = (page: Page, selector: string): Promise<string> => page.$eval(selector, (one) => one.textContent as string);

/** Clicks a link and waits for the page it leads to. */
async function follow({ page }: Carried, link: string, heading: string): Promise<void> {
  await page.$eval(link, (one) => (one as HTMLElement).click());
  await until(page, `!!document.querySelector('h1') && document.querySelector('h1').textContent.trim() === ${JSON.stringify(heading)}`);
}

/** Every clause as the page has it, the editors' marks left out. */
export const clauses = (page: Page): Promise<[string, string][]> =>
  page.$$eval('[data-document] .clause', (all) =>
    all.map((one): [string, string] => {
      const clone = one.cloneNode(true) as Element;
      for (const ours of Array.from(clone.querySelectorAll('[data-editor]'))) ours.remove();
      return [one.id, clone.textContent as string];
    }),
  );

export const readings = ({ document }: Edition): [string, string][] =>
  document.clauses.map((clause) => [clause.id, readingOf(document, clause).trim()]);

const sources = ({ document }: Edition): [string, string][] =>
  document.clauses.map(({ id, source }) => [id, document.source.slice(source.start, source.end).trim()]);

export interface Read {
  reading: [string, string][];
  source: [string, string][];
}

/** What the document has in both forms. */
export const bothForms = (edition: Edition): Read => ({ reading: readings(edition), source: sources(edition) });

/** The full text as it comes, and as it was received. @returns its clauses, and how many sheets it is printed on, where that is asked */
export async function reads(carried: Carried, isPrinted: boolean): Promise<Read & { sheets: number }> {
  const { page } = carried;
  await open(carried, 'text/');
  const reading = await clauses(page);
  await unfoldTools(page);
  await page.click('[data-show="source"]');
  const source = (await clauses(page)).map(([id, text]): [string, string] => [id, text.trim()]);
  await page.click('[data-show="reading"]');
  const sheets = isPrinted ? printedPages(await page.pdf({ preferCSSPageSize: true })) : 0;
  return { reading, source, sheets };
}

/** Asks from the header of any page. @returns the clauses of the exact hits, in order */
export async function finds(carried: Carried, query: string): Promise<string[]> {
  const { page } = carried;
  await open(carried, 'terms/');
  await page.type('.site-search [type=search]', query);
  await page.keyboard.press('Enter');
  await until(page, `!!document.querySelector('[data-result-count]') && document.querySelector('[data-result-count]').textContent !== ''`);
  return page.$$eval('[data-result]:not([data-inexact])', (all) => all.map((one) => (one as HTMLElement).dataset.clause as string));
}

/** Follows the first result of the last question. @returns the place it led to, and the words marked there */
export async function followsResult({ page }: Carried): Promise<{ hash: string; marked: string }> {
  await page.$eval('[data-result] a', (link) => (link as HTMLElement).click());
  await until(page, `document.querySelectorAll('mark.hit').length > 0`);
  return {
    hash: await page.evaluate(() => window.location.hash),
    marked: await page.$$eval('mark.hit', (all) => all.map((one) => one.textContent).join('')),
  };
}

/** Picks a unit on the overview, and comes back in a new load. @returns what the header and the overview then say */
export async function keepsUnit(carried: Carried, unit: { id: string; name: string }): Promise<Record<'header' | 'panel' | 'led', string>> {
  const { page } = carried;
  await open(carried, '');
  await follow(carried, `[data-choose-unit="${unit.id}"]`, unit.name);
  await open(carried, 'text/');
  const header = await textOf(page, '[data-my-unit]');
  await follow(carried, '[data-my-unit]', unit.name);
  const led = await textOf(page, 'h1');
  await open(carried, '');
  await comes(page, `!!document.querySelector('[data-unit-panel]:not([hidden])')`);
  const panel = await page.$$eval('[data-unit-panel]:not([hidden]) .my-name', (all) => all.map((one) => one.textContent).join());
  return { header, panel, led };
}

/** Has a filled-in ledger written as a file. @returns the file */
async function writes(page: Page, kind: string): Promise<Uint8Array> {
  await page.evaluate(() => {
    const address = URL.createObjectURL;
    URL.createObjectURL = (blob: Blob) => {
      new Response(blob).arrayBuffer().then((bytes) => Object.assign(window, { written: Array.from(new Uint8Array(bytes)) }));
      return address(blob);
    };
    HTMLAnchorElement.prototype.click = () => undefined;
    Object.assign(window, { written: null });
  });
  await page.$eval(`[data-do="${kind}"]`, (button) => (button as HTMLElement).click());
  await until(page, '!!window.written');
  return Uint8Array.from(await page.evaluate(() => (window as unknown as { written: number[] }).written));
}

/** Fills in the first cell of a ledger, has it written as files, and loads it again. @returns the files, and what then stands there */
export async function fillsLedger(
  carried: Carried,
  sector: string,
  words: string,
  kinds: readonly string[],
): Promise<{ files: Uint8Array[]; kept: string }> {
  const { page } = carried;
  const field = '[data-row] textarea';
  await open(carried, `sectors/${sector}/ledger/`);
  await page.focus(field);
  await page.keyboard.type(words);
  const files: Uint8Array[] = [];
  for (const kind of kinds) files.push(await writes(page, kind));
  await open(carried, `sectors/${sector}/ledger/`);
  await comes(page, `!!document.querySelector('${field}').value`);
  return { files, kept: await page.$eval(field, (one) => (one as HTMLTextAreaElement).value) };
}
