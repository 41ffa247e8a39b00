/**
 * What a page gets. Every page comes from the edition in use, and what pages fetch is named by its digest: so no page
 * has parts of two editions. What is not on the device comes from the network only if it is what the edition lists.
 */
import { addressOf, cacheOf, editions, pathOf } from './caches.ts';
import { Changed, download } from './download.ts';
import { entryOf } from './file-lists.ts';
import { fileAt, isDownload, type Listed } from './release.ts';
import { SITE } from './scope.ts';
import { readState } from './state.ts';

const isPage = ({ mode }: Request): boolean => mode === 'navigate';

/** A page that says what this device can show instead. Elsewhere than the page wanted, as its own links are relative. */
const explain = (path: string, error: unknown): Response =>
  Response.redirect(`${SITE}offline/?to=${encodeURIComponent(path)}${error instanceof Changed ? '&changed' : ''}`, 302);

/** A page that was opened before the change may still ask for what only its own edition has: the name tells that it is the same. */
async function inAny(path: string): Promise<Response | undefined> {
  if (path.indexOf('assets/') !== 0) return undefined;
  for (const id of await editions()) {
    const found = await (await cacheOf(id)).match(addressOf(path));
    if (found) return found;
  }
  return undefined;
}

async function fromNetwork(current: string, entry: Listed, later: (work: Promise<unknown>) => void): Promise<Response> {
  const response = await download(entry);
  const copy = response.clone();
  // What was visited is kept; no room for it is no reason to say anything.
  if (!isDownload(entry[0])) later(cacheOf(current).then((cache) => cache.put(addressOf(entry[0]), copy)));
  return response;
}

/** @param later keeps the worker alive for what is done after answering */
export async function answer(request: Request, later: (work: Promise<unknown>) => void): Promise<Response> {
  const path = pathOf(request.url);
  const { current } = await readState();
  if (path === null || current === null) return fetch(request);
  const file = fileAt(path);
  const held = await (await cacheOf(current)).match(addressOf(file));
  if (held) return held;
  try {
    const entry = await entryOf(current, file, `${path}/index.html`);
    // What the edition does not have is none of this worker's business: another site below this one, a page yet to come.
    if (!entry) return (await inAny(path)) ?? (await fetch(request));
    if (entry[0] !== file) return Response.redirect(addressOf(entry[0]) + new URL(request.url).search, 302);
    return await fromNetwork(current, entry, (work) => later(work.catch(() => undefined)));
  } catch (error) {
    return isPage(request) ? explain(path, error) : Response.error();
  }
}
