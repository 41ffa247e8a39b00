/** The last day that words such as 2019年4月底前 leave. */
import { numeral } from '../document/numeral.ts';

export interface LastDay {
  type: 'day' | 'recurring' | 'undated';
  /** YYYY-MM-DD; null where year or day are not said. */
  date: string | null;
  /** YYYY-MM-DD, no later than which it can be; null where the year is not said. */
  latest: string | null;
}

const two = (part: number): string => String(part).padStart(2, '0');

/** @param month 1 to 12 */
const lengthOf = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

function dayOf(words: string, year: number, month: number): number | null {
  const named = /([0-9]{1,2})\s*[日号]/.exec(words);
  if (named) return Number(named[1]);
  if (/上旬/.test(words)) return 10;
  if (/中旬/.test(words)) return 20;
  return /[底末]|下旬/.test(words) ? lengthOf(year, month) : null;
}

const numberIn = (pattern: RegExp, words: string): number | null => {
  const found = pattern.exec(words)?.[1];
  return found === undefined ? null : numeral(found.replace(/[○零]/g, '〇'));
};

/** @param words a day as texts write it, with 前, 底 or 到 around it; 前 with a bare month or year leaves the day open */
export function lastDayOf(words: string): LastDay {
  if (/每/.test(words)) return { type: 'recurring', date: null, latest: null };
  const year = numberIn(/([0-9]{4}|[二一九〇零○三四五六七八]{4})\s*年/, words);
  if (year === null) return { type: 'undated', date: null, latest: null };
  const month = numberIn(/年?([0-9]{1,2}|十[一二]?|[一二三四五六七八九])\s*月/, words.replace(/^.*?年/, ''));
  if (month === null) {
    const last = `${year}-12-31`;
    return /[底末内]/.test(words) ? { type: 'day', date: last, latest: last } : { type: 'undated', date: null, latest: last };
  }
  if (month < 1 || month > 12) return { type: 'undated', date: null, latest: null };
  const day = dayOf(words, year, month);
  const latest = `${year}-${two(month)}-${two(day ?? lengthOf(year, month))}`;
  if (day === null || day < 1 || day > lengthOf(year, month)) return { type: 'undated', date: null, latest };
  return { type: 'day', date: latest, latest };
}
