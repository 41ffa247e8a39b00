import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadContent } from '../content/load.ts';
import { compile } from './compile.ts';
import { findQuote, placesOf, type QuoteMiss, readingOf } from './quote.ts';
import type { Clause, Document } from './types.ts';

const RUN = { seed: 2014, numRuns: 2000 };

const edition = loadContent('content').editions.find(({ id }) => id === 'weidu-2014');
if (!edition) throw new Error('weidu-2014 does not hold');
const real: Document = edition.document;

const clause = fc.constantFrom(...real.clauses);
/** A clause, and a piece of its words. */
const passage = fc.tuple(clause, fc.nat(), fc.nat()).map(([one, from, length]) => {
  const words = readingOf(real, one);
  const start = from % words.length;
  return { one, words, start, end: Math.min(words.length, start + 1 + (length % 40)) };
});

describe('a passage of the document', () => {
  test('that stands once in its clause is found exactly there', () => {
    const property = fc.property(passage, ({ one, words, start, end }) => {
      const text = words.slice(start, end);
      fc.pre(placesOf(words, text).length === 1);
      expect(findQuote(real, one.id, text)).toEqual({ span: { start: one.reading.start + start, end: one.reading.start + end } });
    });
    fc.assert(property, RUN);
  });

  test('that stands there several times is not guessed at', () => {
    const property = fc.property(passage, ({ one, words, start, end }) => {
      const text = words.slice(start, Math.min(end, start + 3));
      const times = placesOf(words, text).length;
      fc.pre(times > 1);
      expect(findQuote(real, one.id, text)).toEqual({ miss: { reason: 'ambiguous', times } });
    });
    fc.assert(property, RUN);
  });

  test('with one character changed is found only where the changed words stand', () => {
    const property = fc.property(passage, fc.nat(), fc.constantFrom(...new Set(real.reading)), ({ one, words, start, end }, at, char) => {
      const text = words.slice(start, end);
      const i = at % text.length;
      const changed = text.slice(0, i) + char + text.slice(i + 1);
      const found = findQuote(real, one.id, changed);
      if ('span' in found) expect(real.reading.slice(found.span.start, found.span.end)).toBe(changed);
      else expect(placesOf(words, changed)).not.toHaveLength(1);
    });
    fc.assert(property, RUN);
  });

  test('is looked for in every place, overlapping ones too', () => {
    expect(placesOf('甲甲甲', '甲甲')).toEqual([0, 1]);
    expect(placesOf('甲', '')).toEqual([]);
  });
});

const SOURCE = '关于试验的意见\n\n一、甲。乙丙,丁戊。\n\n二、己庚。辛壬,辛壬。\n';
const compiled = compile(SOURCE, { title: '关于试验的意见', issuers: [], emendations: [], gaps: [] });
if ('faults' in compiled) throw new Error('the example does not hold');

function miss(clauseId: string, text: string): QuoteMiss | null {
  const found = findQuote((compiled as { document: Document }).document, clauseId, text);
  return 'miss' in found ? found.miss : null;
}

describe('why a quotation is not there', () => {
  test.each<[string, string, QuoteMiss | null]>([
    ['s1', '乙丙，丁', null],
    ['s3', '乙丙', { reason: 'no-clause', clause: 's3' }],
    ['s1', '', { reason: 'empty' }],
    ['s2', '辛壬', { reason: 'ambiguous', times: 2 }],
    ['s1', '己庚', { reason: 'elsewhere', clauses: ['s2'] }],
    ['s1', '乙丙,丁', { reason: 'source-form', reading: '乙丙，丁' }],
    ['s1', '乙丙，己戊', { reason: 'differs', at: 3, actual: '己', expected: '丁', passage: '乙丙，丁戊' }],
    ['s1', '丁戊。己', { reason: 'differs', at: 3, actual: '己', expected: '', passage: '丁戊。' }],
  ])('%s %j', (id, text, expected) => {
    expect(miss(id, text)).toEqual(expected);
  });

  test('a line break at the end of a clause is not part of its words', () => {
    expect(miss('s1', '丁戊。\n')).not.toBeNull();
  });
});

/** Stands nowhere in the document. */
const WRONG = '々';
const sentences = real.clauses.flatMap((one) =>
  readingOf(real, one)
    .split(/(?<=[。；])/)
    .map((sentence): [Clause, string] => [one, sentence]),
);

function expectDifference([one, sentence]: [Clause, string], at: number): void {
  const wrong = sentence.slice(0, at) + WRONG + sentence.slice(at + 1);
  const expected: QuoteMiss = { reason: 'differs', at, actual: WRONG, expected: sentence[at] as string, passage: sentence };
  expect(findQuote(real, one.id, wrong)).toEqual({ miss: expected });
}

/** The first four characters of a quotation are looked for first; with these, they stand in one place. */
const plain = sentences.filter(
  ([one, sentence]) => sentence.length > 2 && placesOf(readingOf(real, one), sentence.slice(0, 4)).length === 1,
);

describe('one wrong character in a sentence', () => {
  test('the document uses no 々', () => {
    expect(real.reading).not.toContain(WRONG);
  });

  test('is named at its place, with what the document has there', () => {
    expect(plain.length).toBeGreaterThan(60);
    for (const one of plain) {
      for (let at = 1; at < one[1].length - 1; at++) expectDifference(one, at);
    }
  });

  // likeliestPlace finds the place, then goes on to shorter beginnings and takes one that stands elsewhere too:
  // of “更加注重聚焦…” with a wrong 17th character it says that the 5th differs from 更加注重领导带头.
  test('is named at its place when the sentence begins like another', () => {
    const others = sentences.filter((one) => one[1].length > 2 && !plain.includes(one));
    expect(others.length).toBeGreaterThan(0);
    for (const one of others) {
      for (let at = 1; at < one[1].length - 1; at++) expectDifference(one, at);
    }
  });
});

describe('a character too few or too many', () => {
  test.each<[string, string, number]>([
    ['too few', '聚焦作风建设，贯彻风精神，集中解决', 9],
    ['too many', '聚焦作风建设，贯彻整整风精神，集中解决', 10],
  ])('%s is named where the words part', (_, text, at) => {
    const found = findQuote(real, 's1-1', text);
    expect('miss' in found && found.miss).toMatchObject({ reason: 'differs', at });
  });
});
