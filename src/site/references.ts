/** What a document's page of references shows: what it refers to, by document, and what refers to it, by clause. */
import { calledKey } from '../crosslinks/references/names.ts';
import type { CalledBy, Reference } from '../crosslinks/references/types.ts';
import type { PublishedDocument } from './published.ts';
import { site } from './site.ts';

/** References of one clause. */
export interface ReferringPlace {
  /** Id of the clause that they stand in. */
  from: string;
  references: Reference[];
}

/** Documents that bear one name, and where it is named. */
export interface Referred {
  called: CalledBy;
  documents: PublishedDocument[];
  places: ReferringPlace[];
}

/** What refers to a clause, or to the whole document. */
export interface Referring {
  /** Null for the whole document. */
  clause: string | null;
  by: { policy: PublishedDocument; places: ReferringPlace[] }[];
}

function grouped<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}

const placesOf = (references: readonly Reference[]): ReferringPlace[] =>
  [...grouped(references, ({ from }) => from)].map(([from, own]) => ({ from, references: own }));

const policyById = (): Map<string, PublishedDocument> => new Map(site().policies.map((policy) => [policy.id, policy]));

/** Documents and names that a document refers to, in the order of its text. */
export function referredBy(policy: PublishedDocument): Referred[] {
  const byId = policyById();
  const named = site()
    .references.of(policy)
    .filter(({ documents }) => !documents.includes(policy.id) || documents.length > 1);
  const groups = grouped(named, ({ called, documents }) => documents.join() || calledKey(called as CalledBy));
  return [...groups.values()].map((references) => ({
    called: (references[0] as Reference).called as CalledBy,
    documents: (references[0] as Reference).documents.map((id) => byId.get(id) as PublishedDocument),
    places: placesOf(references),
  }));
}

const clausesMeant = ({ isClause, clause, covered }: Reference): (string | null)[] =>
  clause === null ? (isClause ? [] : [null]) : [clause, ...covered];

/** What refers to a document, the whole of it first, then in the order of its clauses; the newest document first. */
export function referringTo({ id, document }: PublishedDocument): Referring[] {
  const byId = policyById();
  const all = site()
    .references.to(id)
    .flatMap((one) => clausesMeant(one.reference).map((clause) => ({ ...one, clause })));
  const byClause = grouped(all, ({ clause }) => clause ?? '');
  return [null, ...document.clauses.map((one) => one.id)].flatMap((clause) => {
    const here = byClause.get(clause ?? '') ?? [];
    const by = [...grouped(here, (one) => one.document)].map(([from, own]) => ({
      policy: byId.get(from) as PublishedDocument,
      places: placesOf(own.map(({ reference }) => reference)),
    }));
    return by.length ? [{ clause, by }] : [];
  });
}

export const hasReferences = (policy: PublishedDocument): boolean =>
  site().references.of(policy).length > 0 || site().references.to(policy.id).length > 0;

/** Other documents that the full text links to. */
export function policiesLinked({ id, links }: PublishedDocument): PublishedDocument[] {
  const byId = policyById();
  const ids = new Set(links.flatMap((link) => ('reference' in link ? link.reference.documents : [])));
  return [...ids].filter((one) => one !== id).map((one) => byId.get(one) as PublishedDocument);
}
