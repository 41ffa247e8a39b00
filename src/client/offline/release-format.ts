/** What one release of the site consists of. The build writes it, the worker keeps it; everything is named by its digest. */

/** Path in the built folder, SHA-256 in base64, bytes. */
export type ListedFile = [path: string, digest: string, bytes: number];

export interface ReleasePart {
  /** The document's id and title. */
  id: string;
  name: string;
  /** Of all its files. */
  bytes: number;
  /** The file that lists them. */
  list: ListedFile;
}

export interface Release {
  /** What every device keeps: of a small site all pages, of a large library what belongs to no document. */
  shell: ListedFile[];
  /** What is kept when asked for: of a small site the downloads of a document, of a large library all of a document. */
  parts: ReleasePart[];
}

const PLACES = [/^data\/(.+)\.(?:json|txt)$/, /^assets\/search\.[^/]+\/in-(.+)\.js$/, /^([^/]+)\//];

/** @returns the first segment, or the document's id where a file of a document does not lie in its folder */
export function ownerOf(path: string): string {
  for (const place of PLACES) {
    const found = place.exec(path);
    if (found?.[1]) return found[1];
  }
  return '';
}

/** A file to carry away, such as weidu-2014/files/text.pdf. */
export const isDownloadFile = (path: string): boolean => /^[^/]+\/files\/[^/]+$/.test(path);

const short = (digest: string): string => digest.slice(0, 8).replace(/\+/g, '-').replace(/\//g, '_');

/** Path of the list whose digest is the release's id. */
export const releasePath = (id: string): string => `assets/release.${short(id)}.json`;
export const formerReleasePath = (id: string): string => `assets/edition.${short(id)}.json`;
export const partPath = (digest: string): string => `assets/part.${short(digest)}.json`;

/** The file that an address below the scope shows; `path` is decoded, without query. */
export const fileForPath = (path: string): string => (path === '' || /\/$/.test(path) ? `${path}index.html` : path);
