/** Pieces of a page to lines, in the order in which they are read. */
import type { Piece, PlacedLine, PlacedPage } from './types.ts';

/** Pieces of one line without a wide gap between them. */
export interface LineSegment extends Piece {
  right: number;
}

/** How far pieces may stand apart, in widths of a character, and be of one segment. */
const WIDE_GAP = 1.8;
/** What a sentence is set apart by. */
const SPACE = 0.3;
const SAME_LINE = 0.5;

const LATIN_END = /[0-9A-Za-z,.;:)%]$/;
const LATIN_START = /^[0-9A-Za-z(]/;

/** @returns what comes between two pieces, going by the distance between them */
function between(before: LineSegment, piece: Piece): string {
  const gap = (piece.x - before.right) / Math.max(before.size, piece.size);
  if (gap < SPACE || /\s$/.test(before.text) || /^\s/.test(piece.text)) return '';
  return gap > 0.8 || (LATIN_END.test(before.text) && LATIN_START.test(piece.text)) ? ' ' : '';
}

/** @returns the pieces by rows from top to bottom, each from left to right */
function rowsOf(pieces: Piece[]): Piece[][] {
  const rows: Piece[][] = [];
  for (const piece of pieces.filter(({ text }) => text.trim()).sort((a, b) => a.y - b.y)) {
    const row = rows.at(-1);
    const [first] = row ?? [];
    if (row && first && Math.abs(piece.y - first.y) < SAME_LINE * Math.min(piece.size, first.size)) row.push(piece);
    else rows.push([piece]);
  }
  return rows.map((row) => row.sort((a, b) => a.x - b.x));
}

function segmentsOf(row: Piece[]): LineSegment[] {
  const segments: LineSegment[] = [];
  for (const piece of row) {
    const last = segments.at(-1);
    const right = piece.x + piece.width;
    if (last && piece.x - last.right < WIDE_GAP * Math.max(last.size, piece.size)) {
      last.text += between(last, piece) + piece.text;
      last.right = Math.max(last.right, right);
      last.size = Math.max(last.size, piece.size);
    } else segments.push({ ...piece, right });
  }
  return segments;
}

/** How many rows show a gap there before the page has columns, and what share of the left lines must reach it. */
const COLUMN_ROWS = 5;
const REACHING = 0.5;
const NARROWEST = 0.3;

/** @returns where the page is parted into two columns; null when it is not */
function gutterOf(rows: LineSegment[][]): number | null {
  const gaps = rows.flatMap((row) => row.slice(1).map((segment, i) => ({ from: row[i]?.right ?? 0, to: segment.x })));
  const middle = ({ from, to }: { from: number; to: number }) => (from + to) / 2;
  const having = (x: number) => gaps.filter(({ from, to }) => from <= x && x <= to).length;
  const best = gaps.map(middle).reduce<number | null>((most, x) => (most === null || having(x) > having(most) ? x : most), null);
  if (best === null || having(best) < COLUMN_ROWS) return null;
  const all = rows.flat();
  const left = all.filter(({ right }) => right <= best);
  const right = all.filter(({ x }) => x >= best);
  const start = Math.min(...all.map(({ x }) => x));
  const width = Math.max(...all.map((segment) => segment.right)) - start;
  const edge = Math.max(...left.map((segment) => segment.right));
  const reaching = left.filter((segment) => edge - segment.right < 1.5 * segment.size).length;
  const column = Math.min(edge - start, start + width - Math.min(...right.map(({ x }) => x)));
  const lone = rows.filter((row) => row.filter(({ x }) => x < best).length <= 1).length;
  return reaching >= REACHING * left.length && column >= NARROWEST * width && lone >= 0.8 * rows.length ? best : null;
}

/** One ideograph or mark, with figures beside it, and what closes behind it. */
const APART = '[0-9A-Za-z.%]*[\\u2014-\\u2026\\u3001-\\u9fff\\uff01-\\uff5e][0-9A-Za-z.%]*[，。、；：）》”]?';
const STRETCHED = new RegExp(`(?:${APART} ){4,}${APART}(?! )`, 'g');

/** A line that was stretched to the width of its column has a space behind each ideograph; nobody wrote them. */
const unstretched = (text: string): string => text.replace(STRETCHED, (run) => run.replaceAll(' ', ''));

const lineOf = (segments: LineSegment[], page: number, stretch: number): PlacedLine => ({
  text: segments.map(({ text }) => unstretched(text.trim())).join('\t'),
  x: Math.min(...segments.map(({ x }) => x)),
  right: Math.max(...segments.map(({ right }) => right)),
  y: segments[0]?.y ?? 0,
  size: Math.max(...segments.map(({ size }) => size)),
  page,
  stretch,
  tabular: segments.length > 1,
});

/** Rows between two that go over the gutter: first what is left of it, then what is right of it. */
function bandsOf(rows: LineSegment[][], gutter: number | null): LineSegment[][][] {
  if (gutter === null) return [rows];
  const bands: LineSegment[][][] = [];
  let parted: LineSegment[][] = [];
  const close = () => {
    const side = (isLeft: boolean) => parted.map((row) => row.filter(({ x }) => x < gutter === isLeft)).filter((row) => row.length);
    bands.push(side(true), side(false));
    parted = [];
  };
  for (const row of rows) {
    if (!row.some(({ x, right }) => x < gutter && right > gutter)) parted.push(row);
    else {
      close();
      bands.push([row]);
    }
  }
  close();
  return bands.filter((band) => band.length);
}

/** @returns lines in reading order; of two columns first the left one */
export function placedLines(pages: PlacedPage[]): PlacedLine[] {
  let stretch = 0;
  return pages.flatMap(({ pieces }, page) => {
    const rows = rowsOf(pieces).map(segmentsOf);
    return bandsOf(rows, gutterOf(rows)).flatMap((band) => {
      stretch += 1;
      return band.map((row) => lineOf(row, page, stretch));
    });
  });
}
