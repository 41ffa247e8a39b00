/** Numbers as Word writes them, by the names of ECMA-376 part 1, 17.18.59 (ST_NumberFormat). */

const HAN = '〇一二三四五六七八九';
const LEGAL = '零壹贰叁肆伍陆柒捌玖';

interface Counting {
  digits: string;
  zero: string;
  units: string[];
  myriads: string[];
}

const SIMPLE: Counting = { digits: HAN, zero: '零', units: ['', '十', '百', '千'], myriads: ['', '万', '亿'] };
const FORMAL: Counting = { digits: LEGAL, zero: '零', units: ['', '拾', '佰', '仟'], myriads: ['', '万', '亿'] };

/** Four digits, such as 一千零二十. */
function group(value: number, { digits, zero, units }: Counting): string {
  let text = '';
  let gap = false;
  for (let place = 3; place >= 0; place -= 1) {
    const digit = Math.floor(value / 10 ** place) % 10;
    if (digit === 0) {
      gap = text !== '';
      continue;
    }
    text += `${gap ? zero : ''}${digits[digit]}${units[place]}`;
    gap = false;
  }
  return text;
}

function count(value: number, counting: Counting): string {
  if (value === 0) return counting.digits[0] as string;
  let text = '';
  for (let place = 2; place >= 0; place -= 1) {
    const part = Math.floor(value / 10_000 ** place) % 10_000;
    if (part === 0) continue;
    const gap = text !== '' && part < 1000 ? counting.zero : '';
    text += `${gap}${group(part, counting)}${counting.myriads[place]}`;
  }
  return text;
}

/** 十二, where 一十二 would be the full form. */
const spoken = (value: number): string => count(value, SIMPLE).replace(/^一十/, '十');

const digitwise = (value: number, digits: string): string => String(value).replace(/\d/g, (digit) => digits[Number(digit)] as string);

/** a … z, aa, bb …, as Word goes on. */
const letters = (value: number, first: string): string =>
  value < 1 ? '' : String.fromCharCode(first.charCodeAt(0) + ((value - 1) % 26)).repeat(Math.ceil(value / 26));

const ROMAN: [number, string][] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

function roman(value: number): string {
  let rest = value;
  let text = '';
  for (const [unit, sign] of ROMAN) {
    text += sign.repeat(Math.floor(rest / unit));
    rest %= unit;
  }
  return text;
}

/** ①, ⑴, ⒈ stand in rows of Unicode; beyond the row Word writes plain figures. */
const row = (first: number, length: number) => (value: number) =>
  value >= 1 && value <= length ? String.fromCodePoint(first + value - 1) : String(value);
const enclosed = (value: number): string =>
  value >= 21 && value <= 35
    ? String.fromCodePoint(0x3251 + value - 21)
    : value > 35 && value <= 50
      ? String.fromCodePoint(0x32b1 + value - 36)
      : row(0x2460, 20)(value);

const cycle = (signs: string) => (value: number) => (value >= 1 ? (signs[(value - 1) % signs.length] as string) : String(value));

const FORMATS: Record<string, (value: number) => string> = {
  decimal: String,
  decimalZero: (value) => String(value).padStart(2, '0'),
  decimalFullWidth: (value) => digitwise(value, '０１２３４５６７８９'),
  decimalFullWidth2: (value) => digitwise(value, '０１２３４５６７８９'),
  decimalHalfWidth: String,
  decimalEnclosedCircle: row(0x2460, 20),
  decimalEnclosedCircleChinese: enclosed,
  decimalEnclosedParen: row(0x2474, 20),
  decimalEnclosedFullstop: row(0x2488, 20),
  chineseCounting: (value) => (value < 100 ? spoken(value) : digitwise(value, '○一二三四五六七八九')),
  chineseCountingThousand: spoken,
  chineseLegalSimplified: (value) => count(value, FORMAL),
  japaneseCounting: (value) => spoken(value).replace(/^一(?=[百千])/, ''),
  japaneseLegal: (value) =>
    count(value, { ...FORMAL, digits: '〇壱弐参四伍六七八九', units: ['', '拾', '百', '阡'], myriads: ['', '萬', '億'] }),
  taiwaneseCounting: (value) => (value < 100 ? spoken(value) : digitwise(value, '○一二三四五六七八九')),
  taiwaneseCountingThousand: spoken,
  taiwaneseDigital: (value) => digitwise(value, '○一二三四五六七八九'),
  japaneseDigitalTenThousand: (value) => digitwise(value, HAN),
  ideographDigital: (value) => digitwise(value, HAN),
  ideographTraditional: cycle('甲乙丙丁戊己庚辛壬癸'),
  ideographZodiac: cycle('子丑寅卯辰巳午未申酉戌亥'),
  ideographEnclosedCircle: row(0x3280, 10),
  upperRoman: roman,
  lowerRoman: (value) => roman(value).toLowerCase(),
  upperLetter: (value) => letters(value, 'A'),
  lowerLetter: (value) => letters(value, 'a'),
  numberInDash: (value) => `- ${value} -`,
  none: () => '',
  bullet: () => '',
};

export const isKnownFormat = (format: string): boolean => Object.keys(FORMATS).includes(format);

/** @returns the number in the format; in figures where the format is not known */
export const listNumeral = (value: number, format: string): string => (FORMATS[format] ?? String)(value);

/** A paragraph's number as Word shows it, and what Word puts after it. */
export interface MarkedNumber {
  text: string;
  suffix: string;
}

/** Word puts a tab after most numbers; in a line of plain text a space does, and only where number and text would run together. */
export function suffixOf({ text, suffix }: MarkedNumber, following: string): string {
  if (suffix !== 'tab') return suffix === 'space' ? ' ' : '';
  return /[、．。，）)】〕：:]$/.test(text) || (/\.$/.test(text) && !/^[0-9A-Za-z]/.test(following)) ? '' : ' ';
}
