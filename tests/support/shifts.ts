/** What moves on a page without the reader having done anything. */
import type { Page } from 'puppeteer-core';

/** What moved from where to where, and by how much of the screen; as the layout instability API tells it. */
interface Shift extends PerformanceEntry {
  value: number;
  hadRecentInput: boolean;
  sources: { node: Element | null; previousRect: DOMRectReadOnly; currentRect: DOMRectReadOnly }[];
}

declare global {
  interface Window {
    shifts: string[];
  }
}

/**
 * From the next page that is gone to, on which nothing is done. That a window has just got its size counts as input, and is none; that a
 * page goes to a place in it does, and what is sticky moves with it.
 */
export const watchShifts = (page: Page) =>
  page.evaluateOnNewDocument(() => {
    window.shifts = [];
    new PerformanceObserver((list) => {
      const place = ({ x, y, width, height }: DOMRectReadOnly) => `${width} x ${height} at ${x}, ${y}`;
      for (const { value, hadRecentInput, sources } of list.getEntries() as Shift[]) {
        const moved = sources.map(
          ({ node, previousRect, currentRect }) => `${node?.className ?? node?.nodeName} (${place(previousRect)} to ${place(currentRect)})`,
        );
        if (!hadRecentInput || !location.hash) window.shifts.push(`${value.toFixed(4)} ${moved.join()}`);
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });

/** @returns each with its size and what moved */
export const shifts = (page: Page): Promise<string[]> => page.evaluate(() => window.shifts);

/** What has moved up to now does not count. */
export const forgetShifts = (page: Page): Promise<void> =>
  page.evaluate(() => {
    window.shifts = [];
  });
