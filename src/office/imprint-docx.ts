/** The imprint at the end of a Word document, with the page's address as a QR code. */
import { type Imprint, imprintLines } from './imprint.ts';
import { DRAWING, QR_SIDE, QR_SIZE, qrPicture } from './picture.ts';
import { twips } from './units.ts';
import { paragraph, table, tableCell, tableRow, textRun } from './wordprocessing.ts';
import { escapeXml } from './xml.ts';

/** The picture `qr` in the line. */
const picture = (description: string): string =>
  `<w:r><w:drawing><wp:inline xmlns:wp="${DRAWING}/wordprocessingDrawing" distT="0" distB="0" distL="0" distR="0">` +
  `<wp:extent ${QR_SIZE}/><wp:docPr id="1" name="QR" descr="${escapeXml(description)}"/><a:graphic xmlns:a="${DRAWING}/main">` +
  `<a:graphicData uri="${DRAWING}/picture">${qrPicture('pic', description).replace('<pic:pic>', `<pic:pic xmlns:pic="${DRAWING}/picture">`)}` +
  '</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>';

/** @param width of the text area, in mm */
export function imprintDocx(imprint: Imprint, width: number): string {
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
