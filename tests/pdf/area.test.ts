/** The page of GB/T 9704-2012: paper, type area, grid and page numbers, in every PDF. */
import { describe, expect, test } from 'vitest';
import { findFaces, fontFolders } from '../../src/build/pdf/fonts.ts';
import { root } from '../support/root.ts';
import { infoOf, nameOf, runsOf } from './describe.ts';
import { AREA, inkOf, type Line, pagesOf } from './read.ts';
import { files, missing } from './site.ts';

/** In points, half a millimetre: Chromium sets lines on whole pixels, and poppler's boxes are the fonts' own. */
const NEAR = 1.4;
const CLOSING = /[，。、；：？！）〕］｝》〉」』】”’…—％]$/;
const OPENING = /[（〔［｛《〈「『【“‘]$/;
const { left, right, top, bottom, cell, pitch } = AREA;

describe.skipIf(missing).each(files)('$title', ({ file }) => {
  const { count, lines, below } = pagesOf(file);

  test('is on A4', () => {
    const [width = 0, height = 0] = (infoOf(file)['Page size'] ?? '').match(/[\d.]+/g)?.map(Number) ?? [];
    expect(Math.abs(width - (210 / 25.4) * 72)).toBeLessThan(0.5);
    expect(Math.abs(height - (297 / 25.4) * 72)).toBeLessThan(0.5);
  });

  test('every line stands in the type area, but closing marks that hang beside it', () => {
    const out = lines.filter(
      ({ text, xMin, xMax, yMin, yMax }) =>
        xMin < left - NEAR || xMax > right + NEAR + (CLOSING.test(text) ? 2 * cell : 0) || yMin < top - NEAR || yMax > bottom + NEAR,
    );
    expect(out.map(({ page, text }) => [page, text])).toEqual([]);
  });

  test('no line is broken before a closing mark or after an opening one', () => {
    // A paragraph may be part of a sentence: the words before a list, or the mark after it.
    const goesOn = ({ xMin }: Line) => xMin < left + cell;
    const isFull = ({ xMax }: Line) => xMax > right - cell;
    const wrong = lines.filter((line) => (goesOn(line) && CLOSING.test(line.text[0] ?? '')) || (isFull(line) && OPENING.test(line.text)));
    expect(wrong.map(({ page, text }) => [page, text])).toEqual([]);
  });

  test('every page has its number: 4号 宋体, right on odd pages and left on even ones, a character in', () => {
    const song = findFaces(fontFolders(root)).find(({ family }) => family === '宋体');
    const names = (song?.fonts ?? []).map((font) => nameOf(font.file));
    const { runs } = runsOf(file);
    for (let page = 1; page <= count; page++) {
      const words = below.filter((word) => word.page === page).toSorted((a, b) => a.xMin - b.xMin);
      expect(words.map(({ text }) => text).join('')).toBe(`—${page}—`);
      const [first, last] = [words[0], words.at(-1)];
      if (page % 2) expect(Math.abs((last?.xMax ?? 0) - (right - 14))).toBeLessThan(NEAR);
      else expect(Math.abs((first?.xMin ?? 0) - (left + 14))).toBeLessThan(NEAR);
      const set = runs.find((run) => run.page === page && run.text === `— ${page} —`);
      expect(set?.size).toBe(14);
      expect(names.some((name) => name.startsWith(set?.family ?? '?'))).toBe(true);
    }
  });

  test('the dash of the page number is 7 mm below the type area', () => {
    const dash = below.filter(({ page }) => page === 1).toSorted((a, b) => a.xMin - b.xMin)[0];
    const ink = dash && inkOf(file, 1, { ...dash, yMin: bottom, yMax: bottom + 60 });
    expect(Math.abs((ink?.from ?? 0) - bottom - (7 / 25.4) * 72)).toBeLessThan(NEAR);
  });

  test('lines of 3号 stand on the grid of 22', () => {
    // What is not in the size of the text has lines of its own: notes, endnotes, the imprint.
    const off = lines.filter(({ row, yMin, yMax }) => Math.abs(yMax - yMin - 16) < 0.3 && Math.abs(row - Math.round(row)) * pitch > NEAR);
    expect(off.map(({ page, row, text }) => [page, row, text])).toEqual([]);
  });

  test('no heading is the last line of a page', () => {
    const hei = findFaces(fontFolders(root)).find(({ family }) => family === '黑体');
    const names = (hei?.fonts ?? []).map((font) => nameOf(font.file));
    const isHeading = (text: string) =>
      runsOf(file).runs.some((run) => run.text.trim() === text.trim() && names.some((name) => name.startsWith(run.family)));
    const lasts = Array.from({ length: count }, (_, i) => lines.findLast(({ page }) => page === i + 1));
    expect(lasts.filter((line) => line && isHeading(line.text)).map((line) => line?.text)).toEqual([]);
  });
});
