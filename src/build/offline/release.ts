/** A built folder as a release: every file by its digest, and which are kept together. */
import { isDownloadFile, type ListedFile, ownerOf, partPath, type Release, releasePath } from '../../client/offline/release-format.ts';
import { type Digest, type Digests, digestOf } from '../io/digests.ts';

export interface ReleaseListing {
  /** Digest of the release's list. */
  id: string;
  /** The lists, to be written beside the files. */
  lists: Map<string, string>;
}

/** Up to this many bytes of pages and data, every device keeps the whole site. */
export const SMALL = 8_000_000;

/** For search engines, feed readers, servers and whoever unpacks the folder; and what a large library's search and lists of duties and of changes have, which need the network there. */
const NOT_LISTED = /^(sitemap\.xml|feed\.(xml|json)|sw\.js|SHA256SUMS|assets\/(release|part)\.[^/]+)$|\.(gz|br)$/;
const LIBRARY_INDEX = /^(?:assets\/library\.|(?:duties|changes)\/(?!index\.html$))/;

/** As browsers' engines and their caches have it. */
const base64 = ({ sha256 }: Digest): string => Buffer.from(sha256, 'hex').toString('base64');

const bytesOf = (files: readonly ListedFile[]): number => files.reduce((sum, [, , bytes]) => sum + bytes, 0);

function byOwner(files: readonly ListedFile[]): Map<string, ListedFile[]> {
  const found = new Map<string, ListedFile[]>();
  for (const file of files) {
    const owner = ownerOf(file[0]);
    const same = found.get(owner);
    if (same) same.push(file);
    else found.set(owner, [file]);
  }
  return found;
}

/**
 * @param digests of the built folder's files
 * @param documents in the site's order
 * @param limit bytes up to which the site is small
 */
export function releaseListing(digests: Digests, documents: readonly { id: string; name: string }[], limit = SMALL): ReleaseListing {
  const listed = [...digests].filter(([path]) => !NOT_LISTED.test(path)).sort(([a], [b]) => (a < b ? -1 : 1));
  const all = listed.map(([path, digest]): ListedFile => [path, base64(digest), digest.bytes]);
  const small = bytesOf(all.filter(([path]) => !isDownloadFile(path))) <= limit;
  const ids = new Set(documents.map(({ id }) => id));
  const apart = ([path]: ListedFile) => (small ? isDownloadFile(path) : ids.has(ownerOf(path)));
  const owned = byOwner(all.filter(apart));
  const lists = new Map<string, string>();
  const parts = documents.flatMap(({ id, name }) => {
    const own = owned.get(id);
    if (!own) return [];
    const text = JSON.stringify(own);
    const digest = digestOf(text);
    const path = partPath(base64(digest));
    lists.set(path, text);
    return [{ id, name, bytes: bytesOf(own), list: [path, base64(digest), digest.bytes] as ListedFile }];
  });
  const release: Release = { shell: all.filter((file) => !apart(file) && (small || !LIBRARY_INDEX.test(file[0]))), parts };
  const text = JSON.stringify(release);
  const id = base64(digestOf(text));
  lists.set(releasePath(id), text);
  return { id, lists };
}
