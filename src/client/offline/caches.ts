/** Where releases lie on the device: one cache each. An origin may have several sites; each has its own by its address. */
import { SITE_URL } from './worker-scope.ts';

const PREFIX = `duizhao:${SITE_URL}#`;

const nameOf = (id: string): string => `${PREFIX}${id}`;

export const releaseCache = (id: string): Promise<Cache> => caches.open(nameOf(id));
export const hasReleaseCache = (id: string): Promise<boolean> => caches.has(nameOf(id));

/** Ids of the releases of which something is there. */
export const releaseIds = async (): Promise<string[]> =>
  (await caches.keys()).filter((name) => name.indexOf(PREFIX) === 0).map((name) => name.slice(PREFIX.length));

export const deleteReleaseCache = (id: string): Promise<boolean> => caches.delete(nameOf(id));

/** Address of a file, as pages link to it. */
export const fileUrl = (path: string): string =>
  SITE_URL +
  path
    .replace(/(^|\/)index\.html$/, '$1')
    .split('/')
    .map(encodeURIComponent)
    .join('/');

/** @returns path of the file that an address of the site shows, without slash in front; null when it cannot be read */
export function pathOfUrl(address: string): string | null {
  try {
    return decodeURIComponent((address.split(/[?#]/)[0] ?? '').slice(SITE_URL.length));
  } catch {
    return null;
  }
}
