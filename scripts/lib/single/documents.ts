/** The single files of some documents, each written, read back and proven before the next: one is held in memory at a time. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Edition } from '../../../src/collections/edition.ts';
import type { Problem } from '../../../src/collections/problem.ts';
import { assemble, type Site } from './assemble.ts';
import { inOrder } from './order.ts';
import { type BuiltPage, nameOf, pagesByDocument, readPage, singleFile } from './pages.ts';
import { verifySingle } from './prove.ts';

/** Plain data: a part of the documents can be another thread's. */
export interface Part {
  editions: readonly Edition[];
  /** Files of the built folder. */
  files: readonly string[];
  site: Site;
}

function readPages(dir: string, files: readonly string[], policy: string): BuiltPage[] {
  const pages = files.map((file) => readPage(file, nameOf(file, policy) ?? '', readFileSync(join(dir, file), 'utf8')));
  return inOrder(pages, policy);
}

/** @returns every flaw of every file */
export function makeSingles({ editions, files, site }: Part): Problem[] {
  const { dir } = site.code;
  const pagesOf = pagesByDocument(files);
  return editions.flatMap((edition) => {
    const path = join(dir, singleFile(edition.id));
    const pages = pagesOf(edition.id);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, assemble(edition, readPages(dir, pages, edition.id), site));
    return verifySingle(readFileSync(path, 'utf8'), edition, pages);
  });
}
