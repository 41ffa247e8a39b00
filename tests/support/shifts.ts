/** What moves on a page without the reader having done anything. */
import type { Page } from 'puppeteer-core';

/** What moved, and by how much of the screen; as the layout instability API tells it. */
interface Shift extends PerformanceEntry {
  value: number;
  hadRecentInput: boolean;
  sources: { node: Element | null }[];
}

declare global {
  interface Window {
    shifts: string[];
  }
}

/** From the next page that is gone to. */
export const watchShifts = (page: Page) =>
  page.evaluateOnNewDocument(() => {
    window.shifts = [];
    new PerformanceObserver((list) => {
      for (const shift of list.getEntries() as Shift[]) {
        if (!shift.hadRecentInput)
          window.shifts.push(`${shift.value.toFixed(4)} ${shift.sources.map(({ node }) => node?.className ?? node?.nodeName).join()}`);
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });

/** @returns each with its size and what moved */
export const shifts = (page: Page): Promise<string[]> => page.evaluate(() => window.shifts);
