import { describe, expect, test } from 'vitest';
import { han, numberOf, numeral } from './numbering.ts';

const DIGITS = '〇一二三四五六七八九';

/** 1 to 999 as they are written: 十二, 二十, 一百零五, 一百一十二. */
function written(value: number): string {
  const [hundreds, tens, ones] = [Math.floor(value / 100), Math.floor(value / 10) % 10, value % 10];
  const head = hundreds ? `${DIGITS[hundreds]}百` : '';
  const zero = hundreds && !tens && ones ? '零' : '';
  const middle = tens ? `${tens === 1 && !hundreds ? '' : DIGITS[tens]}十` : '';
  return head + zero + middle + (ones ? DIGITS[ones] : '');
}

const wide = (text: string) => text.replace(/[0-9().]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0));
const upTo = (last: number) => Array.from({ length: last }, (_, i) => i + 1);

describe('numeral', () => {
  test('reads what a person writes, 1 to 999', () => {
    expect(upTo(999).map((value) => numeral(written(value)))).toEqual(upTo(999));
  });

  test('reads Arabic digits of either width', () => {
    expect(upTo(999).map((value) => numeral(String(value)))).toEqual(upTo(999));
    expect(upTo(999).map((value) => numeral(wide(String(value))))).toEqual(upTo(999));
  });

  test('reads digit by digit', () => {
    expect(['二〇', '二零一四', '一二'].map(numeral)).toEqual([20, 2014, 12]);
  });

  test.each(['', '一甲', '1甲', '〇'])('is NaN for %j', (text) => {
    expect(numeral(text)).toBeNaN();
  });

  // The description says NaN for anything that is no numeral; a sign that is no digit counts as -1 instead.
  test.each(['甲', '甲十', '十甲'])('is NaN for %j', (text) => {
    expect(numeral(text)).toBeNaN();
  });
});

describe('han', () => {
  test('writes 1 to 99 as people do', () => {
    expect(upTo(99).map(han)).toEqual(upTo(99).map(written));
  });

  // numberOf reads numbers up to 999; from 100 on han writes “undefined十”, which would stand in labels and citations.
  test('writes every number that is read', () => {
    expect(upTo(999).map(han)).toEqual(upTo(999).map(written));
  });
});

describe('numberOf', () => {
  test.each([
    ['一、总体要求', 1, 1, '一、'],
    ['十二、附则', 1, 12, '十二、'],
    ['（三）遵循原则。', 2, 3, '（三）'],
    ['(二十)其他', 2, 20, '(二十)'],
    ['（一)混用', 2, 1, '（一)'],
    ['1.抓好', 3, 1, '1.'],
    ['１２．抓好', 3, 12, '１２．'],
    ['3、抓好', 3, 3, '3、'],
    ['（4）抓好', 4, 4, '（4）'],
    ['(１０)抓好', 4, 10, '(１０)'],
  ])('%s', (line, level, value, text) => {
    expect(numberOf(line)).toEqual({ level, value, text, end: text.length });
  });

  test('the number of an indented line ends behind the indent', () => {
    expect(numberOf('　　（一）甲')).toEqual({ level: 2, value: 1, text: '（一）', end: 5 });
  });

  test.each([
    '一是加强领导',
    '第一、加强',
    '3.5个百分点',
    '３．５个百分点',
    '2014年3月9日',
    '1949、1978',
    '（2014年3月9日）',
    '（一是）',
    '(甲)',
    '〇、无',
    '0.无',
    '甲一、乙',
    '',
  ])('none: %j', (line) => {
    expect(numberOf(line)).toBeNull();
  });
});
