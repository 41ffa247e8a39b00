import { expect, test } from 'vitest';
import { made } from '../../../tests/support/made-library.ts';
import type { Act, LibraryStatus } from '../status/library-status.ts';
import { libraryFamilies } from './families.ts';

const documents = [
  ['a', '灯会办法', '2001-01-01'],
  ['b', '灯会规定', '2010-01-01'],
  ['c', '灯会规定', '2020-01-01'],
  ['d', '关于修改《灯会规定》的决定', '2019-01-01'],
  ['e', '灯油办法', '2020-01-01'],
].map(([id = '', title = '', date]) => made(id, title, ['第一条　灯会有序。'], undefined, date));

const statusOf = (acts: Record<string, [kind: Act['fact']['kind'], to: string, ...clauses: string[]][]>): LibraryStatus => ({
  of: () => [],
  by: (id) =>
    (acts[id] ?? []).map(([kind, to, ...clauses]) => ({
      to,
      fact: {
        kind,
        actor: id,
        noticed: '',
        clauses,
        day: null,
        basis: null,
        words: { document: id, clause: 'a1', start: 0, end: 1, by: 'rule' },
      },
    })),
});
const before = (id: string, acts: Parameters<typeof statusOf>[0]) => libraryFamilies(documents, statusOf(acts)).before(id);

test('what replaces another is its later version, whatever it is called; by way of others too', () => {
  const acts = { b: [['replaces', 'a']], c: [['repeals', 'b']] } as Parameters<typeof statusOf>[0];
  expect(before('c', acts)).toEqual(['b', 'a']);
  expect(before('b', acts)).toEqual(['a']);
  expect(before('a', acts)).toEqual([]);
  const { after } = libraryFamilies(documents, statusOf(acts));
  expect(['a', 'b', 'c'].map(after)).toEqual([['c', 'b'], ['c'], []]);
});

test('a decision that amends or repeals is no version of what it amends, nor what repeals single clauses', () => {
  expect(before('d', { d: [['amends', 'b']] })).toEqual([]);
  expect(before('c', { c: [['repeals', 'b', 'a1']] })).toEqual([]);
  expect(before('e', { e: [['repeals', 'b']] })).toEqual([]);
});
