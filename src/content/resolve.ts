/** Entries and their document in; an edition with every quotation found, and all that was not, out. */
import type { Document } from '../document/types.ts';
import type { EntryBase } from './collections/collection.ts';
import { byOrder, COLLECTION_NAMES, type CollectionName, definitionOf, type Entries } from './collections/registry.ts';
import type { EntryFile } from './collections/resolver.ts';
import { Resolver } from './collections/resolver.ts';
import { duplicateNames } from './duplicates.ts';
import type { Edition } from './edition.ts';
import type { Problem } from './files/problem.ts';
import type { PolicyData } from './schemas.ts';

function resolveCollection(name: CollectionName, document: Document, files: readonly EntryFile[], problems: Problem[]): EntryBase[] {
  const { resolve } = definitionOf(name);
  const resolved = files.map((file) => {
    const resolver = new Resolver(document, file);
    const entry = resolve(file as EntryFile<never>, document, resolver);
    problems.push(...resolver.problems);
    return entry;
  });
  return resolved.sort(byOrder);
}

/**
 * @param policy id and data of policy.yaml
 * @param document compiled from it
 * @param files the entries of this policy
 */
export function resolveEntries(
  policy: { id: string; data: PolicyData },
  document: Document,
  files: readonly EntryFile[],
): { edition: Edition; problems: Problem[] } {
  const problems: Problem[] = [];
  const resolved = COLLECTION_NAMES.map((name) => {
    const own = files.filter(({ collection }) => collection === name);
    problems.push(...duplicateNames(name, own));
    return [name, resolveCollection(name, document, own, problems)] as const;
  });
  const entries = Object.fromEntries(resolved) as unknown as Entries;
  return { edition: { id: policy.id, meta: policy.data, document, ...entries }, problems };
}
