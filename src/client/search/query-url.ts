/** Where a query stands in the address: ?q= of the search page, or as the single file has it. */
import { singleFileApi } from '../single/single-file-api.ts';

/** @returns null when the address is not the search's */
export function queryInUrl(): string | null {
  const here = singleFileApi();
  return here ? here.query() : new URLSearchParams(window.location.search).get('q') || '';
}

export function urlOfQuery(query: string): string {
  const here = singleFileApi();
  if (here) return here.searchUrl(query);
  const address = new URL(window.location.href);
  address.searchParams.set('q', query);
  return address.href;
}
