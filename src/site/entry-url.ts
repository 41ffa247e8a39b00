/** Where readers find an entry: on its own page, or on its collection's index where that says all of it. */
import { type CollectionName, type Entries, isFolded } from '../content/collections/registry.ts';
import { urls } from './urls.ts';

/** @throws RangeError when the document has no such entry */
export function entryUrl(policy: Entries & { id: string }, collection: CollectionName, id: string): string {
  const entry = policy[collection].find((one) => one.id === id);
  if (!entry) throw new RangeError(`no ${collection} ${id}`);
  return isFolded(collection, entry) ? `${urls.collection(policy.id, collection)}#${id}` : urls.entry(policy.id, collection, id);
}
