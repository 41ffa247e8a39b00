/** Names that two entries have: each page's heading and each term must be one entry's alone. */
import { type CollectionName, definitionOf } from './collections/registry.ts';
import type { EntryFile } from './collections/resolver.ts';
import { type Problem, problemAt } from './files/problem.ts';

/** @param files the entries of one collection of a document */
export function duplicateNames(collection: CollectionName, files: readonly EntryFile[]): Problem[] {
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
