/** The search data of one document by itself, under the names by which the search asks for it. */
import type { Edition } from '../../../src/collections/edition.ts';
import type { SearchData } from '../../../src/collections/schemas.ts';
import { dictionaries } from '../../../src/search/dictionaries.ts';
import { dataScript, searchDocument, searchFiles } from '../../../src/search/publish.ts';

/** @param name of the document; @returns scripts by name, but for the one that is no data */
export function searchScripts(edition: Edition, name: string, table: SearchData): Record<string, string> {
  const { site, extras } = searchFiles([{ ...edition, name }], table, dictionaries);
  const data = { index: site, extras, [`in-${edition.id}`]: searchDocument(edition, site.entries) };
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, dataScript(key, value)]));
}
