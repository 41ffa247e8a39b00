/** A sheet as a workbook: one worksheet, set for A4 landscape. */

import { FULL_WIDTH, filledBy } from '../sheets/labels.ts';
import { HEAD_ROW } from '../sheets/own-rows.ts';
import type { Filled, Sheet } from '../sheets/types.ts';
import { type Imprint, imprintLines } from './imprint.ts';
import { type DocumentProperties, documentPart, officePackage, type PackagePart } from './package.ts';
import { DRAWING, QR_SIDE, QR_SIZE, qrPart, qrPicture, RELATIONS } from './picture.ts';
import { type OfficeRow, sheetTable, type TableColumn } from './sheet-rows.ts';
import { rowHeight, rowPieces } from './text-room.ts';
import type { EarlierEntries } from './types.ts';
import { emu, inches } from './units.ts';
import { columnName, SharedStrings, SPREADSHEET, type XlsxValue, xlsxCell, xlsxRow } from './xlsx.ts';
import { type LookName, look, XLSX_STYLES } from './xlsx-styles.ts';
import { DECLARATION, withoutControls } from './xml.ts';

const SHEET_NAMES: Record<Sheet['kind'], string> = { ledger: '台账', checklist: '清单' };

/** Width of a digit of the workbook's first font, 11 pt, in mm: the unit of a column's width. */
const DIGIT = (11 / 2 / 72) * 25.4;
/** In points. */
const HEIGHTS = { title: 42, head: 30, group: 24, row: 42, imprint: 16, code: ((QR_SIDE + 4) / 25.4) * 72 };

/** Heads what goes on from the row above, where its clause would stand. */
const GOES_ON = '（续）';

/** Rows as they are added, and which of them are one cell over all columns. */
class Rows {
  readonly strings = new SharedStrings();
  readonly merged: number[] = [];
  readonly xml: string[] = [];
  private readonly columns: TableColumn[];

  constructor(columns: TableColumn[]) {
    this.columns = columns;
  }

  private string = (text: string) => (text === '' ? null : { string: this.strings.add(text) });

  private row(height: number, fixed: boolean, cell: (column: TableColumn, at: number) => [LookName, XlsxValue]): void {
    const number = this.xml.length + 1;
    const cells = this.columns.map((column, at) => {
      const [name, value] = cell(column, at);
      return xlsxCell(`${columnName(at)}${number}`, look(name), value);
    });
    this.xml.push(xlsxRow(number, height, fixed, cells));
  }

  over(text: string, name: LookName, height: number): void {
    this.row(height, true, (_, at) => [name, at ? null : this.string(text)]);
    this.merged.push(this.xml.length);
  }

  head(): void {
    this.row(HEIGHTS.head, true, ({ name }) => ['head', this.string(name)]);
  }

  /** @param texts one a column; the first is the running number. What a row cannot show goes on in rows below. */
  add(texts: string[]): void {
    const widths = this.columns.map(({ width }) => width);
    const pieces = texts.map((text, at) => rowPieces(withoutControls(text), widths[at] as number));
    const rows = Math.max(...pieces.map(({ length }) => length));
    for (let part = 0; part < rows; part++) {
      const shown = pieces.map((all, at) => all[part] ?? (at === 1 ? GOES_ON : ''));
      this.row(rowHeight(shown, widths, part ? 0 : HEIGHTS.row), false, ({ centered }, at) => {
        const text = shown[at] as string;
        return [centered ? 'center' : 'text', at || !text ? this.string(text) : { number: Number(text) }];
      });
    }
  }
}

/** The children stand in the schema's order; Excel takes no other. */
function worksheet({ xml, merged }: Rows, columns: TableColumn[], drawn: boolean): string {
  const last = columnName(columns.length - 1);
  const cols = columns.map(
    ({ width }, at) => `<col min="${at + 1}" max="${at + 1}" width="${(width / DIGIT).toFixed(2)}" customWidth="1"/>`,
  );
  const merges = merged.map((number) => `<mergeCell ref="A${number}:${last}${number}"/>`);
  const number = '&amp;"宋体,常规"&amp;14— &amp;P —';
  return (
    `${DECLARATION}<worksheet xmlns="${SPREADSHEET}" xmlns:r="${RELATIONS}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>` +
    `<dimension ref="A1:${last}${xml.length}"/>` +
    '<sheetViews><sheetView showGridLines="0" workbookViewId="0"><pane ySplit="3" topLeftCell="A4" activePane="bottomLeft" state="frozen"/>' +
    '<selection pane="bottomLeft" activeCell="A4" sqref="A4"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/>' +
    `<cols>${cols.join('')}</cols><sheetData>${xml.join('')}</sheetData>` +
    `<mergeCells count="${merges.length}">${merges.join('')}</mergeCells><printOptions horizontalCentered="1"/>` +
    `<pageMargins left="${inches(25)}" right="${inches(25)}" top="${inches(22)}" bottom="${inches(22)}" header="${inches(12)}" footer="${inches(12)}"/>` +
    '<pageSetup paperSize="9" fitToHeight="0" orientation="landscape"/>' +
    `<headerFooter differentOddEven="1"><oddFooter>&amp;R${number}</oddFooter><evenFooter>&amp;L${number}</evenFooter></headerFooter>` +
    `${drawn ? '<drawing r:id="drawing"/>' : ''}</worksheet>`
  );
}

const workbook = (name: string): string =>
  `${DECLARATION}<workbook xmlns="${SPREADSHEET}" xmlns:r="${RELATIONS}"><bookViews><workbookView/></bookViews>` +
  `<sheets><sheet name="${name}" sheetId="1" r:id="sheet"/></sheets>` +
  `<definedNames><definedName name="_xlnm.Print_Titles" localSheetId="0">'${name}'!$3:$3</definedName></definedNames></workbook>`;

/** The code, at the left of a row; rows count from 0. */
const drawing = (row: number, url: string): PackagePart => ({
  id: 'drawing',
  name: 'drawings/drawing1.xml',
  relation: 'drawing',
  contentType: 'application/vnd.openxmlformats-officedocument.drawing+xml',
  content:
    `${DECLARATION}<xdr:wsDr xmlns:xdr="${DRAWING}/spreadsheetDrawing" xmlns:a="${DRAWING}/main"><xdr:oneCellAnchor>` +
    `<xdr:from><xdr:col>0</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>${emu(2)}</xdr:rowOff></xdr:from>` +
    `<xdr:ext ${QR_SIZE}/>${qrPicture('xdr', url)}<xdr:clientData/></xdr:oneCellAnchor></xdr:wsDr>`,
  parts: [qrPart(url)],
});

/** A table to be written as a workbook; texts stand one a column, the first is the running number. */
export interface Workbook {
  /** Of the one worksheet. */
  name: string;
  title: string;
  /** Below the title. */
  head: string;
  columns: TableColumn[];
  rows: readonly OfficeRow[];
  /** Below the table, over all columns. */
  lines: readonly string[];
  /** Of the page, for a code to scan. */
  url: string | null;
}

export function tableXlsx({ name, title, head, columns, rows, lines, url }: Workbook, made: DocumentProperties): Uint8Array<ArrayBuffer> {
  const all = new Rows(columns);
  all.over(title, 'title', HEIGHTS.title);
  all.over(head, 'imprint', rowHeight([head], [FULL_WIDTH], HEIGHTS.group));
  all.head();
  for (const each of rows) {
    if ('group' in each) all.over(each.group, 'group', HEIGHTS.group);
    else all.add(each.cells);
  }
  for (const line of lines) all.over(line, 'imprint', rowHeight([line], [FULL_WIDTH], HEIGHTS.imprint));
  if (url) all.over('', 'imprint', HEIGHTS.code);
  const parts = [
    {
      ...documentPart('spreadsheetml', 'sheet', 'worksheets/sheet1.xml', 'worksheet', worksheet(all, columns, url !== null)),
      parts: url ? [drawing(all.xml.length - 1, url)] : [],
    },
    documentPart('spreadsheetml', 'styles', 'styles.xml', 'styles', XLSX_STYLES),
    documentPart('spreadsheetml', 'strings', 'sharedStrings.xml', 'sharedStrings', all.strings.xml()),
  ];
  return officePackage({ path: 'xl/workbook.xml', kind: 'spreadsheetml.sheet', content: workbook(name) }, parts, title, made);
}

/** @param kept what was filled in for an earlier edition */
export function sheetXlsx(sheet: Sheet, filled: Filled, imprint: Imprint, kept: EarlierEntries = {}): Uint8Array<ArrayBuffer> {
  const { title, note } = sheet;
  const table = sheetTable(sheet, filled, kept);
  const lines = [...(note === null ? [] : [note]), ...imprintLines(imprint)];
  return tableXlsx({ ...table, name: SHEET_NAMES[sheet.kind], title, head: filledBy(filled[HEAD_ROW]), lines, url: imprint.url }, imprint);
}
