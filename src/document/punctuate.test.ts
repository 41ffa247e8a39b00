import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyEmendations, revertEmendations } from './emend.ts';
import { punctuate } from './punctuate.ts';

const RUN = { seed: 15834, numRuns: 1000 };
const read = (source: string) => applyEmendations(source, punctuate(source));

describe('marks that become full-width', () => {
  test.each([
    ['要求,按照', '要求，按照'],
    ['主要是:区机关', '主要是：区机关'],
    ['不强;敢于', '不强；敢于'],
    ['行不行?行!', '行不行？行！'],
    ['(2014年3月9日)', '（2014年3月9日）'],
    ['街道(产业集聚区)和社区', '街道（产业集聚区）和社区'],
    ['(一)指导思想', '（一）指导思想'],
    ['(1)抓好', '（1）抓好'],
    ['长江(A)以南', '长江（A）以南'],
    ['((甲))', '（（甲））'],
    ['（甲)和(乙）', '（甲）和（乙）'],
    ['采用GB,并', '采用GB，并'],
    ['共3个,其中', '共3个，其中'],
    ['“三有”:有', '“三有”：有'],
    ['甲,', '甲，'],
    [',甲', '，甲'],
  ])('%s', (source, reading) => {
    expect(read(source)).toBe(reading);
  });
});

describe('marks that stay as they are', () => {
  test.each([
    ['1,000元'],
    ['10:30至11:30'],
    ['增长3.5个'],
    ['1.抓好学习教育。'],
    ['见https://a.example/b?c=1'],
    ['f(x), g(y); a:b? c!'],
    ['Smith, J. (2014)'],
    ['要求，按照（一）；甲：乙？丙！'],
    ['说"甲"和\'乙\''],
    ['(abc)'],
    ['(甲'],
    ['甲)'],
    ['(甲\n乙)'],
  ])('%s', (source) => {
    expect(punctuate(source)).toEqual([]);
  });
});

const CHARS = ['甲', '。', '”', '7', 'a', ' ', '\n', '.', ',', ';', ':', '?', '!', '(', ')', '𠮷'];
const anyText = fc.array(fc.constantFrom(...CHARS), { maxLength: 30 }).map((all) => all.join(''));

describe('for any text', () => {
  test('the length stays, so that every offset does', () => {
    fc.assert(
      fc.property(anyText, (source) => {
        expect(read(source)).toHaveLength(source.length);
      }),
      RUN,
    );
  });

  test('only half-width marks change, each into the same mark in full width', () => {
    fc.assert(
      fc.property(anyText, (source) => {
        const reading = read(source);
        for (let i = 0; i < source.length; i++) {
          if (reading[i] !== source[i]) expect([',;:?!()', source[i]]).toEqual([',;:?!()', reading[i]?.normalize('NFKC')]);
        }
      }),
      RUN,
    );
  });

  test('it is taken back without loss', () => {
    fc.assert(
      fc.property(anyText, (source) => {
        expect(revertEmendations(read(source), punctuate(source))).toBe(source);
      }),
      RUN,
    );
  });

  test('brackets change in pairs', () => {
    fc.assert(
      fc.property(anyText, (source) => {
        const made = punctuate(source).map(({ corr }) => corr);
        expect(made.filter((corr) => corr === '（')).toHaveLength(made.filter((corr) => corr === '）').length);
      }),
      RUN,
    );
  });
});

const beside = /[,;:?!()]{2}/;

describe('its own output', () => {
  test('is left alone where no two marks stand side by side', () => {
    fc.assert(
      fc.property(
        anyText.filter((source) => !beside.test(source)),
        (source) => {
          expect(punctuate(read(source))).toEqual([]);
        },
      ),
      RUN,
    );
  });

  // A mark whose only Chinese neighbour is another half-width mark is not seen as Chinese: 什么?! becomes 什么？!
  test('is left alone for any text', () => {
    fc.assert(
      fc.property(anyText, (source) => {
        expect(punctuate(read(source))).toEqual([]);
      }),
      RUN,
    );
  });

  test('has no half-width mark behind a full-width one', () => {
    expect(read('这是什么?!')).toBe('这是什么？！');
  });
});
