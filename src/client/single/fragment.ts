/** How the pages of a document, and the places on them, are named inside the file that holds them all. */

/** The overview has no name of its own among the document's pages. */
const OVERVIEW = 'overview/';

/**
 * @param place a page below the document's folder and an id on it: text/#s2-1, sectors/jiedao/, or empty for the overview
 * @returns an id; the full text's places keep theirs, so that a clause is #s2-1 everywhere
 */
export function idOf(place: string): string {
  const [page = '', id = ''] = place.split('#');
  return page === 'text/' && id ? id : `${page || OVERVIEW}${id}`;
}
