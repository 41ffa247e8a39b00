/** Structured data (schema.org) of a page, as JSON that is safe inside a script element. */
import { periodOf } from '../crosslinks/status/status.ts';
import type { StatusFact } from '../crosslinks/status/types.ts';
import type { PublishedDocument } from '../site/published.ts';

const json = (data: object): string => JSON.stringify({ '@context': 'https://schema.org', ...data }).replaceAll('<', '\\u003c');

/** What a document does to others: the properties of schema.org/Legislation, by kinds of facts. */
const CHANGES = { repeals: 'legislationRepeals', replaces: 'legislationRepeals', amends: 'legislationAmends' } as const;

export interface Change {
  kind: keyof typeof CHANGES;
  /** Title of the other document. */
  title: string;
}

function changesOf(changes: readonly Change[]): Record<string, object[]> {
  const properties = [...new Set(changes.map(({ kind }) => CHANGES[kind]))];
  const of = (property: string) => changes.filter(({ kind }) => CHANGES[kind] === property);
  return Object.fromEntries(
    properties.map((property) => [property, of(property).map(({ title }) => ({ '@type': 'Legislation', name: title }))]),
  );
}

/** From when to when it holds, as ISO 8601 has periods; what is not known is open. */
function coverageOf(facts: readonly StatusFact[]): Record<string, string> {
  const { from, until } = periodOf(facts);
  return {
    ...(from ? { legislationDateOfApplicability: from } : {}),
    ...(from || until ? { temporalCoverage: `${from ?? '..'}/${until ?? '..'}` } : {}),
  };
}

/** A document is spoken of as legislation where its words say from when it holds, or what it changes. */
function legislation({ meta, statusFacts }: PublishedDocument, changes: readonly Change[]): object {
  if (!statusFacts.length && !changes.length) return { '@type': 'DigitalDocument' };
  return {
    '@type': 'Legislation',
    ...(meta.number ? { legislationIdentifier: meta.number } : {}),
    legislationDate: meta.date,
    ...coverageOf(statusFacts),
    ...changesOf(changes),
  };
}

/** @param address of the page, when the site has one @param changes what the document does to others */
export function webPage(
  policy: PublishedDocument,
  title: string,
  description: string,
  address: string | undefined,
  changes: readonly Change[] = [],
): string {
  const document = {
    ...legislation(policy, changes),
    name: policy.meta.title,
    author: { '@type': 'Organization', name: policy.meta.issuer },
    dateCreated: policy.meta.date,
    inLanguage: 'zh-CN',
  };
  return json({ '@type': 'WebPage', name: title, description, inLanguage: 'zh-CN', ...(address ? { url: address } : {}), about: document });
}

export function breadcrumbs(crumbs: readonly { name: string }[]): string {
  return json({
    '@type': 'BreadcrumbList',
    itemListElement: crumbs.map(({ name }, i) => ({ '@type': 'ListItem', position: i + 1, name })),
  });
}
