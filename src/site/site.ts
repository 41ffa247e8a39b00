/** The site's content as pages take it: the documents, and the entries of Astro's collections with the document they are of. */
import { type CollectionEntry, getCollection } from 'astro:content';
import settings from 'virtual:settings';
import { siteIn } from 'virtual:source';
import type { EntryBase } from '../content/collections/collection.ts';
import { byOrder, type CollectionName, type EntryOf, entriesByCollection, isFolded } from '../content/collections/registry.ts';
import type { PublishedDocument, Site } from './published.ts';

/** @throws Error with the report when the content does not hold */
export const site = (): Site => siteIn(settings);

export function policyOf(id: string | undefined): PublishedDocument {
  const found = site().policies.find((one) => one.id === id);
  if (!found) throw new RangeError(`no policy ${id}`);
  return found;
}

export interface PolicyProps {
  policy: PublishedDocument;
}

export interface EntryProps<Name extends CollectionName> extends PolicyProps {
  entry: CollectionEntry<Name>;
}

export interface IndexProps<Name extends CollectionName> extends PolicyProps {
  entries: EntryOf<Name>[];
}

/** Documents whose pages are to be made. */
function policiesToMake(): PublishedDocument[] {
  const unchanged = new Set(settings.unchanged);
  return site().policies.filter(({ id }) => !unchanged.has(id));
}

/** Static paths of a page that each policy has. */
export const policyPaths = () => policiesToMake().map((policy) => ({ params: { policy: policy.id }, props: { policy } }));

export interface FoldedProps extends PolicyProps {
  collection: CollectionName;
  entry: EntryBase;
}

/** Static paths of the entries that have no page of their own. */
export const foldedPaths = () =>
  policiesToMake().flatMap((policy) =>
    entriesByCollection(policy).flatMap(({ name, entries }) =>
      entries
        .filter((entry) => isFolded(name, entry))
        .map((entry) => ({ params: { policy: policy.id, collection: name, entry: entry.id }, props: { policy, collection: name, entry } })),
    ),
  );

/** Static paths of a page that each entry of a collection has, but for those that the index tells whole. */
export async function entryPaths<Name extends CollectionName>(name: Name) {
  const entries: CollectionEntry<Name>[] = await getCollection(name);
  const own = entries.filter(({ data }) => !isFolded(name, data as EntryBase));
  return own.map((entry) => {
    const [policy = '', id = ''] = entry.id.split('/');
    return { params: { policy, entry: id }, props: { policy: policyOf(policy), entry } };
  });
}

/** Static paths of an index that a policy has when it has entries. */
export async function indexPaths<Name extends CollectionName>(name: Name) {
  const all: CollectionEntry<Name>[] = await getCollection(name);
  return policiesToMake().flatMap((policy) => {
    const entries = all.filter(({ id }) => id.startsWith(`${policy.id}/`)).map(({ data }) => data as EntryOf<Name>);
    return entries.length ? [{ params: { policy: policy.id }, props: { policy, entries: entries.sort(byOrder) } }] : [];
  });
}
