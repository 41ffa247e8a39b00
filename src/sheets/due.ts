/** When something is due, as people write it in a ledger: 2014年6月30日前, 6月底, 六月中旬, 2014-06-30, 年底. */
import { numeral } from '../document/numeral.ts';

const NUMBER = '[0-9０-９〇零一二三四五六七八九十]';
const FIGURES = /([0-9]{4})\s*[-./]\s*([0-9]{1,2})(?:\s*[-./]\s*([0-9]{1,2}))?/;
const MONTH = new RegExp(`(?:(${NUMBER}{2,4})\\s*年)?\\s*(${NUMBER}{1,3})\\s*月\\s*(?:份\\s*)?(?:(${NUMBER}{1,3})\\s*[日号]|(上旬|中旬))?`);
const YEAR = new RegExp(`(?:(${NUMBER}{2,4})\\s*年|年)\\s*(上半年|年?[底末内终])`);

/** Days on which a part of a month ends; a month ends later than any day of it. */
const PARTS: Record<string, number> = { 上旬: 10, 中旬: 20 };
const END_OF_MONTH = 32;

const yearIn = (words: string | undefined, year: number): number => {
  const named = words ? numeral(words) : year;
  return named < 100 ? 2000 + named : named;
};

/**
 * @param year that is meant where none is written
 * @returns a number that is the greater the later; null where no date is written
 */
export function dueOrder(text: string, year: number): number | null {
  const figures = FIGURES.exec(text);
  const month = MONTH.exec(text);
  const whole = YEAR.exec(text);
  const order = (y: number, m: number, d: number) => (y * 100 + m) * 100 + d;
  if (figures) return order(Number(figures[1]), Number(figures[2]), figures[3] ? Number(figures[3]) : END_OF_MONTH);
  if (month) {
    const [, y, m = '', d, part] = month;
    return order(yearIn(y, year), numeral(m), d ? numeral(d) : part ? (PARTS[part] as number) : END_OF_MONTH);
  }
  if (whole) return order(yearIn(whole[1], year), whole[2] === '上半年' ? 6 : 12, END_OF_MONTH);
  return null;
}
