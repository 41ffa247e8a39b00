/** Cells and rows of SpreadsheetML, and the strings that they share. */
import { DECLARATION, escapeXml, withoutControls } from './xml.ts';

export const SPREADSHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** What a cell of a worksheet can hold, in UTF-16 units. */
const LIMIT = 32_767;

/** A, B … Z, AA: the name of a column counted from 0. */
export const columnName = (at: number): string =>
  at < 26 ? String.fromCharCode(65 + at) : columnName(Math.floor(at / 26) - 1) + columnName(at % 26);

/** Readers take _x0041_ for an A; the underscore in front is written the same way and so stays one. */
const escapeString = (text: string): string =>
  escapeXml(
    withoutControls(text)
      .slice(0, LIMIT)
      .replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_'),
  );

/** The strings of a workbook, each once. */
export class SharedStrings {
  private readonly numbers = new Map<string, number>();
  private uses = 0;

  /** @returns the string's number */
  add(text: string): number {
    this.uses += 1;
    const known = this.numbers.get(text);
    if (known !== undefined) return known;
    this.numbers.set(text, this.numbers.size);
    return this.numbers.size - 1;
  }

  /** xl/sharedStrings.xml */
  xml(): string {
    const all = [...this.numbers.keys()].map((text) => `<si><t xml:space="preserve">${escapeString(text)}</t></si>`);
    return `${DECLARATION}<sst xmlns="${SPREADSHEET}" count="${this.uses}" uniqueCount="${all.length}">${all.join('')}</sst>`;
  }
}

/** A string's number among the shared ones, a number, or nothing. */
export type XlsxValue = { string: number } | { number: number } | null;

export function xlsxCell(reference: string, look: number, value: XlsxValue): string {
  if (!value) return `<c r="${reference}" s="${look}"/>`;
  return 'string' in value
    ? `<c r="${reference}" s="${look}" t="s"><v>${value.string}</v></c>`
    : `<c r="${reference}" s="${look}"><v>${value.number}</v></c>`;
}

/**
 * @param number counted from 1
 * @param height in points
 * @param fixed whether the height stays when what stands in the row changes
 */
export const xlsxRow = (number: number, height: number, fixed: boolean, cells: string[]): string =>
  `<row r="${number}" ht="${height}"${fixed ? ' customHeight="1"' : ''}>${cells.join('')}</row>`;
