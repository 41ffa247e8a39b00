import { describe, expect, test } from 'vitest';
import { beyondBounds, decimalOf, numberOf, ordinalOf } from './numbering.ts';

describe('numberOf', () => {
  test.each([
    ['一、总体要求', 1, 1, '一、'],
    ['十二、附则', 1, 12, '十二、'],
    ['一.强化预警', 1, 1, '一.'],
    ['一．强化预警', 1, 1, '一．'],
    ['三 、严肃纪律', 1, 3, '三 、'],
    ['（三）遵循原则。', 2, 3, '（三）'],
    ['(二十)其他', 2, 20, '(二十)'],
    ['（一)混用', 2, 1, '（一)'],
    ['（一）、备足物资', 2, 1, '（一）、'],
    ['（ 二 ）抓好排查', 2, 2, '（ 二 ）'],
    ['㈠加强值守', 2, 1, '㈠'],
    ['㈩加强值守', 2, 10, '㈩'],
    ['1.抓好', 3, 1, '1.'],
    ['１２．抓好', 3, 12, '１２．'],
    ['3、抓好', 3, 3, '3、'],
    ['1.2025年度指标', 3, 1, '1.'],
    ['1.5G基站建设', 3, 1, '1.'],
    ['1、2023年工作', 3, 1, '1、'],
    ['⒈落实责任', 3, 1, '⒈'],
    ['⒛落实责任', 3, 20, '⒛'],
    ['（4）抓好', 4, 4, '（4）'],
    ['(１０)抓好', 4, 10, '(１０)'],
    ['⑴每日巡查', 4, 1, '⑴'],
    ['①逐户核对', 5, 1, '①'],
    ['⑳逐户核对', 5, 20, '⑳'],
    ['1)建立台账', 6, 1, '1)'],
    ['1）建立台账', 6, 1, '1）'],
    ['B.建立台账', 7, 2, 'B.'],
    ['Ⅳ.应急响应', 8, 4, 'Ⅳ.'],
  ])('%s', (line, level, value, text) => {
    expect(numberOf(line)).toEqual({ kind: 'section', level, value, values: [value], text, end: text.length });
  });

  test.each([
    ['第一编 总则', 'volume', [1], '第一编'],
    ['第十二章　附　则', 'chapter', [12], '第十二章'],
    ['第二节 一般规定', 'subchapter', [2], '第二节'],
    ['第三条　市民政部门负责', 'article', [3], '第三条'],
    ['第三条为了规范管理', 'article', [3], '第三条'],
    ['第三条之一 节假日', 'article', [3, 1], '第三条之一'],
    ['第一千二百六十条　本法自公布之日起', 'article', [1260], '第一千二百六十条'],
    ['第12条 甲', 'article', [12], '第12条'],
  ] as const)('%s', (line, kind, values, text) => {
    expect(numberOf(line)).toEqual({ kind, level: 0, value: values[0], values, text, end: text.length });
  });

  test('the number of an indented line ends behind the indent', () => {
    expect(numberOf('　　（一）甲')).toMatchObject({ level: 2, value: 1, text: '（一）', end: 5 });
  });

  test.each([
    '一是加强领导',
    '第一、加强',
    '第三条规定的人员',
    '第三条第二款规定',
    '第一条、第二条规定',
    '3.5个百分点',
    '３．５个百分点',
    '2014年3月9日',
    '2014、年初',
    '二〇一四、年初',
    '一千、甲',
    '（一千）甲',
    '第二千条 甲',
    '第2014条 甲',
    '第一百编 甲',
    `${'一'.repeat(22)}、甲`,
    `${'九'.repeat(310)}、甲`,
    `第${'千'.repeat(400)}条 甲`,
    '1949、1978',
    '3、4、5月为重点时段。',
    '（2014年3月9日）',
    '（一是）',
    '(甲)',
    '〇、无',
    '0.无',
    '甲一、乙',
    'U.S.甲',
    '',
  ])('none: %j', (line) => {
    expect(numberOf(line)).toBeNull();
  });
});

test.each([
  '中华人民共和国的一切权力',
  '中央与地方',
  '第一审案件',
  '第六条所称灯具',
  '项目审批部门',
  '和解协议',
  '与灯会有关的单位',
  '规定本市事项的规章',
])('an article is one with or without a space before its text: %s', (text) => {
  for (const space of [' ', '　', ''])
    expect(numberOf(`第七条${space}${text}`)).toMatchObject({ kind: 'article', value: 7, text: '第七条' });
});

test.each(['第二款', '第（三）项', '和第八条', '与《灯会办法》', '中的灯具', '规定的灯具', '的规定', '、第八条', '项下'])(
  '第七条%s is words of a sentence',
  (text) => {
    expect(numberOf(`第七条${text}`)).toBeNull();
  },
);

test.each([
  ['2014、年初', '2014、'],
  ['二〇一四、年初', '二〇一四、'],
  ['　　5000.甲', '5000.'],
  ['第五千条 甲', '第五千条'],
  [`${'九'.repeat(310)}、甲`, `${'九'.repeat(310)}、`],
  ['999、甲', null],
  ['一千九百九十九、甲', '一千九百九十九、'],
  ['第一千二百六十条 甲', null],
  ['2014年3月9日', null],
  ['1949、1978', null],
  ['2014.5亿元', null],
  ['甲', null],
])('of %s, %j is beyond what numbers reach', (line, mark) => {
  expect(beyondBounds(line)).toBe(mark);
});

describe('decimalOf', () => {
  test.each([
    ['1.1　编制目的', [1, 1]],
    ['2.1.1指挥部职责', [2, 1, 1]],
    ['１．２ 适用范围', [1, 2]],
  ])('%s', (line, values) => {
    expect(decimalOf(line, false)?.values).toEqual(values);
  });

  test('1 before a space is one only where decimals are used', () => {
    expect(decimalOf('2　组织机构', true)?.values).toEqual([2]);
    expect(decimalOf('2　组织机构', false)).toBeNull();
  });

  test.each(['1.6万个', '3.5%', '2.5 亿元', '1.总则', '12.5公里'])('none: %s', (line) => {
    expect(decimalOf(line, true)).toBeNull();
  });
});

test.each([
  ['第五、后勤保障', 5],
  ['四，信息报送', 4],
])('ordinalOf reads %s', (line, value) => {
  expect(ordinalOf(line)).toMatchObject({ kind: 'ordinal', level: 1, value });
});
