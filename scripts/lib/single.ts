/** A document as one file: every page, its search and its scripts, to be opened from a mail or a stick. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Content } from '../../src/collections/load.ts';
import { filesBelow } from './files.ts';
import { assemble } from './single/assemble.ts';
import { inOrder } from './single/order.ts';
import { type BuiltPage, nameOf, pagesByDocument, readPage } from './single/pages.ts';
import { codeIn } from './single/scripts.ts';

/** Path of a document's single file in the built folder. */
export const singleFile = (policy: string): string => `${policy}/files/${policy}.html`;

function readPages(dir: string, files: readonly string[], policy: string): BuiltPage[] {
  const pages = files.map((file) => readPage(file, nameOf(file, policy) ?? '', readFileSync(join(dir, file), 'utf8')));
  return inOrder(pages, policy);
}

/**
 * Writes the single file of every document into the built folder.
 * @param dir its pages finished
 */
export async function single(dir: string, { editions, search }: Content, address: string | undefined): Promise<void> {
  const site = { code: await codeIn(dir), search, address };
  const pagesOf = pagesByDocument(filesBelow(dir));
  for (const edition of editions) {
    const path = join(dir, singleFile(edition.id));
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, assemble(edition, readPages(dir, pagesOf(edition.id), edition.id), site));
  }
}
