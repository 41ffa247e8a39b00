/** The two ways to the same exact hits, for tests and benchmarks: by reading every document, and by a library's index. */
import { exactHits } from '../../search/exact.ts';
import { readQuery } from '../../search/query.ts';
import { loadSearchExtras } from './load-search-extras.ts';
import { lend, loadSearchLibrary } from './load-search-library.ts';
import { loadDocument, loadTables } from './search-data.ts';

declare global {
  interface Window {
    duizhaoSearch?: {
      /** Clauses of exact hits, as policy#clause, in the site's order. */
      scan(typed: string): Promise<string[]>;
      /** Documents that have the string, each with the number of its clauses, best first. */
      counts(typed: string): Promise<[id: string, clauses: number][]>;
    };
  }
}

export async function exactByScan(typed: string): Promise<string[]> {
  const { simplified, site } = await loadTables();
  const documents = await Promise.all(site.documents.map(({ id }) => loadDocument(id)));
  return documents.flatMap((document) =>
    exactHits(document, readQuery(typed, simplified).text).map(({ policy, clause }) => `${policy}#${clause.id}`),
  );
}

export async function exactByIndex(typed: string): Promise<[id: string, clauses: number][]> {
  const [{ exactCounts }, extras, tables] = await Promise.all([loadSearchLibrary(), loadSearchExtras(), loadTables()]);
  return exactCounts(lend(tables, extras), typed);
}
