import fc from 'fast-check';
import { expect, test } from 'vitest';
import { catalogueOf, cataloguePages } from './catalogue.ts';
import type { PublishedDocument } from './published.ts';

type Catalogued = Pick<PublishedDocument, 'id' | 'meta'>;

const meta = fc.record({
  title: fc.constantFrom('路灯管理办法', '关于水井的通知', '桥梁图册', '渡口条例（试行）'),
  issuer: fc.integer({ min: 0, max: 90 }).map((n) => `第${n}办公室`),
  date: fc
    .record({ year: fc.integer({ min: 1998, max: 2024 }), day: fc.integer({ min: 10, max: 28 }) })
    .map(({ year, day }) => `${year}-05-${day}`),
});
const library = fc
  .array(meta, { minLength: 1, maxLength: 260 })
  .map((all) => all.map((one, i) => ({ id: `d${i}`, meta: one }) as unknown as Catalogued));
const RUN = { seed: 20, numRuns: 100 };

const ids = (documents: readonly Catalogued[]) => documents.map(({ id }) => id);
const isNewestFirst = (documents: readonly Catalogued[]) =>
  documents.every(({ meta: { date } }, i) => i === 0 || date <= (documents[i - 1]?.meta.date ?? ''));

test('every document stands once on a shelf of each kind, the newest first', () => {
  fc.assert(
    fc.property(library, (documents) => {
      const shelves = catalogueOf(documents);
      for (const kind of [shelves.years, shelves.types, shelves.issuers]) {
        expect(ids(kind.flatMap((shelf) => shelf.documents)).sort()).toEqual(ids(documents).sort());
        expect(new Set(kind.map(({ id }) => id)).size).toBe(kind.length);
        expect(kind.every((shelf) => isNewestFirst(shelf.documents))).toBe(true);
      }
      expect(shelves.issuers.length).toBeLessThanOrEqual(40);
      for (const { name, documents: own } of shelves.years)
        expect(new Set(own.map(({ meta: { date } }) => `${date.slice(0, 4)}年`))).toEqual(new Set([name]));
    }),
    RUN,
  );
});

test('the pages of a shelf have all of it in order, and no more than a reader takes in', () => {
  fc.assert(
    fc.property(library, (documents) => {
      const pages = cataloguePages(documents);
      expect(new Set(pages.map(({ shelf, number }) => `${shelf?.id} ${number}`)).size).toBe(pages.length);
      const all = pages.filter(({ shelf }) => shelf === null);
      expect(ids(all.flatMap((page) => page.documents)).sort()).toEqual(ids(documents).sort());
      expect(isNewestFirst(all.flatMap((page) => page.documents))).toBe(true);
      for (const { shelf, number, of, total, documents: listed } of pages) {
        expect(listed.length).toBeLessThanOrEqual(50);
        expect(number).toBeLessThanOrEqual(of);
        const own = pages.filter((page) => page.shelf?.id === shelf?.id);
        expect([own.length, own.flatMap((page) => page.documents).length]).toEqual([of, total]);
      }
    }),
    RUN,
  );
});
