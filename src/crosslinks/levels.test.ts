/** Which lists of two documents are held against each other, and what their sides are called. */
import { describe, expect, test } from 'vitest';
import { loadContent } from '../content/load.ts';
import { LEVELS_RULE } from './comparison.ts';
import { compareLevels, sameUnits } from './levels.ts';
import { local } from './units.ts';

const found = loadContent('content').editions.find(({ id }) => id === 'weidu-2014');
if (!found) throw new Error('weidu-2014 does not hold');
const upper = { ...found, id: 'upper' };
const lower = { ...found, id: 'lower' };
type Levels = typeof found.meta.levels;
const called = (edition: typeof found, levels: Levels) => ({ ...edition, meta: { ...edition.meta, levels } });
const having = found.sectors.filter((one) => local(one).length > 0);
const ids = (pairs: ReturnType<typeof sameUnits>) => pairs.map((one) => [one.lower.id, one.upper.id]);

describe('units are the same', () => {
  test('where kind and name are, and both have lists of their own', () => {
    expect(ids(sameUnits(lower, upper, []))).toEqual(having.map(({ id }) => [id, id]));
    const others = { ...upper, sectors: upper.sectors.map((one, i) => (i ? { ...one, name: `${one.name}二` } : { ...one, lists: [] })) };
    expect(sameUnits(lower, others, [])).toEqual([]);
    const ofOtherKind = { ...upper, sectors: upper.sectors.map((one) => ({ ...one, kind: 'field' as const })) };
    expect(sameUnits(lower, ofOtherKind, []).every((one) => one.lower.kind === 'field')).toBe(true);
  });

  test('where editors say so, and then with no other', () => {
    expect(ids(sameUnits(lower, upper, [{ own: 'shequ', upper: 'jiedao' }])).filter(([own]) => own === 'shequ')).toEqual([
      ['shequ', 'jiedao'],
    ]);
  });
});

test('the sides are called what the documents call themselves, if they do so and not alike', () => {
  const [pair] = sameUnits(lower, upper, []);
  if (!pair) throw new Error('no units');
  const names = (above: Levels, below: Levels) => {
    const comparison = compareLevels(called(lower, below), called(upper, above), pair);
    return [comparison?.upper.name, comparison?.lower.name, comparison?.groups.at(-1)?.name];
  };
  const city = { central: '省', local: '市' };
  expect(names(city, { central: '市', local: '区' })).toEqual(['市', '区', '市有而区未列']);
  expect(names(city, city)).toEqual(['上级', '本级', '上级有而本级未列']);
  expect(names(city, undefined)).toEqual(['上级', '本级', '上级有而本级未列']);
});

test('of the same list all is the same, and readers are told why these are compared', () => {
  for (const pair of sameUnits(lower, upper, [])) {
    const comparison = compareLevels(lower, upper, pair);
    expect(comparison?.rule).toBe(LEVELS_RULE);
    expect(comparison?.groups.map(({ rows }) => rows.length)).toEqual([local(pair.lower)[0]?.items.length, 0, 0, 0]);
  }
});
