/** Where editions lie on the device: one cache each. An origin may have several sites; each has its own by its address. */
import { SITE } from './scope.ts';

const PREFIX = `duizhao:${SITE}#`;

const nameOf = (id: string): string => `${PREFIX}${id}`;

export const cacheOf = (id: string): Promise<Cache> => caches.open(nameOf(id));
export const hasCache = (id: string): Promise<boolean> => caches.has(nameOf(id));

/** Ids of the editions of which something is there. */
export const editions = async (): Promise<string[]> =>
  (await caches.keys()).filter((name) => name.indexOf(PREFIX) === 0).map((name) => name.slice(PREFIX.length));

export const forget = (id: string): Promise<boolean> => caches.delete(nameOf(id));

/** Address of a file, as pages link to it. */
export const addressOf = (path: string): string =>
  SITE +
  path
    .replace(/(^|\/)index\.html$/, '$1')
    .split('/')
    .map(encodeURIComponent)
    .join('/');

/** @returns path of the file that an address of the site shows, without slash in front; null when it cannot be read */
export function pathOf(address: string): string | null {
  try {
    return decodeURIComponent((address.split(/[?#]/)[0] ?? '').slice(SITE.length));
  } catch {
    return null;
  }
}
