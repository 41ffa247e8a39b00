/** What readers take away on an engine: copies with their citation, and paper. */
import { describe, expect, test } from 'vitest';
import { hasPoppler, printedPages } from '../pdf/read.ts';
import { clauses, type Given, openAndStir, READING, shown } from './given.ts';
import { appears, type Tab, until } from './tab.ts';

const CLAUSE = 's2-1';
const CITED = '二（一）';

/** Writes down what any copying puts on the clipboard; plain http leaves no way to read the clipboard itself. */
const watchCopying = (tab: Tab): Promise<void> =>
  tab.run(() => {
    window.addEventListener('copy', (event) => {
      const field = event.target as HTMLTextAreaElement;
      const data = (event.clipboardData as DataTransfer).getData('text/plain');
      const copied = data || field.value.slice(field.selectionStart, field.selectionEnd);
      Object.assign(window, { copied });
    });
  });

const copied = async (tab: Tab): Promise<string> => {
  await until(tab, () => 'copied' in window);
  return tab.run(() => (window as unknown as { copied: string }).copied);
};

export function taking(now: () => Given): void {
  describe('taken away', () => {
    test('a clause is copied with its citation and address', async () => {
      const given = now();
      await openAndStir(given, 'text/');
      await watchCopying(given.tab);
      await given.tab.click(`[data-copy="${CLAUSE}"]`);
      await appears(given.tab, '.copy-menu');
      await given.tab.click('.copy-menu button');
      const words = READING.find(([id]) => id === CLAUSE)?.[1];
      const [first = '', cited, address] = (await copied(given.tab)).split('\n').slice(-3);
      expect(first).toBe(words);
      expect(cited).toContain(CITED);
      expect(address).toMatch(new RegExp(`#${CLAUSE}$`));
      await until(given.tab, () => (document.querySelector('.status') as Element).textContent === '已复制文字和出处');
    });

    test('a selection is copied with its citation', async () => {
      const given = now();
      await openAndStir(given, 'text/');
      await watchCopying(given.tab);
      await given.tab.run((id) => {
        (window.getSelection() as Selection).selectAllChildren(document.getElementById(id) as Element);
        // Engines copy for a page only while the reader does something.
        document.addEventListener('keydown', () => document.execCommand('copy'));
      }, CLAUSE);
      await given.tab.press('Enter');
      expect(await copied(given.tab)).toContain(CITED);
    });

    test('paper is set line by line, and nothing of it stays on the screen', async () => {
      const given = now();
      await openAndStir(given, 'text/');
      await given.tab.run(() => window.dispatchEvent(new Event('beforeprint')));
      const lines = await given.tab.run(() => document.querySelectorAll('.set .line').length);
      expect(lines).toBeGreaterThan(150);
      await given.tab.run(() => window.dispatchEvent(new Event('afterprint')));
      expect(await clauses(given.tab)).toEqual(READING);
      expect(await shown(given.tab, '.set')).toEqual([]);
    });

    test('every page has a style for paper, with rules that the engine knows', async () => {
      const given = now();
      for (const place of ['', 'text/', 'sectors/shequ/', 'sectors/shequ/ledger/']) {
        await openAndStir(given, place);
        const rules = await given.tab.run(() => {
          const all = Array.from(document.styleSheets).map(({ cssRules }) => Array.from(cssRules) as CSSMediaRule[]);
          const forPrint = ([] as CSSMediaRule[]).concat(...all).filter(({ media }) => media && /print/.test(media.mediaText));
          return forPrint.reduce((count, { cssRules }) => count + cssRules.length, 0);
        });
        expect(rules).toBeGreaterThan(20);
      }
    });

    test('it prints, where the engine prints for us', async ({ skip }) => {
      const given = now();
      if (!given.tab.pdf) return skip('the engine has no command for it');
      if (!hasPoppler) return skip('no poppler');
      await openAndStir(given, 'text/');
      // Old engines write no words into it that could be read back; the whole text fills pages.
      expect(printedPages(await given.tab.pdf())).toBeGreaterThan(5);
    });
  });
}
