/** Words with a number in them say that number. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as wording from './interface.ts';

const COUNTED = [
  wording.countEach,
  wording.countCharacters,
  wording.countPlaces,
  wording.countProblems,
  wording.countTasks,
  wording.countSteps,
  wording.emendationNumber,
  wording.relatedToo,
  wording.notFetched,
];

test('as it is, and no other', () => {
  fc.assert(
    fc.property(fc.nat(), fc.constantFrom(...COUNTED), (count, said) => {
      expect(said(count).match(/\d+/g)).toEqual([String(count)]);
    }),
  );
});
