/** Entries and their document in; an edition with every quotation found, and all that was not, out. */
import type { Document } from '../document/types.ts';
import type { EntryBase } from './collections/collection.ts';
import { byOrder, COLLECTION_NAMES, type CollectionName, definitionOf, type Entries } from './collections/registry.ts';
import { type EntryFile, resolverFor } from './collections/resolver.ts';
import type { Edition } from './edition.ts';
import { type Problem, problemAt } from './files/problem.ts';
import type { PolicyData } from './schemas.ts';

/** Names that two entries have: each page's heading and each term must be one entry's alone. @param files the entries of one collection of a document */
function duplicateNames(collection: CollectionName, files: readonly EntryFile[]): Problem[] {
  const { ownNames, duplicate } = definitionOf(collection);
  const seen = new Map<string, string>();
  return files.flatMap(({ file, data, locate }) =>
    ownNames(data as never).flatMap(({ at, name }): Problem[] => {
      const other = seen.get(name);
      seen.set(name, file);
      if (!other) return [];
      const fault = { at, reason: `${duplicate.noun}“${name}”已在 ${other} 里`, actual: name, note: duplicate.note };
      return [problemAt(file, locate, fault)];
    }),
  );
}

function resolveCollection(name: CollectionName, document: Document, files: readonly EntryFile[], problems: Problem[]): EntryBase[] {
  const { resolve } = definitionOf(name);
  const resolved = files.map((file) => {
    const resolver = resolverFor(document, file);
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
): { edition: Omit<Edition, 'records'>; problems: Problem[] } {
  const problems: Problem[] = [];
  const resolved = COLLECTION_NAMES.map((name) => {
    const own = files.filter(({ collection }) => collection === name);
    problems.push(...duplicateNames(name, own));
    return [name, resolveCollection(name, document, own, problems)] as const;
  });
  const entries = Object.fromEntries(resolved) as unknown as Entries;
  return { edition: { id: policy.id, meta: policy.data, document, relations: [], ...entries }, problems };
}
