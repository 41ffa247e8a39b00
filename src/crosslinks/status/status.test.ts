/** Whether a document holds: made-up facts of all kinds, on all days about them. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayAfterMonths, nextDay } from './days.ts';
import { statusChanges, statusOn } from './status.ts';
import type { ActFact, InForceFact, StatusFact, ValidFact } from './types.ts';

const words = { document: 'd', clause: 'a9', start: 0, end: 1, by: 'rule' } as const;
const from = (day: string | null): InForceFact => ({ kind: 'in-force', words, day, basis: day === null ? null : 'words' });
const until = (day: string | null, months: number | null = null): ValidFact => ({ kind: 'valid', words, until: day, months });
const act = (kind: ActFact['kind'], day: string | null, ...clauses: string[]): ActFact => ({
  kind,
  words,
  actor: 'n',
  noticed: '2025-02-01',
  clauses,
  day,
  basis: day === null ? null : 'words',
});
const START = from('2020-01-01');

describe.each<[name: string, facts: StatusFact[], on: string, expected: string | null]>([
  ['nothing is said', [], '2021-01-01', null],
  ['before it begins', [START], '2019-12-31', 'not-yet'],
  ['on its first day', [START], '2020-01-01', 'in-force'],
  ['where two beginnings are said', [START, from('2021-01-01')], '2022-01-01', null],
  ['where no day is said', [from(null)], '2022-01-01', null],
  ['on its last day', [START, until('2024-12-31')], '2024-12-31', 'in-force'],
  ['behind its last day', [START, until('2024-12-31')], '2025-01-01', 'expired'],
  ['the day before a term is up', [START, until('2025-01-01', 60)], '2024-12-31', 'in-force'],
  ['the day on which a term is up', [START, until('2025-01-01', 60)], '2025-01-01', null],
  ['on a last day that is named, a term beside it', [START, until('2024-12-31'), until('2024-12-31', 60)], '2024-12-31', 'in-force'],
  ['behind a term', [START, until('2025-01-01', 60)], '2025-01-02', 'expired'],
  ['behind the end, with no beginning said', [until('2024-12-31')], '2025-01-01', 'expired'],
  ['before the end, with no beginning said', [until('2024-12-31')], '2024-01-01', null],
  ['on the day of its repeal', [START, act('repeals', '2025-03-01')], '2025-03-01', 'repealed'],
  ['before its repeal', [START, act('replaces', '2025-03-01')], '2025-02-28', 'in-force'],
  ['a repeal without a day, before it was written', [START, act('repeals', null)], '2025-01-31', 'in-force'],
  ['a repeal without a day, from then on', [START, act('repeals', null)], '2025-02-01', null],
  ['clauses are repealed', [START, act('repeals', '2025-03-01', 'a3')], '2025-03-01', 'partly-repealed'],
  ['it is amended', [START, act('amends', '2025-03-01')], '2025-03-01', 'amended'],
  ['clauses are amended', [START, act('amends', '2025-03-01', 'a3')], '2025-03-01', 'amended'],
  ['repealed in part and amended', [act('amends', '2025-03-01'), act('repeals', '2025-03-01', 'a3')], '2025-03-01', 'partly-repealed'],
])('%s', (_, facts, on, expected) => {
  test(`${on}: ${expected}`, () => {
    expect(statusOn(facts, on)).toBe(expected);
  });
});

test.each<[clause: string, facts: StatusFact[], expected: string | null]>([
  ['a3', [START, act('repeals', '2025-03-01', 'a3')], 'repealed'],
  ['a3-k1-x2', [START, act('repeals', '2025-03-01', 'a3')], 'repealed'],
  ['a31', [START, act('repeals', '2025-03-01', 'a3')], 'in-force'],
  ['a3', [START, act('amends', '2025-03-01', 'a3')], 'amended'],
  ['a4', [START, act('amends', '2025-03-01', 'a3')], 'in-force'],
  ['a4', [START, act('amends', '2025-03-01')], null],
  ['a4', [START, act('repeals', '2025-03-01')], 'repealed'],
])('the clause %s', (clause, facts, expected) => {
  expect(statusOn(facts, '2025-04-01', clause)).toBe(expected);
});

const day = fc.integer({ min: 0, max: 4000 }).map((n) => new Date(Date.UTC(2018, 0, 1 + n)).toISOString().slice(0, 10));
const clauses = fc.subarray(['a1', 'a2', 'a3-k1']);
const fact: fc.Arbitrary<StatusFact> = fc.oneof(
  fc.option(day).map(from),
  fc.tuple(fc.option(day), fc.option(fc.integer({ min: 1, max: 90 }))).map(([end, months]) => until(end, months)),
  fc
    .record({ kind: fc.constantFrom('repeals', 'replaces', 'amends'), on: fc.option(day), noticed: day, clauses })
    .map(({ kind, on, ...rest }): ActFact => ({ ...act(kind as ActFact['kind'], on), ...rest })),
);
const facts = fc.array(fact, { maxLength: 5 });

test('the changes say of every day what is asked of it', () => {
  fc.assert(
    fc.property(facts, day, fc.constantFrom(null, 'a1', 'a3'), (all, on, clause) => {
      const changes = statusChanges(all, clause);
      const last = changes.filter((one) => one.from <= on).at(-1);
      expect(last?.status ?? null).toBe(statusOn(all, on, clause));
      expect(changes.every((one, i) => i === 0 || (changes[i - 1]?.from ?? '') < one.from)).toBe(true);
    }),
  );
});

test('nothing is said that no fact says', () => {
  fc.assert(
    fc.property(facts, day, (all, on) => {
      const status = statusOn(all, on);
      const kinds = new Set(all.map(({ kind }) => kind));
      const needs: Record<string, readonly StatusFact['kind'][]> = {
        'in-force': ['in-force'],
        'not-yet': ['in-force'],
        expired: ['valid'],
        repealed: ['repeals', 'replaces'],
        'partly-repealed': ['repeals', 'replaces'],
        amended: ['amends'],
      };
      if (status) expect((needs[status] ?? []).some((kind) => kinds.has(kind))).toBe(true);
    }),
  );
});

test('what is over is not in force again, but for a repeal that names no day', () => {
  fc.assert(
    fc.property(facts, day, day, (all, a, b) => {
      const [earlier, later] = a < b ? [a, b] : [b, a];
      if (statusOn(all, earlier) === 'repealed') expect(statusOn(all, later)).toBe('repealed');
      if (statusOn(all, earlier) === 'expired') expect(['expired', 'repealed']).toContain(statusOn(all, later));
    }),
  );
});

test('a term ends on the day of the same number, or the month’s last', () => {
  expect(dayAfterMonths('2024-05-01', 60)).toBe('2029-05-01');
  expect(dayAfterMonths('2023-08-31', 6)).toBe('2024-02-29');
  expect(dayAfterMonths('2024-12-31', 1)).toBe('2025-01-31');
  expect(nextDay('2024-02-28')).toBe('2024-02-29');
});
