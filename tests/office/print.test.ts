/** What an office suite makes of the files: LibreOffice prints them, where it is installed. */
import { beforeAll, describe, expect, test } from 'vitest';
import { imprintLines } from '../../src/office/imprint.ts';
import { sheetDocx } from '../../src/office/sheet-docx.ts';
import { sheetTable } from '../../src/office/sheet-rows.ts';
import { sheetXlsx } from '../../src/office/sheet-xlsx.ts';
import { textDocx } from '../../src/office/text-docx.ts';
import { FILLED, FORMAL, IMPRINT, KEPT, SHEET, TEXT, wordsIn } from '../support/office.ts';
import { canPrint, type Printed, printInOffice } from '../support/office-readback.ts';
import { asPrinted, DOCUMENT, expectSame, receive, solid } from './numbered-file.ts';

describe.skipIf(!canPrint)('in print', () => {
  let printed: Record<string, Printed>;
  const of = (name: string) => printed[name] as Printed;

  beforeAll(() => {
    printed = printInOffice({
      'ledger.docx': sheetDocx(SHEET, FILLED, IMPRINT, KEPT),
      'workbook.xlsx': sheetXlsx(SHEET, FILLED, IMPRINT, KEPT),
      'text.docx': textDocx(TEXT, IMPRINT),
      'formal.docx': textDocx(FORMAL, IMPRINT),
      'received.docx': DOCUMENT,
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

  test.for([
    ['text.docx', TEXT],
    ['formal.docx', FORMAL],
  ] as const)('%s stands upright, word for word and in order', ([name, { blocks, notes }]) => {
    const { pages, width, height } = of(name);
    expect([width, height]).toEqual([210, 297]);
    const text = pages.map((page, at) => page.replace(new RegExp(`—${at + 1}—$`), '')).join('');
    const list = notes.length ? ['文字订正（校勘）', ...notes.map(({ label, text }) => label + text)] : [];
    expect(text).toBe(solid([...wordsIn(blocks), ...list, ...imprintLines(IMPRINT)].join('')));
  });

  test('what is not the main document begins a page', () => {
    const starts = of('formal.docx').pages.map((page) => page.slice(0, 3));
    expect(starts).toEqual(['青政发', '附件1', '甲乙文']);
  });

  test('pages are numbered', () => {
    const { 'received.docx': _, ...own } = printed;
    for (const { pages } of Object.values(own))
      pages.forEach((page, at) => {
        expect(page).toContain(`—${at + 1}—`);
      });
  });

  test('a received .docx prints the characters that its text has, computed numbers among them', async () => {
    const words = of('received.docx').pages.join('');
    // A note stands at the foot of its page.
    const note = '1注文';
    expect(words).toContain(note);
    expectSame(asPrinted(await receive(DOCUMENT, 'a.docx')), words.replace(note, '') + note);
  });
});
