/** An edition's lists: in its own cache, or from the network. */
import { addressOf, cacheOf } from './caches.ts';
import { download } from './download.ts';
import { type Edition, editionPath, type Listed, ownerOf, type Part } from './release.ts';

/** @throws what `download` throws */
async function listed<T>(id: string, file: Listed): Promise<T> {
  const cache = await cacheOf(id);
  const address = addressOf(file[0]);
  const found = await cache.match(address);
  if (found) return found.json() as Promise<T>;
  const come = await download(file);
  await cache.put(address, come.clone());
  return come.json() as Promise<T>;
}

/** Read often, and never changed. */
const read = new Map<string, Promise<unknown>>();

function once<T>(id: string, file: Listed): Promise<T> {
  const key = id + file[1];
  const known = read.get(key) as Promise<T> | undefined;
  if (known) return known;
  const promise = listed<T>(id, file);
  read.set(key, promise);
  promise.catch(() => read.delete(key));
  return promise;
}

export const editionOf = (id: string): Promise<Edition> => once<Edition>(id, [editionPath(id), id, 0]);
export const filesOf = (id: string, { list }: Part): Promise<Listed[]> => once<Listed[]>(id, list);

/** The part of the edition that a file belongs to unless it is in the shell. */
export const partOf = ({ parts }: Edition, path: string): Part | undefined => parts.filter(({ id }) => id === ownerOf(path))[0];

/** @returns the first of these files that the edition has; those in the shell first, as nothing need be fetched to know them */
export async function entryOf(id: string, ...paths: string[]): Promise<Listed | undefined> {
  const among = (files: readonly Listed[]) => paths.map((path) => files.filter(([one]) => one === path)[0]).filter(Boolean)[0];
  const edition = await editionOf(id);
  const part = partOf(edition, paths[0] ?? '');
  return among(edition.shell) ?? (part && among(await filesOf(id, part)));
}
