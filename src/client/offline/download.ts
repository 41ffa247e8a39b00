/** A file from the network, which is what the edition says it is, or an error. */
import { addressOf } from './caches.ts';
import type { Listed } from './release.ts';

/** The server has another file there, or none: it has another edition. */
export class Changed extends Error {}

/** They describe how it came, not what it is; a cache refuses some kinds of Vary. */
const OF_THE_WAY = ['content-encoding', 'content-length', 'transfer-encoding', 'vary'];

async function digestOf(bytes: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return btoa(String.fromCharCode.apply(null, Array.from(digest)));
}

/**
 * @throws Changed when it is not the file listed
 * @throws TypeError and others when it does not come
 */
export async function download([path, digest]: Listed): Promise<Response> {
  const response = await fetch(addressOf(path), { cache: 'no-cache', credentials: 'same-origin' });
  if (response.status >= 500) throw new TypeError(`${response.status}: ${path}`);
  const bytes = await response.arrayBuffer();
  if (!response.ok || (await digestOf(bytes)) !== digest) throw new Changed(path);
  const headers = new Headers(response.headers);
  for (const name of OF_THE_WAY) headers.delete(name);
  // Made anew: one that was redirected may not answer a navigation.
  return new Response(bytes, { headers });
}
