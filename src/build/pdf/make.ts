/** The PDFs of all documents that ask for them; without a browser or fonts, the site offers the browser's print. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'puppeteer-core';
import type { Edition } from '../../content/edition.ts';
import { cite } from '../../document/cite.ts';
import { nameAmong } from '../../site/names.ts';
import { FONT_LIST, printables } from '../../site/printables.ts';
import { urls } from '../../site/urls.ts';
import { versionOf } from '../../site/version.ts';
import { launch } from '../browser.ts';
import { status } from '../terminal.ts';
import { type Face, findFaces, fontListing } from './fonts.ts';
import { type Print, printAll } from './print.ts';

export interface Printer {
  browser: Browser;
  faces: Face[];
}

const PLACE = '放进 fonts/ 文件夹，或在 Debian 上安装 texlive-lang-chinese、fonts-cwtex-fs 和 fonts-cwtex-kai';

/** @returns null where PDFs cannot be made, after saying why */
export async function printer(editions: readonly Edition[]): Promise<Printer | null> {
  if (!editions.some(({ meta }) => meta.pdf)) return null;
  const faces = findFaces();
  const missing = faces.filter(({ fonts }) => fonts.length === 0);
  if (missing.length) {
    status(
      `没有字体：${missing.map(({ family, use }) => `${family}（${use}）`).join('、')}。这次不生成 PDF，网页上改用浏览器打印；要生成，请把字体${PLACE}。`,
    );
    return null;
  }
  try {
    return { browser: await launch(), faces };
  } catch {
    status('没有可用的浏览器。这次不生成 PDF，网页上改用浏览器打印；要生成，请安装 Google Chrome 或 Microsoft Edge。');
    return null;
  }
}

function prints(edition: Edition, editions: readonly Edition[], content: string): Print[] {
  const { id, meta } = edition;
  const keywords = `对照 ${versionOf(join(content, id))}，原件 SHA-256 ${meta.sha256}`;
  const name = (title: string) => (title === meta.title ? title : `${title} - ${meta.title}`);
  return printables(edition).map(({ title, page, file }) => ({
    page: page.slice(1),
    file: file.slice(1),
    metadata: {
      title: name(title),
      author: meta.issuer,
      subject: cite({ ...meta, title: nameAmong(editions, edition) }),
      keywords,
      date: meta.date,
    },
  }));
}

/** @param dir the built folder; @returns how many were made */
export async function makePdfs(
  printer: Printer,
  editions: readonly Edition[],
  content: string,
  dir: string,
  address?: string,
): Promise<number> {
  const all = editions.filter(({ meta }) => meta.pdf).flatMap((edition) => prints(edition, editions, content));
  await printAll(printer.browser, dir, address, printer.faces, all);
  for (const { id, meta } of editions) if (meta.pdf) writeFileSync(join(dir, urls.file(id, FONT_LIST)), fontListing(printer.faces));
  return all.length;
}
