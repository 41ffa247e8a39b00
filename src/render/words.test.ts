/** References as links in the document's words. */
import { expect, test } from 'vitest';
import { madeLibrary, made } from '../../tests/support/made-library.ts';
import { libraryReferences } from '../crosslinks/references/library-references.ts';
import { textLinks } from '../crosslinks/text-links.ts';
import { words } from './words.ts';

const draft = made('draft', '青石市灯会办法', [
  '第一条　依照《路灯法》第二条、《青石市桥梁管理办法》、《电灯法》办理。',
  '第二条　前条和本办法第九条除外。',
]);
const documents = [...madeLibrary, draft];
const { of } = libraryReferences(documents);

const htmlOf = (edition: typeof draft) => {
  const source = {
    ...edition,
    principles: [],
    sectors: [],
    phases: [],
    terms: [],
    marks: [],
    links: textLinks(edition.id, [], of(edition)),
  };
  return words(source, { start: 0, end: edition.document.reading.length }, 'full');
};

test('each leads to the one place that it means; what has none or several stays text', () => {
  const links = Array.from(htmlOf(draft).matchAll(/<a class="reference" href="([^"]*)">([^<]*)<\/a>/g), ([, href, text]) => [text, href]);
  expect(links).toEqual([
    ['《路灯法》', '/lamp/text/'],
    ['第二条', '/lamp/text/#a2'],
    ['前条', '#a1'],
  ]);
});

test('without the links the words are the reading', () => {
  for (const edition of documents) expect(htmlOf(edition).replace(/<\/?a[^>]*>/g, '')).toBe(edition.document.reading);
});
