/** What refers to a document, and what the library's documents refer to that it has not. */
import { calledKey } from './names.ts';
import type { CalledBy, Reference } from './types.ts';

export interface DocumentReferences {
  id: string;
  references: readonly Reference[];
}

export interface IncomingReference {
  /** Id of the document that refers. */
  document: string;
  reference: Reference;
}

/** Ids of documents to what refers to them, their own references to their clauses among it; names that several documents bear are no one's. */
export function incomingReferences(all: readonly DocumentReferences[]): Map<string, IncomingReference[]> {
  const found = new Map<string, IncomingReference[]>();
  for (const { id: document, references } of all) {
    for (const reference of references) {
      const [target, another] = reference.documents;
      if (target === undefined || another !== undefined) continue;
      const list = found.get(target) ?? [];
      list.push({ document, reference });
      found.set(target, list);
    }
  }
  return found;
}

/** A document that is named and not in the library. */
export interface WantedDocument {
  called: CalledBy;
  /** How often. */
  places: number;
  /** Ids of the documents that name it. */
  documents: string[];
}

const isFuller = (a: CalledBy, b: CalledBy): boolean => (a.title ?? '').length > (b.title ?? '').length;

function count(found: Map<string, WantedDocument>, id: string, called: CalledBy): void {
  const key = calledKey(called);
  const wanted = found.get(key) ?? { called, places: 0, documents: [] };
  found.set(key, wanted);
  wanted.places++;
  if (wanted.documents[wanted.documents.length - 1] !== id) wanted.documents.push(id);
  if (isFuller(called, wanted.called)) wanted.called = called;
}

/** @returns those that most documents name first */
export function wantedDocuments(all: readonly DocumentReferences[]): WantedDocument[] {
  const found = new Map<string, WantedDocument>();
  for (const { id, references } of all)
    for (const { called, documents } of references) if (called && !documents.length) count(found, id, called);
  return Array.from(found)
    .sort(([keyA, a], [keyB, b]) => b.documents.length - a.documents.length || b.places - a.places || (keyA < keyB ? -1 : 1))
    .map(([, wanted]) => wanted);
}
