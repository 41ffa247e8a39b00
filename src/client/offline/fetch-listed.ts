/** A file from the network, which is what the release says it is, or an error. */
import { fileUrl } from './caches.ts';
import type { FailureReason } from './messages.ts';
import type { ListedFile } from './release-format.ts';

/** The server has another file there, or none: it has another release. */
export class ReleaseChanged extends Error {}

/** What a page is told of an error. */
export function failureOf(error: unknown): FailureReason {
  if (error instanceof ReleaseChanged) return 'changed';
  return (error as Error)?.name === 'QuotaExceededError' ? 'room' : 'network';
}

/** In milliseconds: a connection that stands still is given up, however long the browser would wait. */
const PATIENCE = 120_000;

async function load(url: string): Promise<{ response: Response; bytes: ArrayBuffer }> {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), PATIENCE);
  try {
    const response = await fetch(url, { cache: 'no-cache', credentials: 'same-origin', signal: stop.signal });
    return { response, bytes: await response.arrayBuffer() };
  } finally {
    clearTimeout(timer);
  }
}

/** Headers that describe the transfer, not the file; a cache refuses some kinds of Vary. */
const TRANSFER_HEADERS = ['content-encoding', 'content-length', 'transfer-encoding', 'vary'];

async function digestOf(bytes: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return btoa(String.fromCharCode.apply(null, Array.from(digest)));
}

/**
 * @throws ReleaseChanged when it is not the file listed
 * @throws TypeError and others when it does not come
 */
export async function fetchListed([path, digest]: ListedFile): Promise<Response> {
  const { response, bytes } = await load(fileUrl(path));
  if (response.status >= 500) throw new TypeError(`${response.status}: ${path}`);
  if (!response.ok || (await digestOf(bytes)) !== digest) throw new ReleaseChanged(path);
  const headers = new Headers(response.headers);
  for (const name of TRANSFER_HEADERS) headers.delete(name);
  // Made anew: one that was redirected may not answer a navigation.
  return new Response(bytes, { headers });
}
