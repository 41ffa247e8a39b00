/** The imprint at the end of a Word document, with the page's address as a QR code. */
import { type Imprint, imprintLines } from '../render/imprint.ts';
import { emu, twips } from './units.ts';
import { cell, paragraph, row, run, table } from './wordprocessing.ts';
import { escapeXml } from './xml.ts';

const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** In mm. */
const SIDE = 22;

/** The picture `qr` in the line. */
function picture(description: string): string {
  const size = `cx="${emu(SIDE)}" cy="${emu(SIDE)}"`;
  const text = escapeXml(description);
  return (
    `<w:r><w:drawing><wp:inline xmlns:wp="${DRAWING}/wordprocessingDrawing" distT="0" distB="0" distL="0" distR="0">` +
    `<wp:extent ${size}/><wp:docPr id="1" name="QR" descr="${text}"/><a:graphic xmlns:a="${DRAWING}/main">` +
    `<a:graphicData uri="${DRAWING}/picture"><pic:pic xmlns:pic="${DRAWING}/picture"><pic:nvPicPr><pic:cNvPr id="1" name="QR" descr="${text}"/>` +
    `<pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip xmlns:r="${RELATIONS}" r:embed="qr"/><a:stretch><a:fillRect/></a:stretch>` +
    `</pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext ${size}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>` +
    '</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>'
  );
}

/** @param width of the text area, in mm */
export function imprintDocx(imprint: Imprint, width: number): string {
  const lines = imprintLines(imprint).map((line) => paragraph('Imprint', run(line)));
  const aside = imprint.url ? SIDE + 4 : 0;
  const widths = [twips(width - aside)];
  const cells = [cell(twips(width - aside), lines.join(''))];
  if (imprint.url) {
    widths.push(twips(aside));
    cells.push(cell(twips(aside), paragraph('Imprint', picture(imprint.url), '<w:spacing w:before="60"/><w:jc w:val="right"/>')));
  }
  // A body cannot end with a table, and tables that touch become one.
  const gap = paragraph('Imprint', '');
  return gap + table(widths, [row(cells)], ['top']) + paragraph('End', '');
}
