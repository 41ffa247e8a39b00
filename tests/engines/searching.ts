/** Search on an engine: what it finds is counted here by other means, on the open data. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { SITE } from '../support/sites.ts';
import { expectInSight, type Given, openAndStir, POLICY, textOf } from './given.ts';
import { appears, until } from './tab.ts';

interface Clause {
  id: string;
  text: string;
  reading: string;
}
const { clauses }: { clauses: Clause[] } = JSON.parse(readFileSync(join(SITE, `data/${POLICY}.json`), 'utf8'));

const plain = (text: string): string =>
  text
    .replace(/[！-～]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
    .replace(/\s/g, '')
    .toLowerCase();

const having = (words: string): string[] =>
  clauses.filter(({ text, reading }) => [text, reading].some((one) => plain(one).indexOf(plain(words)) >= 0)).map(({ id }) => id);

const LONG = '为认真贯彻落实党的十八大、十八届三中全会精神和中央、省委、市委关于开展群众路线教育实践活动的要求';

/** What is typed, and the words it stands for where they are written otherwise. */
const QUERIES: [typed: string, words?: string][] = [
  ['吃拿卡要'],
  ['缩水走样'],
  ['四风'],
  ['群众'],
  ['下转第四版'],
  ['郟陵'],
  ['（2014年3月9日）'],
  ['(2014年3月9日)'],
  ['２０１４', '2014'],
  ['群眾路線', '群众路线'],
  ['教 育　实践', '教育实践'],
  ['，'],
  ['“四风”'],
  ['、治治病'],
  ['一'],
  ['中共魏都区委'],
  ['1.抓好学习教育。'],
  [LONG],
  ['鑫鑫鑫鑫'],
  ['群众路线教育实践活动的实施意见书'],
];

interface Found {
  count: number;
  exact: (string | undefined)[];
  links: string[];
}

async function found({ tab }: Given): Promise<Found> {
  await until(tab, () => {
    const count = document.querySelector('[data-result-count]');
    return !!count && count.textContent !== '';
  });
  return tab.run(() => {
    const exact = Array.from(document.querySelectorAll<HTMLElement>('[data-result]')).filter((one) => !one.closest('[data-inexact]'));
    return {
      count: Number((document.querySelector('[data-result-count]') as Element).textContent),
      exact: exact.map((one) => one.dataset.clause),
      links: exact.map((one) => (one.querySelector('a') as HTMLAnchorElement).href),
    };
  });
}

async function ask(given: Given, query: string, below = ''): Promise<Found> {
  await given.tab.goto(given.site.nowhere);
  await given.tab.goto(`${given.site.origin}${below}search/?q=${encodeURIComponent(query)}`);
  return found(given);
}

/** Puts other words into the field of the page that is there: its count is gone until they are answered. */
async function askAgain(given: Given, query: string): Promise<Found> {
  await given.tab.run((words) => {
    const field = document.querySelector('#query') as HTMLInputElement;
    field.value = words;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }, query);
  return found(given);
}

export function searching(now: () => Given): void {
  describe('search', () => {
    test('finds all of each query and nothing else', async () => {
      for (const [i, [typed, words = typed]] of QUERIES.entries()) {
        const expected = having(words);
        const { count, exact, links } = await (i ? askAgain : ask)(now(), typed);
        expect([typed, count]).toEqual([typed, expected.length]);
        expect([typed, ...[...exact].sort()]).toEqual([typed, ...[...expected].sort()]);
        expect(links).toEqual(exact.map((id) => `${now().site.origin}${POLICY}/text/#${id}`));
      }
    });

    test.each(['缩水走样', '转作风', '一手抓法治'])('a result of %s opens at its place, with the words marked', async (query) => {
      const given = now();
      const { exact } = await ask(given, query);
      await given.tab.click('[data-result] a');
      await appears(given.tab, `#${exact[0]} mark.hit`);
      expect(await given.tab.run(() => window.location.hash)).toBe(`#${exact[0]}`);
      const marked = await given.tab.run(() => Array.from(document.querySelectorAll('mark.hit')).map((one) => one.textContent));
      expect(marked.join('').startsWith(query)).toBe(true);
      await expectInSight(given.tab, 'mark.hit');
    });

    test('is asked from the header of any page', async () => {
      const given = now();
      await openAndStir(given, 'terms/');
      await given.tab.type('.site-search [type=search]', '吃拿卡要');
      await given.tab.press('Enter');
      await until(given.tab, () => /\/search\//.test(window.location.pathname));
      expect((await found(given)).exact).toEqual(having('吃拿卡要'));
    });

    test('finds in the text on the page', async () => {
      const given = now();
      await openAndStir(given, 'text/');
      await given.tab.click('[data-tools-unfold] summary');
      await given.tab.type('#find', '立行立改比作为');
      await until(given.tab, () => (document.querySelector('[data-find-status]') as Element).textContent === '3 处');
      expect(await given.tab.run(() => document.querySelectorAll('mark.hit').length)).toBeGreaterThanOrEqual(3);
    });

    test.each(['便民服务点', '社区'])('finds %s in all documents', async (query) => {
      await ask(now(), query, 'two/');
      // Of each document three are shown at once, the rest in place.
      await now().tab.run(() => {
        for (const more of Array.from(document.querySelectorAll<HTMLElement>('.result-group > button'))) more.click();
      });
      const { exact } = await found(now());
      const here = having(query);
      expect([...exact].filter((id) => here.includes(id ?? '')).sort()).toEqual(expect.arrayContaining([...here].sort()));
      expect(exact.length).toBeGreaterThan(0);
      expect(await textOf(now().tab, '[data-search-status]')).not.toContain('没有取到');
    });
  });
}
