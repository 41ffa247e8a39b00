/**
 * Lines as official documents set them (GB/T 9704-2012, 5.2.2: 28 characters to the line; GB/T 15834-2011,
 * 5.1: no closing mark begins a line, no opening mark ends one). A closing mark that would begin a line hangs
 * in the margin, so that the line still holds 28; before an opening mark two closing marks are set half wide.
 */

export interface Glyph {
  text: string;
  /** Advance, in the unit of the measure. */
  width: number;
}

export interface Line {
  start: number;
  end: number;
  /** From here on closing marks stand in the margin; `end` when none does. */
  hung: number;
  /** Closing marks of the line set half wide. */
  tight: number[];
}

const CLOSING = /^[，。、；：？！）〕］｝》〉」』】”’…—％·,.;:?!)\]}%]$/;
const HALVABLE = /^[，。、；：）〕》〉」』】”’]$/;
const OPENING = /^[（〔［｛《〈「『【“‘([{]$/;
const LATIN = /^[0-9A-Za-z]$/;
/** A sequence of marks longer than this does not hang; it takes the character before it along. */
const MOST_HUNG = 2;

/** Whether one character belongs to the next: a number, a word, or a doubled dash or ellipsis. */
const joined = (a: string, b: string): boolean => (LATIN.test(a) && LATIN.test(b)) || (a === b && /[…—]/.test(a));

/** @returns whether a line may end between `at - 1` and `at` */
function breakable(glyphs: readonly Glyph[], at: number): boolean {
  const a = glyphs[at - 1]?.text ?? '';
  const b = glyphs[at]?.text ?? '';
  return !CLOSING.test(b) && !OPENING.test(a) && !joined(a, b);
}

/** Where the glyphs from `start` on no longer fit. */
function filled(glyphs: readonly Glyph[], start: number, room: number): number {
  let end = start;
  let width = 0;
  while (end < glyphs.length && width + (glyphs[end]?.width ?? 0) <= room) width += glyphs[end++]?.width ?? 0;
  return Math.max(end, start + 1);
}

function hanging(glyphs: readonly Glyph[], from: number): number {
  let end = from;
  while (end < glyphs.length && CLOSING.test(glyphs[end]?.text ?? '')) end++;
  return end;
}

/** With an opening mark last, the next character comes in when two marks of the line can be halved for it. */
function pulledIn(glyphs: readonly Glyph[], start: number, full: number): Line | null {
  const tight: number[] = [];
  for (let i = full - 2; i > start && tight.length < 2; i--) if (HALVABLE.test(glyphs[i]?.text ?? '')) tight.unshift(i);
  const hung = full + 1;
  const end = hanging(glyphs, hung);
  if (tight.length < 2 || end - hung > MOST_HUNG || !breakable(glyphs, end)) return null;
  return { start, end, hung, tight };
}

function lineFrom(glyphs: readonly Glyph[], start: number, room: number): Line {
  const full = filled(glyphs, start, room);
  const end = hanging(glyphs, full);
  if (end >= glyphs.length && end - full <= MOST_HUNG) return { start, end: glyphs.length, hung: full, tight: [] };
  if (end > full && end - full <= MOST_HUNG && breakable(glyphs, end)) return { start, end, hung: full, tight: [] };
  if (end === full && breakable(glyphs, full)) return { start, end: full, hung: full, tight: [] };
  if (OPENING.test(glyphs[full - 1]?.text ?? '')) {
    const line = pulledIn(glyphs, start, full);
    if (line) return line;
  }
  let at = full;
  while (at > start + 1 && !breakable(glyphs, at)) at--;
  // Nothing in the line may be parted: it is cut where it is full.
  const cut = at > start + 1 ? at : full;
  return { start, end: cut, hung: cut, tight: [] };
}

/**
 * @param measure width of a line; `indent` is what the first one has less
 * @returns lines that tile the glyphs
 */
export function breakLines(glyphs: readonly Glyph[], measure: number, indent: number): Line[] {
  const lines: Line[] = [];
  // Advances are added up from fractions; a line that fits by less than this fits.
  const slack = measure / 1000;
  for (let start = 0; start < glyphs.length; ) {
    const line = lineFrom(glyphs, start, measure + slack - (start === 0 ? indent : 0));
    lines.push(line);
    start = line.end;
  }
  return lines;
}
