/** The only builder of paths and anchors. Paths begin with /; the build makes them relative to each page. */
import type { CollectionName } from '../content/collections/registry.ts';
import type { ProvisionsName } from '../provisions/types.ts';

export const urls = {
  home: () => '/',
  search: () => '/search/',
  proofread: () => '/proofread/',
  about: () => '/about/',
  offline: () => '/offline/',
  policy: (policy: string) => `/${policy}/`,
  text: (policy: string) => `/${policy}/text/`,
  clause: (policy: string, clause: string) => `/${policy}/text/#${clause}`,
  references: (policy: string) => `/${policy}/references/`,
  /** @param page counts from 1 */
  provisions: (policy: string, name: ProvisionsName, page = 1) => `/${policy}/${name}/${page > 1 ? `${page}/` : ''}`,
  duties: () => '/duties/',
  /** Of a list of what the library asks; pages count from 1. */
  dutiesPage: (list: DutiesList, page: number) => `/duties/${list}/${page}/`,
  /** Where a unit begins in the list by unit. */
  dutiesUnit: ({ page, id }: { page: number; id: string }) => `/duties/units/${page}/#${id}`,
  /** Files of what the whole library asks. */
  dutiesFile: (name: string) => `/duties/files/${name}`,
  /** What is new in the library, the newest first; a page of it from 1 on. */
  changes: (page = 1) => `/changes/${page > 1 ? `${page}/` : ''}`,
  feed: (format: FeedFormat) => `/feed.${format}`,
  wanted: () => '/references/',
  /** Of a library's documents: of a shelf or of all, a page of them from 1 on. */
  documents: (shelf?: string, page = 1) => `/documents/${shelf ? `${shelf}/` : ''}${page > 1 ? `${page}/` : ''}`,
  versions: (policy: string, other: string, page = 1) => `/${policy}/versions/${other}/${page > 1 ? `${page}/` : ''}`,
  /** @param other id of the document above and of its unit, joined by - */
  levels: (policy: string, sector: string, other: string) => `/${policy}/sectors/${sector}/levels/${other}/`,
  emendations: (policy: string) => `/${policy}/emendations/`,
  emendation: (policy: string, number: number) => `/${policy}/emendations/#${emendationId(number)}`,
  collection: (policy: string, collection: CollectionName) => `/${policy}/${collection}/`,
  entry: (policy: string, collection: CollectionName, id: string) => `/${policy}/${collection}/${id}/`,
  ledger: (policy: string, sector: string) => `/${policy}/sectors/${sector}/ledger/`,
  checklist: (policy: string, phase: string) => `/${policy}/phases/${phase}/checklist/`,
  data: (policy: string) => `/data/${policy}.json`,
  source: (policy: string) => `/data/${policy}.txt`,
  /** A file to carry away: text.pdf, sectors-jiedao-ledger.docx. */
  file: (policy: string, name: string) => `/${policy}/files/${name}`,
  schema: () => '/data/schema.json',
  licences: () => '/licences.txt',
};

/** Lists of what a library asks: by unit, by time, by document. */
export type DutiesList = 'units' | 'time' | 'documents';

/** Atom and JSON Feed. */
export type FeedFormat = 'xml' | 'json';

/** Anchor of an emendation on its page. */
export const emendationId = (number: number) => `e${number}`;
