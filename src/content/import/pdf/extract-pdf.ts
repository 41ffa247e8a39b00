/** A PDF that has text. */
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import { getDocument, Util } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Block, Extract } from '../blocks.ts';
import { extractPages } from '../layout/extract-pages.ts';
import type { Piece, PlacedPage } from '../layout/types.ts';
import { FileRefusal } from '../received.ts';

/** Chinese PDFs name their encodings and rely on the reader to have the tables. */
const FOLDER = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
const ORIGINAL = '向发文机关要 .docx 原稿收入；或用识别软件转成文字，另存为 .docx，逐字核对后收入';

const MAX_PAGES = 2000;

async function open(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  const task = getDocument({
    // The reader takes the bytes over.
    data: new Uint8Array(bytes),
    cMapUrl: `${FOLDER}/cmaps/`,
    cMapPacked: true,
    standardFontDataUrl: `${FOLDER}/standard_fonts/`,
    disableFontFace: true,
    useSystemFonts: false,
    verbosity: 0,
  });
  try {
    return await task.promise;
  } catch (error) {
    if ((error as Error).name === 'PasswordException') throw new FileRefusal('PDF 加了密码', '取得没有密码的 PDF，或 .docx 原稿');
    throw new FileRefusal('PDF 已损坏，打不开', `从来源重新取得；或${ORIGINAL}`);
  }
}

async function pageOf(page: PDFPageProxy): Promise<PlacedPage> {
  const viewport = page.getViewport({ scale: 1 });
  const { items } = await page.getTextContent({ disableNormalization: true });
  const pieces = items.flatMap((item): Piece[] => {
    if (!('str' in item)) return [];
    const [, , c, d, x, y] = Util.transform(viewport.transform, item.transform) as [number, number, number, number, number, number];
    return [{ text: item.str, x, y, width: item.width, size: Math.hypot(c, d) || item.height || 1 }];
  });
  page.cleanup();
  return { height: viewport.height, pieces };
}

/** Characters that no document in Chinese has, but codes of a font that does not say which characters they are. */
const UNMAPPED =
  /[^\p{Script=Han}\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\p{Script=Common}\p{Script=Inherited}]|[\0-\x08\x0e-\x1f\ufffd\ue000-\uf8ff]/gu;

function refuseUnmapped(pages: PlacedPage[]): void {
  const texts = pages.map(({ pieces }) => pieces.map(({ text }) => text).join(''));
  const unmapped = texts.map((text) => text.match(UNMAPPED)?.length ?? 0);
  const all = texts.join('').length;
  const count = unmapped.reduce((sum, one) => sum + one, 0);
  if (count > 5 && count > 0.01 * all) {
    const page = unmapped.findIndex((one) => one > 0) + 1;
    throw new FileRefusal(`PDF 里有 ${count} 个字没有注明是什么字（第 ${page} 页起），读出来是乱码`, ORIGINAL);
  }
}

/** @throws FileRefusal when it has no text, text that cannot be known, a password, or is damaged */
export async function extractPdf(bytes: Uint8Array): Promise<Extract> {
  const pdf = await open(bytes);
  try {
    if (pdf.numPages > MAX_PAGES) throw new FileRefusal(`PDF 有 ${pdf.numPages} 页，不像一份文件`, '多份文件请分别收入');
    const pages: PlacedPage[] = [];
    for (let number = 1; number <= pdf.numPages; number += 1) pages.push(await pageOf(await pdf.getPage(number)));
    const empty = pages.flatMap(({ pieces }, i) => (pieces.some(({ text }) => text.trim()) ? [] : [i + 1]));
    if (empty.length === pages.length) throw new FileRefusal('PDF 里没有文字，是扫描或拍照的图片', ORIGINAL);
    refuseUnmapped(pages);
    const { blocks, left } = extractPages(pages);
    return { blocks: [...blocks, ...asked(empty)], left };
  } finally {
    await pdf.loadingTask.destroy();
  }
}

/** A page without text in a PDF that has some is mostly a scanned annex. */
function asked(empty: number[]): Block[] {
  if (!empty.length) return [];
  const reason = `第 ${empty.join('、')} 页没有文字，可能是扫描的图片，没有收入`;
  return [{ runs: [{ text: '', doubt: { reason, note: ORIGINAL } }] }];
}
