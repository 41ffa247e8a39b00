/** What the tests of an engine have in hand. */
import { expect } from 'vitest';
import { loadContent } from '../../src/content/load.ts';
import { readingOf } from '../../src/document/quote.ts';
import type { Site } from './site.ts';
import { type Tab, until } from './tab.ts';

export interface Given {
  tab: Tab;
  site: Site;
}

export const POLICY = 'weidu-2014';

const edition = loadContent('content').editions.find(({ id }) => id === POLICY);
if (!edition) throw new Error('no edition');
const { document: text } = edition;

/** Each clause's id and words, as read and as received. */
export const READING = text.clauses.map((clause): [string, string] => [clause.id, readingOf(text, clause).trim()]);
export const SOURCE = text.clauses.map(({ id, source }): [string, string] => [id, text.source.slice(source.start, source.end).trim()]);

/** @param place below the document's folder: text/#s2-1 */
export async function open({ tab, site }: Given, place: string): Promise<void> {
  // From elsewhere, for a fragment alone would not load the page again.
  await tab.goto(site.nowhere);
  await tab.goto(`${site.origin}${POLICY}/${place}`);
}

/** Opens a page whose lesser scripts come when the reader first stirs, and waits for them. */
export async function openAndStir(given: Given, place: string): Promise<void> {
  await open(given, place);
  await given.tab.press('Escape');
  await until(given.tab, () => document.querySelector('script[data-lazy]') === null);
}

export const textOf = (tab: Tab, selector: string): Promise<string> =>
  tab.run((wanted) => (document.querySelector(wanted) as Element).textContent as string, selector);

/** @returns the texts of all that is shown of these */
export const shown = (tab: Tab, selector: string): Promise<string[]> =>
  tab.run(
    (wanted) =>
      Array.from(document.querySelectorAll<HTMLElement>(wanted))
        .filter((one) => one.offsetParent !== null)
        .map((one) => (one.textContent as string).trim()),
    selector,
  );

/** Every clause as the page has it, the editors' marks left out. */
export const clauses = (tab: Tab): Promise<[string, string][]> =>
  tab.run(() =>
    Array.from(document.querySelectorAll('[data-document] .clause')).map((one): [string, string] => {
      const clone = one.cloneNode(true) as Element;
      for (const ours of Array.from(clone.querySelectorAll('[data-editor]'))) ours.remove();
      return [one.id, (clone.textContent as string).trim()];
    }),
  );

/** The top of an element, in the window's heights from its upper edge. */
export const topOf = (tab: Tab, selector: string): Promise<number> =>
  tab.run((wanted) => (document.querySelector(wanted) as Element).getBoundingClientRect().top / window.innerHeight, selector);

export async function expectInSight(tab: Tab, selector: string): Promise<void> {
  const top = await topOf(tab, selector);
  expect(top).toBeGreaterThanOrEqual(-0.01);
  expect(top).toBeLessThan(1);
}
