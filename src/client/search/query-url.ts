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

/** The same query in one document alone, by ?in=. @param id null for all documents */
export function urlOfScope(id: string | null): string {
  const address = new URL(window.location.href);
  if (id === null) address.searchParams.delete('in');
  else address.searchParams.set('in', id);
  return address.href;
}

/** The document that a search is narrowed to, and the one from whose pages it comes. */
export function scopeInUrl(): { narrowed: string | null; from: string | null } {
  const parameters = new URLSearchParams(window.location.search);
  return { narrowed: parameters.get('in'), from: parameters.get('from') };
}
