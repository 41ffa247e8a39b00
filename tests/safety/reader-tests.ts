/** In a reader's browser hostile words do nothing, whatever the reader does with them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { approach, equipped } from '../../src/build/io/browser.ts';
import { filesBelow } from '../../src/build/io/files.ts';
import { singleFile } from '../../src/build/single/pages.ts';
import { packageParts } from '../support/office-readback.ts';
import { type Opened, open } from '../support/open.ts';
import { bare } from '../support/text.ts';
import type { Made } from './built.ts';
import { type Reader, reader } from './reader.ts';

const clickAll = (page: Page, selector: string) =>
  page.$$eval(selector, (all) => {
    for (const one of all) (one as HTMLElement).click();
    return all.length;
  });

/** Cards, copying, the source form, finding, and the print of what is seen. */
async function readText({ page }: Reader, said: string): Promise<void> {
  await approach(page);
  const shown = await page.evaluate(async () => {
    const until = async (is: () => unknown) => {
      while (!is()) await new Promise((done) => setTimeout(done));
    };
    const cards = Array.from(document.querySelectorAll<HTMLElement>('[data-document] [data-card]'));
    for (const anchor of cards) {
      // Where nothing hovers, a tap shows what the focus shows elsewhere.
      const isShown = () => anchor.getAttribute('aria-describedby') === 'card';
      anchor.focus();
      if (!isShown()) anchor.click();
      await until(isShown);
    }
    const links = Array.from(document.querySelectorAll<HTMLElement>('[data-copy]'));
    for (const link of links) {
      link.click();
      await until(() => document.querySelector('.copy-menu'));
      for (const one of Array.from(document.querySelectorAll<HTMLElement>('.copy-menu button'))) one.click();
      // No reader opens the next menu while the last words are being copied: this is answered after them.
      await navigator.clipboard?.writeText('').catch(() => undefined);
    }
    return [cards.length, links.length];
  });
  expect(Math.min(...shown)).toBeGreaterThan(0);
  await page.evaluate(() => {
    window.getSelection()?.selectAllChildren(document.querySelector('[data-document]') as Node);
    document.execCommand('copy');
  });
  await clickAll(page, '[data-show="source"]');
  await page.$eval(
    '[data-find-form] input',
    (field, words) => {
      (field as HTMLInputElement).value = words;
      field.dispatchEvent(new InputEvent('input'));
    },
    said.slice(0, 60),
  );
  await page.waitForFunction(() => document.querySelector('[data-find-status]')?.textContent !== '');
  await clickAll(page, '[data-find-step], [data-print-panel] button:not(.go)');
  await page.evaluate(() => {
    window.dispatchEvent(new Event('beforeprint'));
    window.dispatchEvent(new Event('afterprint'));
  });
}

const answered = (page: Page) => page.waitForFunction(() => document.querySelector('[data-result-count]')?.textContent !== '');
const shown = (page: Page) => page.$eval('main', (main) => main.textContent ?? '');

/** @param words of the documents d0, d1 … */
export function readerTests(site: () => Made, words: readonly string[]): void {
  describe('in a browser', () => {
    let opened: Opened;
    let me: Reader;
    beforeAll(async () => {
      opened = await open(site().dir);
      me = await reader(opened.browser, opened.origin);
    });
    afterAll(() => opened.close());

    const go = (path: string) => me.page.goto(opened.origin + path, { waitUntil: 'load' });

    test.each(words.map((said, at) => ({ said, id: `d${at}` })))(
      'the text of $id is read, and what is in it searched for',
      async ({ said, id }) => {
        await go(`${id}/text/`);
        await readText(me, said);
        expect(await me.wrong()).toEqual([]);
        await go(`search/?in=${id}&q=${encodeURIComponent(said)}`);
        await answered(me.page);
        expect(await me.page.$eval('#query', (field) => (field as HTMLInputElement).value)).toBe(said.replace(/[\r\n]/g, ''));
        expect(bare(await shown(me.page))).toContain(bare(said).slice(0, 30));
        expect(await me.wrong()).toEqual([]);
      },
    );

    test('a unit is chosen, and its ledger filled in and taken away', async () => {
      await go('d1/sectors/s/');
      await clickAll(me.page, '[data-unit] button');
      await equipped(me.page);
      await go('d1/sectors/s/ledger/');
      expect(await me.page.$eval('[data-my-unit]', (link) => link.textContent)).toBe(words[1]);
      await me.page.$$eval(
        '[data-row] textarea',
        (all, said) => {
          for (const one of all) {
            one.value = said;
            one.dispatchEvent(new InputEvent('input', { bubbles: true }));
          }
        },
        words.join('\n'),
      );
      // What keeps it comes at the first key; leaving before it is there would ask.
      await me.page.waitForSelector('[data-sheet][data-kept]');
      await me.page.reload();
      expect(await me.page.$eval('[data-row] textarea', (area) => area.value)).toBe(words.join('\n'));
      expect(await me.wrong()).toEqual([]);
    });

    test.each(words.map((_, at) => `d${at}`))('every page of %s in one file does nothing', async (id) => {
      const file = pathToFileURL(join(site().dir, singleFile(id))).href;
      const other = await reader(opened.browser, file);
      await other.page.goto(file);
      for (const section of [...site().files.keys()].filter((path) => path.startsWith(`${id}/`) && path.endsWith('index.html'))) {
        const place = section.slice(id.length + 1, -'index.html'.length) || 'overview/';
        await other.page.evaluate((hash) => {
          window.location.hash = hash;
        }, place);
        // An entry that its index tells whole is shown there.
        await other.page.waitForFunction((name) => !!document.getElementById(name)?.closest('#main'), {}, place);
      }
      await other.page.evaluate((said) => {
        window.location.hash = `search/?q=${encodeURIComponent(said)}`;
      }, words[0] as string);
      await answered(other.page);
      expect(await other.wrong()).toEqual([]);
      await other.close();
    });

    test('XML that leaves the house is well-formed', async () => {
      const xml = filesBelow(site().dir).flatMap((path): string[] => {
        if (/\.(xml|svg)$/.test(path)) return [readFileSync(join(site().dir, path), 'utf8')];
        return /\.(docx|xlsx)$/.test(path) ? [...packageParts(readFileSync(join(site().dir, path))).values()] : [];
      });
      const broken = await me.page.evaluate(
        (all) => all.filter((one) => new DOMParser().parseFromString(one, 'application/xml').querySelector('parsererror')),
        xml,
      );
      expect(broken).toEqual([]);
    });
  });
}
