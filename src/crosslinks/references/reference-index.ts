/** A library made ready to be referred to. */
import { type CitableDocument, documentHead } from '../citations/document-head.ts';
import { libraryOf } from '../citations/library.ts';
import { type ClauseNumber, type ClauseNumbers, clauseNumber, clauseNumbering } from '../citations/scopes.ts';
import { type KnownNames, knownNames } from './known-names.ts';

/** A library's documents by name and number, and the clauses of each by theirs. */
export interface ReferenceIndex extends KnownNames {
  numbersOf: (id: string) => ClauseNumbers;
}

export function referenceIndex(editions: readonly CitableDocument[]): ReferenceIndex {
  const clausesOf = new Map(editions.map(({ id, document }) => [id, document.clauses]));
  // Each of a library's documents has a 第一条.
  const labels = new Map<string, ClauseNumber>();
  const numbering = clauseNumbering((label) => {
    const number = labels.get(label) ?? clauseNumber(label);
    labels.set(label, number);
    return number;
  });
  const numbersOf = (id: string) => numbering({ id, clauses: clausesOf.get(id) ?? [] });
  const library = libraryOf(editions.map((edition) => documentHead(edition)));
  const names = knownNames(
    library,
    editions.map(({ document }) => document.reading),
  );
  return { ...names, numbersOf };
}
