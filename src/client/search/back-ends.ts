/** The two back ends side by side, for tests and benchmarks: on exact hits they agree. */
import { keyOf } from '../../search/engine.ts';
import { exactHits } from '../../search/exact.ts';
import { readQuery } from '../../search/query.ts';
import { loadSearchExtras } from './load-search-extras.ts';
import { loadDocument, loadTables } from './search-data.ts';

declare global {
  interface Window {
    /** The two back ends, each answering with the clauses of exact hits in the first `documents` documents, as policy#clause, in order. */
    duizhaoSearch?: Record<'scan' | 'pagefind', (typed: string, documents?: number) => Promise<string[]>>;
  }
}

async function exactIn(ids: readonly string[], typed: string): Promise<string[]> {
  const { simplified } = await loadTables();
  const documents = await Promise.all(ids.map(loadDocument));
  return documents.flatMap((document) => exactHits(document, readQuery(typed, simplified).text).map(keyOf));
}

export async function exactByScan(typed: string, documents = Number.POSITIVE_INFINITY): Promise<string[]> {
  const { site } = await loadTables();
  return exactIn(
    site.documents.slice(0, documents).map(({ id }) => id),
    typed,
  );
}

export async function exactByPagefind(typed: string, documents = Number.POSITIVE_INFINITY): Promise<string[]> {
  const { simplified } = await loadTables();
  const { documentsWith } = await loadSearchExtras();
  const candidates = await documentsWith(readQuery(typed, simplified).text);
  return exactIn(await candidates.ids(0, Math.min(documents, candidates.total)), typed);
}
