/** Files brought onto the device, each in its release's cache. */
import { fileUrl, pathOfUrl, releaseCache } from './caches.ts';
import { type DeviceState, readState } from './device-state.ts';
import { fetchListed } from './fetch-listed.ts';
import { findListed, partFiles, partWith, releaseOf } from './file-lists.ts';
import { fileForPath, type ListedFile } from './release-format.ts';

/** As many requests at once as leave room for the reader's own. */
const CONCURRENCY = 4;

async function forEachConcurrently<T>(all: readonly T[], act: (one: T) => Promise<void>): Promise<void> {
  const queue = all.slice();
  const lane = async (): Promise<void> => {
    for (let one = queue.shift(); one !== undefined; one = queue.shift()) await act(one);
  };
  const stop = (error: unknown) => {
    queue.length = 0;
    throw error;
  };
  await Promise.all(Array.from({ length: CONCURRENCY }, () => lane().catch(stop)));
}

export const cachedPaths = async (cache: Cache): Promise<string[]> => (await cache.keys()).flatMap(({ url }) => pathOfUrl(url) ?? []);
const isIn = async (cache: Cache, [path]: ListedFile): Promise<boolean> => (await cache.match(fileUrl(path))) !== undefined;

/**
 * @param id of the release that the files are of
 * @param from another release on the device: what is the same there is not fetched again
 * @throws when one does not come as listed, or there is no room for it; what came stays, and is not fetched again
 */
export async function keepFiles(id: string, files: readonly ListedFile[], from: string | null): Promise<void> {
  const cache = await releaseCache(id);
  const other = from !== null && from !== id ? await releaseCache(from) : null;
  const same = async (file: ListedFile): Promise<Response | undefined> => {
    const held = await other?.match(fileUrl(file[0]));
    return held && (await findListed(from ?? '', file[0]))?.[1] === file[1] ? held : undefined;
  };
  await forEachConcurrently(files, async (file) => {
    if (await isIn(cache, file)) return;
    await cache.put(fileUrl(file[0]), (await same(file)) ?? (await fetchListed(file)));
  });
}

/** What a device must have of a release: what every one has, what was chosen, and what it has of the release in use. */
async function filesWanted(id: string, { current, chosen }: DeviceState): Promise<ListedFile[]> {
  const release = await releaseOf(id);
  const inShell = new Set(release.shell.map(([path]) => path));
  const held = current === null ? [] : (await cachedPaths(await releaseCache(current))).map(fileForPath);
  const visited = held.filter((path) => !inShell.has(path));
  const files = release.shell.slice();
  for (const part of release.parts) {
    const whole = chosen.indexOf(part.id) >= 0;
    if (!whole && !visited.some((path) => partWith(release, path) === part)) continue;
    files.push(...(await partFiles(id, part)).filter(([path]) => whole || visited.indexOf(path) >= 0));
  }
  return files;
}

/** Makes a release whole on this device. @throws as `keepFiles`; the release in use is then as it was */
export async function keepRelease(id: string): Promise<void> {
  const state = await readState();
  await keepFiles(id, await filesWanted(id, state), state.current);
}
