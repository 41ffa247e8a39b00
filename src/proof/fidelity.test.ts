/** What copies of a quotation tell is read back: its label, and the source's words where editors changed or doubt it. */
import { expect, test } from 'vitest';
import { made } from '../../tests/support/made-library.ts';
import { loadContent } from '../content/load.ts';
import { clauseById } from '../document/clause.ts';
import { readingOf } from '../document/quote.ts';
import { fidelityFlaws } from './fidelity.ts';
import { elements, parsePage } from './html.ts';

const edition = loadContent('content').editions.find(({ id }) => id === 'weidu-2014');
if (!edition) throw new Error('no edition');
const { document } = edition;
const at = readingOf(document, clauseById(document, 's3-1-2')).indexOf('“一窝蜂”');

const reasons = (words: string, label = ' data-label="三（一）2"') =>
  fidelityFlaws(
    elements(parsePage(`<body><p class="words" data-clause="s3-1-2" data-span="${at}-${at + 5}"${label}>${words}</p></body>`)),
    document,
    false,
  ).map(({ reason }) => reason);

const MENDED = '“<span data-sic="窝蜂" data-told="certain">一窝蜂</span>”';
const UNLABELLED = '引 s3-1-2 的文字没有注明是哪一条';

test('a quotation with the source’s words and its label is true', () => {
  expect(reasons(MENDED)).toEqual([]);
  expect(reasons(`${MENDED}<a class="address" data-editor href="../text/#s3-1-2">三（一）2</a>`, '')).toEqual([]);
});

test.each([
  ['“一窝蜂”', '引 s3-1-2 的文字，校勘还原后与原件不符'],
  ['“<span data-sic="窝峰" data-told="certain">一窝蜂</span>”', '引 s3-1-2 的文字，校勘还原后与原件不符'],
  ['“<span data-sic="窝蜂">一窝峰</span>”', '引 s3-1-2 的文字与原文不符'],
])('%s: %s', (words, reason) => {
  expect(reasons(words)).toContain(reason);
});

test('a quotation ends where its clause ends', () => {
  const { document: two } = made('d', '灯会办法', ['第一条　灯会有序。', '第二条　灯油自备。']);
  const { reading } = clauseById(two, 'a1');
  const flaws = (end: number) => {
    const words = `<p class="words" data-clause="a1" data-span="4-${end}" data-label="第一条">${two.reading.slice(reading.start + 4, reading.start + end)}</p>`;
    return fidelityFlaws(elements(parsePage(`<body>${words}</body>`)), two, false).map(({ reason }) => reason);
  };
  expect(flaws(reading.end - reading.start)).toEqual([]);
  expect(flaws(reading.end - reading.start + 2)).toEqual(['引 a1 的起止超出了条款']);
});

test('without a label on it or on the page, or with another’s, it is not cited', () => {
  expect(reasons(MENDED, '')).toEqual([UNLABELLED]);
  expect(reasons(MENDED, ' data-label="三（一）1"')).toEqual([UNLABELLED]);
});
