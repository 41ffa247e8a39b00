/** How much room text takes in a table: nothing but the program that opens it knows its fonts, so this estimates. */

const POINT = 25.4 / 72;
const SIZE = 11;
const LINE = 15;
/** Left and right of a cell's text, in mm. */
const PADDING = 2;
/** What a row of a worksheet can be, in points. */
const HIGHEST = 409;

/** In Chinese characters; Latin takes half the width of one. */
export const em = (text: string): number => [...text].reduce((sum, char) => sum + (char < '\u0100' ? 0.5 : 1), 0);

/** Lines of text in a column of that many mm. */
export function lineCount(text: string, width: number): number {
  const room = Math.max(1, Math.floor((width - PADDING) / (SIZE * POINT)));
  return text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(em(line) / room)), 0);
}

/**
 * @param widths of the columns, in mm
 * @returns points
 */
export function rowHeight(texts: readonly string[], widths: readonly number[], least: number): number {
  const lines = texts.map((text, at) => lineCount(text, widths[at] as number));
  return Math.min(HIGHEST, Math.max(least, Math.max(...lines) * LINE + 6));
}
