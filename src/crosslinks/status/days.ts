/** Reckoning with days as YYYY-MM-DD. */

const MONTHS = 12;

const isoDay = (time: number): string => new Date(time).toISOString().slice(0, 10);

/** @returns the day after */
export const nextDay = (day: string): string => isoDay(Date.parse(day) + 24 * 60 * 60 * 1000);

/**
 * The day on which a term is up: that of the same number, or the month's last where it has none (民法典 202).
 * @param months how many from `day` on
 */
export function dayAfterMonths(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const count = month - 1 + months;
  const last = new Date(Date.UTC(year + Math.floor(count / MONTHS), (count % MONTHS) + 1, 0)).getUTCDate();
  return isoDay(Date.UTC(year + Math.floor(count / MONTHS), count % MONTHS, Math.min(date, last)));
}
