/**
 * Clause numbers of official documents.
 * GB/T 9704-2012, 7.3.3: 一、 / （一） / 1. / （1） in this order; half width is read as well.
 */

export interface Numbering {
  level: 1 | 2 | 3 | 4;
  value: number;
  /** As it stands, such as 一、 or (1). */
  text: string;
  /** Offset in the line just behind the number. */
  end: number;
}

const HAN = '〇零一二三四五六七八九十百';
const PATTERNS: [Numbering['level'], RegExp][] = [
  [1, new RegExp(`^\\s*(([${HAN}]+)、)`)],
  [2, new RegExp(`^\\s*([（(]([${HAN}]+)[）)])`)],
  [3, /^\s*(([0-9０-９]{1,3})(?:[.．](?![0-9０-９])|、))/],
  [4, /^\s*([（(]([0-9０-９]{1,3})[）)])/],
];

function digit(char: string): number {
  return '〇零'.includes(char) ? 0 : '〇一二三四五六七八九'.indexOf(char);
}

/** 一 to 九百九十九, also digit by digit (二〇); any width of Arabic digits. NaN for anything else. */
export function numeral(text: string): number {
  if (/^[0-9０-９]+$/.test(text)) return Number(text.normalize('NFKC'));
  if ([...text].some((char) => !HAN.includes(char))) return Number.NaN;
  if (!/[十百]/.test(text)) return Number([...text].map(digit).join('')) || Number.NaN;
  let total = 0;
  let pending = 0;
  for (const char of text) {
    if (char === '百') total += (pending || 1) * 100;
    else if (char === '十') total += (pending || 1) * 10;
    else pending = digit(char);
    if (char === '百' || char === '十') pending = 0;
  }
  return total + pending || Number.NaN;
}

/** The number that a line begins with, or null. */
export function numberOf(line: string): Numbering | null {
  for (const [level, pattern] of PATTERNS) {
    const match = pattern.exec(line);
    if (!match) continue;
    const value = numeral(match[2] as string);
    if (value > 0) return { level, value, text: match[1] as string, end: match[0].length };
  }
  return null;
}

const HAN_DIGITS = '〇一二三四五六七八九';

/** 1 to 999 as Chinese numerals write them: 十二, 二十, 一百零五, 一百一十二. */
export function han(value: number): string {
  const [hundreds, tens, ones] = [Math.floor(value / 100), Math.floor(value / 10) % 10, value % 10];
  const head = hundreds ? `${HAN_DIGITS[hundreds]}百` : '';
  const zero = hundreds && !tens && ones ? '零' : '';
  const ten = tens ? `${tens > 1 || hundreds ? HAN_DIGITS[tens] : ''}十` : '';
  return head + zero + ten + (ones ? HAN_DIGITS[ones] : '');
}
