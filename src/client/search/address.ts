/** Where a query stands in the address: ?q= of the search page; in the single file behind the fragment, #search/?q=. */
import { inSingle } from '../inline.ts';

const FRAGMENT = '#search/';

/** @returns null when the address is not the search's */
export function asked(): string | null {
  const { hash, search } = window.location;
  if (!inSingle()) return new URLSearchParams(search).get('q') ?? '';
  return hash.indexOf(FRAGMENT) === 0 ? (new URLSearchParams(hash.slice(FRAGMENT.length)).get('q') ?? '') : null;
}

export function addressOf(query: string): string {
  if (inSingle()) return `${FRAGMENT}?${new URLSearchParams({ q: query })}`;
  const address = new URL(window.location.href);
  address.searchParams.set('q', query);
  return address.href;
}
