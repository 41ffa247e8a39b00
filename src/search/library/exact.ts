/** Where a string stands in a library, told by the index alone: the clauses of each document, all of them and no other. */
import { type DocumentList, NOWHERE } from './lists.ts';
import type { ClausePlaces } from './places.ts';
import { documentsOf, pairPlaces, type SearchLibrary } from './read.ts';

/** Neighbours in a string. */
export function pairsIn(text: string): string[] {
  const pairs: string[] = [];
  for (let i = 0; i + 2 <= text.length; i++) pairs.push(text.slice(i, i + 2));
  return pairs;
}

/** Pairs that cover the string, with their offsets: every second one, and the last. */
export function cover(text: string): [pair: string, offset: number][] {
  const found: [string, number][] = [];
  for (let i = 0; i + 2 < text.length; i += 2) found.push([text.slice(i, i + 2), i]);
  found.push([text.slice(-2), text.length - 2]);
  return found;
}

/** Documents that are in all lists. */
export function inAll(lists: readonly DocumentList[]): number[] {
  const [shortest = NOWHERE, ...others] = [...lists].sort((a, b) => a.documents.length - b.documents.length);
  const sets = others.map(({ documents }) => new Set(documents));
  return shortest.documents.filter((document) => sets.every((set) => set.has(document)));
}

/** Pairs of a string of which the lists are asked for; of a long one these leave few documents. */
const MOST = 6;

/** Some of them, spread over the string. */
const spread = <T>(all: readonly T[]): T[] =>
  all.length <= MOST ? [...all] : all.filter((_, i) => Math.floor((i * MOST) / all.length) !== Math.floor(((i - 1) * MOST) / all.length));

/**
 * Documents that may have the string: every one that has it is among them.
 * @param text folded, two characters or more
 */
export async function candidates(library: SearchLibrary, text: string): Promise<number[]> {
  const pairs = [...new Set(spread(cover(text)).map(([pair]) => pair))];
  return inAll(await Promise.all(pairs.map((pair) => documentsOf(library, pair))));
}

/** Numbers of clauses in which all pairs stand at one distance from another. */
function clausesWith(places: readonly { at: ClausePlaces; offset: number }[]): number {
  const [first, ...others] = places;
  if (!first) return 0;
  let count = 0;
  for (const [clause, offsets] of first.at) {
    const starts = offsets.filter((start) => others.every(({ at, offset }) => at.get(clause)?.includes(start + offset) === true));
    if (starts.length) count++;
  }
  return count;
}

/**
 * The documents that have a string, with the number of their clauses that do.
 * @param text folded
 */
export async function exactDocuments(library: SearchLibrary, text: string): Promise<DocumentList> {
  if (text.length <= 2) return text ? documentsOf(library, text) : NOWHERE;
  const pieces = await Promise.all(cover(text).map(async ([pair, offset]) => ({ places: await pairPlaces(library, pair), offset })));
  const found: DocumentList = { documents: [], clauses: [] };
  for (const document of pieces[0]?.places.keys() ?? []) {
    const own = pieces.flatMap(({ places, offset }) => {
      const at = places.get(document);
      return at ? [{ at, offset }] : [];
    });
    const count = own.length === pieces.length ? clausesWith(own) : 0;
    if (!count) continue;
    found.documents.push(document);
    found.clauses.push(count);
  }
  return found;
}
