/** What the address of the single file names: a page, a place on it, or the search with its query. */
import { idOf } from './fragment.ts';

const SEARCH = '#search/';

/** Where the search keeps its query: behind the fragment, #search/?q=. */
export function asked(): string | null {
  const { hash } = window.location;
  return hash.indexOf(SEARCH) === 0 ? (new URLSearchParams(hash.slice(SEARCH.length)).get('q') ?? '') : null;
}

export const addressOf = (query: string): string => `${SEARCH}?${new URLSearchParams({ q: query })}`;

export const pageAddress = (path: string): string => `#${idOf(path.slice(path.indexOf('/') + 1))}`;

/** The id that the address names; empty for the file's own address. */
export function idHere(): string {
  const [id = ''] = window.location.hash.slice(1).split('?');
  try {
    return decodeURIComponent(id);
  } catch {
    return id;
  }
}
