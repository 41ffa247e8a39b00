/** Parts that the reader chose to have on the device. */
import { addressOf, cacheOf } from './caches.ts';
import { editionOf, filesOf, partOf } from './file-lists.ts';
import { keepFiles, pathsIn } from './keep.ts';
import { fileAt, type Part } from './release.ts';
import { changeState, readState } from './state.ts';

export interface Kept {
  path: string;
  title: string;
}

/** What a page tells of the device. */
export interface Report {
  /** Files that every device keeps, and their bytes. */
  files: number;
  bytes: number;
  /** Whether all pages are among them. */
  whole: boolean;
  /** The part asked about: its bytes, and whether it is kept. */
  part: { bytes: number; kept: boolean } | null;
  /** Pages of documents on the device, when not all are. */
  kept: Kept[];
}

async function current(): Promise<string> {
  const { current: id } = await readState();
  if (id === null) throw new Error('no edition');
  return id;
}

async function partNamed(id: string, policy: string): Promise<Part> {
  const [part] = (await editionOf(id)).parts.filter((one) => one.id === policy);
  if (!part) throw new Error(policy);
  return part;
}

/** @throws Changed when the server has another edition by now; others when it does not come or there is no room. Then it is not kept. */
export async function choose(policy: string): Promise<void> {
  const id = await current();
  try {
    await keepFiles(id, await filesOf(id, await partNamed(id, policy)), null);
    await changeState(({ chosen }) => ({ chosen: chosen.filter((one) => one !== policy).concat(policy) }));
  } catch (error) {
    await drop(policy);
    throw error;
  }
}

export async function drop(policy: string): Promise<void> {
  const id = await current();
  const part = await partNamed(id, policy);
  await changeState(({ chosen }) => ({ chosen: chosen.filter((one) => one !== policy) }));
  const cache = await cacheOf(id);
  for (const [path] of await filesOf(id, part)) await cache.delete(addressOf(path));
}

const TITLE = /<title>([^<]*)/;
const plain = (html: string): string =>
  html
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&');

/** Pages of documents that are there because they were visited or chosen. */
async function keptPages(id: string): Promise<Kept[]> {
  const cache = await cacheOf(id);
  const edition = await editionOf(id);
  const pages = (await pathsIn(cache)).filter((path) => /\/$/.test(path) && partOf(edition, fileAt(path)));
  return Promise.all(
    pages.sort().map(async (path) => {
      const [, title = path] = TITLE.exec((await (await cache.match(addressOf(path)))?.text()) ?? '') ?? [];
      return { path, title: plain(title) };
    }),
  );
}

/** @param policy a document's id, or nothing */
export async function report(policy: string): Promise<Report> {
  const id = await current();
  const { chosen } = await readState();
  const { shell, parts } = await editionOf(id);
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
