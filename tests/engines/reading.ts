/** Every kind of page, the way between them, the text in both its forms, my unit. */
import { describe, expect, test } from 'vitest';
import { DESK, PHONE } from '../support/open.ts';
import { clauses, expectInSight, type Given, open, openAndStir, POLICY, READING, SOURCE, shown, textOf } from './given.ts';
import { appears, until } from './tab.ts';

const UNIT = { id: 'shequ', name: '社区' };

/** One page of each kind. */
const PAGES = [
  '',
  'about/',
  'search/',
  '404.html',
  ...['', 'text/', 'principles/', 'principles/xi-xizao/', 'sectors/', 'sectors/shequ/', 'sectors/shequ/ledger/', 'phases/', 'phases/anpai/']
    .concat(['phases/anpai/checklist/', 'terms/', 'terms/sifeng/', 'emendations/'])
    .map((place) => `${POLICY}/${place}`),
];

/** The heading, once the page at the path is there. */
async function arrived({ tab, site }: Given, place: string): Promise<string> {
  const path = new URL(`${site.origin}${POLICY}/${place}`).pathname;
  await until(tab, (wanted) => window.location.pathname === wanted && document.readyState === 'complete', path);
  return (await textOf(tab, 'h1')).trim();
}

export function reading(now: () => Given): void {
  describe('reading', () => {
    test('every kind of page opens, and is as wide as a phone and a desk', async () => {
      const { tab, site } = now();
      const over: string[] = [];
      // In the width of the page before it, so that pages open in both.
      let widths = [PHONE, DESK];
      await tab.resize({ width: PHONE.width, height: PHONE.height });
      for (const page of PAGES) {
        await tab.goto(site.origin + page);
        for (const { width, height } of widths) {
          await tab.resize({ width, height });
          await until(tab, (isWide) => window.innerWidth > 700 === isWide, width > 700);
          const [heading, excess] = await tab.run((): [string, number] => [
            (document.querySelector('h1') as Element).textContent as string,
            document.documentElement.scrollWidth - window.innerWidth,
          ]);
          if (!heading.trim() || excess > 0) over.push(`${page} at ${width}: ${heading}, ${excess} px`);
        }
        widths = widths.toReversed();
      }
      expect(over).toEqual([]);
    });

    test('where there is touch, what is below the header comes too', async () => {
      const given = now();
      await given.tab.resize(PHONE);
      await open(given, 'text/');
      await until(given.tab, () => !/\bstaged\b/.test(document.documentElement.className));
      expect(await clauses(given.tab)).toEqual(READING);
      const drawn = await given.tab.run(
        () =>
          Array.from(document.querySelectorAll<HTMLElement>('.clause')).filter(
            (one) => getComputedStyle(one).visibility === 'visible' && one.offsetHeight > 0,
          ).length,
      );
      expect(drawn).toBe(READING.length);
      await given.tab.resize(DESK);
    });

    test('links lead from page to page, the contents to their place', async () => {
      const given = now();
      await open(given, '');
      await given.tab.click('header nav a[href$="text/"]');
      await arrived(given, 'text/');
      // Beside the text where there is room, else folded.
      await given.tab.run(() => Object.assign(document.querySelector('[data-contents]') as object, { open: true }));
      await given.tab.click('.contents a[href="#s2"]');
      await until(given.tab, () => window.location.hash === '#s2');
      await expectInSight(given.tab, '#s2');
      await given.tab.click('header nav a[href$="sectors/"]');
      await arrived(given, 'sectors/');
      await given.tab.click('.index a');
      await until(given.tab, () => /sectors\/[a-z-]+\/$/.test(window.location.pathname));
    });

    test('the text is the document’s, as read and as received', async () => {
      const given = now();
      await openAndStir(given, 'text/');
      expect(await clauses(given.tab)).toEqual(READING);
      await given.tab.click('[data-tools-unfold] summary');
      await given.tab.click('[data-show="source"]');
      await appears(given.tab, '.showing-source');
      expect(await clauses(given.tab)).toEqual(SOURCE);
      await given.tab.click('[data-show="reading"]');
      expect(await clauses(given.tab)).toEqual(READING);
    });

    test('a term is explained beside it', async () => {
      const given = now();
      await openAndStir(given, 'text/');
      await given.tab.point('a.term');
      await appears(given.tab, '.card');
      expect((await textOf(given.tab, '.card')).trim()).not.toBe('');
      await given.tab.press('Escape');
      expect(await shown(given.tab, '.card')).toEqual([]);
    });

    test('my unit is chosen once, leads everywhere, and is remembered', async () => {
      const given = now();
      await open(given, '');
      await given.tab.click(`[data-choose-unit="${UNIT.id}"]`);
      expect(await arrived(given, `sectors/${UNIT.id}/`)).toBe(UNIT.name);
      await open(given, '');
      expect(await shown(given.tab, '[data-unit-panel] .my-name')).toEqual([UNIT.name]);
      expect(await shown(given.tab, '[data-unit-choice]')).toEqual([]);
      await open(given, 'text/');
      expect(await textOf(given.tab, '[data-my-unit]')).toBe(UNIT.name);
      await given.tab.click('[data-my-unit]');
      expect(await arrived(given, `sectors/${UNIT.id}/`)).toBe(UNIT.name);
    });
  });
}
