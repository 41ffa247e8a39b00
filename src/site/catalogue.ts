/** A library's documents on shelves: by year, by 文种, by issuer; and each shelf in pages of a length that a reader takes in. */
import { createHash } from 'node:crypto';
import { documentType } from '../document/document-type.ts';
import type { PublishedDocument } from './published.ts';

/** What a catalogue has to know of a document. */
type Catalogued = Pick<PublishedDocument, 'id' | 'meta'>;

export interface Shelf<Document extends Catalogued = PublishedDocument> {
  /** What its pages' addresses have. */
  id: string;
  name: string;
  /** The newest first. */
  documents: Document[];
}

export interface Catalogue<Document extends Catalogued = PublishedDocument> {
  /** The newest first. */
  years: Shelf<Document>[];
  /** The fullest first, here and below. */
  types: Shelf<Document>[];
  issuers: Shelf<Document>[];
}

/** Up to so many documents the home page lists all of them, and there is no catalogue. */
export const FEW = 30;

const PAGE = 50;

/** Those with fewest documents stand together: a list of so many is read, not searched. */
const MOST_ISSUERS = 40;

/** Issuers have no names in Latin letters; the same name has the same address in every edition. */
const issuerId = (name: string): string => `issuer-${createHash('sha256').update(name).digest('hex').slice(0, 8)}`;

function shelved<Document extends Catalogued>(
  documents: readonly Document[],
  placeOf: (document: Document) => Pick<Shelf, 'id' | 'name'>,
): Shelf<Document>[] {
  const shelves = new Map<string, Shelf<Document>>();
  for (const document of documents) {
    const { id, name } = placeOf(document);
    const shelf = shelves.get(id);
    if (shelf) shelf.documents.push(document);
    else shelves.set(id, { id, name, documents: [document] });
  }
  return [...shelves.values()];
}

const byNumber = <Document extends Catalogued>(shelves: Shelf<Document>[]): Shelf<Document>[] =>
  shelves.sort((a, b) => b.documents.length - a.documents.length || (a.name < b.name ? -1 : 1));

function fewIssuers<Document extends Catalogued>(shelves: Shelf<Document>[]): Shelf<Document>[] {
  if (shelves.length <= MOST_ISSUERS) return shelves;
  const rest = new Set(shelves.slice(MOST_ISSUERS - 1).flatMap(({ documents }) => documents));
  const all = shelves.flatMap(({ documents }) => documents).filter((document) => rest.has(document));
  return [...shelves.slice(0, MOST_ISSUERS - 1), { id: 'issuer-other', name: '其他机关', documents: newestFirst(all) }];
}

const newestFirst = <Document extends Catalogued>(documents: readonly Document[]): Document[] =>
  documents.toSorted((a, b) => (a.meta.date < b.meta.date ? 1 : a.meta.date > b.meta.date ? -1 : a.id < b.id ? -1 : 1));

/** Each document stands once on a shelf of each kind. */
export function catalogueOf<Document extends Catalogued>(documents: readonly Document[]): Catalogue<Document> {
  const sorted = newestFirst(documents);
  const years = shelved(sorted, ({ meta }) => ({ id: `year-${meta.date.slice(0, 4)}`, name: `${meta.date.slice(0, 4)}年` }));
  const types = shelved(sorted, ({ meta }) => {
    const { id, name } = documentType(meta.title);
    return { id: `type-${id}`, name };
  });
  const issuers = shelved(sorted, ({ meta }) => ({ id: issuerId(meta.issuer), name: meta.issuer }));
  return { years, types: byNumber(types), issuers: fewIssuers(byNumber(issuers)) };
}

/** A part of a shelf that one page lists. */
export interface CataloguePage<Document extends Catalogued = PublishedDocument> {
  /** Null for the shelf of all documents. */
  shelf: Pick<Shelf, 'id' | 'name'> | null;
  /** From 1. */
  number: number;
  of: number;
  /** How many documents stand on the whole shelf. */
  total: number;
  documents: Document[];
}

function paged<Document extends Catalogued>(shelf: CataloguePage['shelf'], documents: readonly Document[]): CataloguePage<Document>[] {
  const of = Math.max(1, Math.ceil(documents.length / PAGE));
  return Array.from({ length: of }, (_, i) => ({
    shelf: shelf && { id: shelf.id, name: shelf.name },
    number: i + 1,
    of,
    total: documents.length,
    documents: documents.slice(i * PAGE, (i + 1) * PAGE),
  }));
}

/** The pages of all documents, and those of each shelf. */
export function cataloguePages<Document extends Catalogued>(documents: readonly Document[]): CataloguePage<Document>[] {
  const { years, types, issuers } = catalogueOf(documents);
  return [...paged(null, newestFirst(documents)), ...[...years, ...types, ...issuers].flatMap((shelf) => paged(shelf, shelf.documents))];
}
