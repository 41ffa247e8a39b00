/** A sheet as a Word document: a ledger on A4 landscape, to be filled in on screen or by hand. */

import { filledBy } from '../sheets/labels.ts';
import { HEAD_ROW } from '../sheets/own-rows.ts';
import type { Filled, Sheet } from '../sheets/types.ts';
import { docx, type Page } from './docx.ts';
import type { Imprint } from './imprint.ts';
import { type OfficeRow, sheetTable, type TableColumn } from './sheet-rows.ts';
import { isTall } from './text-room.ts';
import type { EarlierEntries } from './types.ts';
import { twips } from './units.ts';
import { paragraph, table, tableCell, tableRow, textRun } from './wordprocessing.ts';

const PAGE: Page = {
  width: 297,
  height: 210,
  margin: { top: 22, right: 25, bottom: 22, left: 25 },
  footer: 12,
  grid: '',
};

/** Room for two lines of handwriting. */
const ROW_HEIGHT = twips(14);
const HEAD_HEIGHT = twips(10);
const GROUP_HEIGHT = twips(8);

function bodyRow(columns: TableColumn[], widths: number[], row: OfficeRow): string {
  if ('group' in row) {
    const width = widths.reduce((sum, each) => sum + each, 0);
    return tableRow([tableCell(width, paragraph('TableGroup', textRun(row.group)), widths.length)], { height: GROUP_HEIGHT });
  }
  const cells = columns.map(({ centered }, at) =>
    tableCell(widths[at] as number, paragraph(centered ? 'TableCenter' : 'TableText', textRun(row.cells[at] as string))),
  );
  const tall = isTall(
    row.cells,
    columns.map(({ width }) => width),
  );
  return tableRow(cells, { height: ROW_HEIGHT, tall });
}

/** @param kept what was filled in for an earlier edition */
export function sheetDocx(sheet: Sheet, filled: Filled, imprint: Imprint, kept: EarlierEntries = {}): Uint8Array<ArrayBuffer> {
  const { columns, rows } = sheetTable(sheet, filled, kept);
  const widths = columns.map(({ width }) => twips(width));
  const head = tableRow(
    columns.map(({ name }, at) => tableCell(widths[at] as number, paragraph('TableHead', textRun(name)))),
    { height: HEAD_HEIGHT, head: true },
  );
  const body =
    paragraph('Title', textRun(sheet.title)) +
    paragraph('TableText', textRun(filledBy(filled[HEAD_ROW]))) +
    table(widths, [head, ...rows.map((each) => bodyRow(columns, widths, each))], ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']) +
    (sheet.note === null ? '' : paragraph('TableText', textRun(sheet.note)));
  return docx(body, PAGE, sheet.title, imprint);
}
