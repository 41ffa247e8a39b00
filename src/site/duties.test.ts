/** What a library asks, cut into pages: every demand once, every unit where it is said to be. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { made } from '../../tests/support/made-library.ts';
import { sliceOf } from '../document/clause.ts';
import { provisionsOf } from '../provisions/provisions.ts';
import { type Demand, libraryDuties } from './duties.ts';
import type { PublishedDocument, Site } from './published.ts';

const UNITS = ['水务局', '城管局', '公安局', '文化局', '应急局', '教育局'];
const article = (unit: string, i: number) => `第${'一二三四五六七八九'[i]}条　${unit}负责检查灯会的第${i}类灯具，并把结果写入台账。`;
const document = (units: readonly string[], i: number): PublishedDocument => {
  const one = made(`d${i}`, '青石市灯会管理办法', units.map(article));
  return { ...one, provisions: provisionsOf(one.document, one.meta.date) } as unknown as PublishedDocument;
};
const library = fc
  .array(fc.array(fc.constantFrom(...UNITS), { minLength: 1, maxLength: 6 }), { minLength: 2, maxLength: 24 })
  .map((all) => ({ policies: all.map(document) }) as unknown as Site);

const namesOf = ({ policy, provision }: Demand): string[] =>
  provision.kind === 'duty' ? provision.parties.map((party) => sliceOf(policy.document.reading, party)) : [];

test('every demand stands once, below its unit', () => {
  fc.assert(
    fc.property(library, (site) => {
      const pieces = libraryDuties(site).unitPages.flat();
      const asked = site.policies.flatMap(({ provisions }) => provisions.duties);
      expect(pieces.flatMap(({ demands }) => demands.map(({ provision }) => provision))).toHaveLength(asked.length);
      for (const { unit, demands } of pieces) for (const demand of demands) expect(namesOf(demand)).toContain(unit.name);
    }),
    { numRuns: 30 },
  );
});

test('a unit begins on the page that it names and goes on behind it', () => {
  fc.assert(
    fc.property(library, (site) => {
      const { units, unitPages } = libraryDuties(site);
      const pieces = unitPages.flatMap((page, i) => page.map((piece) => ({ ...piece, page: i + 1 })));
      expect(pieces.every(({ unit, page, isContinued }) => isContinued === page > unit.page)).toBe(true);
      for (const { id, page } of units) {
        const own = pieces.filter(({ unit }) => unit.id === id);
        expect(own.map((piece) => piece.page)).toEqual(own.map((_, i) => page + i));
      }
    }),
    { numRuns: 30 },
  );
});

test('units that most documents name come first, then those that are asked most, then by their names', () => {
  fc.assert(
    fc.property(library, (site) => {
      const { units } = libraryDuties(site);
      const ranks = units.map(({ documents, demands, name }) => ({ documents, demands: demands.length, name }));
      const sorted = ranks.toSorted((a, b) => b.documents - a.documents || b.demands - a.demands || (a.name < b.name ? -1 : 1));
      expect(ranks).toEqual(sorted);
      expect(units.map(({ id }) => id)).toEqual(units.map((_, i) => `u${i + 1}`));
    }),
    { numRuns: 30 },
  );
});
