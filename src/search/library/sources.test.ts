/** Documents that a text has words of, told by the phrases alone, against a plain scan. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type PhraseIndex, phraseFiles, readPhrases } from './phrase-files.ts';
import { chosenPhrases, PHRASE, phraseHashes, WINDOW } from './phrases.ts';
import { type PhraseLibrary, sourcesOf } from './sources.ts';

/** Few characters, so that phrases recur. */
const words = (minLength: number, maxLength: number) =>
  fc.string({ unit: fc.constantFrom(...'甲乙丙丁戊己庚辛𠮷1'), minLength, maxLength });
const documents = fc.array(fc.array(words(0, 60), { minLength: 1, maxLength: 4 }), { minLength: 2, maxLength: 12 });

function published(all: string[][]): { library: PhraseLibrary; files: Map<string, unknown> } {
  const files = new Map(JSON.parse(JSON.stringify([...phraseFiles(all)])) as [string, unknown][]);
  return { files, library: { index: files.get('phrases') as PhraseIndex, fetch: async (name) => files.get(name) } };
}

test('of so many phrases in a row one is chosen, wherever they stand, and what a wide window chooses a narrow one does', () => {
  fc.assert(
    fc.property(words(0, 40), words(WINDOW + PHRASE - 1, 30), words(0, 40), (before, same, behind) => {
      const text = before + same + behind;
      const within = chosenPhrases(phraseHashes(text))
        .filter((at) => at >= before.length && at + PHRASE <= before.length + same.length)
        .map((at) => at - before.length);
      const alone = chosenPhrases(phraseHashes(same));
      expect(within.some((at) => alone.includes(at))).toBe(true);
      const narrow = chosenPhrases(phraseHashes(text));
      for (const at of chosenPhrases(phraseHashes(text), 3 * WINDOW)) expect(narrow).toContain(at);
    }),
  );
});

test('each phrase comes back with the first documents that have chosen it', () => {
  fc.assert(
    fc.property(documents, (all) => {
      const { library, files } = published(all);
      const back = Array.from({ length: library.index.files }, (_, file) => [
        ...readPhrases(files.get(`phrases-${file}`) as string, file, library.index),
      ]).flat();
      const chosen = all.map(
        (clauses) => new Set(clauses.map(phraseHashes).flatMap((hashes) => chosenPhrases(hashes).map((at) => hashes[at] as number))),
      );
      const hashes = [...new Set(chosen.flatMap((own) => [...own]))];
      const having = hashes.map((hash) => [hash, chosen.flatMap((own, i) => (own.has(hash) ? [i] : []))]);
      expect(new Map(back)).toEqual(new Map(having as [number, number[]][]));
    }),
  );
});

test('a document is named of which a quotation has enough words in a row', async () => {
  const place = fc.record({ which: fc.nat(), start: fc.nat(), length: fc.integer({ min: WINDOW + PHRASE - 1, max: 40 }) });
  await fc.assert(
    fc.asyncProperty(documents, place, words(0, 30), words(0, 30), async (all, { which, start, length }, before, behind) => {
      const clauses = all.flat().filter((one) => one.length >= length);
      const clause = clauses[which % clauses.length];
      if (clause === undefined) return;
      const quoted = clause.slice(start % (clause.length - length + 1)).slice(0, length);
      const stretch = { start: before.length, end: before.length + length };
      const found = await sourcesOf(published(all).library, before + quoted + behind, [stretch]);
      all.forEach((own, i) => {
        if (own.some((one) => one.includes(quoted))) expect(found).toContain(i);
      });
    }),
    { numRuns: 300 },
  );
});

/** So many characters that no phrase recurs by chance. */
const unlike = (minLength: number, maxLength: number) => fc.array(fc.integer({ min: 0x4e00, max: 0x9fa5 }), { minLength, maxLength });
const told = (codes: readonly number[]) => String.fromCharCode(...codes);

test('of a quotation with a word changed each document is named that has enough words in a row', async () => {
  const texts = fc.array(unlike(60, 60).map(told), { minLength: 2, maxLength: 6 });
  const parts = fc.record({
    which: fc.nat(),
    start: fc.nat(30),
    before: fc.integer({ min: 0, max: 15 }),
    behind: fc.integer({ min: 0, max: 15 }),
  });
  await fc.assert(
    fc.asyncProperty(texts, parts, unlike(0, 30).map(told), async (all, { which, start, before, behind }, around) => {
      const text = all[which % all.length] as string;
      const words = text.slice(start, start + before + behind);
      const quoted = `${words.slice(0, before)}〇${words.slice(before)}`;
      const found = await sourcesOf(published(all.map((one) => [one])).library, around + quoted + around, [
        { start: around.length, end: around.length + quoted.length },
      ]);
      const isEnough = Math.max(before, words.length - before) >= WINDOW + PHRASE - 1;
      if (isEnough) expect(found).toContain(which % all.length);
    }),
    { numRuns: 300 },
  );
});
