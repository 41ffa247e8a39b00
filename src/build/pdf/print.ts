/** Pages of a built site as PDF: each page's own print view, with the fonts of an official document inside. */
import { availableParallelism } from 'node:os';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'puppeteer-core';
import { type Arguments, approach, newFolder } from '../io/browser.ts';
import { discard } from '../io/files.ts';
import { type CharactersByFamily, PAGE_NUMBER_FAMILY, type UsedCharacters } from './font-rules.ts';
import type { Face } from './fonts.ts';
import { type Metadata, withMetadata } from './metadata.ts';

/**
 * A page in a folder may fetch the cut fonts, which lie in another. All pages are the site's: none needs a new process, or one that is
 * kept ready.
 */
export const PRINTER: Arguments = {
  more: ['--allow-file-access-from-files', '--disable-features=RenderDocument,SpareRendererForSitePerProcess'],
};

export interface Print {
  /** Path of the page in the built folder, with /: weidu-2014/text/. */
  page: string;
  /** Id of the entry that is printed alone. */
  section?: string | undefined;
  /** Path of the PDF in the built folder. */
  file: string;
  metadata: Metadata;
}

/** A built folder, and the address that it will have where it is known. */
export interface BuiltSite {
  dir: string;
  address: string | undefined;
}

/** Characters of the page by the first family of their print face; with the sheets' generated text. */
function charactersByFamily(): CharactersByFamily {
  const used: Record<string, string> = {};
  const add = (style: CSSStyleDeclaration, text: string) => {
    const family =
      style.fontFamily
        .split(',')[0]
        ?.trim()
        .replace(/^["']|["']$/g, '') ?? '';
    used[family] = (used[family] ?? '') + text;
  };
  const shown = (element: Element) => element.getClientRects().length > 0;
  for (const element of Array.from(document.body.querySelectorAll('*'))) {
    if (!shown(element)) continue;
    const style = window.getComputedStyle(element);
    for (const node of Array.from(element.childNodes)) if (node.nodeType === 3) add(style, node.textContent ?? '');
    for (const pseudo of ['::before', '::after']) {
      const made = window.getComputedStyle(element, pseudo);
      if (made.content !== 'none' && made.content !== 'normal') add(made, `${made.content}0123456789.`);
    }
  }
  return used;
}

/** Addresses lead out of the file only where they lead for every reader. */
function settleLinks(from: string, to: string | null): void {
  for (const link of Array.from(document.querySelectorAll<HTMLAnchorElement>('a[href]'))) {
    if (link.getAttribute('href')?.startsWith('#')) continue;
    if (to && link.href.startsWith(from)) link.href = to + link.href.slice(from.length).replace(/index\.html(?=$|[?#])/, '');
    else if (!/^https?:/.test(link.href)) link.removeAttribute('href');
  }
}

/** An entry of a page that has several, alone under its own title; words that belong to all of them stay. */
function showAlone(id: string): void {
  const own = document.getElementById(id);
  const heading = own?.querySelector('h2, h3');
  const title = document.querySelector('.page > h1');
  if (!own || !heading || !title) throw new Error(id);
  const others = document.querySelectorAll('.page > section, .page > section > h2, .page > section > .entry, .page > section > .index');
  for (const part of Array.from(others)) if (!part.contains(own)) part.setAttribute('hidden', '');
  title.replaceChildren(...Array.from(heading.childNodes));
  heading.remove();
}

/** The page as it is printed, lines set once; the fonts that it will have can still change them. */
async function openPrint(page: Page, { dir, address }: BuiltSite, print: Print): Promise<void> {
  const folder = `${pathToFileURL(dir).href}/`;
  await page.goto(`${folder}${print.page}index.html`, { waitUntil: 'load' });
  await approach(page);
  await page.evaluate(settleLinks, folder, address ?? null);
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  if (print.section) await page.evaluate(showAlone, print.section);
}

/** @param rules of the families that the page uses */
async function printWith(rules: ReadonlyMap<string, string>, page: Page, site: BuiltSite, print: Print): Promise<Buffer> {
  await openPrint(page, site, print);
  await page.addStyleTag({ content: [...rules.values()].join('\n') });
  await page.evaluate(
    (families) => Promise.all(families.map((family) => document.fonts.load(`16px "${family}"`, '0123456789，。—'))).then(() => null),
    [...rules.keys()],
  );
  const pdf = await page.pdf({ preferCSSPageSize: true, tagged: true, outline: true, printBackground: false });
  return withMetadata(pdf, print.metadata);
}

async function newPrintPage(browser: Browser): Promise<Page> {
  const page = await browser.newPage();
  // The fonts are put into the page here, which none of its own parts may do.
  await page.setBypassCSP(true);
  await page.emulateMediaType('print');
  return page;
}

/** @returns what is made of each of all, in their order, the pages working side by side */
async function inPages<One, Result>(pages: readonly Page[], all: readonly One[], work: (page: Page, one: One) => Promise<Result>) {
  const results: Result[] = [];
  const waiting = all.entries();
  await Promise.all(
    pages.map(async (page) => {
      for (const [i, one] of waiting) results[i] = await work(page, one);
    }),
  );
  return results;
}

/** Cuts faces to what is used, into the folder; @returns families and their rules, as fontRules makes them */
export type CutFaces = (faces: readonly Face[], used: readonly UsedCharacters[], folder: string) => Promise<[string, string][]>;

/**
 * The pages of one document. Each is opened twice: once to know its characters, for the fonts are cut once for all of
 * them, and again to be printed with these.
 * @returns a PDF a page, in their order; the same for the same pages
 * @throws UserError when a font lacks a character
 */
export async function printDocument(
  browser: Browser,
  site: BuiltSite,
  faces: readonly Face[],
  cut: CutFaces,
  prints: readonly Print[],
): Promise<Buffer[]> {
  const folder = newFolder();
  const pages = await Promise.all(Array.from({ length: Math.min(availableParallelism(), prints.length) }, () => newPrintPage(browser)));
  try {
    const used = await inPages(pages, prints, async (page, print): Promise<UsedCharacters> => {
      await openPrint(page, site, print);
      return { page: print.page, characters: await page.evaluate(charactersByFamily) };
    });
    const rules = await cut(faces, used, folder);
    const rulesFor = ({ characters }: UsedCharacters) =>
      new Map(rules.filter(([family]) => family in characters || family === PAGE_NUMBER_FAMILY));
    return await inPages(pages, [...prints.entries()], (page, [i, print]) =>
      printWith(rulesFor(used[i] as UsedCharacters), page, site, print),
    );
  } finally {
    await Promise.allSettled(pages.map((page) => page.close()));
    discard(folder);
  }
}
