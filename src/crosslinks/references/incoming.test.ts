/** References the other way round, and what is named and not there. */
import { expect, test } from 'vitest';
import { made, madeLibrary } from '../../../tests/support/made-library.ts';
import { libraryReferences } from './library-references.ts';

const documents = [
  ...madeLibrary,
  made('a', '青石市甲办法', [
    '第一条　依照《路灯法》第二条和《青石市水井管理办法》办理。',
    '第二条　依照《电灯法》第一条、《青石市火把条例》办理。',
  ]),
  made('b', '青石市乙办法', ['第一条　依照《中华人民共和国电灯法》和《青石市桥梁管理办法》办理。']),
];
const references = libraryReferences(documents);

test('a document is told by whom it is referred to, whole or by clause', () => {
  const to = (id: string) =>
    references
      .to(id)
      .filter(({ document }) => document !== id)
      .map(({ document, reference }) => [document, reference.from, reference.clause]);
  expect(to('lamp')).toEqual([
    ['a', 'a1', null],
    ['a', 'a1', 'a2'],
  ]);
  expect(to('rules')).toEqual([['a', 'a1', null]]);
  expect([to('twin-0'), to('twin-1')]).toEqual([[], []]);
});

test('each reference to a document is among those of the one that refers', () => {
  for (const { id } of documents) {
    for (const { document, reference } of references.to(id)) {
      const from = documents.find((one) => one.id === document);
      expect(from && references.of(from)).toContain(reference);
    }
  }
});

test('what is wanted most comes first, with and without the country one law, by its fullest name', () => {
  expect(references.wanted()).toEqual([
    { called: { title: '中华人民共和国电灯法', number: null }, places: 3, documents: ['a', 'b'] },
    { called: { title: '青石市火把条例', number: null }, places: 1, documents: ['a'] },
  ]);
});
