/** 发文字号 in running text. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { numbersIn } from './mentions.ts';

/** The same said in one pattern, which tries sixteen words at every place. */
const WHOLE = /([\u4e00-\u9fffA-Za-z]{1,16})\s*[〔［[（(【]\s*((?:19|20)\d{2})\s*[〕］\]）)】]\s*第?\s*(\d{1,4})\s*号/g;

const piece = fc.constantFrom(
  ...['国办发', '政', 'A', '甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未'],
  ...['〔', '［', '(', '【', '〕', ']', '）', '2013', '1999', '1800', '第', '7', '12345', '号', ' ', '\n', '　', '，', '1'],
  ...['〔2013〕7号', ' (1999) 第 12 号', '【2020]1号', '〔2013〕'],
);

test('numbers are those that one pattern finds, with their places', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), fc.nat(9), (pieces, from) => {
      const text = pieces.join('');
      const expected = Array.from(text.matchAll(WHOLE), ({ index, 0: whole, 1: code, 2: year, 3: serial }) => ({
        start: from + index,
        end: from + index + whole.length,
        text: whole,
        code,
        year,
        serial,
      }));
      expect(numbersIn(text, from)).toEqual(expected);
    }),
    { numRuns: 2000 },
  );
});

test('a number follows another, and its letters may be none of the other’s', () => {
  const text = '见国发〔2013〕1号〔2014〕2号、某政办〔 2015 〕 第 3 号';
  expect(numbersIn(text).map((one) => [one.code, one.year, one.serial, one.start])).toEqual([
    ['见国发', '2013', '1', 0],
    ['某政办', '2015', '3', 20],
  ]);
});
