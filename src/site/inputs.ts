/**
 * What a document's pages and files are made from besides the programs, as plain data: where it is what it was, so are they. What a page
 * comes to take from the site beyond this belongs here; `tests/site/unchanged.test.ts` changes the site and compares.
 */
import { latestChange } from './changes.ts';
import { dutyUnitsNamed, hasDuties } from './duties.ts';
import type { PublishedDocument, Site } from './published.ts';
import { factLines } from './validity.ts';

/**
 * The documents that a document's pages name, quote or lead to, itself among them. What one does to another it says in words that refer
 * to it, or its editors state it.
 */
function related({ policies, references, families }: Site, policy: PublishedDocument): PublishedDocument[] {
  const { id } = policy;
  const stated = policies.flatMap((one) =>
    one.relations
      .filter(({ to, saidIn }) => one === policy || to === id || saidIn === id)
      .flatMap(({ to, saidIn }) => [one.id, to, saidIn]),
  );
  const ids = new Set([
    id,
    ...references.of(policy).flatMap(({ documents }) => documents),
    ...references.to(id).map(({ document }) => document),
    ...families.before(id),
    ...families.after(id),
    ...stated,
  ]);
  return policies.filter((one) => ids.has(one.id));
}

/** What all of a site's pages say alike. */
const ofTheSite = (site: Site) => {
  const { name, description, publisher, official, code, address, search, changes, policies } = site;
  return [name, description, publisher, official, code, address, search, changes.length > 0, policies.length > 1, hasDuties(site)];
};

/** What the library asks of the units that a document names, and where. */
const demandsOn = (site: Site, { sectors }: PublishedDocument) =>
  sectors.map(({ name, names }) =>
    dutyUnitsNamed(site, [name, ...names]).map(({ id, page, name, documents, demands }) => [id, page, name, documents, demands.length]),
  );

/**
 * @param digests of the documents as they were proven, by id
 * @returns what JSON.stringify tells apart wherever pages or files may differ
 */
export function inputsOf(site: Site, policy: PublishedDocument, digests: ReadonlyMap<string, string>): unknown {
  const { id } = policy;
  const documentOf = (other: string) => site.policies.find((one) => one.id === other) as PublishedDocument;
  const latest = latestChange(site, policy);
  return [
    ofTheSite(site),
    id,
    policy.pdf,
    related(site, policy).map((one) => [one.id, digests.get(one.id), one.version, one.name, one.statusFacts, factLines(one, documentOf)]),
    site.references.of(policy),
    site.references.to(id),
    latest && [latest.id, latest.page, latest.logged],
    demandsOn(site, policy),
  ];
}
