/** A built folder as a release: every file by its digest, and which are kept together. */
import { isDownloadFile, type ListedFile, ownerOf, partPath, type Release, releasePath } from '../../client/offline/release-format.ts';
import * as wording from '../../wording/interface.ts';
import { type Digest, type Digests, digestOf } from '../io/digests.ts';

export interface ReleaseListing {
  /** Digest of the release's list. */
  id: string;
  /** The lists, to be written beside the files. */
  lists: Map<string, string>;
}

/** Up to this many bytes of pages and data, every device keeps the whole site. */
export const SMALL = 8_000_000;

/** Up to so many bytes of its pages, every device keeps a library's list whole; of a longer one what was visited, or all when asked for. */
const LIST = 3_000_000;

/** Lists of a library that lie in folders of their own. */
const LISTS = [
  { id: 'duties', name: wording.dutiesLibraryLabel },
  { id: 'changes', name: wording.changesLabel },
];

/** For search engines, servers and whoever unpacks the folder; and for feed readers: who keeps a feed asks for what is new. */
const NOT_LISTED = /^(sitemap\.xml|feed\.(xml|json)|sw\.js|SHA256SUMS|assets\/(release|part)\.[^/]+)$|\.(gz|br)$/;
/** What a large library's search has, which needs the network there. */
const LIBRARY_INDEX = /^assets\/library\./;

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

/** Ids of those whose pages are more than that. */
const longLists = (files: readonly ListedFile[], limit: number): string[] =>
  LISTS.map(({ id }) => id).filter((id) => bytesOf(files.filter(([path]) => ownerOf(path) === id && !isDownloadFile(path))) > limit);

/** A list's first page is every device's: it leads to the others. */
const isLaterPage = ([path]: ListedFile, long: ReadonlySet<string>): boolean =>
  long.has(ownerOf(path)) && path !== `${ownerOf(path)}/index.html`;

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
  const long = new Set(longLists(all, Math.min(limit, LIST)));
  const apart = (file: ListedFile) => isDownloadFile(file[0]) || (!small && ids.has(ownerOf(file[0]))) || isLaterPage(file, long);
  const owned = byOwner(all.filter(apart));
  const lists = new Map<string, string>();
  const parts = [...documents, ...LISTS].flatMap(({ id, name }) => {
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
