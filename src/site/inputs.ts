/**
 * What a document's pages and files are made from besides the programs, as plain data: where it is what it was, so are they. What a page
 * comes to take from the site beyond this belongs here; `tests/site/unchanged.test.ts` changes the site and compares.
 */
import { latestChange } from './changes.ts';
import { dutyUnitsNamed, hasDuties } from './duties.ts';
import type { PublishedDocument, Site } from './published.ts';
import { factLines } from './validity.ts';

/** Ids of the documents that a document's pages name, quote or lead to. */
function related(site: Site, policy: PublishedDocument): string[] {
  const { id, relations, statusFacts } = policy;
  const { references, status, families, policies } = site;
  const stated = policies.flatMap((one) =>
    one.relations
      .filter(({ to, saidIn }) => one === policy || to === id || saidIn === id)
      .flatMap(({ to, saidIn }) => [one.id, to, saidIn]),
  );
  const ids = [
    ...references.of(policy).flatMap(({ documents }) => documents),
    ...references.to(id).map(({ document }) => document),
    ...status.by(id).flatMap(({ to, fact }) => [to, fact.words.document]),
    ...statusFacts.flatMap((fact) => [fact.words.document, ...('actor' in fact ? [fact.actor] : [])]),
    ...families.before(id),
    ...families.after(id),
    ...stated,
    ...relations.map(({ to }) => to),
  ];
  return [...new Set([id, ...ids])].sort();
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
    related(site, policy)
      .map(documentOf)
      .map((one) => [one.id, digests.get(one.id), one.version, one.name, one.statusFacts, factLines(one, documentOf)]),
    site.references.of(policy),
    site.references.to(id),
    site.status.by(id),
    [site.families.before(id), site.families.after(id)],
    latest && [latest.id, latest.page, latest.logged],
    demandsOn(site, policy),
  ];
}
