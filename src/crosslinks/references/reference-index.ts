/** A library made ready to be referred to. */
import type { Document } from '../../document/types.ts';
import { type CitableDocument, documentHead } from '../citations/document-head.ts';
import { libraryOf } from '../citations/library.ts';
import { type ClauseNumbers, clauseNumbers } from '../citations/scopes.ts';
import { type KnownNames, knownNames } from './known-names.ts';

/** A library's documents by name and number, and the clauses of each by theirs. */
export interface ReferenceIndex extends KnownNames {
  numbersOf: (id: string) => ClauseNumbers;
}

export function referenceIndex(editions: readonly CitableDocument[]): ReferenceIndex {
  const byId = new Map(editions.map(({ id, document }) => [id, document]));
  const made = new Map<string, ClauseNumbers>();
  const numbersOf = (id: string) => {
    const numbers = made.get(id) ?? clauseNumbers(byId.get(id) as Document);
    made.set(id, numbers);
    return numbers;
  };
  const library = libraryOf(editions.map((edition) => documentHead(edition)));
  const names = knownNames(
    library,
    editions.map(({ document }) => document.reading),
  );
  return { ...names, numbersOf };
}
