/** The lines of a text that have something on them. */

export interface TextLine {
  /** Offset in the text of where it begins, white space included. */
  start: number;
  /** Without white space at its ends. */
  text: string;
  /** How many characters of white space it begins with. */
  indent: number;
  /** How many cells tabs make of it; 1 where there is none. */
  cells: number;
}

/** In order; blank lines are passed over. */
export function linesOf(text: string): TextLine[] {
  const lines: TextLine[] = [];
  for (let start = 0; start < text.length; ) {
    const stop = text.indexOf('\n', start);
    const end = stop < 0 ? text.length : stop + 1;
    const whole = text.slice(start, stop < 0 ? end : stop);
    const own = whole.trim();
    if (own) lines.push({ start, text: own, indent: whole.length - whole.trimStart().length, cells: whole.split('\t').length });
    start = end;
  }
  return lines;
}

/** Without any white space: titles are spaced out, and broken over lines. */
export const unspaced = (text: string): string => text.replace(/\s+/g, '');

/** What ends a sentence; a line without is a heading, a title, a name or broken off. */
export const END_MARK = /[。！？；：…]/;

/** @returns line and column of an offset, from 1, as editors count */
export function lineAndColumn(text: string, offset: number): { line: number; column: number } {
  const lines = text.slice(0, offset).split('\n');
  const line = lines.length;
  return { line, column: (lines[line - 1] as string).length + 1 };
}
