/** The index of a library against a plain scan of its texts. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldDocument } from '../exact.ts';
import { readingsOf } from '../pinyin.ts';
import type { SearchDocument } from '../types.ts';
import { bitReader, bitWriter } from './bits.ts';
import { libraryFiles } from './build.ts';
import { candidates, exactDocuments } from './exact.ts';
import { clauseTexts } from './postings.ts';
import type { SearchLibrary } from './read.ts';
import type { LibraryIndex } from './shards.ts';

const readings = readingsOf({ ding: '丁定', lv: '吕', ce: '侧', zhong: '重中', chong: '重', zong: '总' });

/** Few characters, so that strings recur; one without a reading, a digit and a mark among them. */
const texts = fc.string({ unit: fc.constantFrom(...'丁定重中总吕𠮷1，a'), maxLength: 14 });
const documents = fc.array(fc.array(fc.tuple(texts, fc.option(texts)), { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 9 });

const made = (all: [string, string | null][][]) =>
  all.map((clauses, i) => {
    const document: SearchDocument = {
      id: `d${i}`,
      citations: [],
      gaps: [],
      clauses: clauses.map(([text, sic], n) => ({
        id: `c${n}`,
        kind: 'paragraph',
        label: '',
        text,
        pieces: sic === null ? [] : [[0, text.length, sic]],
        facets: [],
      })),
    };
    return foldDocument(document, new Map());
  });

function read(all: [string, string | null][][], few = 0): { library: SearchLibrary; texts: string[][] } {
  const folded = made(all);
  const published = new Map([...libraryFiles(folded, readings, few)].map(([name, data]) => [name, JSON.stringify(data)] as const));
  const fetch = async (name: string) => {
    const file = published.get(name);
    if (file === undefined) throw new Error(`no ${name}`);
    return JSON.parse(file);
  };
  const index: LibraryIndex = JSON.parse(published.get('library') ?? '');
  return { library: { index, readings, fetch }, texts: folded.map(clauseTexts) };
}

test('numbers come back as they were written, in any order of widths', () => {
  const number = fc.tuple(fc.constantFrom('bits', 'gamma', 'rice'), fc.nat(5000), fc.nat(9));
  fc.assert(
    fc.property(fc.array(number), (numbers) => {
      const out = bitWriter();
      for (const [kind, value, width] of numbers) {
        if (kind === 'bits') out.bits(value, 13);
        else if (kind === 'gamma') out.gamma(value + 1);
        else out.rice(value, width);
      }
      const from = bitReader(out.text());
      const back = numbers.map(([kind, , width]) =>
        kind === 'bits' ? from.bits(13) : kind === 'gamma' ? from.gamma() - 1 : from.rice(width),
      );
      expect(back).toEqual(numbers.map(([, value]) => value));
    }),
  );
});

test('the documents of every string, and how many of their clauses have it, are those that a scan finds', async () => {
  await fc.assert(
    fc.asyncProperty(
      documents,
      fc.nat(),
      fc.nat(),
      fc.integer({ min: 1, max: 7 }),
      texts,
      fc.constantFrom(0, 9999),
      async (all, which, start, length, other, few) => {
        const { library, texts: own } = read(all, few);
        const clauses = own.flat();
        const text = clauses[which % clauses.length] ?? '';
        for (const query of [text.slice(start % (text.length + 1)).slice(0, length), other.slice(0, length)]) {
          if (!query || query.includes('\n')) continue;
          const counts = own.map((some) => some.filter((one) => one.includes(query)).length);
          const found = await exactDocuments(library, query);
          expect(counts.map((_, i) => found.clauses[found.documents.indexOf(i)] ?? 0)).toEqual(counts);
          if (query.length < 2) continue;
          const named = await candidates(library, query);
          expect(counts.flatMap((count, i) => (count && !named.includes(i) ? [i] : []))).toEqual([]);
        }
      },
    ),
    { numRuns: 400 },
  );
});
