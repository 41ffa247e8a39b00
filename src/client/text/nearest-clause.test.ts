/** Which clause an address that leads nowhere may have meant. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nearestClause } from './nearest-clause.ts';

const IDS = [
  'title',
  's0-p1',
  's1',
  's1-p1',
  's2',
  's2-1',
  's2-1-p2',
  's2-2',
  's3',
  's3-1',
  's3-1-1',
  's3-1-2',
  'a12',
  'a12-k2',
  'a12-k2-x3',
  'f1-s1',
];

test.each([
  ['s2-1-p9', 's2-1-p2'],
  ['s2-1-p1', 's2-1-p2'],
  ['s2-9', 's2-2'],
  ['s9', 's3'],
  ['s9-2-p1', 's3'],
  ['s3-1-2-p4', 's3-1-2'],
  ['s2-2-5', 's2-2'],
  ['a12-k2-x5', 'a12-k2-x3'],
  ['a13', 'a12'],
  ['f2-s1', 'f1-s1'],
  ['x7', 'title'],
])('%s: %s', (wanted, nearest) => {
  expect(nearestClause(wanted, IDS)).toBe(nearest);
});

test('it is one of the document’s, whatever is wanted; the same for itself', () => {
  fc.assert(fc.property(fc.string(), (wanted) => IDS.includes(nearestClause(wanted, IDS) ?? '')));
  for (const id of IDS) expect(nearestClause(id, IDS)).toBe(id);
  expect(nearestClause('s1', [])).toBeNull();
});
