/** The tests of a site that is carried away, for any engine. */
import type { Page } from 'puppeteer-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { loadContent } from '../../src/content/load.ts';
import { hasPoppler } from '../pdf/read.ts';
import { type Carried, finds, followsResult, keepsLedger, keepsUnit, listen, prints, reads, readsSource, writesLedger } from './carry.ts';
import { partsOf } from './office-readback.ts';
import { DESK } from './open.ts';
import type { Release } from './release.ts';

/** What a query must find: written out, as an official would count them. */
const FOUND: [query: string, clauses: string[]][] = [
  ['吃拿卡要', ['s2-1', 's2-1-p2']],
  ['缩水走样', ['s2-1', 's2-1-p2']],
  ['下转第四版', ['s3-1-2']],
  ['鑫鑫鑫鑫', []],
];

/**
 * @param fresh a new page of the engine
 * @param made what was packed
 */
export function carryTests(fresh: () => Promise<Page>, made: () => Release): void {
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
    afterEach(async () => {
      expect(carried.wrong).toEqual([]);
      await carried.page.close();
    });

    test('has the whole text, character for character', async () => {
      const { found, expected } = await reads(carried);
      expect(found).toEqual(expected);
    });

    test('shows the whole text as it was received', async () => {
      const { found, expected } = await readsSource(carried);
      expect(found).toEqual(expected);
    });

    test.each(FOUND)('finds %s from any page', async (query, expected) => {
      expect(await finds(carried, query)).toEqual(expected);
    });

    test('a result leads to its words', async () => {
      await finds(carried, '缩水走样');
      expect(await followsResult(carried)).toEqual({ hash: '#s2-1', marked: '缩水走样' });
    });

    test('remembers the unit on every page and in the next session', async () => {
      const said = await keepsUnit(carried, { id: 'shequ', name: '社区' });
      expect(said).toEqual({ header: '社区', led: '社区', panel: '社区' });
    });

    test('a ledger keeps what was filled in', async () => {
      const words = `整改 ${form}`;
      expect(await keepsLedger(carried, 'jiedao', words)).toContain(words);
    });

    test.each(['docx', 'xlsx'])('writes the filled-in ledger as .%s', async (kind) => {
      const words = `整改 ${kind}`;
      const parts = partsOf(await writesLedger(carried, 'jiedao', words, kind));
      expect([...parts.values()].join('')).toContain(words);
    });

    test.skipIf(!hasPoppler)('prints the whole text', async () => {
      // Old engines write no words into it that could be read back; the whole text fills pages.
      expect(await prints(carried)).toBeGreaterThan(5);
    });
  });
}
