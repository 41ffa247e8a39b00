/**
 * What a page gets. Every page comes from the release in use, and what pages fetch is named by its digest: so no page
 * has parts of two releases. What is not on the device comes from the network only if it is what the release lists.
 */
import { fileUrl, pathOfUrl, releaseCache, releaseIds } from './caches.ts';
import { readState } from './device-state.ts';
import { fetchListed, ReleaseChanged } from './fetch-listed.ts';
import { findListed } from './file-lists.ts';
import { fileForPath, isDownloadFile, type ListedFile } from './release-format.ts';
import { SITE_URL } from './worker-scope.ts';

const isPage = ({ mode }: Request): boolean => mode === 'navigate';

/** Leads to a page that says what this device can show instead; its own links are relative, so that it cannot stand at this address. */
const redirectToNotice = (path: string, error: unknown): Response =>
  Response.redirect(`${SITE_URL}offline/?to=${encodeURIComponent(path)}${error instanceof ReleaseChanged ? '&changed' : ''}`, 302);

/** A page that was opened before the change may still ask for what only its own release has: the name tells that it is the same. */
async function cachedInAnyRelease(path: string): Promise<Response | undefined> {
  if (!/^(?:assets\/|search\/folders\.)/.test(path)) return undefined;
  for (const id of await releaseIds()) {
    const found = await (await releaseCache(id)).match(fileUrl(path));
    if (found) return found;
  }
  return undefined;
}

async function fromNetwork(current: string, file: ListedFile, waitUntil: (work: Promise<unknown>) => void): Promise<Response> {
  const response = await fetchListed(file);
  const copy = response.clone();
  // What was visited is kept; no room for it is no reason to say anything.
  if (!isDownloadFile(file[0])) waitUntil(releaseCache(current).then((cache) => cache.put(fileUrl(file[0]), copy)));
  return response;
}

/** @param waitUntil keeps the worker alive for what is done after answering */
export async function answerRequest(request: Request, waitUntil: (work: Promise<unknown>) => void): Promise<Response> {
  const path = pathOfUrl(request.url);
  const { current } = await readState();
  if (path === null || current === null) return fetch(request);
  const file = fileForPath(path);
  const cached = await (await releaseCache(current)).match(fileUrl(file));
  if (cached) return cached;
  try {
    const listed = await findListed(current, file, `${path}/index.html`);
    // What the release does not have is none of this worker's business: another site below this one, a page yet to come.
    if (!listed) return (await cachedInAnyRelease(path)) ?? (await fetch(request));
    if (listed[0] !== file) return Response.redirect(fileUrl(listed[0]) + new URL(request.url).search, 302);
    return await fromNetwork(current, listed, (work) => waitUntil(work.catch(() => undefined)));
  } catch (error) {
    return isPage(request) ? redirectToNotice(path, error) : Response.error();
  }
}
