/** A document's deadlines on pages: each once, in one order, whatever their number. */
import { expect, test } from 'vitest';
import type { Deadline, DeadlineType } from '../provisions/types.ts';
import { deadlinePages } from './deadline-pages.ts';

const TYPES: DeadlineType[] = ['term', 'day', 'recurring', 'valid', 'undated', 'in-force'];
const deadline = (i: number): Deadline => {
  const start = i * 100;
  const type = TYPES[i % TYPES.length] as DeadlineType;
  const date = type === 'day' ? `20${30 - (i % 20)}-01-01` : null;
  return { kind: 'deadline', type, date, clause: 'a1', start, end: start + 90, when: { start, end: start + 8 }, who: null };
};
const pagesOf = (count: number) =>
  deadlinePages({ provisions: { deadlines: Array.from({ length: count }, (_, i) => deadline(i)) } } as never);

test.each([0, 1, 12, 13, 100, 400])('%i deadlines', (count) => {
  const pages = pagesOf(count);
  const listed = pages.flat().flatMap(({ deadlines }) => deadlines);
  expect(new Set(listed).size).toBe(count);
  expect(listed).toHaveLength(count);
  for (const page of pages) {
    expect(page.length).toBeGreaterThan(0);
    expect(page.flatMap(({ deadlines }) => deadlines).reduce((sum, { start, end }) => sum + end - start, 0)).toBeLessThanOrEqual(2400);
  }
  // Groups do not come back once another has begun, and say how many they are of all pages.
  const names = pages.flat().filter(({ isContinued }) => !isContinued);
  expect(new Set(names.map(({ id }) => id)).size).toBe(names.length);
  expect(names.reduce((sum, { count: own }) => sum + own, 0)).toBe(count);
  const days = listed.filter(({ type }) => type === 'day').map(({ date }) => date);
  expect(days).toEqual(days.toSorted());
});
