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

/** 标点避头尾: no line begins with them, so that the character before them comes along. */
const CLOSING = /[，。、；：？！）〕］｝》〉」』】”’…—％]/;
/** What stays in one line: words and numbers of another script, and each character of Chinese. */
const UNITS = /[!-\u024f]+|[\s\S]/gu;

const roomIn = (width: number): number => Math.max(1, Math.floor((width - PADDING) / (SIZE * POINT)));

/** A line between two line breaks of the text, as lines of that many characters. */
function wrappedLine(text: string, room: number): string[] {
  const lines: string[] = [];
  let last = '';
  let width = 0;
  const begin = (line: string) => {
    lines.push(last);
    last = line;
    width = em(line);
  };
  const put = (unit: string) => {
    const more = em(unit);
    if (width + more <= room) {
      last += unit;
      width += more;
    } else if (CLOSING.test(unit) && last.length > 1) {
      const moved = last.slice(-1);
      last = last.slice(0, -1);
      begin(moved + unit);
    } else begin(unit);
  };
  for (const unit of text.match(UNITS) ?? []) for (const part of em(unit) > room ? [...unit] : [unit]) put(part);
  return [...lines, last];
}

/** Lines of text in a column of that many mm. */
export const lineCount = (text: string, width: number): number =>
  text.split('\n').reduce((sum, line) => sum + wrappedLine(line, roomIn(width)).length, 0);

/** What a row of a worksheet holds. */
const MOST_LINES = Math.floor((HIGHEST - 6) / LINE);

/** Whether a row with these texts is higher than a worksheet's row can be, and than most of a page. */
export const isTall = (texts: readonly string[], widths: readonly number[]): boolean =>
  texts.some((text, at) => lineCount(text, widths[at] as number) > MOST_LINES);

/** @returns the text in pieces that a row each holds; a line break between two pieces goes with the row's end */
export function rowPieces(text: string, width: number): string[] {
  const pieces: string[] = [];
  let piece: string[] = [];
  let room = MOST_LINES;
  const end = () => {
    pieces.push(piece.join('\n'));
    piece = [];
    room = MOST_LINES;
  };
  for (const line of text.split('\n')) {
    let rest = wrappedLine(line, roomIn(width));
    while (rest.length > room) {
      piece.push(rest.slice(0, room).join(''));
      rest = rest.slice(room);
      end();
    }
    piece.push(rest.join(''));
    room -= rest.length;
    if (!room) end();
  }
  if (piece.length) end();
  return pieces;
}

/**
 * @param widths of the columns, in mm
 * @returns points
 */
export function rowHeight(texts: readonly string[], widths: readonly number[], least: number): number {
  const lines = texts.map((text, at) => lineCount(text, widths[at] as number));
  return Math.min(HIGHEST, Math.max(least, Math.max(...lines) * LINE + 6));
}
