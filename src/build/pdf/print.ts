/** Pages of a built site as PDF: each page's own print view, with the fonts of an official document inside. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'puppeteer-core';
import { approach } from '../io/browser.ts';
import { UserError } from '../io/terminal.ts';
import type { Face } from './fonts.ts';
import { type Metadata, withMetadata } from './metadata.ts';
import { subset } from './subset.ts';

export interface Print {
  /** Path of the page in the built folder, with /: weidu-2014/text/. */
  page: string;
  /** Path of the PDF in the built folder. */
  file: string;
  metadata: Metadata;
}

/** What page numbers need, which stand in no page's text. */
const PAGE_NUMBER = '— 0123456789';

/** Characters that no font draws. */
const SHAPELESS = /[\p{Cc}\p{Cf}\p{Variation_Selector}]/gu;

/** Characters of the page by the first family of their print face; with the sheets' generated text. */
function charactersByFamily(): Record<string, string> {
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

const range = (characters: readonly string[]) => characters.map((one) => `U+${(one.codePointAt(0) ?? 0).toString(16)}`).join(',');

/** Rules for a face's fonts, each cut to the characters that the ones before it lack. */
async function rulesFor({ family, fonts }: Face, characters: readonly string[], page: string): Promise<string[]> {
  const rules: string[] = [];
  let wanted = [...characters];
  for (const { file, only } of fonts) {
    const asked = only ? wanted.filter((one) => only.test(one)) : wanted;
    if (!asked.length) continue;
    const cut = await subset(file, asked);
    wanted = wanted.filter((one) => !cut.characters.includes(one));
    if (!cut.characters.length) continue;
    const source = `url(data:font/ttf;base64,${cut.bytes.toString('base64')})`;
    rules.push(`@font-face{font-family:"${family}";src:${source};unicode-range:${range(cut.characters)}}`);
  }
  if (wanted.length)
    throw new UserError(
      `排印 ${page} 时缺字：“${family}”的字体里都没有 ${wanted.map((one) => `“${one}”`).join('、')}。\n请把收有这些字的字体放进 fonts/ 文件夹，再运行一次。`,
    );
  return rules;
}

async function embed(page: Page, faces: readonly Face[], name: string): Promise<void> {
  const used = await page.evaluate(charactersByFamily);
  const rules: string[] = [];
  for (const face of faces) {
    const text = (used[face.family] ?? '') + (face.family === '宋体' ? PAGE_NUMBER : '');
    const characters = new Set(Array.from(` ${text.replace(SHAPELESS, '')}`));
    rules.push(...(await rulesFor(face, [...characters], name)));
  }
  await page.addStyleTag({ content: rules.join('\n') });
  await page.evaluate(
    (families) => Promise.all(families.map((family) => document.fonts.load(`16px "${family}"`, '0123456789，。—'))).then(() => null),
    faces.map(({ family }) => family),
  );
}

async function printed(page: Page, dir: string, address: string | undefined, faces: readonly Face[], print: Print): Promise<Buffer> {
  const folder = `${pathToFileURL(dir).href}/`;
  await page.emulateMediaType('print');
  await page.goto(`${folder}${print.page}index.html`, { waitUntil: 'load' });
  await approach(page);
  await page.evaluate(settleLinks, folder, address ?? null);
  // The lines are set twice: once to know the characters, and again with the fonts that they will have.
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  await embed(page, faces, print.page);
  const pdf = await page.pdf({ preferCSSPageSize: true, tagged: true, outline: true, printBackground: false });
  return withMetadata(pdf, print.metadata);
}

/** @throws Told when a font lacks a character */
export async function printAll(
  browser: Browser,
  dir: string,
  address: string | undefined,
  faces: readonly Face[],
  prints: readonly Print[],
): Promise<void> {
  const page = await browser.newPage();
  // The fonts are put into the page here, which none of its own parts may do.
  await page.setBypassCSP(true);
  for (const print of prints) {
    const file = join(dir, print.file);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, await printed(page, dir, address, faces, print));
  }
  await page.close();
}
