/** Whatever a text is: it is divided, nothing is lost, no address is given twice, and addresses stay. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compile } from './compile.ts';
import { revertEmendations } from './emend.ts';
import type { Document } from './types.ts';

/** Lines that mean something, in any order. */
const LINES = [
  '某局关于甲的通知',
  '某局发〔2020〕1号',
  '各单位：',
  '现将《乙办法》印发给你们，请执行。',
  '附件：1.甲表',
  '2.乙表',
  '附件1',
  '附件 2：丙',
  '某局',
  '2020年1月1日',
  '（此件公开发布）',
  '抄送：某办。',
  '乙办法',
  '目　录',
  '第一章　总　则',
  '第一条　甲。',
  '第二条　乙：',
  '（一）丙；',
  '1.丁。',
  '一、戊',
  '二、己。庚。',
  '①辛',
  '1.1　壬',
  '问：癸？',
  '答：子。',
  '甲\t乙\t丙',
  '丑\t寅',
  '— 2 —',
  '下载',
  '根据《环境保',
  '护法》制定本办法。',
  '⼀、⾼',
  '政 府 报 告',
  '2020 年 1 月 2 日',
  '一、二年级学生。',
  '第五、卯。',
  '四，辰。',
  '\u200b巳',
  '没有写完，',
  '（联系人：某）',
  '——午',
  '',
];

describe('any text at all', () => {
  const anything = fc.array(fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...LINES) }, fc.string({ unit: 'grapheme', maxLength: 12 })), {
    maxLength: 40,
  });
  const made = (lines: readonly string[]): Document => {
    const source = lines.join('\n').replace(/[\r]/g, '');
    const result = compile(source, { title: '某局关于甲的通知', issuers: ['某局'], untitled: true, emendations: [], gaps: [] });
    if ('faults' in result) throw new Error(JSON.stringify(result.faults));
    return result.document;
  };

  test('is divided: every character is in one clause, the source comes back, no id is given twice, and each parent is there', () => {
    fc.assert(
      fc.property(anything, (lines) => {
        const { source, reading, clauses, parts, emendations } = made(lines);
        if (reading.trim()) expect(clauses.map(({ source: { start, end } }) => source.slice(start, end)).join('')).toBe(source);
        expect(revertEmendations(reading, emendations)).toBe(source);
        const ids = new Set(clauses.map(({ id }) => id));
        expect(ids.size).toBe(clauses.length);
        expect(clauses.filter(({ parent }) => parent !== null && !ids.has(parent))).toEqual([]);
        expect(parts.map(({ id }) => id)).toEqual(expect.arrayContaining([...new Set(clauses.map(({ part }) => part))]));
      }),
      { seed: 9704, numRuns: 1000 },
    );
  });

  test('whatever number a line begins with, no id and no label says what is no number', () => {
    const figures = fc.oneof(fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: 1, maxLength: 320 }), fc.nat(9999).map(String));
    const written = fc.string({ unit: fc.constantFrom(...'〇零一二三四五六七八九十百千'), minLength: 1, maxLength: 320 });
    const number = fc.oneof(figures, written);
    const mark = fc.constantFrom(
      '$、',
      '（$）',
      '$.',
      '（$',
      '$）',
      '第$章 ',
      '第$条 ',
      '第$部分 ',
      '第三条之$ ',
      '$.$ ',
      '问$：',
      '附件$',
    );
    const line = fc
      .tuple(mark, number, fc.constantFrom('', '甲', '乙？', '丙。'))
      .map(([look, value, body]) => look.replaceAll('$', value) + body);
    fc.assert(
      fc.property(fc.array(fc.oneof(line, fc.constantFrom(...LINES)), { maxLength: 12 }), (lines) => {
        const { clauses } = made(lines);
        expect(clauses.map(({ id }) => id).filter((id) => !/^[a-z0-9-]{1,60}$/.test(id))).toEqual([]);
        // A heading without a number is called by its own words.
        const said = clauses.map(({ label }) => label.replace(/“[^”]*”/g, ''));
        expect(said.filter((label) => /undefined|NaN|Infinity|\d{5}|e\+/.test(label))).toEqual([]);
      }),
      { seed: 2014, numRuns: 1000 },
    );
  });

  test('a sentence added at the end of one section moves no address of another', () => {
    const numbered = fc.array(
      fc.constantFrom('一、甲', '二、乙', '三、丙', '（一）丁。', '（二）戊。', '1.己。', '庚。', '第一条　辛。', '第二条　壬。'),
      { minLength: 3, maxLength: 15 },
    );
    fc.assert(
      fc.property(numbered, fc.nat(), (lines, at) => {
        const where = at % lines.length;
        const before = made(['某局关于甲的通知', ...lines]);
        const after = made(['某局关于甲的通知', ...lines.slice(0, where), '新加的一句话。', ...lines.slice(where)]);
        const placed = new Map(after.clauses.map(({ id, reading: { start, end } }) => [id, after.reading.slice(start, end).trim()]));
        // Unnumbered lines, and lists below them, are counted within their own section.
        const stay = before.clauses.filter(({ kind }) => !/paragraph|item/.test(kind));
        const words = stay.map(({ id, reading: { start, end } }) => [id, before.reading.slice(start, end).trim()]);
        expect(stay.map(({ id }) => [id, placed.get(id)])).toEqual(words);
      }),
      { seed: 15, numRuns: 500 },
    );
  });
});
