import { describe, expect, test } from 'vitest';
import { listNumeral } from './numerals.ts';

/** Examples of ECMA-376 part 1, 17.18.59, and what Word shows beyond them. */
describe('numeral', () => {
  test.each<[string, Record<number, string>]>([
    ['decimal', { 0: '0', 1: '1', 120: '120' }],
    ['decimalZero', { 1: '01', 12: '12' }],
    ['decimalFullWidth', { 1: '１', 20: '２０' }],
    ['decimalEnclosedCircle', { 1: '①', 20: '⑳', 21: '21' }],
    ['decimalEnclosedCircleChinese', { 1: '①', 20: '⑳', 21: '㉑', 36: '㊱', 50: '㊿', 51: '51' }],
    ['chineseCounting', { 1: '一', 10: '十', 11: '十一', 20: '二十', 99: '九十九', 100: '一○○' }],
    [
      'chineseCountingThousand',
      { 1: '一', 10: '十', 15: '十五', 54: '五十四', 100: '一百', 101: '一百零一', 110: '一百一十', 1010: '一千零一十', 10001: '一万零一' },
    ],
    ['japaneseCounting', { 3: '三', 12: '十二', 100: '百', 120: '百二十' }],
    ['ideographDigital', { 1: '一', 10: '一〇', 11: '一一', 20: '二〇' }],
    ['ideographTraditional', { 1: '甲', 4: '丁', 10: '癸' }],
    ['ideographZodiac', { 1: '子', 12: '亥' }],
    ['chineseLegalSimplified', { 1: '壹', 10: '壹拾', 21: '贰拾壹', 105: '壹佰零伍' }],
    ['upperRoman', { 1: 'I', 4: 'IV', 9: 'IX', 44: 'XLIV', 1999: 'MCMXCIX' }],
    ['lowerRoman', { 3: 'iii' }],
    ['upperLetter', { 1: 'A', 26: 'Z', 27: 'AA', 28: 'BB' }],
    ['lowerLetter', { 1: 'a', 53: 'aaa' }],
    ['none', { 1: '' }],
    ['what no one knows', { 7: '7' }],
  ])('%s', (format, rows) => {
    const values = Object.keys(rows).map(Number);
    expect(Object.fromEntries(values.map((value) => [value, listNumeral(value, format)]))).toEqual(rows);
  });
});
