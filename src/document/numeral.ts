/** Chinese and Arabic numerals, read and written. */

const DIGITS = '〇一二三四五六七八九';
const UNITS: Record<string, number> = { 十: 10, 百: 100, 千: 1000 };
/** All that Chinese numerals in documents are written with, up to 九千九百九十九. */
export const HAN_NUMERALS = `${DIGITS}零○十百千`;

const digit = (char: string): number => ('零○'.includes(char) ? 0 : DIGITS.indexOf(char));

/** 一 to 九千九百九十九, also digit by digit (二〇); any width of Arabic digits. NaN for anything else. */
export function numeral(text: string): number {
  if (/^[0-9０-９]+$/.test(text)) return Number(text.normalize('NFKC'));
  let total = 0;
  let pending = 0;
  // Where no unit stands, digit by digit.
  let figures = 0;
  let hasUnit = false;
  for (const char of text) {
    const unit = UNITS[char];
    const figure = unit ? 0 : digit(char);
    if (figure < 0) return Number.NaN;
    if (unit) total += (pending || 1) * unit;
    hasUnit = hasUnit || unit !== undefined;
    pending = figure;
    figures = figures * 10 + figure;
  }
  return (hasUnit ? total + pending : figures) || Number.NaN;
}

const MOST = 9999;

/** 1 to 9999 as Chinese numerals write them: 十二, 二十, 一百零五, 一百一十二, 一千零一; beyond, figures. */
export function han(value: number): string {
  if (value > MOST) return String(value);
  const figures = String(value).padStart(4, '0');
  const written = [...figures]
    .map((figure, i) => (figure === '0' ? '零' : `${DIGITS[Number(figure)]}${['千', '百', '十', ''][i]}`))
    .join('')
    .replace(/零+/g, '零')
    .replace(/^零|零$/g, '');
  return value < 20 ? written.replace('一十', '十') : written;
}
