/** A ledger on an engine: filled in, kept, written as files. */
import { describe, expect, test } from 'vitest';
import { packageParts } from '../support/office-readback.ts';
import { type Given, open } from './given.ts';
import { until } from './tab.ts';

const LEDGER = 'sectors/jiedao/ledger/';
const FIELD = '[data-row] textarea';
const WORDS = '整改 2026';

async function fill(given: Given): Promise<void> {
  await open(given, LEDGER);
  await until(given.tab, (field) => document.querySelector(field) !== null, FIELD);
  await given.tab.type(FIELD, WORDS);
  // What keeps it may come only now.
  await until(given.tab, (words) => JSON.stringify(window.localStorage).indexOf(words) >= 0, WORDS);
}

/** @returns the bytes of the file that a button makes */
async function written({ tab }: Given, kind: string): Promise<Uint8Array> {
  await tab.run(() => {
    const address = URL.createObjectURL;
    URL.createObjectURL = (blob: Blob) => {
      new Response(blob).arrayBuffer().then((bytes) => Object.assign(window, { written: Array.from(new Uint8Array(bytes)) }));
      return address(blob);
    };
    HTMLAnchorElement.prototype.click = () => undefined;
  });
  await tab.click(`[data-do="${kind}"]`);
  await until(tab, () => 'written' in window);
  return Uint8Array.from(await tab.run(() => (window as unknown as { written: number[] }).written));
}

export function filling(now: () => Given): void {
  describe('a ledger', () => {
    test('keeps what was filled in', async () => {
      const given = now();
      await fill(given);
      await open(given, LEDGER);
      await until(given.tab, (field) => document.querySelector(field) !== null, FIELD);
      expect(await given.tab.run((field) => (document.querySelector(field) as HTMLTextAreaElement).value, FIELD)).toBe(WORDS);
    });

    test.each(['docx', 'xlsx'])('is written as .%s', async (kind) => {
      await fill(now());
      const parts = packageParts(await written(now(), kind));
      expect([...parts.values()].join('')).toContain(WORDS);
    });

    test('is exported as a backup', async () => {
      await fill(now());
      expect(Buffer.from(await written(now(), 'backup')).toString()).toContain(WORDS);
    });
  });
}
