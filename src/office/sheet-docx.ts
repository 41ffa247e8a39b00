/** A sheet as a Word document: a ledger on A4 landscape, to be filled in on screen or by hand. */

import { FULL_WIDTH } from '../sheets/columns.ts';
import { FILLER } from '../sheets/filler.ts';
import type { Filled, Sheet } from '../sheets/types.ts';
import { docx, type Page } from './docx.ts';
import type { Imprint } from './imprint.ts';
import { imprintDocx } from './imprint-docx.ts';
import { sheetTable, type TableColumn, type TableRow } from './sheet-rows.ts';
import type { Kept } from './types.ts';
import { twips } from './units.ts';
import { cell, paragraph, row, run, table } from './wordprocessing.ts';

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

function tableRow(columns: TableColumn[], widths: number[], tableRow: TableRow): string {
  if ('group' in tableRow) {
    const width = widths.reduce((sum, each) => sum + each, 0);
    return row([cell(width, paragraph('TableGroup', run(tableRow.group)), widths.length)], { height: GROUP_HEIGHT });
  }
  const cells = columns.map(({ centered }, at) =>
    cell(widths[at] as number, paragraph(centered ? 'TableCenter' : 'TableText', run(tableRow.cells[at] as string))),
  );
  return row(cells, { height: ROW_HEIGHT });
}

/** @param kept what was filled in for an earlier edition */
export function sheetDocx(sheet: Sheet, filled: Filled, imprint: Imprint, kept: Kept = {}): Uint8Array<ArrayBuffer> {
  const { columns, rows } = sheetTable(sheet, filled, kept);
  const widths = columns.map(({ width }) => twips(width));
  const head = row(
    columns.map(({ name }, at) => cell(widths[at] as number, paragraph('TableHead', run(name)))),
    { height: HEAD_HEIGHT, head: true },
  );
  const body =
    paragraph('Title', run(sheet.title)) +
    paragraph('TableText', run(FILLER)) +
    table(
      widths,
      [head, ...rows.map((each) => tableRow(columns, widths, each))],
      ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'],
    ) +
    imprintDocx(imprint, FULL_WIDTH);
  return docx(body, PAGE, sheet.title, imprint);
}
