/** The PDFs of all documents that ask for them; without a browser or fonts, the site offers the browser's print. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Browser } from 'puppeteer-core';
import type { Edition } from '../../content/edition.ts';
import { FONT_LIST, printables } from '../../site/printables.ts';
import type { PublishedDocument } from '../../site/published.ts';
import { siteMadeOf } from '../../site/source.ts';
import { urls } from '../../site/urls.ts';
import { launch } from '../io/browser.ts';
import { status } from '../io/terminal.ts';
import { type BuildContext, newCounter, type Pool } from '../pool/pool.ts';
import { cachedPdfs, keepPdfs, openCache, type PdfCache, printsDigest } from './cache.ts';
import { type Face, findFaces, fontFolders, fontListing } from './fonts.ts';
import { type BuiltSite, type CutFaces, PRINTER, type Print, printDocument } from './print.ts';

export interface Printer {
  /** Started where it is not open any more. */
  browser: () => Promise<Browser>;
  close: () => Promise<void>;
  faces: Face[];
  cache: PdfCache;
}

const PLACE = '放进 fonts/ 文件夹，或在 Debian 上安装 texlive-lang-chinese、fonts-cwtex-fs 和 fonts-cwtex-kai';

/** While the pages of more documents are made, a browser that waits takes memory that they want. */
const FEW = 50;

/**
 * @param root the project's folder, in which fonts/ may be; cache: the folder of what builds keep for each other
 * @returns null where PDFs cannot be made, after saying why
 */
export async function printer(root: string, cache: string, editions: readonly Edition[]): Promise<Printer | null> {
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
    // Whether it starts at all is known before pages promise PDFs.
    const first = await launch(PRINTER);
    const version = await first.version();
    let started: Promise<Browser> | undefined = Promise.resolve(first);
    const browser = () => {
      started ??= launch(PRINTER);
      return started;
    };
    const close = async () => {
      const open = await started;
      started = undefined;
      await open?.close();
    };
    if (editions.length > FEW) await close();
    return { browser, close, faces, cache: openCache(join(cache, 'pdf'), root, version, faces) };
  } catch {
    status('没有可用的浏览器。这次不生成 PDF，网页上改用浏览器打印；要生成，请安装 Google Chrome 或 Microsoft Edge。');
    return null;
  }
}

function printsOf(policy: PublishedDocument): Print[] {
  const { meta, cited, version } = policy;
  const keywords = `对照 ${version}，原件 SHA-256 ${meta.sha256}`;
  const name = (title: string) => (title === meta.title ? title : `${title} - ${meta.title}`);
  return printables(policy).map(({ title, page, section, file }) => ({
    page: page.slice(1),
    section,
    file: file.slice(1),
    metadata: { title: name(title), author: meta.issuer, subject: cited, keywords, date: meta.date },
  }));
}

async function pdfsOf({ browser, faces, cache }: Printer, cut: CutFaces, site: BuiltSite, prints: readonly Print[]): Promise<Buffer[]> {
  const digest = printsDigest(cache, site, prints);
  const cached = cachedPdfs(cache, digest, prints.length);
  if (cached) return cached;
  const made = await printDocument(await browser(), site, faces, cut, prints);
  keepPdfs(cache, digest, made);
  return made;
}

/**
 * Writes the PDFs of the documents that ask for them into the built folder.
 * @param unchanged ids of documents whose PDFs are there
 */
export async function makePdfs(
  printer: Printer,
  pool: Pool,
  { settings, content }: BuildContext,
  unchanged: ReadonlySet<string>,
): Promise<void> {
  const job = new URL('../jobs/cut-faces.ts', import.meta.url);
  const cut: CutFaces = async (faces, used, folder) =>
    (await pool.runOnAll<unknown, [string, string][]>(job, { faces, used, folder, counter: newCounter() }, pool.size)).flat();
  const { address, policies } = siteMadeOf(content, settings);
  const site = { dir: settings.out, address };
  for (const policy of policies.filter(({ id, pdf }) => pdf && !unchanged.has(id))) {
    const prints = printsOf(policy);
    const pdfs = await pdfsOf(printer, cut, site, prints);
    for (const [i, { file }] of prints.entries()) {
      mkdirSync(dirname(join(site.dir, file)), { recursive: true });
      writeFileSync(join(site.dir, file), pdfs[i] ?? '');
    }
    writeFileSync(join(site.dir, urls.file(policy.id, FONT_LIST)), fontListing(printer.faces));
  }
  printer.cache.files.sweep();
}
