/** The index of a library: its files, as scripts hand them to the page. */
import type { FoldedDocument } from '../exact.ts';
import type { Readings } from '../pinyin.ts';
import { bitWriter } from './bits.ts';
import { type DocumentList, writeList } from './lists.ts';
import { type ClausePlaces, writePlaces } from './places.ts';
import { clauseTexts, type Places, postingsOf } from './postings.ts';
import { filedSounds, type LibraryIndex, type ListFile, listsName, partOf, placesName, shardOf } from './shards.ts';

/** Letters about which a file is to have: small ones cost a request each, large ones what nobody asked for. */
const LETTERS = { lists: 4000, places: 8000 };

const FEW_GRAMS = 80_000;

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

/** Where clauses belong. */
interface Clauses {
  /** Document of each, and for each document the number of its first and how many it has. */
  documentOf: Uint32Array;
  firsts: readonly number[];
  sizes: readonly number[];
}

interface Gram {
  gram: string;
  sounds: string[];
  list: DocumentList;
  places: Places;
}

function listOf({ clauses }: Places, { documentOf }: Clauses): DocumentList {
  const list: DocumentList = { documents: [], clauses: [] };
  clauses.forEach((clause, i) => {
    const document = documentOf[clause] as number;
    const last = list.documents.length - 1;
    if (list.documents[last] !== document) {
      list.documents.push(document);
      list.clauses.push(1);
    } else if (clauses[i - 1] !== clause) list.clauses[last] = (list.clauses[last] as number) + 1;
  });
  return list;
}

/** Places by document and clause, as they are written. */
function placesByDocument({ clauses, offsets }: Places, { documentOf, firsts }: Clauses): ClausePlaces[] {
  const places = new Map<number, ClausePlaces>();
  clauses.forEach((clause, i) => {
    const document = documentOf[clause] as number;
    const own: ClausePlaces = places.get(document) ?? new Map();
    places.set(document, own);
    const number = clause - (firsts[document] as number);
    const there = own.get(number);
    if (there) there.push(offsets[i] as number);
    else own.set(number, [offsets[i] as number]);
  });
  return [...places.values()];
}

/** About what a gram takes of a file, in letters. */
const WEIGHT = {
  lists: ({ list }: Gram) => 2 + list.documents.length * 0.7,
  places: ({ list, places }: Gram) => places.clauses.length * 1.8 + list.documents.length * 0.2,
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

function placeFile(grams: readonly Gram[], clauses: Clauses): string {
  const out = bitWriter();
  for (const { list, places } of grams) {
    const sizes = list.documents.map((document) => clauses.sizes[document] as number);
    writePlaces(out, placesByDocument(places, clauses), sizes);
  }
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
  const texts = Array.from(documents, clauseTexts);
  const { grams, firsts } = postingsOf(texts);
  const sizes = texts.map(({ length }) => length);
  const documentOf = new Uint32Array(firsts[firsts.length - 1] as number);
  sizes.forEach((size, document) => {
    documentOf.fill(document, firsts[document], (firsts[document] as number) + size);
  });
  const clauses: Clauses = { documentOf, firsts, sizes };
  const letters = grams.size < few ? 1 : 2;
  const index: LibraryIndex = { letters, characters: texts.map((all) => sum(all.map(({ length }) => length))), clauses: sizes, parts: {} };
  for (const [shard, names] of grouped([...grams.keys()].sort(), readings, letters)) {
    const files = filed(
      names.map(({ gram, sounds }) => {
        const places = grams.get(gram) as Places;
        return { gram, sounds, places, list: listOf(places, clauses) };
      }),
    );
    index.parts[shard] = files.length;
    for (const [part, some] of files.entries()) {
      const name = listsName(shard, part);
      // A single character needs no places: its list says how many clauses have it.
      const runs = names[0]?.sounds.length === 2 ? runsOf(some) : [];
      yield [name, listFile(some, runs, texts.length)];
      for (const [number, run] of runs.entries()) yield [placesName(name, number), placeFile(run, clauses)];
    }
  }
  yield ['library', index];
}
