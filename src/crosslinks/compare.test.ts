import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadContent } from '../content/load.ts';
import type { Span } from '../document/types.ts';
import { compareLists, type ListComparison, sharedRuns, tellingPairs } from './compare.ts';

const RUN = { seed: 1993, numRuns: 500 };
const bare = (text: string) => text.replace(/[\p{P}\s]/gu, '');
const cut = (text: string, spans: readonly Span[]) => spans.map(({ start, end }) => text.slice(start, end));

interface Item {
  text: string;
}

/** Few characters, so that items are alike; 不 is grammatical, 公公 common. */
const words = fc
  .array(fc.constantFrom('甲', '乙', '丙', '丁', '不', '公', '，'), { minLength: 1, maxLength: 6 })
  .map((all) => all.join(''));
const list = fc.array(
  words.map((text): Item => ({ text })),
  { maxLength: 6 },
);
const isTelling = tellingPairs('公'.repeat(20));
const pairs = ({ text }: Item) => [...bare(text)].map((_, at) => bare(text).slice(at, at + 2)).filter((pair) => pair.length === 2);
const areAlike = (a: Item, b: Item) => pairs(a).some((pair) => isTelling(pair) && pairs(b).includes(pair));

function holds(check: (upper: Item[], lower: Item[], compared: ListComparison<Item>) => void): void {
  fc.assert(
    fc.property(list, list, (upper, lower) => check(upper, lower, compareLists(upper, lower, isTelling))),
    RUN,
  );
}

const uppers = ({ same, similar, upperOnly }: ListComparison<Item>) => [...[...same, ...similar].flatMap((one) => one.upper), ...upperOnly];
const lowers = ({ same, similar, lowerOnly }: ListComparison<Item>) => [...[...same, ...similar].flatMap((one) => one.lower), ...lowerOnly];
const sorted = (items: readonly Item[], of: Item[]) => items.toSorted((a, b) => of.indexOf(a) - of.indexOf(b));

describe('any two lists', () => {
  test('have each item once', () => {
    holds((upper, lower, compared) => {
      expect(uppers(compared)).toHaveLength(upper.length);
      expect(lowers(compared)).toHaveLength(lower.length);
      for (const [i, item] of sorted(uppers(compared), upper).entries()) expect(item).toBe(upper[i]);
      for (const [i, item] of sorted(lowers(compared), lower).entries()) expect(item).toBe(lower[i]);
    });
  });

  test('what is the same has the same characters, and nothing else has', () => {
    holds((_, __, { same, similar, upperOnly, lowerOnly }) => {
      for (const { upper, lower } of same)
        expect([upper.length, lower.length, bare(upper[0]?.text ?? '')]).toEqual([1, 1, bare(lower[0]?.text ?? '?')]);
      const rest = [...similar.flatMap(({ lower }) => lower), ...lowerOnly].map(({ text }) => bare(text));
      for (const { text } of [...similar.flatMap(({ upper }) => upper), ...upperOnly]) expect(rest).not.toContain(bare(text));
    });
  });

  test('what is similar has a telling pair in common with a counterpart; what stands alone has none with anything that is left', () => {
    const hasAny = (one: Item, others: readonly Item[]) => others.some((other) => areAlike(one, other));
    holds((_, __, { similar, upperOnly, lowerOnly }) => {
      const upper = [...similar.flatMap((group) => group.upper), ...upperOnly];
      const lower = [...similar.flatMap((group) => group.lower), ...lowerOnly];
      for (const group of similar) {
        expect(group.upper.every((one) => hasAny(one, group.lower))).toBe(true);
        expect(group.lower.every((one) => hasAny(one, group.upper))).toBe(true);
      }
      expect(upperOnly.some((one) => hasAny(one, lower))).toBe(false);
      expect(lowerOnly.some((one) => hasAny(one, upper))).toBe(false);
    });
  });

  test('groups have nothing in common with each other', () => {
    holds((_, __, { similar }) => {
      for (const one of similar)
        for (const other of similar) if (one !== other) expect(one.upper.some((a) => other.lower.some((b) => areAlike(a, b)))).toBe(false);
    });
  });

  test('held the other way round, the same is said with the sides changed', () => {
    holds((upper, lower, compared) => {
      const turned = compareLists(lower, upper, isTelling);
      const texts = (items: readonly Item[]) => items.map(({ text }) => bare(text)).toSorted();
      expect(texts(turned.lowerOnly)).toEqual(texts(compared.upperOnly));
      expect(texts(turned.upperOnly)).toEqual(texts(compared.lowerOnly));
      expect(turned.same).toHaveLength(compared.same.length);
      expect(turned.similar).toHaveLength(compared.similar.length);
    });
  });
});

describe('shared words', () => {
  test('stand in the other text but for marks, and are there exactly where texts are alike', () => {
    fc.assert(
      fc.property(words, words, (a, b) => {
        const found = sharedRuns(a, b, isTelling);
        expect(found.length > 0).toBe(areAlike({ text: a }, { text: b }));
        found.forEach(({ start, end }, i) => {
          expect(start).toBeGreaterThan(found[i - 1]?.end ?? -1);
          expect(bare(a.slice(start, start + 1) + a.slice(end - 1, end))).toHaveLength(2);
          // Runs that touch are one, and so may have a pair between them that the other text has not.
          const run = bare(a.slice(start, end));
          const common = [...run].map((_, at) => run.slice(at, at + 2)).map((pair) => pair.length === 2 && bare(b).includes(pair));
          common.forEach((one, at) => {
            expect(one || at === 0 || common[at - 1]).toBe(true);
          });
        });
      }),
      RUN,
    );
  });

  test('are the longest there are', () => {
    expect(cut('对群众冷暖关心不够', sharedRuns('对群众冷暖关心不够', '不关心群众冷暖', tellingPairs('')))).toEqual(['群众冷暖关心']);
    expect(cut('脸难看、事难办', sharedRuns('脸难看、事难办', '事难办和脸难看', tellingPairs('')))).toEqual(['脸难看', '事难办']);
    expect(cut('办事，不公', sharedRuns('办事，不公', '办事不公开', tellingPairs('')))).toEqual(['办事，不公']);
  });

  test('all runs with a telling pair are there, and nothing more', () => {
    fc.assert(
      fc.property(words.map(bare), words.map(bare), (a, b) => {
        const runs = [...a].flatMap((_, start) => [...a].map((_, at) => ({ start, end: at + 1 })));
        const shared = runs.filter(
          ({ start, end }) => b.includes(a.slice(start, end)) && pairs({ text: a.slice(start, end) }).some(isTelling),
        );
        const covered = [...a].map((_, at) => at).filter((at) => shared.some(({ start, end }) => start <= at && at < end));
        const found = sharedRuns(a, b, isTelling).flatMap(({ start, end }) => Array.from({ length: end - start }, (_, at) => start + at));
        expect(found).toEqual(covered);
      }),
      RUN,
    );
  });

  test('words of great length are compared as well', () => {
    const long = 'x'.repeat(5_000);
    expect(sharedRuns(`${long}甲`, `乙${long}`, tellingPairs(''))).toEqual([{ start: 0, end: long.length }]);
  });

  test('common and grammatical pairs alone are none', () => {
    const text = '工作'.repeat(7);
    expect(sharedRuns('工作不实', '工作不强', tellingPairs(text))).toEqual([]);
    expect(cut('工作不实', sharedRuns('工作不实', '工作不强', tellingPairs('工作')))).toEqual(['工作不']);
  });
});

const edition = loadContent('content').editions.find(({ id }) => id === 'weidu-2014');

test.each([
  ['qu-lingdao', [], [['不敢担当', '敢于担当、动真碰硬的精神不够']], 10, 5],
  [
    'shequ',
    [],
    [
      ['软弱无力', '组织软弱涣散'],
      ['服务群众意识和能力不强', '为民服务意识淡薄', '服务能力不强'],
      ['办事不公', '办事不公开不透明不公平'],
    ],
    8,
    0,
  ],
  [
    'jiedao',
    ['落实惠民政策缩水走样'],
    [
      ['不关心群众冷暖', '对群众冷暖关心不够'],
      ['工作方式简单粗暴', '弄虚作假', '方法简单、作风虚浮、弄虚作假'],
    ],
    7,
    1,
  ],
] as const)('%s of weidu-2014', (id, same, similar, added, unlisted) => {
  const lists = edition?.sectors.find((one) => one.id === id)?.lists ?? [];
  const [upper = [], lower = []] = (['central', 'local'] as const).map((level) => lists.find((one) => one.level === level)?.items);
  const compared = compareLists(upper, lower, tellingPairs(edition?.document.reading ?? ''));
  expect(compared.same.map((one) => one.lower[0]?.text)).toEqual(same);
  expect(compared.similar.map((one) => [...one.upper, ...one.lower].map(({ text }) => text))).toEqual(similar);
  expect([compared.lowerOnly.length, compared.upperOnly.length]).toEqual([added, unlisted]);
});
