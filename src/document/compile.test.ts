import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clauseAt, clauseById } from './clause.ts';
import { compile, type Records } from './compile.ts';
import { applyEmendations, revertEmendations } from './emend.ts';
import type { EmendationRecord } from './locate.ts';
import { findQuote, readingOf } from './quote.ts';
import type { Document, Fault } from './types.ts';

const RUN = { seed: 2014, numRuns: 300 };
const BASIS = '测试';
const TITLE = '关于试验的意见';
const ISSUER = '某某区委';

/** What happens in one line of a generated document. */
interface TextLine {
  number: string;
  length: number;
  comma: boolean;
  /** A column break, a mended word, a doubtful word, each somewhere in the line or nowhere. */
  broken: boolean;
  mended: string | null;
  doubtful: boolean;
}

const line: fc.Arbitrary<TextLine> = fc.record({
  number: fc.constantFrom('', '', '一、', '二、', '(一)', '（二）', '1.', '２．', '(3)'),
  length: fc.integer({ min: 1, max: 6 }),
  comma: fc.boolean(),
  broken: fc.boolean(),
  mended: fc.option(fc.constantFrom('', '正', '正正正')),
  doubtful: fc.boolean(),
});
const generated = fc.record({
  lines: fc.array(line, { minLength: 1, maxLength: 10 }),
  gap: fc.boolean(),
  between: fc.constantFrom('\n', '\n\n'),
});
type Generated = typeof generated extends fc.Arbitrary<infer T> ? T : never;

const record = (sic: string, corr: string | undefined, rest: Partial<EmendationRecord>): EmendationRecord => ({
  sic,
  corr,
  kind: 'misprint',
  certainty: 'certain',
  basis: BASIS,
  ...rest,
});

/** Every word takes characters that no other word has, so that each sic stands in one place. */
function made({ lines, gap, between }: Generated): { source: string; records: Records } {
  let next = 0x6100;
  const word = (length: number) => Array.from({ length }, () => String.fromCharCode(next++)).join('');
  const emendations: EmendationRecord[] = [];
  const texts = lines.map(({ number, length, comma, broken, mended, doubtful }) => {
    const parts = [word(length)];
    if (comma) parts.push(',', word(1));
    if (mended !== null) emendations.push(record(parts[parts.push(word(2)) - 1] as string, mended, {}));
    if (doubtful) emendations.push(record(parts[parts.push(word(2)) - 1] as string, undefined, { certainty: 'uncertain' }));
    if (broken) {
      const [before, after] = [word(1), word(1)];
      parts.push(`${before}\n\n${after}`);
      emendations.push(record(`${before}\n\n${after}`, before + after, { kind: 'join' }));
    }
    return `${number}${parts.join('')}。`;
  });
  const source = ['', TITLE, ISSUER, '(2014年3月9日)', ...texts].join(between) + (gap ? '(下转)' : '') + between;
  const gaps = gap ? [{ sic: '(下转)', note: BASIS }] : [];
  return { source, records: { title: TITLE, issuers: [ISSUER], emendations, gaps } };
}

function compiled(source: string, records: Records): Document {
  const result = compile(source, records);
  if ('faults' in result) throw new Error(JSON.stringify(result.faults));
  return result.document;
}

function holds(check: (document: Document, made: Generated) => void): void {
  fc.assert(
    fc.property(generated, (one) => {
      const { source, records } = made(one);
      check(compiled(source, records), one);
    }),
    RUN,
  );
}

describe('any document with its records', () => {
  test('the clauses joined are the reading text', () => {
    holds(({ clauses, reading }) => {
      expect(clauses.map((one) => reading.slice(one.reading.start, one.reading.end)).join('')).toBe(reading);
    });
  });

  test('their source slices joined are the source', () => {
    holds(({ clauses, source }) => {
      expect(clauses.map((one) => source.slice(one.source.start, one.source.end)).join('')).toBe(source);
    });
  });

  test('the emendations lead from the source to the reading text and back', () => {
    holds(({ source, reading, emendations }) => {
      expect(applyEmendations(source, emendations)).toBe(reading);
      expect(revertEmendations(reading, emendations)).toBe(source);
    });
  });

  test('each clause’s source slice, emended by itself, is its reading', () => {
    holds(({ clauses, source, reading, emendations }) => {
      for (const { source: from, reading: to } of clauses) {
        const own = emendations
          .filter(({ start, end }) => from.start <= start && end <= from.end)
          .map((one) => ({ ...one, start: one.start - from.start, end: one.end - from.start }));
        expect(applyEmendations(source.slice(from.start, from.end), own)).toBe(reading.slice(to.start, to.end));
      }
    });
  });

  test('every clause is found again from its id, and from every offset in it', () => {
    holds((document) => {
      for (const clause of document.clauses) {
        expect(clauseById(document, clause.id)).toBe(clause);
        for (let at = clause.reading.start; at < clause.reading.end; at++) expect(clauseAt(document, at)).toBe(clause);
      }
    });
  });

  test('a clause’s own text, quoted, resolves to it', () => {
    holds((document) => {
      for (const clause of document.clauses) {
        const text = readingOf(document, clause).trimStart();
        const found = findQuote(document, clause.id, text);
        expect('span' in found && document.reading.slice(found.span.start, found.span.end)).toBe(text);
      }
    });
  });

  test('a line broken over columns is one clause, and a gap is in the last', () => {
    holds(({ clauses, gaps }, { lines, gap }) => {
      expect(clauses).toHaveLength(3 + lines.length);
      expect(gaps.map(({ clause }) => clause)).toEqual(gap ? [clauses.at(-1)?.id] : []);
    });
  });
});

const SOURCE = '关于试验的意见\n\n甲乙丙,丁甲乙。\n\n戊己庚,\n\n辛壬。\n';
const HEAD = { title: TITLE, issuers: [ISSUER], gaps: [] };

function faults(...emendations: EmendationRecord[]): Fault[] {
  const result = compile(SOURCE, { ...HEAD, emendations });
  return 'faults' in result ? result.faults : [];
}
const where = (found: Fault[]) => found.map(({ at }) => at.join('.'));

describe('records that hold', () => {
  test.each<[string, EmendationRecord]>([
    ['a misprint', record('戊', '己', {})],
    ['one of two places, told by in', { ...record('甲乙', '甲甲', {}), in: '丁甲乙' }],
    ['a word left out', record('丁', '', {})],
    ['a doubtful place', record('丁', undefined, { certainty: 'uncertain' })],
    ['a join', record('庚,\n\n辛', '庚,辛', { kind: 'join' })],
  ])('%s', (_, one) => {
    expect(faults(one)).toEqual([]);
  });

  test('a missing issuer line is no fault', () => {
    expect(faults()).toEqual([]);
  });

  test('a join changes the line break alone, and the marks beside it still become full-width', () => {
    const { emendations, reading } = compiled(SOURCE, { ...HEAD, emendations: [record('庚,\n\n辛', '庚,辛', { kind: 'join' })] });
    expect(emendations.filter(({ kind }) => kind === 'join').map(({ sic, corr }) => [sic, corr])).toEqual([['\n\n', '']]);
    expect(reading).toContain('庚，辛');
  });
});

describe('records that do not', () => {
  test.each<[string, EmendationRecord, string]>([
    ['sic is not in the source', record('子丑', '子', {}), 'emendations.0.sic'],
    ['sic stands there twice', record('甲乙', '甲', {}), 'emendations.0.sic'],
    ['in is not in the source', { ...record('丁', '甲', {}), in: '乙丁' }, 'emendations.0.in'],
    ['in stands there twice', { ...record('甲', '丁', {}), in: '甲乙' }, 'emendations.0.in'],
    ['sic is not in in', { ...record('戊', '甲', {}), in: '丙,丁' }, 'emendations.0.sic'],
    ['sic stands twice in in', { ...record('甲', '丁', {}), in: '甲乙丙,丁甲' }, 'emendations.0.sic'],
    ['a doubtful place has a corr', record('丁', '甲', { certainty: 'uncertain' }), 'emendations.0.corr'],
    ['corr changes nothing', record('丁', '丁', {}), 'emendations.0.corr'],
    ['a certain change has no corr', record('丁', undefined, {}), 'emendations.0.sic'],
    ['a join changes letters', record('庚,\n\n辛', '庚，辛', { kind: 'join' }), 'emendations.0.corr'],
    ['a join has no line break', record('戊己', '己', { kind: 'join' }), 'emendations.0.corr'],
    ['a misprint goes over a line', record('庚,\n\n辛', '庚,壬', {}), 'emendations.0.sic'],
  ])('%s', (_, one, path) => {
    expect(where(faults(one))).toEqual([path]);
  });

  test('two records overlap', () => {
    expect(where(faults(record('戊己', '甲', {}), record('己庚', '乙', {})))).toEqual(['emendations.1']);
  });

  test('two records on the same words', () => {
    expect(where(faults(record('戊己', '甲', {}), record('戊己', '乙', {})))).toEqual(['emendations.1']);
  });

  test('a gap overlaps an emendation', () => {
    const result = compile(SOURCE, { ...HEAD, emendations: [record('丁', '甲', {})], gaps: [{ sic: '丙,丁', note: BASIS }] });
    expect('faults' in result && where(result.faults)).toEqual(['emendations.0']);
  });

  test('the title is not a line of the text', () => {
    const result = compile(SOURCE, { ...HEAD, title: '关于试验', emendations: [] });
    expect('faults' in result && where(result.faults)).toEqual(['title']);
  });

  test('all of them are told at once', () => {
    expect(where(faults(record('子', '丑', {}), record('丁', '丁', {})))).toEqual(['emendations.0.sic', 'emendations.1.corr']);
  });

  // Only sic is looked at: a corr may hold a line break and so divide a clause, which no kind of emendation stands for.
  test('a misprint breaks a line', () => {
    expect(where(faults(record('丁', '丁。\n', {})))).toEqual(['emendations.0.corr']);
  });
});
