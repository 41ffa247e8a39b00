/** Fragments of the single file: ids of its pages and of the places on them, and the search with its query. */
import { idsIn } from '../ui/fragment-ids.ts';

/** The overview has no name of its own among the document's pages. */
const OVERVIEW = 'overview/';

/**
 * @param place a page below the document's folder and an id on it: text/#s2-1, sectors/jiedao/, or empty for the overview
 * @returns an id; the full text's places keep theirs, so that a clause is #s2-1 everywhere
 */
export function fragmentId(place: string): string {
  const [page = '', id = ''] = place.split('#');
  return page === 'text/' && id ? id : `${page || OVERVIEW}${id}`;
}

/** @param path of a page of the site: weidu-2014/text/#s2-1 */
export const pageFragment = (path: string): string => `#${fragmentId(path.slice(path.indexOf('/') + 1))}`;

const SEARCH = '#search/';

/** The search keeps its query behind its id: #search/?q=. */
export function queryInFragment(): string | null {
  const { hash } = window.location;
  return hash.indexOf(SEARCH) === 0 ? (new URLSearchParams(hash.slice(SEARCH.length)).get('q') ?? '') : null;
}

export const searchFragment = (query: string): string => `${SEARCH}?${new URLSearchParams({ q: query })}`;

/** @param has whether there is an element with an id; @returns the id that the address names, or what it says without one; empty for the file's own address */
export function currentId(has: (id: string) => boolean): string {
  const ids = idsIn(window.location.hash);
  return ids.filter(has)[0] ?? ids[ids.length - 1] ?? '';
}

/** Takes what messengers added out of the address, that the browser finds the place; a query is no such thing. */
export function cleanFragment(id: string): void {
  if (queryInFragment() === null && `#${id}` !== window.location.hash) window.history.replaceState(window.history.state, '', `#${id}`);
}
