/** What readers unfold before they get at it: the tools of the full text, the menu of a narrow header. */
import type { Page } from 'puppeteer-core';

const unfold = (page: Page, which: string): Promise<void> =>
  page.$eval(which, (one) => {
    (one as HTMLDetailsElement).open = true;
  });

export const unfoldTools = (page: Page): Promise<void> => unfold(page, '[data-tools-unfold]');
export const unfoldContents = (page: Page): Promise<void> => unfold(page, '[data-contents]');
export const unfoldMenu = (page: Page): Promise<void> => unfold(page, '[data-menu]');
