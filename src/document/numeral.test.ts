import { describe, expect, test } from 'vitest';
import { han, numeral } from './numeral.ts';

const DIGITS = '〇一二三四五六七八九';

/** 1 to 9999 as they are written: 十二, 二十, 一百零五, 一百一十二, 一千零一, 一千零二十. */
function written(value: number): string {
  const [thousands, hundreds, tens, ones] = [1000, 100, 10, 1].map((unit) => Math.floor(value / unit) % 10) as [
    number,
    number,
    number,
    number,
  ];
  const zero = (above: number, here: number, below: number) => (above && !here && below ? '零' : '');
  return [
    thousands ? `${DIGITS[thousands]}千` : '',
    zero(thousands, hundreds, tens + ones),
    hundreds ? `${DIGITS[hundreds]}百` : '',
    hundreds ? zero(hundreds, tens, ones) : '',
    tens ? `${tens === 1 && value < 20 ? '' : DIGITS[tens]}十` : '',
    ones ? DIGITS[ones] : '',
  ]
    .join('')
    .replace(/零零/, '零');
}

const wide = (text: string) => text.replace(/[0-9().]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0));
const upTo = (last: number) => Array.from({ length: last }, (_, i) => i + 1);

describe('numeral', () => {
  test('reads what a person writes, 1 to 9999', () => {
    expect(upTo(9999).map((value) => numeral(written(value)))).toEqual(upTo(9999));
  });

  test('reads Arabic digits of either width', () => {
    expect(upTo(9999).map((value) => numeral(String(value)))).toEqual(upTo(9999));
    expect(upTo(9999).map((value) => numeral(wide(String(value))))).toEqual(upTo(9999));
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

  // numberOf reads numbers up to 9999; from 100 on han writes “undefined十”, which would stand in labels and citations.
  test('writes every number that is read', () => {
    expect(upTo(9999).map(han)).toEqual(upTo(9999).map(written));
  });

  test('writes what is beyond in figures', () => {
    expect([10_000, 123_456].map(han)).toEqual(['10000', '123456']);
  });
});
