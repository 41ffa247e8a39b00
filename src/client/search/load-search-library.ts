/** The search over several documents: its script, and what it is lent. */

import { fetchData, fetchLibraryFile } from './fetch-data.ts';
import type { Lent } from './library-sources.ts';
import { loadDocument, loadTablesWithExtras } from './search-data.ts';
import type { searchLibrary } from './search-library.ts';

export const loadSearchLibrary = () => fetchData('search-library') as Promise<typeof searchLibrary>;

/** @param extras what is lent of the second script */
export const lend = (tables: Lent['tables'], { beyond, gapWords }: Pick<Lent, 'beyond' | 'gapWords'>): Lent => ({
  tables,
  beyond,
  gapWords,
  tablesWithExtras: loadTablesWithExtras,
  document: loadDocument,
  file: fetchLibraryFile,
});
