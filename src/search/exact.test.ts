/** Exact hits in the reading, and in the source where it is another. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exactHits, foldDocument, sourceOf } from './exact.ts';
import type { SearchClause, SearchDocument } from './types.ts';

const TEXT = '灯会应当在开幕三日以前登记，由管理人检查并且登记入册，副本由文化部门保存满五年以后销毁，不得外借。';
const documentOf = (pieces: SearchClause['pieces']) =>
  foldDocument(
    { id: 'd', citations: [], gaps: [], clauses: [{ id: 'a1', label: '第一条', text: TEXT, pieces }] } as unknown as SearchDocument,
    new Map(),
  );

test('what the source alone has is shown with the words around it, wherever it stands', () => {
  fc.assert(
    fc.property(fc.nat(TEXT.length - 1), (at) => {
      const document = documentOf([[at, 1, '龘']]);
      const source = sourceOf(document.clauses[0]?.clause as SearchClause);
      const [hit, ...others] = exactHits(document, '龘');
      expect(others).toEqual([]);
      expect(hit).toMatchObject({ policy: 'd', spans: [] });
      expect(hit?.source).toBe(source.slice(Math.max(0, at - 30), at + 31));
    }),
  );
});

test('what the reading has is found in it, whatever the source has', () => {
  const [hit] = exactHits(documentOf([[0, 2, '登会']]), '灯会');
  expect(hit?.spans).toEqual([[0, 2]]);
  expect(hit?.source).toBeUndefined();
  expect(exactHits(documentOf([]), '')).toEqual([]);
});
