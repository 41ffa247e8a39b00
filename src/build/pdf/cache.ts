/** PDFs of earlier builds: a document whose pages, fonts and printing are what they were is not printed again. */
import { createHash, type Hash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { discard } from '../io/files.ts';
import type { Face } from './fonts.ts';
import type { BuiltSite, Print } from './print.ts';

/** Where the PDFs lie, a folder a document, and what all of them are made with. */
export interface PdfCache {
  dir: string;
  /** Digest of fonts, browser and the programs that print. */
  tools: string;
}

const MONTH = 30 * 24 * 60 * 60 * 1000;

function add(hash: Hash, file: string): void {
  const bytes = readFileSync(file);
  hash.update(`${bytes.length}\0`).update(bytes);
}

/**
 * @param root the project's folder, whose lock file says which libraries print
 * @param browser name and version
 */
export function openCache(dir: string, root: string, browser: string, faces: readonly Face[]): PdfCache {
  const hash = createHash('sha256').update(`${browser}\0`);
  for (const { family, fonts } of faces) {
    hash.update(`${family}\0`);
    for (const { file } of fonts) add(hash, file);
  }
  for (const name of readdirSync(import.meta.dirname).sort()) add(hash, join(import.meta.dirname, name));
  add(hash, join(root, 'package-lock.json'));
  return { dir, tools: hash.digest('hex') };
}

/** @returns the digest of all that a document's PDFs are made from; what pages fetch has digests in its names */
export function printsDigest({ tools }: PdfCache, { dir, address }: BuiltSite, prints: readonly Print[]): string {
  const hash = createHash('sha256').update(`${tools}\0${address ?? ''}\0`);
  for (const print of prints) {
    hash.update(`${JSON.stringify(print)}\0`);
    add(hash, join(dir, print.page, 'index.html'));
  }
  return hash.digest('hex');
}

/** @returns the PDFs of that digest, in the order they were kept; null without */
export function cachedPdfs({ dir }: PdfCache, digest: string): Buffer[] | null {
  const folder = join(dir, digest);
  if (!existsSync(folder)) return null;
  const now = new Date();
  utimesSync(folder, now, now);
  return Array.from(readdirSync(folder), (_, i) => readFileSync(join(folder, `${i}.pdf`)));
}

/** A folder is there whole or not at all, whoever else builds at the same time. */
export function keepPdfs({ dir }: PdfCache, digest: string, pdfs: readonly Buffer[]): void {
  mkdirSync(dir, { recursive: true });
  const made = mkdtempSync(join(dir, 'new-'));
  for (const [i, pdf] of pdfs.entries()) writeFileSync(join(made, `${i}.pdf`), pdf);
  try {
    renameSync(made, join(dir, digest));
  } catch {
    // Another build has kept the same.
    discard(made);
  }
}

/** Takes away what no build has asked for in a month. */
export function sweepCache({ dir }: PdfCache, now: number): void {
  if (!existsSync(dir)) return;
  for (const name of readdirSync(dir)) if (now - statSync(join(dir, name)).mtimeMs > MONTH) discard(join(dir, name));
}
