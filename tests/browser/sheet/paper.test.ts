/** Sheets on paper: how many, and no word of them lost. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { checklist } from '../../../src/sheets/checklist.ts';
import { urls } from '../../../src/site/urls.ts';
import { hasPoppler, printedPages, run } from '../../pdf/read.ts';
import { bare } from '../../support/text.ts';
import { edition, FIRST, go, keep, LEDGER, page, reload, sheetTests } from './harness.ts';

sheetTests();

const dir = mkdtempSync(join(tmpdir(), 'duizhao-sheets-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

const print = async () => Buffer.from(await page.pdf({ preferCSSPageSize: true }));

/** What stands in the columns between two places, in mm from the left of the paper, from top to bottom. */
function columnOf(pdf: Uint8Array, from: number, to: number): string {
  const file = join(dir, 'sheet.pdf');
  writeFileSync(file, pdf);
  const point = (mm: number) => String(Math.round((mm / 25.4) * 72));
  return bare(run('pdftotext', '-raw', '-x', point(from), '-y', '0', '-W', point(to - from), '-H', '600', file, '-').toString());
}

const phases = edition.phases.filter(({ steps }) => steps.length);

describe.skipIf(!hasPoppler)('a checklist', () => {
  test.each(phases)('$name: two sheets at most, every word of every step, and what is not said said once', async (phase) => {
    await go(urls.checklist(edition.id, phase.id).slice(1));
    const pdf = await print();
    expect(printedPages(pdf)).toBeLessThanOrEqual(2);
    const sheet = checklist(edition, phase);
    let left = 25 + 10 + 20;
    sheet.columns.forEach(({ width }, at) => {
      const text = columnOf(pdf, left, left + width);
      for (const { cells } of sheet.groups.flatMap(({ rows }) => rows)) expect(text).toContain(bare(cells[at]?.text ?? ''));
      left += width;
    });
    const all = columnOf(pdf, 0, 297);
    expect(all.split(bare(sheet.note ?? '?')).length).toBe(2);
  });
});

describe.skipIf(!hasPoppler)('a long cell', () => {
  test('is printed whole, over as many sheets as it takes', async () => {
    await go(LEDGER);
    const piece = fc.constantFrom('走访群众，', '建立台账；', '每月通报一次。', '（南关）', 'A4纸', '\n');
    const words = fc.array(piece, { minLength: 90, maxLength: 700 }).map((all) => all.join(''));
    await fc.assert(
      fc.asyncProperty(words, words, async (measures, progress) => {
        await keep({ version: 1, rows: { [FIRST]: { text: '组织软弱涣散', values: { measures, progress } } } });
        await reload();
        const pdf = await print();
        const [from, width] = [25 + 10 + 20 + 40 + 32 + 22, 54];
        // The columns' names stand on each sheet.
        const column = (start: number, end: number) => columnOf(pdf, start, end).replace(/本单位填写|整改措施|完成情况/g, '');
        expect(column(from, from + width)).toContain(bare(measures));
        expect(column(from + width + 18, from + width + 18 + 26)).toContain(bare(progress));
      }),
      { seed: 1993, numRuns: 3, endOnFailure: true },
    );
  });
});
