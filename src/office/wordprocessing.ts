/** Runs, paragraphs and tables of WordprocessingML. The order of properties is the schema's; Word takes no other. */
import { escapeXml, withoutControls } from './xml.ts';

export const WORDPROCESSING = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

function piece(text: string): string {
  if (text === '\n') return '<w:br/>';
  if (text === '\t') return '<w:tab/>';
  return `<w:t xml:space="preserve">${escapeXml(text)}</w:t>`;
}

/**
 * Text as it is, line breaks and tabs kept.
 * @param style id of a character style
 * @param line beneath it, or through it
 */
export function textRun(text: string, style?: string, line?: 'single' | 'dotted' | 'wave' | 'strike'): string {
  if (text === '') return '';
  const pieces = withoutControls(text)
    .split(/([\n\t])/)
    .filter(Boolean)
    .map(piece)
    .join('');
  const rStyle = style ? `<w:rStyle w:val="${style}"/>` : '';
  const drawn = line === 'strike' ? '<w:strike/>' : line ? `<w:u w:val="${line}"/>` : '';
  // The hint makes quotation marks, dashes and dots full-width, which Word else takes for Latin.
  return `<w:r><w:rPr>${rStyle}<w:rFonts w:hint="eastAsia"/>${drawn}</w:rPr>${pieces}</w:r>`;
}

/**
 * @param content runs
 * @param properties what the paragraph has besides its style
 */
export const paragraph = (style: string, content: string, properties = ''): string =>
  `<w:p><w:pPr><w:pStyle w:val="${style}"/>${properties}</w:pPr>${content}</w:p>`;

/**
 * @param content paragraphs
 * @param span columns that the cell runs over
 * @param merge with the cells below it, or with the one above
 */
export function tableCell(width: number, content: string, span = 1, merge?: 'restart' | 'continue'): string {
  const gridSpan = span > 1 ? `<w:gridSpan w:val="${span}"/>` : '';
  const vMerge = merge ? `<w:vMerge w:val="${merge}"/>` : '';
  return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${gridSpan}${vMerge}<w:vAlign w:val="center"/></w:tcPr>${content}</w:tc>`;
}

/** A row that stands on one page, unless it is `tall`: some programs cut off what does not fit; `head` repeats it on every page. */
export function tableRow(cells: string[], { height = 0, head = false, tall = false } = {}): string {
  const trHeight = height ? `<w:trHeight w:val="${height}" w:hRule="atLeast"/>` : '';
  const tblHeader = head ? '<w:tblHeader/>' : '';
  return `<w:tr><w:trPr>${tall ? '' : '<w:cantSplit/>'}${trHeight}${tblHeader}</w:trPr>${cells.join('')}</w:tr>`;
}

export type BorderSide = 'top' | 'left' | 'bottom' | 'right' | 'insideH' | 'insideV';

/** Between a cell's edge and its text, in twips. */
const MARGINS: [BorderSide, number][] = [
  ['top', 28],
  ['left', 85],
  ['bottom', 28],
  ['right', 85],
];

/** @param widths of the columns, in twips */
export function table(widths: number[], rows: string[], borders: BorderSide[]): string {
  const width = widths.reduce((sum, each) => sum + each, 0);
  const lines = borders.map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>`);
  const margins = MARGINS.map(([side, width]) => `<w:${side} w:w="${width}" w:type="dxa"/>`);
  const columns = widths.map((each) => `<w:gridCol w:w="${each}"/>`);
  return (
    `<w:tbl><w:tblPr><w:tblW w:w="${width}" w:type="dxa"/><w:jc w:val="center"/><w:tblBorders>${lines.join('')}</w:tblBorders>` +
    `<w:tblLayout w:type="fixed"/><w:tblCellMar>${margins.join('')}</w:tblCellMar></w:tblPr>` +
    `<w:tblGrid>${columns.join('')}</w:tblGrid>${rows.join('')}</w:tbl>`
  );
}
