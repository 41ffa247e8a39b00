/** Which editors' entries cite a clause. */

import type { Edition } from '../content/edition.ts';
import type { Collection } from '../content/schemas.ts';

export interface Backlink {
  collection: Collection;
  id: string;
  name: string;
}

/** Clause ids to the entries that quote them or point to them, in the order of the site's contents. */
export function backlinks(edition: Edition): Map<string, Backlink[]> {
  const found = new Map<string, Backlink[]>();
  const add = (collection: Collection, { id, name, noted }: { id: string; name: string; noted: string[] }, clauses: string[]) => {
    for (const clause of new Set([...clauses, ...noted])) {
      found.set(clause, [...(found.get(clause) ?? []), { collection, id, name }]);
    }
  };
  const of = (quotes: readonly { clause: string }[]) => quotes.map(({ clause }) => clause);
  for (const one of edition.principles) add('principles', one, of(one.quotes));
  for (const one of edition.sectors) add('sectors', one, [...of(one.lists), ...of(one.tasks)]);
  for (const one of edition.phases) add('phases', one, [...of(one.quotes), ...one.steps.flatMap(({ quotes }) => of(quotes))]);
  for (const one of edition.terms) add('terms', one, one.definition ? [one.definition.clause] : []);
  return found;
}
