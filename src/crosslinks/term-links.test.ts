import { describe, expect, test } from 'vitest';
import type { Term } from '../content/collections/terms.ts';
import type { Edition } from '../content/edition.ts';
import { loadContent } from '../content/load.ts';
import { clauseById } from '../document/clause.ts';
import { compile } from '../document/compile.ts';
import { occurrences } from '../document/occurrences.ts';
import { termLinks } from './term-links.ts';

const real = loadContent('content').editions.find(({ id }) => id === 'weidu-2014') as Edition;

const TITLE = '关于四风的意见';
const compiled = compile(`${TITLE}\n\n一、反对“四风”。“四风”问题,抓四风问题。\n\n二、四风。\n`, {
  title: TITLE,
  issuers: [],
  emendations: [],
  gaps: [],
});
if ('faults' in compiled) throw new Error('the example does not hold');
const { document } = compiled;

const term = (id: string, name: string, ...forms: string[]): Term => ({
  id,
  name,
  forms,
  order: 0,
  noted: [],
  hasNote: false,
  noteText: '',
  definition: null,
});
const found = (one: Term) =>
  occurrences(document, [one.name, ...one.forms]).map(({ clause, start, end }) => `${clause} ${document.reading.slice(start, end)}`);
const linked = (...terms: Term[]) =>
  termLinks({ document, terms }).map(({ term, start, end }) => `${term} ${document.reading.slice(start, end)}`);

describe('occurrences', () => {
  test('every place, each with its clause', () => {
    expect(found(term('a', '四风'))).toEqual(['title 四风', 's1 四风', 's1 四风', 's1 四风', 's2 四风']);
  });

  test('other wordings count, in the order of the text', () => {
    expect(found(term('a', '四风问题', '反对'))).toEqual(['s1 反对', 's1 四风问题']);
  });

  test('places inside a longer one are places', () => {
    expect(found(term('a', '“四风”', '四风”问题'))).toEqual(['s1 “四风”', 's1 “四风”', 's1 四风”问题']);
  });

  test('the reading text is searched, not the source', () => {
    expect(found(term('a', '问题，抓'))).toHaveLength(1);
    expect(found(term('a', '问题,抓'))).toEqual([]);
  });
});

describe('links', () => {
  test('of two that overlap the longer stays', () => {
    expect(linked(term('a', '四风'), term('b', '四风问题'))).toEqual(['a 四风', 'a 四风', 'a 四风', 'b 四风问题', 'a 四风']);
  });

  test('of two as long the earlier stays', () => {
    expect(linked(term('a', '反对“'), term('b', '对“四'))).toEqual(['a 反对“']);
  });
});

describe('weidu-2014', () => {
  test('each occurrence is the term’s own words, in the clause it names', () => {
    for (const one of real.terms) {
      for (const { clause, start, end } of occurrences(real.document, [one.name, ...one.forms])) {
        expect([one.name, ...one.forms]).toContain(real.document.reading.slice(start, end));
        const { reading } = clauseById(real.document, clause);
        expect(reading.start <= start && end <= reading.end).toBe(true);
      }
    }
  });

  test('a term occurs as often as the text splits at it', () => {
    for (const one of real.terms.filter(({ forms }) => !forms.length)) {
      expect([one.name, occurrences(real.document, [one.name, ...one.forms]).length]).toEqual([
        one.name,
        real.document.reading.split(one.name).length - 1,
      ]);
    }
  });

  test('no two links overlap, and none is left out without a longer or earlier one in its place', () => {
    const all = termLinks(real);
    all.slice(1).forEach((link, i) => {
      expect(link.start).toBeGreaterThanOrEqual(all[i]?.end as number);
    });
    const candidates = real.terms.flatMap((one) =>
      occurrences(real.document, [one.name, ...one.forms]).map((span) => ({ ...span, term: one.id })),
    );
    for (const one of candidates) {
      const taken = all.filter((link) => one.start < link.end && link.start < one.end);
      const better = taken.some((link) => link.end - link.start > one.end - one.start || link.start <= one.start);
      expect([one, better]).toEqual([one, true]);
    }
  });
});
