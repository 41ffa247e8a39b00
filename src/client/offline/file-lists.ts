/** A release's lists: in its own cache, or from the network. */
import { fileUrl, releaseCache } from './caches.ts';
import { fetchListed } from './fetch-listed.ts';
import { formerReleasePath, type ListedFile, ownerOf, type Release, type ReleasePart, releasePath } from './release-format.ts';

/** @throws what `fetchListed` throws */
async function readList<T>(id: string, file: ListedFile, formerPath: string): Promise<T> {
  const cache = await releaseCache(id);
  const url = fileUrl(file[0]);
  const cached = (await cache.match(url)) ?? (await cache.match(fileUrl(formerPath)));
  if (cached) return cached.json() as Promise<T>;
  const response = await fetchListed(file);
  await cache.put(url, response.clone());
  return response.json() as Promise<T>;
}

/** Lists are read often, and never change. */
const lists = new Map<string, Promise<unknown>>();

function once<T>(id: string, file: ListedFile, formerPath = file[0]): Promise<T> {
  const key = id + file[1];
  const known = lists.get(key) as Promise<T> | undefined;
  if (known) return known;
  const promise = readList<T>(id, file, formerPath);
  lists.set(key, promise);
  promise.catch(() => lists.delete(key));
  return promise;
}

/** A device may still have a release whose list had another name, from an earlier worker. */
export const releaseOf = (id: string): Promise<Release> => once<Release>(id, [releasePath(id), id, 0], formerReleasePath(id));
export const partFiles = (id: string, { list }: ReleasePart): Promise<ListedFile[]> => once<ListedFile[]>(id, list);

/** The part of the release that a file belongs to unless it is in the shell. */
export const partWith = ({ parts }: Release, path: string): ReleasePart | undefined => parts.filter(({ id }) => id === ownerOf(path))[0];

/** @returns the first of these files that the release has; those in the shell first, as nothing need be fetched to know them */
export async function findListed(id: string, ...paths: string[]): Promise<ListedFile | undefined> {
  const among = (files: readonly ListedFile[]) => paths.map((path) => files.filter(([one]) => one === path)[0]).filter(Boolean)[0];
  const release = await releaseOf(id);
  const part = partWith(release, paths[0] ?? '');
  return among(release.shell) ?? (part && among(await partFiles(id, part)));
}
