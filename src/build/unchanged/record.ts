/** What builds tell later ones: which files came of which inputs, and that they were proven. */
import { join } from 'node:path';
import { FileCache, nameOfMade } from '../../content/files/file-cache.ts';
import type { ReadPage } from '../../proof/read.ts';
import { isServed } from '../../proof/verify.ts';
import type { Settings } from '../../site/settings.ts';
import { withoutData } from '../addresses/assets.ts';

/** A document that was built and proven. */
export interface BuiltDocument {
  /** Its files, with the digest of each by itself (knownBytes). */
  files: [path: string, digest: string][];
  /** Its pages as they were read back, without flaws. */
  pages: ReadPage[];
  /** Digest of the site's own pages that its single file holds. */
  ofTheSite: string;
}

type Kept = Omit<BuiltDocument, 'pages'> & { pages: (Omit<ReadPage, 'ids'> & { ids: string[] })[] };

/** Where they are kept: by the name of what a document is made from (nameOfMade). */
export const recordsIn = ({ cache }: Settings): FileCache => new FileCache(join(cache, 'built'));

export function recordOf(records: FileCache, inputs: string): BuiltDocument | null {
  const kept = records.read(inputs);
  if (!kept) return null;
  const { pages, ...others } = JSON.parse(kept.toString('utf8')) as Kept;
  return { ...others, pages: pages.map((page) => ({ ...page, ids: new Set(page.ids) })) };
}

export function keepRecord(records: FileCache, inputs: string, { pages, ...others }: BuiltDocument): void {
  const kept: Kept = { ...others, pages: pages.map((page) => ({ ...page, ids: [...page.ids] })) };
  records.keep(inputs, JSON.stringify(kept));
}

/** A file as it is known: a page without the names of what is made of all documents, any other byte for byte. */
export const knownBytes = (path: string, bytes: Buffer): Buffer =>
  isServed(path) ? Buffer.from(withoutData(bytes.toString('utf8'))) : bytes;

/** @param texts of pages, by path */
export const digestOfPages = (texts: readonly (readonly [path: string, html: string])[]): string =>
  nameOfMade(...texts.flatMap(([path, html]) => [path, withoutData(html)]));
