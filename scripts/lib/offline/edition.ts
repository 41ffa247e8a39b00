/** A built folder as an edition: every file by its digest, and which are kept together. */
import { createHash } from 'node:crypto';
import { type Edition, editionPath, isDownload, type Listed, ownerOf, partPath } from '../../../src/client/offline/edition.ts';

export type Files = ReadonlyMap<string, Uint8Array>;

export interface Listing {
  /** Digest of the edition's list. */
  id: string;
  /** The lists, to be written beside the files. */
  lists: Map<string, string>;
}

/** Up to this many bytes of pages and data, every device keeps the whole site. */
export const SMALL = 8_000_000;

/** For search engines, for servers and for whoever unpacks the folder; and what the search can do without, but not without the network. */
const NOT_LISTED = /^(sitemap\.xml|sw\.js|SHA256SUMS|assets\/(edition|part)\.[^/]+)$|\.(gz|br)$/;
const LIBRARY_INDEX = /^assets\/pagefind\./;

export const digestOf = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('base64');

const bytesOf = (files: readonly Listed[]): number => files.reduce((sum, [, , bytes]) => sum + bytes, 0);

/**
 * @param files of the built folder, by path
 * @param documents in the site's order
 * @param limit bytes up to which the site is small
 */
export function listing(files: Files, documents: readonly { id: string; name: string }[], limit = SMALL): Listing {
  const listed = [...files].filter(([path]) => !NOT_LISTED.test(path)).sort(([a], [b]) => (a < b ? -1 : 1));
  const all = listed.map(([path, bytes]): Listed => [path, digestOf(bytes), bytes.length]);
  const small = bytesOf(all.filter(([path]) => !isDownload(path))) <= limit;
  const ids = new Set(documents.map(({ id }) => id));
  const apart = ([path]: Listed) => (small ? isDownload(path) : ids.has(ownerOf(path)));
  const lists = new Map<string, string>();
  const parts = documents.flatMap(({ id, name }) => {
    const own = all.filter((file) => apart(file) && ownerOf(file[0]) === id);
    if (!own.length) return [];
    const text = JSON.stringify(own);
    const digest = digestOf(text);
    lists.set(partPath(digest), text);
    return [{ id, name, bytes: bytesOf(own), list: [partPath(digest), digest, Buffer.byteLength(text)] as Listed }];
  });
  const edition: Edition = { shell: all.filter((file) => !apart(file) && (small || !LIBRARY_INDEX.test(file[0]))), parts };
  const text = JSON.stringify(edition);
  const id = digestOf(text);
  lists.set(editionPath(id), text);
  return { id, lists };
}
