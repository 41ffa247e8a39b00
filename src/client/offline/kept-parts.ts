/** Parts that the reader chose to have on the device. */

import { fileUrl, releaseCache } from './caches.ts';
import { changeState, readState } from './device-state.ts';
import { partFiles, partWith, releaseOf } from './file-lists.ts';
import { cachedPaths, keepFiles } from './keep-files.ts';
import type { DeviceReport, KeptPage } from './messages.ts';
import { fileForPath, type ReleasePart } from './release-format.ts';

async function currentRelease(): Promise<string> {
  const { current: id } = await readState();
  if (id === null) throw new Error('no release');
  return id;
}

async function partNamed(id: string, policy: string): Promise<ReleasePart> {
  const [part] = (await releaseOf(id)).parts.filter((one) => one.id === policy);
  if (!part) throw new Error(policy);
  return part;
}

/** @throws ReleaseChanged when the server has another release by now; others when it does not come or there is no room. Then it is not kept. */
export async function keepPart(policy: string): Promise<void> {
  const id = await currentRelease();
  try {
    await keepFiles(id, await partFiles(id, await partNamed(id, policy)), null);
    await changeState(({ chosen }) => ({ chosen: chosen.filter((one) => one !== policy).concat(policy) }));
  } catch (error) {
    await dropPart(policy);
    throw error;
  }
}

export async function dropPart(policy: string): Promise<void> {
  const id = await currentRelease();
  const part = await partNamed(id, policy);
  await changeState(({ chosen }) => ({ chosen: chosen.filter((one) => one !== policy) }));
  const cache = await releaseCache(id);
  for (const [path] of await partFiles(id, part)) await cache.delete(fileUrl(path));
}

const TITLE = /<title>([^<]*)/;
const plain = (html: string): string =>
  html
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&');

/** Pages of documents that are there because they were visited or chosen; a list's first page leads to its others. */
async function keptPages(id: string): Promise<KeptPage[]> {
  const cache = await releaseCache(id);
  const release = await releaseOf(id);
  const inShell = new Set(release.shell.map(([path]) => path));
  const isOfDocument = (path: string): boolean => {
    const part = partWith(release, fileForPath(path));
    return part !== undefined && !inShell.has(`${part.id}/index.html`);
  };
  const pages = (await cachedPaths(cache)).filter((path) => /\/$/.test(path) && isOfDocument(path));
  return Promise.all(
    pages.sort().map(async (path) => {
      const [, title = path] = TITLE.exec((await (await cache.match(fileUrl(path)))?.text()) ?? '') ?? [];
      return { path, title: plain(title) };
    }),
  );
}

/** @param policy a document's id, or nothing */
export async function deviceReport(policy: string): Promise<DeviceReport> {
  const id = await currentRelease();
  const { chosen } = await readState();
  const { shell, parts } = await releaseOf(id);
  const paths = shell.map(([path]) => path);
  const whole = parts.every((part) => paths.indexOf(`${part.id}/index.html`) >= 0);
  const [part] = parts.filter((one) => one.id === policy);
  return {
    files: shell.length,
    bytes: shell.reduce((sum, [, , bytes]) => sum + bytes, 0),
    whole,
    part: part ? { bytes: part.bytes, kept: chosen.indexOf(policy) >= 0 } : null,
    kept: whole ? [] : await keptPages(id),
  };
}
