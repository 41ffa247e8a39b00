import { describe, expect, test } from 'vitest';
import { dateInWords, dateOf } from './date.ts';

const DIGITS = '〇一二三四五六七八九';
const inHan = (value: number) => {
  const tens = Math.floor(value / 10);
  return (tens ? `${tens > 1 ? DIGITS[tens] : ''}十` : '') + (value % 10 ? DIGITS[value % 10] : '');
};
const wide = (text: string) => text.replace(/[0-9]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0));

/** Every day from 1949 to 2030 in steps that meet each month and each day of the month. */
function days(): string[] {
  const found: string[] = [];
  for (let at = Date.UTC(1949, 9, 1); at < Date.UTC(2030, 0, 1); at += 13 * 86_400_000) {
    found.push(new Date(at).toISOString().slice(0, 10));
  }
  return found;
}

const FORMS: [string, (year: string, month: number, day: number) => string][] = [
  ['2014年3月9日', (y, m, d) => `${y}年${m}月${d}日`],
  ['2014年03月09日', (y, m, d) => `${y}年${String(m).padStart(2, '0')}月${String(d).padStart(2, '0')}日`],
  ['（2014年3月9日）', (y, m, d) => `（${y}年${m}月${d}日）`],
  ['(2014年3月9日)', (y, m, d) => `  (${y}年${m}月${d}日)  `],
  ['２０１４年３月９日', (y, m, d) => `${wide(y)}年${wide(String(m))}月${wide(String(d))}日`],
  ['二〇一四年三月九日', (y, m, d) => `${[...y].map((one) => DIGITS[Number(one)]).join('')}年${inHan(m)}月${inHan(d)}日`],
  ['2014.3.9', (y, m, d) => `${y}.${m}.${d}`],
  ['2014-03-09', (y, m, d) => `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`],
  ['二○一四年三月九日', (y, m, d) => `${[...y].map((one) => '○一二三四五六七八九'[Number(one)]).join('')}年${inHan(m)}月${inHan(d)}日`],
];

describe('dateOf', () => {
  test.each(FORMS)('reads every day written as %s', (_, write) => {
    for (const date of days()) {
      const [year, month, day] = date.split('-') as [string, string, string];
      expect(dateOf(write(year, Number(month), Number(day)))).toBe(date);
    }
  });

  test.each([
    '2014年3月',
    '3月9日',
    '14年3月9日',
    '2014年3月9日印发',
    '于2014年3月9日',
    '2014.3-9',
    '1.2014.3.9',
    '二千零一十四年三月九日',
    '',
  ])('none: %j', (line) => {
    expect(dateOf(line)).toBeNull();
  });

  // 2014年13月45日 is read as 2014-13-45, and 〇〇〇〇年 as NaN: no such day, so no date.
  test.each(['2014年13月9日', '2014年2月30日', '2014年0月1日', '〇〇〇〇年三月九日'])('no such day: %s', (line) => {
    expect(dateOf(line)).toBeNull();
  });
});

test('dateInWords is what dateOf reads', () => {
  for (const date of days()) expect(dateOf(dateInWords(date))).toBe(date);
});

test('dateInWords writes no leading zeros', () => {
  expect(dateInWords('2014-03-09')).toBe('2014年3月9日');
});
