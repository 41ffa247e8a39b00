/** The tests of a site that is carried away, for any engine. */
import type { Page } from 'puppeteer-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { loadContent } from '../../src/content/load.ts';
import { hasPoppler } from '../pdf/read.ts';
import { bothForms, type Carried, fillsLedger, finds, followsResult, keepsUnit, listen, reads } from './carry.ts';
import { packageParts } from './office-readback.ts';
import { DESK } from './open.ts';
import type { CarriedSite } from './release.ts';

/** What a query must find: written out, as an official would count them. */
const FOUND: [query: string, clauses: string[]][] = [
  ['鑫鑫鑫鑫', []],
  ['吃拿卡要', ['s2-1', 's2-1-p2']],
  ['下转第四版', ['s3-1-2']],
  ['缩水走样', ['s2-1', 's2-1-p2']],
];

/**
 * @param fresh a new page of the engine, the former ones closed
 * @param made what was packed
 */
export function carryTests(fresh: () => Promise<Page>, made: () => CarriedSite): void {
  const edition = loadContent('content').editions.find(({ id }) => id === 'weidu-2014');
  if (!edition) throw new Error('no edition');

  describe.each(['the single file', 'the folder'])('%s', (form) => {
    let carried: Carried;
    beforeEach(async () => {
      const page = await fresh();
      await page.setViewport(DESK);
      const address = made().forms.find(([name]) => name === form)?.[1];
      if (!address) throw new Error(form);
      carried = { page, edition, address, wrong: listen(page) };
    });
    afterEach(() => {
      expect(carried.wrong).toEqual([]);
    });

    test('has the whole text, character for character, also as it was received, and prints it', async () => {
      const { sheets, ...found } = await reads(carried, hasPoppler);
      expect(found).toEqual(bothForms(carried.edition));
      // Old engines write no words into it that could be read back; the whole text fills pages.
      if (hasPoppler) expect(sheets).toBeGreaterThan(5);
    });

    test('finds all that there is from any page, and a result leads to its words', async () => {
      for (const [query, expected] of FOUND) expect([query, await finds(carried, query)]).toEqual([query, expected]);
      expect(await followsResult(carried)).toEqual({ hash: '#s2-1', marked: '缩水走样' });
    });

    test('remembers the unit on every page and in the next session', async () => {
      const said = await keepsUnit(carried, { id: 'shequ', name: '社区' });
      expect(said).toEqual({ header: '社区', led: '社区', panel: '社区' });
    });

    test('a ledger keeps what was filled in, and writes it as files', async () => {
      const words = `整改 ${form}`;
      const { files, kept } = await fillsLedger(carried, 'jiedao', words, ['docx', 'xlsx']);
      expect(kept).toContain(words);
      for (const file of files) expect([...packageParts(file).values()].join('')).toContain(words);
    });
  });
}
