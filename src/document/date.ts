/** Dates of documents: 2014年3月9日, 二〇一四年三月九日, with or without brackets, and with spaces between; 2014.3.9 and 2014-03-09. */
import { numeral } from './numeral.ts';

const DATE =
  /^[\s（(]*([0-9０-９]{4}|[〇零○OＯ0一二三四五六七八九]{4})\s*年\s*([0-9０-９一二三四五六七八九十]{1,3})\s*月\s*([0-9０-９一二三四五六七八九十]{1,3})\s*日[\s）)]*$/;

const FIGURES = /^[\s（(]*([0-9０-９]{4})\s*([.．/-])\s*([0-9０-９]{1,2})\s*\2\s*([0-9０-９]{1,2})[\s）)]*$/;

/** A date with spaces between all its characters is no longer. */
const LONGEST = 60;

const DAY = /^([0-9]{4})-([0-9]{2})-([0-9]{2})$/;
const DAYS_OF_MONTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** Whether YYYY-MM-DD is a day of the calendar. */
export function isDay(date: string): boolean {
  const [year = 0, month = 0, day = 0] = DAY.exec(date)?.slice(1).map(Number) ?? [];
  const days = (DAYS_OF_MONTHS[month - 1] ?? 0) + (month === 2 && isLeap(year) ? 1 : 0);
  return day >= 1 && day <= days;
}

/** @returns the date as YYYY-MM-DD when the line is a date and nothing else, otherwise null */
export function dateOf(line: string): string | null {
  if (line.length > LONGEST) return null;
  const figures = FIGURES.exec(line);
  const found = figures ? [figures[1], figures[3], figures[4]] : DATE.exec(line)?.slice(1);
  if (!found) return null;
  const [year, month, day] = (found as string[]).map((part) =>
    numeral(part.replace(/[○OＯ]|(?<=[一二三四五六七八九])0|0(?=[一二三四五六七八九])/g, '〇')),
  );
  const two = (part: number | undefined) => String(part).padStart(2, '0');
  const date = `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
  return isDay(date) ? date : null;
}

/** The day of a moment where the program runs, YYYY-MM-DD. */
export const dayAt = (moment: Date): string =>
  [moment.getFullYear(), moment.getMonth() + 1, moment.getDate()].map((part) => String(part).padStart(2, '0')).join('-');

/** 2014-03-09 as 2014年3月9日. */
export function dateInWords(date: string): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${year}年${month}月${day}日`;
}
