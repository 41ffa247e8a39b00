/** Files brought onto the device, each in its edition's cache. */
import { addressOf, cacheOf, pathOf } from './caches.ts';
import { download } from './download.ts';
import { editionOf, entryOf, filesOf, partOf } from './file-lists.ts';
import { fileAt, type Listed } from './release.ts';
import { readState, type State } from './state.ts';

/** As many requests at once as leave room for the reader's own. */
const LANES = 4;

async function each<T>(all: readonly T[], act: (one: T) => Promise<void>): Promise<void> {
  const queue = all.slice();
  const lane = async (): Promise<void> => {
    for (let one = queue.shift(); one !== undefined; one = queue.shift()) await act(one);
  };
  const stop = (error: unknown) => {
    queue.length = 0;
    throw error;
  };
  await Promise.all(Array.from({ length: LANES }, () => lane().catch(stop)));
}

export const pathsIn = async (cache: Cache): Promise<string[]> => (await cache.keys()).flatMap(({ url }) => pathOf(url) ?? []);
const isIn = async (cache: Cache, [path]: Listed): Promise<boolean> => (await cache.match(addressOf(path))) !== undefined;

/**
 * @param id of the edition that the files are of
 * @param from another edition on the device: what is the same there is not fetched again
 * @throws when one does not come as listed, or there is no room for it; what came stays, and is not fetched again
 */
export async function keepFiles(id: string, files: readonly Listed[], from: string | null): Promise<void> {
  const cache = await cacheOf(id);
  const other = from !== null && from !== id ? await cacheOf(from) : null;
  const same = async (file: Listed): Promise<Response | undefined> => {
    const held = await other?.match(addressOf(file[0]));
    return held && (await entryOf(from ?? '', file[0]))?.[1] === file[1] ? held : undefined;
  };
  await each(files, async (file) => {
    if (await isIn(cache, file)) return;
    await cache.put(addressOf(file[0]), (await same(file)) ?? (await download(file)));
  });
}

/** What a device must have of an edition: what every one has, what was chosen, and what it has of the edition in use. */
async function wanted(id: string, { current, chosen }: State): Promise<Listed[]> {
  const edition = await editionOf(id);
  const inShell = new Set(edition.shell.map(([path]) => path));
  const held = current === null ? [] : (await pathsIn(await cacheOf(current))).map(fileAt);
  const visited = held.filter((path) => !inShell.has(path));
  const files = edition.shell.slice();
  for (const part of edition.parts) {
    const whole = chosen.indexOf(part.id) >= 0;
    if (!whole && !visited.some((path) => partOf(edition, path) === part)) continue;
    files.push(...(await filesOf(id, part)).filter(([path]) => whole || visited.indexOf(path) >= 0));
  }
  return files;
}

/** Makes an edition whole on this device. @throws as `keepFiles`; the edition in use is then as it was */
export async function keepEdition(id: string): Promise<void> {
  const state = await readState();
  await keepFiles(id, await wanted(id, state), state.current);
}
