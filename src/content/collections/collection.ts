/** What the site has to know of one kind of editors' entries. */
import { z } from 'zod';
import type { Document } from '../../document/types.ts';
import type { Quote } from './quote.ts';
import type { EntryFile, Resolver } from './resolver.ts';

/** Where an entry stands among its collection's; those without stand last. */
export const order = z.number().optional();

/** The name is the editors' own and not words of the document. */
export const own = z.literal(true).optional();

/** What every entry has once its quotations have been found. */
export const entryShape = {
  id: z.string(),
  name: z.string(),
  order: z.number(),
  /** Clauses that the editors' note quotes or points to; empty when there is no note. */
  noted: z.array(z.string()),
  hasNote: z.boolean(),
  /** The note's words without markup, for search. */
  noteText: z.string(),
};

export type EntryBase = z.infer<z.ZodObject<typeof entryShape>>;

/** A name that no other entry of the collection may have, and where it stands in the front matter. */
export interface OwnName {
  at: (string | number)[];
  name: string;
}

/** A list of an entry, in the document's words. */
export interface EntryList {
  name: string;
  /** `id` is that of the item's element on the entry's page; null where the page does not set it apart. */
  items: readonly (Omit<Quote, 'source'> & { id: string | null })[];
}

/** @param Data front matter as its schema reads it; @param Entry the entry with every quotation found */
export interface Collection<Data, Entry extends EntryBase, Published> {
  /** What readers see it called: in the navigation, as a heading, as a filter of the search. */
  label: string;
  /** What editors write in the front matter. Unknown fields are errors. */
  frontMatter: z.ZodType<Data>;
  /** What the site keeps of an entry. */
  entry: z.ZodType<Entry>;
  /** Finds what the front matter quotes; faults go to the resolver. */
  resolve(file: EntryFile<Data>, document: Document, resolver: Resolver): Entry;
  ownNames(data: Data): OwnName[];
  /** What an editor is told of a name that another entry has. */
  duplicate: { noun: string; note: string };
  /** All that an entry quotes: backlinks stand at these clauses, and searches are narrowed to these words. */
  quotes(entry: Entry): readonly Quote[];
  /** Other names by which a query may call an entry. */
  otherNames(entry: Entry): readonly string[];
  /** What an entry is a list of; without it entries are no lists. The search shows them, and leads to each item. */
  lists?(entry: Entry): readonly EntryList[];
  /** Of which entries a page would say no more than the index does: these are told there whole, and their addresses lead there. */
  isFolded?(entry: Entry): boolean;
  /** Whether the search can be narrowed to what one of its entries quotes. */
  isFacet: boolean;
  /** Whether the pages of its entries are printed as PDF. */
  hasPdf: boolean;
  /** Its form in the open data: of an entry what the form names; offsets count source.txt. */
  published: z.ZodType<Published>;
  publish(entry: Entry, document: Document): Published;
}

const offset = z.int().min(0).describe('UTF-16 code units of the decoded source file');
export const publishedSpan = z.object({ start: offset, end: offset }).describe('half-open: [start, end)');
export const publishedQuote = z.object({ text: z.string(), clause: z.string(), source: publishedSpan });

export const ownName = {
  ownNames: ({ name }: { name: string }) => [{ at: ['name'], name }],
  duplicate: { noun: '名称', note: '换一个名称，使两页能分清' },
};
