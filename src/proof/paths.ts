/** What a file of the built folder is, told by its path. */

const CARRIED = /^[^/]+\/files\/[^/]+$/;
const INDEX = 'index.html';

/** A document's file to carry away, such as weidu-2014/files/text.txt; an entry may be called files as well. */
export const isDownload = (path: string): boolean => CARRIED.test(path);

/** @returns the folder whose address shows this page, ending in /, empty for the first page; null for any other file */
export function pageFolder(path: string): string | null {
  const isIndex = (path === INDEX || path.endsWith(`/${INDEX}`)) && !isDownload(path);
  return isIndex ? path.slice(0, -INDEX.length) : null;
}
