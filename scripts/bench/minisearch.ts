/** MiniSearch over the same clauses, by characters and pairs of them: what a stock library answers, and what it weighs. */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { FoldedDocument } from '../../src/search/exact.ts';
import { fetched } from './fetched.ts';

const MINISEARCH = 'minisearch@7.2.0';

interface Index {
  addAll(documents: object[]): void;
  search(query: string): { id: number }[];
}

const grams = (text: string): string[] => {
  const plain = text.replace(/[\s\p{P}\p{S}]/gu, '');
  return [...plain]
    .flatMap((char, i) => [char, plain.slice(i, i + 2)])
    .filter((gram, i, all) => gram.length > 1 || i === all.length - 1 || i % 2 === 0);
};

export interface Stock {
  /** Places of the first three clauses, by numbers of document and clause. */
  first(query: string): [document: number, clause: number][];
  /** Of the index, gzipped: a reader fetches all of it. */
  bytes: number;
  seconds: number;
}

export async function minisearch(documents: readonly FoldedDocument[], titles: readonly string[]): Promise<Stock> {
  const { resolve } = createRequire(join(fetched('minisearch', [MINISEARCH]), 'package.json'));
  const { default: MiniSearch } = await import(pathToFileURL(resolve('minisearch')).href);
  const start = performance.now();
  const index: Index = new MiniSearch({ fields: ['title', 'text'], tokenize: grams, searchOptions: { boost: { title: 1.5 } } });
  const places = documents.flatMap(({ clauses }, document) => clauses.map((_, clause): [number, number] => [document, clause]));
  index.addAll(
    places.map(([document, clause], id) => ({ id, title: titles[document], text: documents[document]?.clauses[clause]?.reading.text })),
  );
  const seconds = (performance.now() - start) / 1000;
  return {
    first: (query) =>
      index
        .search(query)
        .slice(0, 3)
        .map(({ id }) => places[id] as [number, number]),
    bytes: gzipSync(JSON.stringify(index)).length,
    seconds,
  };
}
