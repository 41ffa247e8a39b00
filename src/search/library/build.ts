/** The index of a library: its files, as scripts hand them to the page. */
import type { FoldedDocument } from '../exact.ts';
import type { Readings } from '../pinyin.ts';
import { bitWriter } from './bits.ts';
import { type WrittenList, writeList } from './lists.ts';
import { writePlaces } from './places.ts';
import { clauseTexts, type Postings, pairOf, postingsOf } from './postings.ts';
import { filedSounds, type LibraryIndex, type ListFile, listsName, partOf, placesName, shardOf } from './shards.ts';

/** Letters about which a file is to have: small ones cost a request each, large ones what nobody asked for. */
const LETTERS = { lists: 4000, places: 8000 };

const FEW_GRAMS = 80_000;

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

/** Documents that have a gram, each with the number of its clauses that do and, of a pair, from where to where its places are. */
interface Found {
  list: WrittenList;
  starts: Uint32Array;
  ends: Uint32Array;
}

interface Gram extends Found {
  gram: string;
  sounds: string[];
}

/** A document's characters, or its pairs. */
interface Keys {
  keys: readonly number[];
  /** In how many of its clauses each stands. */
  clauses: readonly number[];
  /** Where each one's places begin; one more for the end. Characters have none. */
  starts?: Uint32Array;
}

/** @returns of each key its documents, which stand beside each other */
function foundIn(documents: readonly Keys[]): Map<number, Found> {
  const numbers = new Map<number, number>();
  const sizes: number[] = [];
  const numbered = documents.map(({ keys }) =>
    Uint32Array.from(keys, (key) => {
      let number = numbers.get(key);
      if (number === undefined) {
        number = sizes.push(0) - 1;
        numbers.set(key, number);
      }
      sizes[number] = (sizes[number] as number) + 1;
      return number;
    }),
  );
  const total = sum(sizes);
  const all = {
    documents: new Uint32Array(total),
    clauses: new Uint32Array(total),
    starts: new Uint32Array(total),
    ends: new Uint32Array(total),
  };
  const firsts = new Uint32Array(sizes.length + 1);
  for (const [number, size] of sizes.entries()) firsts[number + 1] = (firsts[number] as number) + size;
  const filled = firsts.slice();
  for (const [document, { clauses, starts }] of documents.entries()) {
    for (const [i, number] of (numbered[document] as Uint32Array).entries()) {
      const at = filled[number] as number;
      filled[number] = at + 1;
      all.documents[at] = document;
      all.clauses[at] = clauses[i] as number;
      all.starts[at] = starts?.[i] ?? 0;
      all.ends[at] = starts?.[i + 1] ?? 0;
    }
  }
  const named = Array.from(numbers, ([key, number]): [number, Found] => {
    const own = (of: Uint32Array) => of.subarray(firsts[number], firsts[number + 1]);
    return [key, { list: { documents: own(all.documents), clauses: own(all.clauses) }, starts: own(all.starts), ends: own(all.ends) }];
  });
  return new Map(named);
}

/** @returns each character and each pair that a document has */
function gramsIn(documents: readonly Postings[]): Map<string, Found> {
  const characters = foundIn(documents.map((one) => ({ keys: one.characters, clauses: one.characterClauses })));
  const pairs = foundIn(documents.map((one) => ({ keys: one.pairs, clauses: one.pairClauses, starts: one.starts })));
  const named = (found: Map<number, Found>, nameOf: (key: number) => string) =>
    Array.from(found, ([key, one]): [string, Found] => [nameOf(key), one]);
  return new Map([...named(characters, String.fromCharCode), ...named(pairs, pairOf)]);
}

/** How often a pair stands anywhere. */
const countOf = ({ starts, ends }: Gram): number => ends.reduce((count, end, i) => count + end - (starts[i] as number), 0);

/** About what a gram takes of a file, in letters. */
const WEIGHT = {
  lists: ({ list }: Gram) => 2 + list.documents.length * 0.7,
  places: (gram: Gram) => countOf(gram) * 1.8 + gram.list.documents.length * 0.2,
};

/** Cuts grams into runs whose places make a file each. */
function runsOf(grams: readonly Gram[]): Gram[][] {
  const runs: Gram[][] = [];
  let room = 0;
  for (const gram of grams) {
    const size = WEIGHT.places(gram);
    if (size > room) {
      runs.push([]);
      room = LETTERS.places;
    }
    runs[runs.length - 1]?.push(gram);
    room -= size;
  }
  return runs;
}

function listFile(grams: readonly Gram[], runs: readonly Gram[][], total: number): ListFile {
  const out = bitWriter();
  for (const { list } of grams) writeList(out, list, total);
  return [grams.map(({ gram }) => gram).join(''), out.text(), runs.map(({ length }) => length)];
}

/** @param sizes clauses of each document */
function placeFile(grams: readonly Gram[], documents: readonly Postings[], sizes: readonly number[]): string {
  const out = bitWriter();
  for (const { list, starts, ends } of grams)
    writePlaces(
      out,
      Array.from(list.documents, (document, i) => ({
        postings: documents[document] as Postings,
        from: starts[i] as number,
        to: ends[i] as number,
        clauses: list.clauses[i] as number,
        size: sizes[document] as number,
      })),
    );
  return out.text();
}

function filed(grams: readonly Gram[]): Gram[][] {
  const parts = Math.max(1, Math.round(sum(grams.map(WEIGHT.lists)) / LETTERS.lists));
  const files = Array.from({ length: parts }, (): Gram[] => []);
  for (const gram of grams) files[partOf(gram.sounds, parts)]?.push(gram);
  return files;
}

function grouped(
  grams: readonly string[],
  readings: Readings,
  letters: number,
): [shard: string, grams: { gram: string; sounds: string[] }[]][] {
  const shards = new Map<string, { gram: string; sounds: string[] }[]>();
  for (const gram of grams) {
    const sounds = filedSounds(gram, readings);
    const shard = shardOf(sounds, letters);
    const same = shards.get(shard);
    if (same) same.push({ gram, sounds });
    else shards.set(shard, [{ gram, sounds }]);
  }
  return [...shards].sort(([a], [b]) => (a < b ? -1 : 1));
}

/**
 * @param documents of the whole site, in its order; each is let go before the next is taken
 * @param readings as the site publishes them
 * @param few below so many characters and pairs these are filed by one letter, for want of enough for two
 * @returns every file with its name, one at a time; the last is the LibraryIndex, called `library`
 */
export function* libraryFiles(
  documents: Iterable<Pick<FoldedDocument, 'clauses'>>,
  readings: Readings,
  few = FEW_GRAMS,
): Generator<[name: string, data: ListFile | string | LibraryIndex]> {
  const sizes: number[] = [];
  const characters: number[] = [];
  const postings = Array.from(documents, (document) => {
    const texts = clauseTexts(document);
    sizes.push(texts.length);
    characters.push(sum(texts.map(({ length }) => length)));
    return postingsOf(texts);
  });
  const grams = gramsIn(postings);
  const letters = grams.size < few ? 1 : 2;
  const index: LibraryIndex = { letters, characters, clauses: sizes, parts: {} };
  for (const [shard, names] of grouped([...grams.keys()].sort(), readings, letters)) {
    const files = filed(names.map(({ gram, sounds }) => ({ gram, sounds, ...(grams.get(gram) as Found) })));
    index.parts[shard] = files.length;
    for (const [part, some] of files.entries()) {
      const name = listsName(shard, part);
      // A single character needs no places: its list says how many clauses have it.
      const runs = names[0]?.sounds.length === 2 ? runsOf(some) : [];
      yield [name, listFile(some, runs, sizes.length)];
      for (const [number, run] of runs.entries()) yield [placesName(name, number), placeFile(run, postings, sizes)];
    }
  }
  yield ['library', index];
}
