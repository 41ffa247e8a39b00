/** Runs of words joined to passages, whatever overlaps what. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chainsOf } from './chains.ts';

const match = fc.record({ draft: fc.nat(40), clause: fc.nat(40), length: fc.integer({ min: 1, max: 20 }) });

test('runs of a chain have words, follow one another on both sides, and are those that were found', () => {
  fc.assert(
    fc.property(fc.array(match, { maxLength: 12 }), fc.integer({ min: 1, max: 9 }), (matches, least) => {
      const isPart = (one: (typeof matches)[number]) =>
        matches.some(
          ({ draft, clause, length }) =>
            one.draft - draft === one.clause - clause && draft <= one.draft && one.draft + one.length <= draft + length,
        );
      for (const chain of chainsOf(matches, least)) {
        expect(chain.every((one) => one.length > 0 && isPart(one))).toBe(true);
        expect(chain.reduce((sum, { length }) => sum + length, 0)).toBeGreaterThanOrEqual(least);
        for (const [i, { draft, clause }] of chain.entries()) {
          const before = chain[i - 1];
          if (!before) continue;
          expect(draft).toBeGreaterThanOrEqual(before.draft + before.length);
          expect(clause).toBeGreaterThanOrEqual(before.clause + before.length);
        }
      }
    }),
    { numRuns: 500 },
  );
});
