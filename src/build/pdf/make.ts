/** The PDFs of all documents that ask for them; without a browser or fonts, the site offers the browser's print. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'puppeteer-core';
import type { Edition } from '../../content/edition.ts';
import { FONT_LIST, printables } from '../../site/printables.ts';
import { type PublishedDocument, siteOf } from '../../site/published.ts';
import { urls } from '../../site/urls.ts';
import { launch } from '../io/browser.ts';
import { status } from '../io/terminal.ts';
import type { BuildContext } from '../pool/pool.ts';
import { type Face, findFaces, fontFolders, fontListing } from './fonts.ts';
import { type Print, printAll } from './print.ts';

export interface Printer {
  browser: Browser;
  faces: Face[];
}

const PLACE = '放进 fonts/ 文件夹，或在 Debian 上安装 texlive-lang-chinese、fonts-cwtex-fs 和 fonts-cwtex-kai';

/** @param root the project's folder, in which fonts/ may be; @returns null where PDFs cannot be made, after saying why */
export async function printer(root: string, editions: readonly Edition[]): Promise<Printer | null> {
  if (!editions.some(({ meta }) => meta.pdf)) return null;
  const faces = findFaces(fontFolders(root));
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

function prints(policy: PublishedDocument): Print[] {
  const { meta, cited, version } = policy;
  const keywords = `对照 ${version}，原件 SHA-256 ${meta.sha256}`;
  const name = (title: string) => (title === meta.title ? title : `${title} - ${meta.title}`);
  return printables(policy).map(({ title, page, file }) => ({
    page: page.slice(1),
    file: file.slice(1),
    metadata: { title: name(title), author: meta.issuer, subject: cited, keywords, date: meta.date },
  }));
}

/** Writes the PDFs of the documents that ask for them into the built folder. */
export async function makePdfs({ browser, faces }: Printer, { settings, content }: BuildContext): Promise<void> {
  const { address, policies } = siteOf(content, settings);
  const printed = policies.filter(({ pdf }) => pdf);
  await printAll(browser, settings.out, address, faces, printed.flatMap(prints));
  for (const { id } of printed) writeFileSync(join(settings.out, urls.file(id, FONT_LIST)), fontListing(faces));
}
