/**
 * The collections of editors' entries, in the order in which the site names them: what a unit has to do comes first. A further one is an entry here, its
 * definition beside this file, and a folder of pages: reading, proof, backlinks, search, navigation, print and data follow.
 */
import type { Collection, EntryBase } from './collection.ts';
import { phases } from './phases.ts';
import { principles } from './principles.ts';
import { sectors } from './sectors.ts';
import { terms } from './terms.ts';

export const collections = { sectors, phases, principles, terms };

export type CollectionName = keyof typeof collections;

/** An entry of a collection with every quotation found. */
export type EntryOf<Name extends CollectionName> = ReturnType<(typeof collections)[Name]['resolve']>;

export type Entries = { [Name in CollectionName]: EntryOf<Name>[] };

export const COLLECTION_NAMES = Object.keys(collections) as CollectionName[];

/** A collection for what is done alike with the entries of all. */
export type AnyCollection = Collection<never, EntryBase, unknown>;

/** Which entries a collection has is known by its name alone, which a loop over all names does not tell. */
export const definitionOf = (name: CollectionName): AnyCollection => collections[name] as unknown as AnyCollection;

/** @returns each collection with a document's entries of it, in the registry's order */
export const entriesByCollection = (
  entries: Entries,
): { name: CollectionName; definition: AnyCollection; entries: readonly EntryBase[] }[] =>
  COLLECTION_NAMES.map((name) => ({ name, definition: definitionOf(name), entries: entries[name] }));

/** Whether an entry is told on its collection's index alone. */
export const isFolded = (name: CollectionName, entry: EntryBase): boolean => definitionOf(name).isFolded?.(entry as never) ?? false;

/** As the site lists a collection's entries. */
export const byOrder = (a: EntryBase, b: EntryBase): number => a.order - b.order || (a.id < b.id ? -1 : 1);
