/** Links that can stand in a text at once. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Reference } from './references/types.ts';
import { textLinks } from './text-links.ts';

const reference = (start: number, end: number, other: Partial<Reference> = {}): Reference => ({
  start,
  end,
  from: 'a1',
  called: { title: '某法', number: null },
  documents: ['law'],
  isClause: false,
  clause: null,
  covered: [],
  ...other,
});
const spans = (...all: Reference[]) => textLinks('here', [], all).map(({ start, end }) => [start, end]);

test('what leads nowhere, or to several places, is no link', () => {
  expect(spans(reference(0, 4, { documents: [] }), reference(5, 9, { documents: ['law', 'old'] }))).toEqual([]);
  expect(spans(reference(0, 4, { isClause: true }), reference(5, 9, { isClause: true, clause: 'a2' }))).toEqual([[5, 9]]);
  expect(spans(reference(0, 4, { documents: ['here'], isClause: true, clause: 'a1' }))).toEqual([]);
});

test('of a title and the one within it the outer leads, or else the inner', () => {
  expect(spans(reference(0, 20), reference(6, 12))).toEqual([[0, 20]]);
  expect(spans(reference(0, 20, { documents: [] }), reference(6, 12))).toEqual([[6, 12]]);
});

test('no two links overlap, and every reference that leads has one', () => {
  const span = fc.tuple(fc.nat(60), fc.integer({ min: 1, max: 8 })).map(([start, length]) => ({ start, end: start + length }));
  const apart = (all: { start: number; end: number }[]) =>
    all.sort((a, b) => a.start - b.start).filter((one, i, sorted) => sorted.slice(0, i).every(({ end }) => end <= one.start));
  fc.assert(
    fc.property(fc.array(span).map(apart), fc.array(span).map(apart), (terms, others) => {
      const references = others.map(({ start, end }) => reference(start, end));
      const links = textLinks(
        'here',
        terms.map((one) => ({ ...one, term: 'x' })),
        references,
      );
      for (const [i, { start }] of links.entries()) expect(start).toBeGreaterThanOrEqual(links[i - 1]?.end ?? 0);
      expect(links.filter((one) => 'reference' in one)).toHaveLength(references.length);
    }),
  );
});
