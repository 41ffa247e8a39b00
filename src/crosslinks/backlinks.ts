/** Which editors' entries cite a clause. */
import { type CollectionName, entriesByCollection } from '../content/collections/registry.ts';
import type { Edition } from '../content/edition.ts';

export interface Backlink {
  collection: CollectionName;
  id: string;
  name: string;
}

/** Clause ids to the entries that quote them or point to them, in the order of the site's contents. */
export function backlinks(edition: Edition): Map<string, Backlink[]> {
  const found = new Map<string, Backlink[]>();
  for (const { name: collection, definition, entries } of entriesByCollection(edition)) {
    for (const entry of entries) {
      const clauses = definition.quotes(entry).map(({ clause }) => clause);
      for (const clause of new Set([...clauses, ...entry.noted])) {
        found.set(clause, [...(found.get(clause) ?? []), { collection, id: entry.id, name: entry.name }]);
      }
    }
  }
  return found;
}
