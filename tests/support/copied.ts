/** Selecting and copying in a page, as a reader does it. */
import type { Page } from 'puppeteer-core';

/** A node and an offset in it, as ranges have them. */
type Edge = [node: Node, offset: number];

declare global {
  interface Window {
    /** Selects what is between two places and copies it. @returns what the clipboard would have, as text */
    copied: (start: Edge, end: Edge) => string;
  }
}

/** Gives the window's pages, from the next one on, the function `copied`. */
export const teachCopying = (page: Page) =>
  page.evaluateOnNewDocument(() => {
    window.copied = (start, end) => {
      const range = document.createRange();
      range.setStart(...start);
      range.setEnd(...end);
      window.getSelection()?.removeAllRanges();
      window.getSelection()?.addRange(range);
      let got = '';
      const listen = (event: ClipboardEvent) => {
        got = event.clipboardData?.getData('text/plain') ?? '';
      };
      window.addEventListener('copy', listen);
      document.execCommand('copy');
      window.removeEventListener('copy', listen);
      return got;
    };
  });

/** @returns the copy of all that is in an element */
export const copiedWhole = (page: Page, selector: string): Promise<string> =>
  page.$eval(selector, (element) => window.copied([element, 0], [element, element.childNodes.length]));
