import { describe, expect, test } from 'vitest';
import type { Quote } from '../content/collections/quote.ts';
import type { Edition } from '../content/edition.ts';
import { loadContent } from '../content/load.ts';
import { backlinks } from './backlinks.ts';

const edition = loadContent('content').editions.find(({ id }) => id === 'weidu-2014') as Edition;

const NOWHERE = { start: 0, end: 0 };
const quote = (clause: string): Quote => ({ clause, text: '', span: NOWHERE, source: NOWHERE });
const entry = (id: string, ...noted: string[]) => ({ id, name: `${id}名`, order: 0, noted, hasNote: false, noteText: '' });

/** One entry of each collection, quoting in every way that entries can. */
const small: Edition = {
  ...edition,
  principles: [{ ...entry('p', 's9'), group: 'demand', quotes: [quote('s1'), quote('s1')] }],
  sectors: [
    {
      ...entry('s'),
      kind: 'unit',
      names: [],
      lists: [{ level: 'local', name: null, clause: 's2', quote: quote('s2'), items: [] }],
      tasks: [quote('s1')],
    },
  ],
  phases: [
    {
      ...entry('f', 's1'),
      kind: 'phase',
      quotes: [quote('s3')],
      steps: [{ id: 'a', what: '', who: null, how: null, when: null, quotes: [quote('s4'), quote('s1')] }],
    },
  ],
  terms: [
    { ...entry('t'), forms: [], definition: quote('s2') },
    { ...entry('u', 's2'), forms: [], definition: null },
  ],
};

const found = (clause: string) =>
  backlinks(small)
    .get(clause)
    ?.map(({ collection, id, name }) => `${collection}/${id} ${name}`);

describe('backlinks', () => {
  test('an entry that quotes a clause several times is named once', () => {
    expect(found('s1')).toEqual(['sectors/s s名', 'phases/f f名', 'principles/p p名']);
  });

  test('lists and definitions are quotes', () => {
    expect(found('s2')).toEqual(['sectors/s s名', 'terms/t t名', 'terms/u u名']);
  });

  test('quotes of a phase and of its steps count alike', () => {
    expect([found('s3'), found('s4')]).toEqual([['phases/f f名'], ['phases/f f名']]);
  });

  test('what a note points to counts', () => {
    expect(found('s9')).toEqual(['principles/p p名']);
  });

  test('a clause that no entry cites has none', () => {
    expect(found('s5')).toBeUndefined();
  });
});

describe('weidu-2014', () => {
  test('every clause that is linked exists', () => {
    const known = new Set(edition.document.clauses.map(({ id }) => id));
    expect([...backlinks(edition).keys()].filter((id) => !known.has(id))).toEqual([]);
  });

  test('every entry that cites anything is found from there', () => {
    const reached = new Set([...backlinks(edition).values()].flat().map(({ collection, id }) => `${collection}/${id}`));
    expect(edition.principles.filter(({ id }) => !reached.has(`principles/${id}`))).toEqual([]);
    expect(edition.sectors.filter(({ id }) => !reached.has(`sectors/${id}`))).toEqual([]);
    expect(edition.terms.filter(({ id, definition }) => definition && !reached.has(`terms/${id}`))).toEqual([]);
  });
});
