import { describe, expect, test } from 'vitest';
import { loadContent } from '../content/load.ts';
import { compareSides, comparisonOf, countOf, frameOf, levelNames } from './comparison.ts';

const found = loadContent('content').editions.find(({ id }) => id === 'weidu-2014');
if (!found) throw new Error('weidu-2014 does not hold');
const edition = found;
const sector = (id: string) => edition.sectors.find((one) => one.id === id) as (typeof edition.sectors)[number];
const all = edition.sectors.flatMap((one) => comparisonOf(edition, one) ?? []);

test('there is one where a unit has a list from above and one of its own', () => {
  const having = edition.sectors.filter(({ lists }) => new Set(lists.map(({ level }) => level)).size === 2);
  expect(all.map(({ lower }) => lower.list.items[0]?.id.replace(/-local-1$/, ''))).toEqual(having.map(({ id }) => id));
  expect(comparisonOf(edition, sector('xuexiao'))).toBeNull();
});

describe.each(all)('%#', (comparison) => {
  test('every item stands in one group', () => {
    const rows = comparison.groups.flatMap((group) => group.rows);
    for (const side of ['upper', 'lower'] as const) {
      const ids = rows.flatMap((row) => row[side]).map(({ id }) => id);
      expect(ids.toSorted()).toEqual(comparison[side].list.items.map(({ id }) => id).toSorted());
    }
  });

  test('words are underlined in what is similar, and there alone', () => {
    for (const { id, rows } of comparison.groups)
      for (const item of rows.flatMap((row) => [...row.upper, ...row.lower])) {
        const spans = comparison.shared(item);
        expect(spans.length > 0).toBe(id === 'similar');
        for (const { start, end } of spans) expect(item.text.slice(start, end).length).toBeGreaterThan(1);
      }
  });

  test('what stands around the items is the rest of the sentence', () => {
    const { reading } = edition.document;
    for (const { list } of [comparison.upper, comparison.lower]) {
      const { lead, tail } = frameOf(list);
      expect(list.quote.text.startsWith(reading.slice(lead.start, lead.end))).toBe(true);
      expect(list.quote.text.endsWith(reading.slice(tail.start, tail.end))).toBe(true);
    }
  });
});

test('groups go by the document’s names of its levels, and are counted', () => {
  const comparison = comparisonOf(edition, sector('jiedao'));
  expect(comparison?.groups.map((group) => [group.name, countOf(comparison, group)])).toEqual([
    ['相同', '1 个问题'],
    ['部分字词相同', '中央 3 个问题、区 2 个问题'],
    ['区新增', '7 个问题'],
    ['中央有而区未列', '1 个问题'],
  ]);
  const { levels: _, ...meta } = edition.meta;
  expect(levelNames({ ...edition, meta })).toEqual({ central: '上级', local: '本文' });
});

test('lists of two documents are compared by the words of both', () => {
  const [upper, lower] = [sector('shequ').lists[0], sector('shequ').lists[1]];
  if (!upper || !lower) throw new Error('no lists');
  const reading = '服务'.repeat(3) + edition.document.reading;
  const other = { ...edition, id: 'other', document: { ...edition.document, reading } };
  const comparison = compareSides({ edition, name: '区', list: upper }, { edition: other, name: '街道', list: lower });
  expect(comparison.groups.map(({ name }) => name)).toEqual(['相同', '部分字词相同', '街道新增', '区有而街道未列']);
});
