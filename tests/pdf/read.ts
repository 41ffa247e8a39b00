/** Pages of PDFs read back with poppler: lines, glyphs and ink, with their places in points. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const hasPoppler = ['pdftotext', 'pdfinfo', 'pdffonts', 'pdftohtml', 'pdftoppm', 'pdftocairo'].every(
  (tool) => spawnSync(tool, ['-v']).error === undefined,
);

export const run = (tool: string, ...args: string[]): Buffer =>
  execFileSync(tool, args, { maxBuffer: 1 << 28, stdio: ['ignore', 'pipe', 'ignore'] });

const mm = (length: number): number => (length / 25.4) * 72;

/** GB/T 9704-2012, 5.1 to 5.2.3, in points from the upper left corner. */
export const AREA = { left: mm(28), top: mm(37), right: mm(28 + 156), bottom: mm(37 + 225), cell: mm(156 / 28), pitch: mm(225 / 22) };

export interface Box {
  xMin: number;
  yMin: number;
  xMax: number;
  yMax: number;
}

export interface Word extends Box {
  text: string;
}

export interface Line extends Word {
  /** From 1. */
  page: number;
  words: Word[];
  /** Of the 22 lines of the type area, from 0; a fraction where it does not stand on them. */
  row: number;
}

export interface Pages {
  count: number;
  /** From top to bottom, page by page, within the type area. */
  lines: Line[];
  /** Numbers of emendations, set above the line. */
  refs: (Word & { page: number })[];
  /** What stands below the type area. */
  below: (Word & { page: number })[];
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
export const decoded = (xml: string): string => xml.replace(/&(#?\w+);/g, (all, name) => ENTITIES[name] ?? all);

const WORD = /<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">([^<]*)</g;
const wordsOf = (xml: string): Word[] =>
  [...xml.matchAll(WORD)].map(([, xMin, yMin, xMax, yMax, text]) => ({
    xMin: Number(xMin),
    yMin: Number(yMin),
    xMax: Number(xMax),
    yMax: Number(yMax),
    text: decoded(text ?? ''),
  }));

const middle = ({ yMin, yMax }: Box): number => (yMin + yMax) / 2;

function lineOf(words: Word[], page: number): Line {
  const sorted = words.toSorted((a, b) => a.xMin - b.xMin);
  const edge = (pick: (...all: number[]) => number, key: keyof Box) => pick(...words.map((word) => word[key]));
  const box = { xMin: edge(Math.min, 'xMin'), yMin: edge(Math.min, 'yMin'), xMax: edge(Math.max, 'xMax'), yMax: edge(Math.max, 'yMax') };
  return {
    ...box,
    page,
    words: sorted,
    text: sorted.map(({ text }) => text).join(''),
    row: (middle(box) - AREA.top) / AREA.pitch - 0.5,
  };
}

/** Words whose middles are nearer than this are of one line; the closest lines, of the imprint, are 7 mm apart. */
const SAME = 6;

function linesOf(words: readonly Word[], page: number): Line[] {
  const rows: Word[][] = [];
  for (const word of words.toSorted((a, b) => middle(a) - middle(b))) {
    const last = rows.at(-1);
    if (last?.[0] && middle(word) - middle(last[0]) < SAME) last.push(word);
    else rows.push([word]);
  }
  return rows.map((row) => lineOf(row, page));
}

const height = ({ yMin, yMax }: Box): number => yMax - yMin;
const isBelow = (word: Box): boolean => middle(word) > AREA.bottom;

/** Numbers of about half the height of most words; boxes are as high as a font says, not as its size. */
function refsAmong(words: readonly Word[]): Set<Word> {
  const heights = words.map(height).toSorted((a, b) => a - b);
  const usual = heights[Math.floor(heights.length / 2)] ?? 0;
  return new Set(words.filter((word) => /^\d+$/.test(word.text) && height(word) < usual * 0.6));
}

const read = new Map<string, Pages>();

export function pagesOf(file: string): Pages {
  const known = read.get(file);
  if (known) return known;
  const pages = run('pdftotext', '-bbox', file, '-').toString().split('<page ').slice(1).map(wordsOf);
  const small = refsAmong(pages.flat());
  const isRef = (word: Word): boolean => small.has(word);
  const numbered = <T>(pick: (words: Word[], page: number) => T[]): T[] => pages.flatMap((words, i) => pick(words, i + 1));
  const made = {
    count: pages.length,
    lines: numbered((words, page) =>
      linesOf(
        words.filter((word) => !isRef(word) && !isBelow(word)),
        page,
      ),
    ),
    refs: numbered((words, page) => words.filter(isRef).map((word) => ({ ...word, page }))),
    below: numbered((words, page) => words.filter(isBelow).map((word) => ({ ...word, page }))),
  };
  read.set(file, made);
  return made;
}

/** All that is printed in the type area, in order, without white space. */
export const textOf = (file: string): string =>
  pagesOf(file)
    .lines.map(({ text }) => text)
    .join('')
    .replace(/\s/gu, '');

/** Where each glyph of a page begins, by baseline; poppler draws them in no other order than the page does. */
export function glyphsOf(file: string, page: number): Map<number, number[]> {
  const svg = run('pdftocairo', '-svg', '-f', `${page}`, '-l', `${page}`, file, '-').toString();
  const baselines = new Map<number, number[]>();
  for (const [, x, y] of svg.matchAll(/<use [^>]*x="([\d.-]+)" y="([\d.-]+)"/g)) {
    const baseline = Number(y);
    baselines.set(baseline, [...(baselines.get(baseline) ?? []), Number(x)]);
  }
  return baselines;
}

/** How far below the top of the page the ink of a strip begins and ends, in points; null when it is white. */
export function inkOf(file: string, page: number, { xMin, yMin, xMax, yMax }: Box): { from: number; to: number } | null {
  const scale = 300 / 72;
  const [x, y, width, height] = [xMin, yMin, xMax - xMin, yMax - yMin].map((length) => `${Math.round(length * scale)}`);
  const place = ['-x', x, '-y', y, '-W', width, '-H', height] as string[];
  const image = run('pdftoppm', '-gray', '-r', '300', '-f', `${page}`, '-l', `${page}`, ...place, file);
  const head = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(image.toString('latin1', 0, 40));
  if (!head) throw new RangeError('no greymap');
  const wide = Number(head[1]);
  const pixels = image.subarray(head[0].length);
  const dark = Array.from({ length: Number(head[2]) }, (_, i) => i).filter((i) =>
    pixels.subarray(i * wide, (i + 1) * wide).some((grey) => grey < 160),
  );
  const first = dark[0];
  return first === undefined ? null : { from: yMin + first / scale, to: yMin + ((dark.at(-1) ?? first) + 1) / scale };
}

/** @returns how many pages a print has */
export function printedPages(pdf: Uint8Array): number {
  const dir = mkdtempSync(join(tmpdir(), 'duizhao-printed-'));
  try {
    const file = join(dir, 'page.pdf');
    writeFileSync(file, pdf);
    return Number(/^Pages:\s+(\d+)$/m.exec(run('pdfinfo', file).toString())?.[1]);
  } finally {
    rmSync(dir, { recursive: true });
  }
}
