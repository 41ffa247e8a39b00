import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadContent } from '../content/load.ts';
import { applyEmendations } from '../document/emend.ts';
import { PUNCTUATION_BASIS } from '../document/punctuate.ts';
import type { Document, Emendation, Span } from '../document/types.ts';
import { emendationMarks, type Mark, type Segment, segments } from './segments.ts';
import { type TermLink, termLinks } from './term-links.ts';

const RUN = { seed: 11, numRuns: 1000 };

/** A document of pieces, kept or changed; a changed one is never empty in the source, as `compile` sees to it. */
const piece = fc.oneof(
  fc.record({ sic: fc.stringMatching(/^[甲乙丙]{1,4}$/), corr: fc.constant(null) }),
  fc.record({ sic: fc.stringMatching(/^[误\n]{1,2}$/), corr: fc.stringMatching(/^正{0,3}$/) }),
);
const kind = fc.constantFrom<Emendation['kind'][]>('join', 'punctuation', 'misprint');

type Pieces = { sic: string; corr: string | null; kind: Emendation['kind'] }[];
const pieces: fc.Arbitrary<Pieces> = fc.array(
  fc.tuple(piece, kind).map(([one, kind]) => ({ ...one, kind })),
  { minLength: 1, maxLength: 10 },
);

function documentOf(all: Pieces): Document {
  let source = '';
  const emendations = all.flatMap(({ sic, corr, kind }): Emendation[] => {
    const start = source.length;
    source += sic;
    return corr === null
      ? []
      : [{ start, end: source.length, sic, corr, kind, basis: kind === 'punctuation' ? PUNCTUATION_BASIS : '', certainty: 'certain' }];
  });
  return { source, reading: applyEmendations(source, emendations), emendations, gaps: [], parts: [], clauses: [], merged: [] };
}

/** Links that do not overlap, cut anywhere in the text. */
const linksOf = (cuts: number[], length: number): TermLink[] => {
  const at = [...new Set(cuts.map((one) => one % (length + 1)))].sort((a, b) => a - b);
  return at.flatMap((start, i) => (i % 2 || at[i + 1] === undefined ? [] : [{ start, end: at[i + 1] as number, term: `t${i}` }]));
};

const textOf = (parts: readonly Segment[]): string => parts.map((one) => (one.kind === 'text' ? one.text : textOf(one.children))).join('');

type Held = Exclude<Segment, { kind: 'text' }>;
const held = (parts: readonly Segment[]): Held[] => parts.flatMap((one) => (one.kind === 'text' ? [] : [one, ...held(one.children)]));

const contains = (a: Span, b: Span) => a.start <= b.start && b.end <= a.end;
const apart = (a: Span, b: Span) => a.end <= b.start || b.end <= a.start;
/** What an emendation cuts in two is no link. */
const uncut = (link: Span, marks: readonly Span[]) =>
  marks.every((mark) => contains(link, mark) || contains(mark, link) || apart(link, mark));

interface Case {
  document: Document;
  span: Span;
  all: Mark[];
  terms: TermLink[];
  parts: Segment[];
}

function holds(check: (one: Case) => void): void {
  const property = fc.property(pieces, fc.array(fc.nat(), { maxLength: 6 }), fc.nat(), fc.nat(), (one, cuts, from, to) => {
    const document = documentOf(one);
    const { length } = document.reading;
    const [start, end] = [from % (length + 1), to % (length + 1)].sort((a, b) => a - b) as [number, number];
    const [span, all, terms] = [{ start, end }, emendationMarks(document), linksOf(cuts, length)];
    check({ document, span, all, terms, parts: segments({ document }, span, all, terms) });
  });
  fc.assert(property, RUN);
}

describe('marks', () => {
  test('each emendation has the place of its corr in the reading text', () => {
    holds(({ document, all }) => {
      expect(all.map(({ start, end }) => document.reading.slice(start, end))).toEqual(document.emendations.map(({ corr }) => corr));
      expect(all.map(({ emendation }) => emendation)).toEqual(document.emendations);
    });
  });

  test('those an editor made are numbered from 1, the rules’ are not', () => {
    holds(({ all }) => {
      const numbers = all.filter(({ emendation }) => emendation.kind !== 'punctuation').map(({ number }) => number);
      expect(numbers).toEqual(numbers.map((_, i) => i + 1));
      expect(all.every(({ emendation, number }) => (emendation.kind === 'punctuation') === (number === null))).toBe(true);
    });
  });

  test('a word put in where the source has none', () => {
    const inserted: Emendation = { start: 1, end: 1, sic: '', corr: '在', kind: 'misprint', basis: '', certainty: 'certain' };
    expect(emendationMarks({ emendations: [inserted] })).toMatchObject([{ start: 1, end: 2 }]);
  });
});

describe('segments of any span', () => {
  test('joined, they are the span’s text', () => {
    holds(({ document, span, parts }) => {
      expect(textOf(parts)).toBe(document.reading.slice(span.start, span.end));
    });
  });

  test('hold each emendation inside the span once, in order, and no other', () => {
    holds(({ span, all, parts }) => {
      const found = held(parts).flatMap((one) => (one.kind === 'emendation' ? one.mark.emendation.start : []));
      const expected = all.filter((mark) => contains(span, mark)).map(({ emendation }) => emendation.start);
      expect(found).toEqual(expected);
    });
  });

  test('an emendation holds exactly its corr', () => {
    holds(({ parts }) => {
      for (const one of held(parts)) {
        if (one.kind === 'emendation') expect(textOf(one.children)).toBe(one.mark.emendation.corr);
      }
    });
  });

  test('hold each term once, unless the span or an emendation cuts it in two', () => {
    holds(({ document, span, all, terms, parts }) => {
      const inside = all.filter((mark) => contains(span, mark));
      const whole = terms.filter((link) => contains(span, link) && uncut(link, inside));
      const found = held(parts).flatMap((one) => (one.kind === 'term' ? `${one.term} ${textOf(one.children)}` : []));
      expect(found).toEqual(whole.map(({ term, start, end }) => `${term} ${document.reading.slice(start, end)}`));
    });
  });
});

describe('segments by example', () => {
  const document = documentOf([
    { sic: '甲', corr: null, kind: 'join' },
    { sic: '\n', corr: '', kind: 'join' },
    { sic: '乙', corr: null, kind: 'join' },
  ]);
  const shape = (parts: readonly Segment[]): string =>
    parts
      .map((one) =>
        one.kind === 'text' ? one.text : `${one.kind === 'term' ? '<' : '['}${shape(one.children)}${one.kind === 'term' ? '>' : ']'}`,
      )
      .join('');
  const drawn = (span: Span, ...terms: Span[]) =>
    shape(
      segments(
        { document },
        span,
        emendationMarks(document),
        terms.map((one) => ({ ...one, term: 't' })),
      ),
    );

  test('what was removed within a term stands in it, at its edge beside it', () => {
    expect(drawn({ start: 0, end: 2 }, { start: 0, end: 2 })).toBe('<甲[]乙>');
    expect(drawn({ start: 0, end: 2 }, { start: 0, end: 1 })).toBe('<甲>[]乙');
    expect(drawn({ start: 0, end: 2 }, { start: 1, end: 2 })).toBe('甲[]<乙>');
  });

  test('what was removed at the edge of the span is shown', () => {
    expect(drawn({ start: 0, end: 1 })).toBe('甲[]');
    expect(drawn({ start: 1, end: 2 })).toBe('[]乙');
  });
});

test('the whole of weidu-2014 in one piece holds every emendation, and every link that none cuts', () => {
  const edition = loadContent('content').editions.find(({ id }) => id === 'weidu-2014');
  if (!edition) throw new Error('weidu-2014 does not hold');
  const { document } = edition;
  const [all, terms] = [emendationMarks(document), termLinks(edition)];
  const parts = segments({ document }, { start: 0, end: document.reading.length }, all, terms);
  expect(textOf(parts)).toBe(document.reading);
  expect(held(parts).filter(({ kind }) => kind === 'emendation')).toHaveLength(document.emendations.length);
  const whole = terms.filter((link) => uncut(link, all));
  expect(held(parts).flatMap((one) => (one.kind === 'term' ? one.term : []))).toEqual(whole.map(({ term }) => term));
});
