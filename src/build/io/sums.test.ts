/** What a list of digests says of a folder, and what it does not. */
import { expect, test } from 'vitest';
import { isIntact, sumsOf, type Verdict, verdictMessage } from './sums.ts';

const FINE: Verdict = { same: 3, missing: [], changed: [], extra: [], unreadable: [] };

test('a folder is intact when all that is listed is there and nothing else, and anything is', () => {
  expect(isIntact(FINE)).toBe(true);
  expect(isIntact({ ...FINE, same: 0 })).toBe(false);
  for (const kind of ['missing', 'changed', 'extra', 'unreadable'] as const) {
    const verdict = { ...FINE, [kind]: ['a/b'] };
    expect(isIntact(verdict)).toBe(false);
    expect(verdictMessage(verdict)).toContain('a/b');
  }
});

test('the list has every file but itself, in order; a name that it cannot hold is refused', () => {
  const digest = { sha256: '0'.repeat(64), bytes: 1 };
  const list = sumsOf(new Map(['b', 'SHA256SUMS', 'a'].map((path) => [path, digest])));
  expect(list).toBe(`${digest.sha256}  a\n${digest.sha256}  b\n`);
  for (const name of ['a\\b', 'a\nb']) expect(() => sumsOf(new Map([[name, digest]]))).toThrow();
});
