/** The search data of one document by itself, under the names by which the search asks for it. */
import type { Edition } from '../../content/edition.ts';
import type { SearchData } from '../../content/schemas.ts';
import { type Dictionaries, dataScript, searchDocument, searchFiles } from '../../search/publish.ts';

/**
 * @param name of the document
 * @param dictionaries that know its characters
 * @returns scripts by name, but for the one that is no data
 */
export function searchScripts(edition: Edition, name: string, table: SearchData, dictionaries: Dictionaries): Record<string, string> {
  const { site, extras } = searchFiles([{ ...edition, name }], table, dictionaries);
  const data = { index: site, extras, [`in-${edition.id}`]: searchDocument(edition, site.entries) };
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, dataScript(key, value)]));
}
