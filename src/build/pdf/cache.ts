/** PDFs of earlier builds: a document whose pages, fonts and printing are what they were is not printed again. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { FileCache, nameOfMade } from '../../content/files/file-cache.ts';
import { librariesIn } from '../io/libraries.ts';
import type { Face, Font } from './fonts.ts';
import type { BuiltSite, Print } from './print.ts';

export interface PdfCache {
  files: FileCache;
  /** Digest of fonts, browser and the programs that print. */
  tools: string;
}

/** Faces have tens of megabytes: one that was exchanged has another size or time. */
function stateOf({ file }: Font): string {
  const { size, mtimeMs } = statSync(file);
  return `${file} ${size} ${mtimeMs}`;
}

/**
 * @param root the project's folder, whose libraries print
 * @param browser name and version
 */
export function openCache(dir: string, root: string, browser: string, faces: readonly Face[]): PdfCache {
  const fonts = faces.flatMap(({ family, fonts }) => [family, ...fonts.map(stateOf)]);
  const programs = readdirSync(import.meta.dirname).sort();
  const texts = programs.map((name) => readFileSync(join(import.meta.dirname, name)));
  return { files: new FileCache(dir), tools: nameOfMade(browser, librariesIn(root), ...fonts, ...texts) };
}

/** @returns the digest of all that a document's PDFs are made from; what pages fetch has digests in its names */
export function printsDigest({ tools }: PdfCache, { dir, address }: BuiltSite, prints: readonly Print[]): string {
  const pages = prints.flatMap((print) => [JSON.stringify(print), readFileSync(join(dir, print.page, 'index.html'))]);
  return nameOfMade(tools, address ?? '', ...pages);
}

const nameOf = (digest: string, number: number): string => `${digest}.${number}.pdf`;

/** @returns the PDFs of that digest, so many, in the order they were kept; null without one of them */
export function cachedPdfs({ files }: PdfCache, digest: string, count: number): Buffer[] | null {
  const found = Array.from({ length: count }, (_, i) => files.read(nameOf(digest, i)));
  return found.every((one) => one !== null) ? found : null;
}

export function keepPdfs({ files }: PdfCache, digest: string, pdfs: readonly Buffer[]): void {
  for (const [i, pdf] of pdfs.entries()) files.keep(nameOf(digest, i), pdf);
}
