/** Whether what a draft has in place of a set phrase is known to a document that was not compared: the search's index tells. */
import type { PublishedReference } from '../../proofread/model/published.ts';
import type { Finding } from '../../proofread/model/types.ts';
import { fold } from '../../search/fold.ts';
import { candidates } from '../../search/library/exact.ts';
import type { SearchLibrary } from '../../search/library/read.ts';
import type { LibraryIndex } from '../../search/library/shards.ts';
import { fetchLibraryFile } from '../search/fetch-data.ts';
import { loadTablesWithExtras } from '../search/search-data.ts';

/** Phrases of which so many documents may have one are no fault of the draft's. */
const MOST = 8;

/** @param documents that were not compared; @returns those of them that may have the words of a `term` finding */
export async function documentsWithTerms(
  draft: string,
  findings: readonly Finding[],
  documents: readonly PublishedReference[],
): Promise<readonly PublishedReference[]> {
  const written = findings.filter(({ kind, clause }) => kind === 'term' && !clause).map(({ start, end }) => draft.slice(start, end));
  if (!written.length) return [];
  const [{ site, simplified, readings }, index] = await Promise.all([loadTablesWithExtras(), fetchLibraryFile('library')]);
  const library: SearchLibrary = { index: index as LibraryIndex, readings, fetch: fetchLibraryFile };
  const having = await Promise.all(Array.from(new Set(written), (words) => candidates(library, fold(words, simplified).text)));
  const ids = new Set(having.flatMap((numbers) => numbers.slice(0, MOST).map((number) => site.documents[number]?.id)));
  return documents.filter(({ id }) => ids.has(id));
}
