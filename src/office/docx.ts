/** A Word document around its body. */

import { FONT_TABLE } from './fonts.ts';
import { type Imprint, imprintLines } from './imprint.ts';
import { type DocumentProperties, documentPart, officePackage } from './package.ts';
import { DRAWING, QR_SIDE, QR_SIZE, qrPart, qrPicture, RELATIONS } from './picture.ts';
import { docxStyles } from './styles.ts';
import { twips } from './units.ts';
import { paragraph, table, tableCell, tableRow, textRun, WORDPROCESSING } from './wordprocessing.ts';
import { DECLARATION, escapeXml } from './xml.ts';

/** In mm. */
export interface Page {
  width: number;
  height: number;
  margin: { top: number; right: number; bottom: number; left: number };
  /** From the page's lower edge to the foot of the page number. */
  footer: number;
  /** w:docGrid */
  grid: string;
}

/** Page numbers — 1 —, on odd pages one character from the right edge, on even ones from the left. */
function footer(side: 'left' | 'right'): string {
  const page = `${textRun('— ')}<w:fldSimple w:instr=" PAGE ">${textRun('1')}</w:fldSimple>${textRun(' —')}`;
  const place = `<w:ind w:${side}Chars="100" w:${side}="280"/><w:jc w:val="${side}"/>`;
  return `${DECLARATION}<w:ftr xmlns:w="${WORDPROCESSING}">${paragraph('Footer', page, place)}</w:ftr>`;
}

const SETTINGS =
  `${DECLARATION}<w:settings xmlns:w="${WORDPROCESSING}"><w:zoom w:percent="100"/><w:defaultTabStop w:val="420"/><w:evenAndOddHeaders/>` +
  '<w:characterSpacingControl w:val="doNotCompress"/>' +
  '<w:compat><w:balanceSingleByteDoubleByteWidth/><w:doNotExpandShiftReturn/><w:useFELayout/>' +
  '<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>' +
  '<w:themeFontLang w:val="zh-CN" w:eastAsia="zh-CN"/></w:settings>';

function section({ width, height, margin, footer, grid }: Page): string {
  const orientation = width > height ? ' w:orient="landscape"' : '';
  const { top, right, bottom, left } = margin;
  return (
    '<w:sectPr><w:footerReference w:type="default" r:id="odd"/><w:footerReference w:type="even" r:id="even"/>' +
    `<w:pgSz w:w="${twips(width)}" w:h="${twips(height)}"${orientation}/>` +
    `<w:pgMar w:top="${twips(top)}" w:right="${twips(right)}" w:bottom="${twips(bottom)}" w:left="${twips(left)}"` +
    ` w:header="${twips(15)}" w:footer="${twips(footer)}" w:gutter="0"/>${grid}</w:sectPr>`
  );
}

/** The picture `qr` in the line. */
const picture = (description: string): string =>
  `<w:r><w:drawing><wp:inline xmlns:wp="${DRAWING}/wordprocessingDrawing" distT="0" distB="0" distL="0" distR="0">` +
  `<wp:extent ${QR_SIZE}/><wp:docPr id="1" name="QR" descr="${escapeXml(description)}"/><a:graphic xmlns:a="${DRAWING}/main">` +
  `<a:graphicData uri="${DRAWING}/picture">${qrPicture('pic', description).replace('<pic:pic>', `<pic:pic xmlns:pic="${DRAWING}/picture">`)}` +
  '</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>';

/** The imprint, with the page's address as a QR code. @param width of the text area, in mm */
function imprintDocx(imprint: Imprint, width: number): string {
  const lines = imprintLines(imprint).map((line) => paragraph('Imprint', textRun(line)));
  const aside = imprint.url ? QR_SIDE + 4 : 0;
  const widths = [twips(width - aside)];
  const cells = [tableCell(twips(width - aside), lines.join(''))];
  if (imprint.url) {
    widths.push(twips(aside));
    cells.push(tableCell(twips(aside), paragraph('Imprint', picture(imprint.url), '<w:spacing w:before="60"/><w:jc w:val="right"/>')));
  }
  // A body cannot end with a table, and tables that touch become one.
  const gap = paragraph('Imprint', '');
  return gap + table(widths, [tableRow(cells)], ['top']) + paragraph('End', '');
}

interface WordFile {
  /** Paragraphs and tables. */
  body: string;
  page: Page;
  /** Of the file, in its properties, with who made what it is of and when. */
  title: string;
  properties: DocumentProperties;
  /** Address that the picture `qr` shows, where the body has it. */
  qr?: string | null;
  /** XML of styles besides those that every document has. */
  styles?: string;
}

export function wordFile({ body, page, title, properties, qr = null, styles = '' }: WordFile): Uint8Array<ArrayBuffer> {
  const all = body + section(page);
  const document = `${DECLARATION}<w:document xmlns:w="${WORDPROCESSING}" xmlns:r="${RELATIONS}"><w:body>${all}</w:body></w:document>`;
  const parts = [
    documentPart('wordprocessingml', 'styles', 'styles.xml', 'styles', docxStyles(styles)),
    documentPart('wordprocessingml', 'settings', 'settings.xml', 'settings', SETTINGS),
    documentPart('wordprocessingml', 'fonts', 'fontTable.xml', 'fontTable', FONT_TABLE),
    documentPart('wordprocessingml', 'odd', 'footer1.xml', 'footer', footer('right')),
    documentPart('wordprocessingml', 'even', 'footer2.xml', 'footer', footer('left')),
  ];
  if (qr) parts.push(qrPart(qr));
  return officePackage({ path: 'word/document.xml', kind: 'wordprocessingml.document', content: document }, parts, title, properties);
}

/**
 * @param body paragraphs and tables; the imprint follows them
 * @param title of the file, in its properties
 * @param styles XML of those besides those that every document has
 */
export function docx(body: string, page: Page, title: string, imprint: Imprint, styles = ''): Uint8Array<ArrayBuffer> {
  const all = body + imprintDocx(imprint, page.width - page.margin.left - page.margin.right);
  return wordFile({ body: all, page, title, properties: imprint, qr: imprint.url, styles });
}
