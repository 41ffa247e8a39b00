import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadContent } from '../content/load.ts';
import type { Span } from '../document/types.ts';
import { sharedWording } from './compare.ts';

const RUN = { seed: 1993, numRuns: 500 };

const cut = (text: string, spans: readonly Span[]) => spans.map(({ start, end }) => text.slice(start, end));
const total = (spans: readonly Span[]) => spans.reduce((sum, { start, end }) => sum + end - start, 0);
const characters = (runs: string[]) => [...runs.join('')].sort().join('');

/** Few characters, so that runs repeat and overlap. */
const text = fc.array(fc.constantFrom('甲', '乙', '丙', '丁', '，'), { maxLength: 25 }).map((all) => all.join(''));

function holds(check: (a: string, b: string) => void): void {
  fc.assert(fc.property(text, text, check), RUN);
}

describe('any two texts', () => {
  test('share the same characters, seen from either', () => {
    holds((a, b) => {
      const found = sharedWording(a, b);
      expect(characters(cut(a, found.a))).toBe(characters(cut(b, found.b)));
    });
  });

  test('runs are in order, apart from each other, and at least three characters long', () => {
    holds((a, b) => {
      const found = sharedWording(a, b);
      for (const spans of [found.a, found.b]) {
        spans.forEach(({ start, end }, i) => {
          expect(end - start).toBeGreaterThanOrEqual(3);
          if (i) expect(start).toBeGreaterThan(spans[i - 1]?.end as number);
        });
      }
    });
  });

  test('no run begins or ends with a mark', () => {
    holds((a, b) => {
      const found = sharedWording(a, b);
      // Runs that touch are one run, so a mark may stand inside.
      for (const run of [...cut(a, found.a), ...cut(b, found.b)]) expect(run).toMatch(/^[^，].*[^，]$/);
    });
  });

  test('without marks, something is shared exactly when three characters in a row are', () => {
    holds((one, other) => {
      const [a, b] = [one.replaceAll('，', ''), other.replaceAll('，', '')];
      const some = [...a].some((_, i) => i + 3 <= a.length && b.includes(a.slice(i, i + 3)));
      expect(sharedWording(a, b).a.length > 0).toBe(some);
    });
  });

  test('a text shares all of itself', () => {
    holds((a) => {
      const bare = a.replace(/^，+|，+$/g, '');
      fc.pre(bare.length >= 3);
      expect(cut(bare, sharedWording(bare, bare).a)).toEqual([bare]);
    });
  });

  test('texts without a common character share nothing', () => {
    expect(sharedWording('甲乙丙丁', '戊己庚辛')).toEqual({ a: [], b: [] });
  });
});

describe('runs by example', () => {
  test('in another order', () => {
    const found = sharedWording('脸难看、事难办', '事难办和脸难看');
    expect(cut('脸难看、事难办', found.a)).toEqual(['脸难看', '事难办']);
    expect(cut('事难办和脸难看', found.b)).toEqual(['事难办', '脸难看']);
  });

  test('two characters are chance', () => {
    expect(sharedWording('工作落实', '工作不力')).toEqual({ a: [], b: [] });
  });

  test('what one list has once is shared once', () => {
    expect(total(sharedWording('办事不公', '办事不公，办事不公').b)).toBe(4);
  });
});

const edition = loadContent('content').editions.find(({ id }) => id === 'weidu-2014');
const lists = (edition?.sectors ?? []).map(({ id, lists }) => ({
  id,
  central: lists.find(({ level }) => level === 'central')?.quote.text ?? '',
  local: lists.find(({ level }) => level === 'local')?.quote.text ?? '',
}));

describe('the lists of weidu-2014', () => {
  test('what the central and the local list on 社区 share', () => {
    const { central, local } = lists.find(({ id }) => id === 'shequ') as (typeof lists)[number];
    const found = sharedWording(central, local);
    expect(cut(central, found.a)).toEqual(['能力不强，办事不公等问题']);
    expect(cut(local, found.b)).toEqual(['能力不强，办事不公', '等问题']);
  });

  // Greedy tiling is not symmetric in general: of equally long runs the first in `a` wins. Here it must not show.
  test('share as much seen from either side', () => {
    const pairs = lists.filter(({ central, local }) => central && local);
    expect(pairs.length).toBeGreaterThan(4);
    for (const { central, local } of pairs) expect(total(sharedWording(central, local).a)).toBe(total(sharedWording(local, central).a));
  });
});
