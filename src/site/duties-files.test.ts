/** What the library's first page has of a unit's days. */
import { expect, test } from 'vitest';
import { made } from '../../tests/support/made-library.ts';
import type { Mark } from '../crosslinks/segments.ts';
import type { Emendation } from '../document/types.ts';
import { provisionsOf } from '../provisions/provisions.ts';
import { unitDays } from './duties-files.ts';
import type { PublishedDocument, Site } from './published.ts';

const LINE = '第一条　市水务局应当于2024年6月30日前检查灯会的灯具。';

/** @param words that an editor changed, or doubts */
function daysWith(words: string, certainty: Emendation['certainty'], kind: Emendation['kind'] = 'misprint') {
  const one = made('denghui', '青石市灯会管理办法', [LINE, '第二条　本办法自发布之日起施行。']);
  const start = one.document.reading.indexOf(words);
  const emendation = { start, end: start + words.length, sic: '原', corr: words, kind, certainty, basis: '据上下文' } as Emendation;
  const marks: Mark[] = [{ start, end: start + words.length, emendation, number: 1 }];
  const published = (marks: readonly Mark[]) =>
    ({
      ...one,
      name: '办法',
      marks,
      statusFacts: [],
      provisions: provisionsOf(one.document, one.meta.date),
    }) as unknown as PublishedDocument;
  // A library has two documents at least; the other one's words are the source's.
  const { units } = unitDays({ policies: [published(marks), published([])] } as unknown as Site);
  return Object.values(units).flat();
}

test('a day is told with whether its words are the source’s, mended or doubted', () => {
  const edited = (...given: Parameters<typeof daysWith>) => daysWith(...given).map((day) => day.at(-1));
  expect(edited('检查', 'certain')).toEqual([1, 0]);
  expect(edited('6月', 'uncertain')).toEqual([2, 0]);
  expect(edited('自发布', 'certain')).toEqual([0, 0]);
  // What joins two lines changes no word.
  expect(edited('检查', 'certain', 'join')).toEqual([0, 0]);
});
