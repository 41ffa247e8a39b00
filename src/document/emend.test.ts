import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { alignEmendations, applyEmendations, revertEmendations, sortSpans } from './emend.ts';

const RUN = { seed: 20140309, numRuns: 500 };

/** Few characters, so that texts repeat themselves; one lies outside the basic plane and counts two. */
const words = (maxLength: number) => fc.array(fc.constantFrom('甲', '乙', '，', '\n', 'a', '𠮷'), { maxLength }).map((all) => all.join(''));

/** A source as pieces, each kept or changed; empty ones make insertions, deletions and changes side by side. */
type Piece = { kept: string } | { sic: string; corr: string };
const pieces: fc.Arbitrary<Piece[]> = fc.array(fc.oneof(fc.record({ kept: words(5) }), fc.record({ sic: words(3), corr: words(3) })), {
  maxLength: 12,
});

function laid(all: readonly Piece[]) {
  let source = '';
  let reading = '';
  const placed = all.map((piece) => {
    const [sic, corr] = 'kept' in piece ? [piece.kept, piece.kept] : [piece.sic, piece.corr];
    const at = { source: source.length, reading: reading.length, sic, corr, kept: 'kept' in piece };
    source += sic;
    reading += corr;
    return at;
  });
  const changes = placed.filter(({ kept }) => !kept).map((one) => ({ start: one.source, end: one.source + one.sic.length, ...one }));
  return { source, reading, changes, kept: placed.filter((one) => one.kept && one.sic) };
}

describe('apply and revert', () => {
  test('apply puts each corr in the place of its sic and touches nothing else', () => {
    const property = fc.property(pieces, (all) => {
      const { source, reading, changes } = laid(all);
      expect(applyEmendations(source, changes)).toBe(reading);
    });
    fc.assert(property, RUN);
  });

  test('revert gives the source back', () => {
    const property = fc.property(pieces, (all) => {
      const { source, changes } = laid(all);
      expect(revertEmendations(applyEmendations(source, changes), changes)).toBe(source);
    });
    fc.assert(property, RUN);
  });

  test('a change may cut a surrogate pair and is still taken back', () => {
    const changes = [{ start: 2, end: 3, sic: '\udfb7', corr: '' }];
    expect(revertEmendations(applyEmendations('甲𠮷乙', changes), changes)).toBe('甲𠮷乙');
  });

  test('the order in which records were written does not matter', () => {
    const shuffled = pieces.chain((all) => {
      const { changes, source } = laid(all.filter((piece) => 'kept' in piece || piece.sic));
      return fc.record({
        source: fc.constant(source),
        changes: fc.constant(changes),
        mixed: fc.shuffledSubarray(changes, { minLength: changes.length }),
      });
    });
    const property = fc.property(shuffled, ({ source, changes, mixed }) => {
      expect(applyEmendations(source, sortSpans(mixed))).toBe(applyEmendations(source, changes));
    });
    fc.assert(property, RUN);
  });
});

describe('what apply and revert refuse', () => {
  test('a change that begins before the one before has ended', () => {
    const overlapping = [
      { start: 0, end: 2, sic: '甲乙', corr: '丙' },
      { start: 1, end: 3, sic: '乙丁', corr: '丙' },
    ];
    expect(() => applyEmendations('甲乙丁', overlapping)).toThrow(RangeError);
  });

  test('a sic that does not stand there', () => {
    const property = fc.property(pieces, fc.nat(), (all, pick) => {
      const { source, changes } = laid(all);
      fc.pre(changes.length > 0);
      const wrong = changes.map((one, i) => (i === pick % changes.length ? { ...one, sic: `${one.sic}误` } : one));
      expect(() => applyEmendations(source, wrong)).toThrow(RangeError);
    });
    fc.assert(property, RUN);
  });

  test('a reading text that does not hold the corr', () => {
    expect(() => revertEmendations('甲丁', [{ start: 1, end: 2, sic: '乙', corr: '丙' }])).toThrow(RangeError);
  });
});

describe('align', () => {
  test('any part of a kept piece maps to itself', () => {
    const property = fc.property(pieces, fc.nat(), fc.nat(), (all, from, length) => {
      const { changes, kept } = laid(all);
      const { toSource } = alignEmendations(changes);
      for (const { source, reading, sic } of kept) {
        const start = from % sic.length;
        const end = start + 1 + (length % (sic.length - start));
        expect(toSource({ start: reading + start, end: reading + end })).toEqual({ start: source + start, end: source + end });
      }
    });
    fc.assert(property, RUN);
  });

  test('a source offset inside or at the end of a kept piece finds its place in the reading text', () => {
    const property = fc.property(pieces, (all) => {
      const { changes, kept } = laid(all);
      const { toReading } = alignEmendations(changes);
      for (const { source, reading, sic } of kept) {
        for (let at = 1; at <= sic.length; at++) expect(toReading(source + at)).toBe(reading + at);
      }
    });
    fc.assert(property, RUN);
  });

  test('a span from one kept piece to another has the source span that apply makes its text from', () => {
    const property = fc.property(pieces, fc.nat(), fc.nat(), (all, a, b) => {
      const { source, reading, changes, kept } = laid(all);
      fc.pre(kept.length > 0);
      const [first, last] = [a % kept.length, b % kept.length].sort((x, y) => x - y).map((i) => kept[i] as (typeof kept)[number]) as [
        (typeof kept)[number],
        (typeof kept)[number],
      ];
      const span = { start: first.reading, end: last.reading + last.corr.length };
      const { start, end } = alignEmendations(changes).toSource(span);
      const inside = changes
        .filter((one) => start < one.end && one.start < end)
        .map((one) => ({ ...one, start: one.start - start, end: one.end - start }));
      expect(applyEmendations(source.slice(start, end), inside)).toBe(reading.slice(span.start, span.end));
    });
    fc.assert(property, RUN);
  });

  test('a bound inside an emended word moves out to its edge', () => {
    const { toSource } = alignEmendations([{ start: 2, end: 4, sic: '误误', corr: '正正正' }]);
    expect(toSource({ start: 3, end: 4 })).toEqual({ start: 2, end: 4 });
    expect(toSource({ start: 0, end: 3 })).toEqual({ start: 0, end: 4 });
    expect(toSource({ start: 4, end: 6 })).toEqual({ start: 2, end: 5 });
  });

  test('what was removed at the edge of a span stays outside', () => {
    const { toSource } = alignEmendations([{ start: 2, end: 4, sic: '\n\n', corr: '' }]);
    expect(toSource({ start: 0, end: 2 })).toEqual({ start: 0, end: 2 });
    expect(toSource({ start: 2, end: 3 })).toEqual({ start: 4, end: 5 });
    expect(toSource({ start: 1, end: 3 })).toEqual({ start: 1, end: 5 });
  });
});
