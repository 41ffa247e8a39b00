/** The index of a library: its files, by name, as scripts hand them to the page. */
import type { FoldedDocument } from '../exact.ts';
import type { Readings } from '../pinyin.ts';
import { bitWriter } from './bits.ts';
import { type DocumentList, writeList } from './lists.ts';
import { type ClausePlaces, writePlaces } from './places.ts';
import { clauseTexts, type Places, postingsOf } from './postings.ts';
import { type LibraryIndex, type ListFile, listsName, partOf, placesName, shardOf, soundsOf } from './shards.ts';

/** Letters about which a file is to have: small ones cost a request each, large ones what nobody asked for. */
const LETTERS = { lists: 4000, places: 8000 };

interface Gram {
  gram: string;
  sounds: string[];
  list: DocumentList;
  places: ClausePlaces[];
}

function byDocument({ clauses, offsets }: Places, documentOf: Uint32Array, firsts: readonly number[]): Pick<Gram, 'list' | 'places'> {
  const list: DocumentList = { documents: [], clauses: [] };
  const places: ClausePlaces[] = [];
  for (let i = 0; i < clauses.length; i++) {
    const document = documentOf[clauses[i] as number] as number;
    if (list.documents[list.documents.length - 1] !== document) {
      list.documents.push(document);
      places.push(new Map());
    }
    const own = places[places.length - 1] as ClausePlaces;
    const clause = (clauses[i] as number) - (firsts[document] as number);
    const before = own.get(clause);
    if (before) before.push(offsets[i] as number);
    else own.set(clause, [offsets[i] as number]);
  }
  list.clauses = places.map(({ size }) => size);
  return { list, places };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

/** About what a gram takes of a file, in letters. */
const WEIGHT = {
  lists: ({ list }: Gram) => 2 + list.documents.length * 0.7,
  places: ({ list, places }: Gram) => sum(list.clauses) * 1.8 + places.length * 0.2,
};

const partsFor = (grams: readonly Gram[]): number => Math.max(1, Math.round(sum(grams.map(WEIGHT.lists)) / LETTERS.lists));

/** Cuts grams into runs whose places make a file each. A single character needs none: its list says how many clauses have it. */
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

function placeFile(grams: readonly Gram[], sizes: readonly number[]): string {
  const out = bitWriter();
  for (const { list, places } of grams)
    writePlaces(
      out,
      places,
      list.documents.map((document) => sizes[document] as number),
    );
  return out.text();
}

function filed(grams: readonly Gram[], parts: number): Gram[][] {
  const files = Array.from({ length: parts }, (): Gram[] => []);
  for (const gram of grams) files[partOf(gram.sounds, parts)]?.push(gram);
  return files;
}

export interface LibraryFiles {
  index: LibraryIndex;
  /** By name, made when asked for. */
  files: Map<string, () => ListFile | string>;
}

/**
 * @param documents of the whole site, in its order
 * @param readings as the site publishes them
 */
export function libraryFiles(documents: readonly Pick<FoldedDocument, 'clauses'>[], readings: Readings): LibraryFiles {
  const texts = documents.map(clauseTexts);
  const { grams, firsts } = postingsOf(texts);
  const sizes = texts.map(({ length }) => length);
  const documentOf = new Uint32Array(firsts[firsts.length - 1] as number);
  sizes.forEach((size, document) => {
    documentOf.fill(document, firsts[document], (firsts[document] as number) + size);
  });
  const shards = new Map<string, string[]>();
  for (const gram of [...grams.keys()].sort()) {
    const shard = shardOf(soundsOf(gram, readings));
    const same = shards.get(shard);
    if (same) same.push(gram);
    else shards.set(shard, [gram]);
  }
  const index: LibraryIndex = { characters: texts.map((clauses) => sum(clauses.map(({ length }) => length))), clauses: sizes, parts: {} };
  const files: LibraryFiles['files'] = new Map();
  for (const [shard, names] of [...shards].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const all = names.map(
      (gram): Gram => ({ gram, sounds: soundsOf(gram, readings), ...byDocument(grams.get(gram) as Places, documentOf, firsts) }),
    );
    const parts = partsFor(all);
    index.parts[shard] = parts;
    filed(all, parts).forEach((some, part) => {
      const name = listsName(shard, part);
      const runs = shard.length > 1 ? runsOf(some) : [];
      files.set(name, () => listFile(some, runs, documents.length));
      runs.forEach((run, number) => {
        files.set(placesName(name, number), () => placeFile(run, sizes));
      });
    });
  }
  return { index, files };
}
