import fc from 'fast-check';
import { readSheet } from 'read-excel-file/node';
import { describe, expect, test } from 'vitest';
import { anyText, FILLED, IMPRINT, KEPT, SHEET, WITHOUT_CODE } from '../../tests/support/office.ts';
import { packageParts } from '../../tests/support/office-readback.ts';
import { filledBy } from '../sheets/labels.ts';
import { HEAD_ROW } from '../sheets/own-rows.ts';
import type { Filled, Sheet } from '../sheets/types.ts';
import { imprintLines } from './imprint.ts';
import { sheetTable } from './sheet-rows.ts';
import { sheetXlsx } from './sheet-xlsx.ts';
import { em } from './text-room.ts';
import type { EarlierEntries } from './types.ts';
import { columnName } from './xlsx.ts';
import { withoutControls } from './xml.ts';

/** Rows of cells as another program reads them; what is not filled in is null. */
const read = (bytes: Uint8Array) => readSheet(Buffer.from(bytes), { trim: false });

function shown(sheet: Sheet, filled: Filled, kept?: EarlierEntries, imprint = IMPRINT) {
  const { columns, rows } = sheetTable(sheet, filled, kept);
  const text = (value: string) => withoutControls(value) || null;
  const over = (value: string) => [text(value), ...columns.slice(1).map(() => null)];
  const head = columns.map(({ name }) => name);
  const body = rows.map((row) => ('group' in row ? over(row.group) : row.cells.map((value, at) => (at ? text(value) : Number(value)))));
  return [over(sheet.title), over(filledBy(filled[HEAD_ROW])), head, ...body, ...imprintLines(imprint).map(over)];
}

describe('sheetXlsx', () => {
  test('reads back cell by cell, numbers as numbers and formulas as text', async () => {
    expect(await read(sheetXlsx(SHEET, FILLED, IMPRINT, KEPT))).toEqual(shown(SHEET, FILLED, KEPT));
    expect(packageParts(sheetXlsx(SHEET, FILLED, IMPRINT)).get('xl/worksheets/sheet1.xml')).not.toContain('<f>');
  });

  test('so does any text', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, anyText, anyText, async (title, text, found) => {
        const row = { id: 'a', label: '一', clause: 's1', cells: [{ text, clause: 's1', start: 0, end: 0 }] };
        const sheet = { ...SHEET, title, groups: [{ name: title, rows: [row] }] };
        const filled = { a: { found } };
        const kept = { former: { a: found }, gone: [{ id: 'b', text: title, values: { measure: text } }] };
        expect(await read(sheetXlsx(sheet, filled, WITHOUT_CODE, kept))).toEqual(shown(sheet, filled, kept, WITHOUT_CODE));
      }),
    );
  });

  test('what Excel would decode stays as it is', async () => {
    const found = '_x0041_x0042_';
    const rows = await read(sheetXlsx(SHEET, { 'central-1': { found } }, IMPRINT));
    expect(rows[4]?.[3]).toBe(found);
  });

  // Excel shows nothing of a cell beyond 409 points of height, and holds 32,767 characters.
  test('a long cell goes on in rows below, each no higher than a row can be, and no word of it is lost', async () => {
    const words = fc.stringMatching(/^([甲乙，。a1 \n]|“丙”){1,900}$/, { maxLength: 900 });
    await fc.assert(
      fc.asyncProperty(words, words, fc.integer({ min: 1, max: 60 }), async (found, who, times) => {
        const filled = { 'central-1': { found: found.repeat(times), who } };
        const bytes = sheetXlsx(SHEET, filled, WITHOUT_CODE);
        const rows = await read(bytes);
        const next = rows.findIndex((row, at) => at > 4 && typeof row[0] === 'number');
        const column = (at: number) =>
          rows
            .slice(4, next)
            .map((row) => row[at] ?? '')
            .join('')
            .replaceAll('\n', '');
        expect(column(3)).toBe(filled['central-1'].found.replaceAll('\n', ''));
        expect(column(6)).toBe(who.replaceAll('\n', ''));
        expect(rows.slice(5, next).map((row) => row[1])).toEqual(rows.slice(5, next).map(() => '（续）'));
        const heights = [...(packageParts(bytes).get('xl/worksheets/sheet1.xml') ?? '').matchAll(/ ht="([\d.]+)"/g)].map(([, height]) =>
          Number(height),
        );
        expect(Math.max(...heights)).toBeLessThanOrEqual(409);
        for (const row of rows.slice(4, next)) {
          const height = heights[rows.indexOf(row)] ?? 0;
          // As wide as the column of 50 mm, of whose share there are 12 characters; 15 points a line.
          expect(Math.ceil(em(String(row[3] ?? '')) / 12) * 15).toBeLessThanOrEqual(height);
        }
      }),
      { seed: 1993, numRuns: 30 },
    );
    const long = 'x'.repeat(40_000);
    const rows = await read(sheetXlsx(SHEET, { 'central-1': { found: long } }, IMPRINT));
    expect(rows.map((row) => String(row[3] ?? '')).join('')).toContain(long);
  });

  test('same sheet, same bytes', () => {
    expect(sheetXlsx(SHEET, FILLED, IMPRINT, KEPT)).toEqual(sheetXlsx(SHEET, FILLED, IMPRINT, KEPT));
  });

  test('the head is frozen and printed on every page', () => {
    const parts = packageParts(sheetXlsx(SHEET, FILLED, IMPRINT));
    expect(parts.get('xl/workbook.xml')).toContain("'台账'!$3:$3");
    expect(parts.get('xl/worksheets/sheet1.xml')).toMatch(/<pane ySplit="3"[^>]*state="frozen"/);
  });
});

test('columnName', () => {
  expect([0, 25, 26, 27, 51, 52, 701, 702].map(columnName)).toEqual(['A', 'Z', 'AA', 'AB', 'AZ', 'BA', 'ZZ', 'AAA']);
});

test('the code of the address is in the workbook, and none where there is no address', () => {
  const [withCode, without] = [IMPRINT, { ...IMPRINT, url: null }].map((imprint) => packageParts(sheetXlsx(SHEET, FILLED, imprint)));
  expect([...(withCode?.keys() ?? [])]).toEqual(expect.arrayContaining(['xl/drawings/drawing1.xml']));
  expect([...(without?.keys() ?? [])].filter((name) => /media|drawing/.test(name))).toEqual([]);
  expect(without?.get('xl/worksheets/sheet1.xml')).not.toContain('<drawing');
});
