/** The search's data, made ready. */

import { type FoldedDocument, foldDocument } from '../../search/exact.ts';
import { type Tables, tablesOf, withExtras } from '../../search/tables.ts';
import type { SearchDocument, SearchExtras, SearchSite } from '../../search/types.ts';
import { fetchData } from './fetch-data.ts';
import { scopeInUrl } from './query-url.ts';

let tables: Tables | undefined;

export async function loadTables(): Promise<Tables> {
  tables = tables ?? tablesOf((await fetchData('index')) as SearchSite);
  return tables;
}

let tablesWithExtras: Tables | undefined;

/** With pinyin and the editors' notes. */
export async function loadTablesWithExtras(): Promise<Tables> {
  tablesWithExtras = tablesWithExtras ?? withExtras(await loadTables(), (await fetchData('extras')) as SearchExtras);
  return tablesWithExtras;
}

/** The document that a search is narrowed to or comes from, or the only one; null where there are several. */
export async function loadDocumentAtHand(): Promise<FoldedDocument | null> {
  const { documents } = (await loadTables()).site;
  const { narrowed, from } = scopeInUrl();
  const known = documents.filter(({ id }) => id === (narrowed ?? from))[0] ?? (documents.length === 1 ? documents[0] : undefined);
  return known ? loadDocument(known.id) : null;
}

const folded = new Map<string, FoldedDocument>();

export async function loadDocument(id: string): Promise<FoldedDocument> {
  const { simplified } = await loadTables();
  const known = folded.get(id) ?? foldDocument((await fetchData(`in-${id}`)) as SearchDocument, simplified);
  folded.set(id, known);
  return known;
}
