/** All references of a library, each document's made when it is first asked for. */
import type { CitableDocument } from '../citations/document-head.ts';
import { type IncomingReference, incomingReferences, type WantedDocument, wantedDocuments } from './incoming.ts';
import { referenceIndex } from './reference-index.ts';
import { referencesOf } from './references.ts';
import type { Reference } from './types.ts';

export interface LibraryReferences {
  of: (document: CitableDocument) => readonly Reference[];
  /** What refers to a document. */
  to: (id: string) => readonly IncomingReference[];
  /** Documents that are named and not there, the most wanted first. */
  wanted: () => readonly WantedDocument[];
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made = made ?? { value: make() };
    return made.value;
  };
}

export function libraryReferences(documents: readonly CitableDocument[]): LibraryReferences {
  const index = once(() => referenceIndex(documents));
  const made = new Map<string, readonly Reference[]>();
  const of = (document: CitableDocument) => {
    const references = made.get(document.id) ?? referencesOf(document, index());
    made.set(document.id, references);
    return references;
  };
  const all = once(() => documents.map((document) => ({ id: document.id, references: of(document) })));
  const incoming = once(() => incomingReferences(all()));
  const wanted = once(() => wantedDocuments(all()));
  return { of, to: (id) => incoming().get(id) ?? [], wanted };
}
