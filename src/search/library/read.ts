/** Reading the index: a gram's documents and its places, each from a file that is fetched once. */
import type { Readings } from '../pinyin.ts';
import { type BitReader, bitReader } from './bits.ts';
import { type DocumentList, NOWHERE, readList } from './lists.ts';
import { type ClausePlaces, readPlaces } from './places.ts';
import { filedSounds, type LibraryIndex, type ListFile, listsFor, placesName, shardFiles } from './shards.ts';

/** A library as a page reads it. */
export interface SearchLibrary {
  index: LibraryIndex;
  readings: Readings;
  /** @param name of a file of the index; @throws where it does not come */
  fetch(name: string): Promise<unknown>;
}

export interface Lists {
  /** Name of the file. */
  name: string;
  /** In the file's order. */
  grams: Map<string, DocumentList>;
  placed: number[];
}

const decoded = new WeakMap<ListFile, Lists>();

/** @param length of the file's grams */
function listsIn(name: string, file: ListFile, length: number, total: number): Lists {
  const known = decoded.get(file);
  if (known) return known;
  const [names, lists, placed] = file;
  const from = bitReader(lists);
  const grams = new Map<string, DocumentList>();
  for (let i = 0; i < names.length; i += length) grams.set(names.slice(i, i + length), readList(from, total));
  const found = { name, grams, placed };
  decoded.set(file, found);
  return found;
}

/** All lists of the pairs whose characters are read with these first letters, and of some more. */
export async function listsOfInitials({ index, fetch }: SearchLibrary, initials: readonly string[]): Promise<Lists[]> {
  const names = shardFiles(initials, index);
  const files = await Promise.all(names.map(fetch));
  return files.map((file, i) => listsIn(names[i] as string, file as ListFile, initials.length, index.clauses.length));
}

/** The file of lists for these sounds; null where the library has nothing that sounds so. */
export async function listsOfSounds({ index, fetch }: SearchLibrary, sounds: readonly string[]): Promise<Lists | null> {
  const name = listsFor(sounds, index);
  return name === null ? null : listsIn(name, (await fetch(name)) as ListFile, sounds.length, index.clauses.length);
}

export const listsOf = (library: SearchLibrary, gram: string): Promise<Lists | null> =>
  listsOfSounds(library, filedSounds(gram, library.readings));

/** @param gram a character or a pair */
export const documentsOf = async (library: SearchLibrary, gram: string): Promise<DocumentList> =>
  (await listsOf(library, gram))?.grams.get(gram) ?? NOWHERE;

/** Reads places in the order in which they were written. */
function placesIn(from: BitReader, lists: readonly DocumentList[], wanted: number, { clauses }: LibraryIndex): ClausePlaces[] {
  let found: ClausePlaces[] = [];
  for (let i = 0; i <= wanted; i++) found = readPlaces(from, lists[i] as DocumentList, clauses);
  return found;
}

/** For each of a pair's documents, its places. */
export async function pairPlaces(library: SearchLibrary, pair: string): Promise<Map<number, ClausePlaces>> {
  const lists = await listsOf(library, pair);
  const list = lists?.grams.get(pair);
  if (!lists || !list) return new Map();
  let first = 0;
  let number = 0;
  const at = [...lists.grams.keys()].indexOf(pair);
  while (first + (lists.placed[number] as number) <= at) first += lists.placed[number++] as number;
  const run = [...lists.grams.values()].slice(first, at + 1);
  const from = bitReader((await library.fetch(placesName(lists.name, number))) as string);
  const places = placesIn(from, run, at - first, library.index);
  return new Map(list.documents.map((document, i) => [document, places[i] as ClausePlaces] as const));
}
