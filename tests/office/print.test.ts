/** What an office suite makes of the files: LibreOffice prints them, where it is installed. */
import { beforeAll, describe, expect, test } from 'vitest';
import { imprintLines } from '../../src/office/imprint.ts';
import { sheetDocx } from '../../src/office/sheet-docx.ts';
import { sheetTable } from '../../src/office/sheet-rows.ts';
import { sheetXlsx } from '../../src/office/sheet-xlsx.ts';
import { textDocx } from '../../src/office/text-docx.ts';
import { FILLED, IMPRINT, KEPT, SHEET, TEXT } from '../support/office.ts';
import { canPrint, type Printed, print } from '../support/office-readback.ts';

const solid = (text: string) => text.replace(/\s/g, '');

describe.skipIf(!canPrint)('in print', () => {
  let printed: Record<string, Printed>;
  const of = (name: string) => printed[name] as Printed;

  beforeAll(() => {
    printed = print({
      'ledger.docx': sheetDocx(SHEET, FILLED, IMPRINT, KEPT),
      'workbook.xlsx': sheetXlsx(SHEET, FILLED, IMPRINT, KEPT),
      'text.docx': textDocx(TEXT, IMPRINT),
    });
  });

  test.for(['ledger.docx', 'workbook.xlsx'])('%s lies across and repeats its head', (name) => {
    const { pages, width, height } = of(name);
    const { columns } = sheetTable(SHEET, FILLED, KEPT);
    const head = solid(columns.map((column) => column.name).join(''));
    expect([width, height]).toEqual([297, 210]);
    expect(pages.length).toBeGreaterThan(1);
    // The imprint may need a page after the table's last.
    for (const page of pages.filter((one) => !one.startsWith('文件：'))) expect(page).toContain(head);
  });

  test.for(['ledger.docx', 'workbook.xlsx'])('%s has every word of the sheet', (name) => {
    const text = of(name).pages.join('');
    const { rows } = sheetTable(SHEET, FILLED, KEPT);
    const cells = rows.flatMap((row) => ('group' in row ? [row.group] : row.cells));
    for (const words of [SHEET.title, ...cells, ...imprintLines(IMPRINT)]) expect(text).toContain(solid(words));
  });

  test('the text stands upright, word for word and in order', () => {
    const { pages, width, height } = of('text.docx');
    expect([width, height]).toEqual([210, 297]);
    const text = pages.map((page, at) => page.replace(new RegExp(`—${at + 1}—$`), '')).join('');
    const notes = TEXT.notes.map(({ label, text }) => label + text);
    const words = [...TEXT.blocks.flatMap(({ runs }) => runs.map((run) => run.text)), '校勘', ...notes, ...imprintLines(IMPRINT)];
    expect(text).toBe(solid(words.join('')));
  });

  test('pages are numbered', () => {
    for (const { pages } of Object.values(printed))
      pages.forEach((page, at) => {
        expect(page).toContain(`—${at + 1}—`);
      });
  });
});
