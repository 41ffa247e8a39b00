/** Page numbers and running heads: lines of the margins, that belong to the pages and not to the text. */
import type { LeftOut } from '../received.ts';
import { leadingOf } from './leading.ts';
import type { PlacedLine, PlacedPage } from './types.ts';

/** How much of a page's height is margin at most, at its top and at its foot. */
const MARGIN = 0.14;

const NUMBER =
  /^(?:[-—–－―─·•\s]*\d{1,4}[-—–－―─·•\s]*|第\s*[\d一二三四五六七八九十百]+\s*页(?:[\s，,、/]*共\s*[\d一二三四五六七八九十百]+\s*页)?|\d{1,4}\s*\/\s*\d{1,4}|[ivxIVX]{1,6})$/;

/** The same but for numbers counts as the same. */
const patternOf = ({ text }: PlacedLine): string => text.replace(/\s+/g, '').replace(/\d+/g, '#');

const inMargin = ({ y, page }: PlacedLine, pages: PlacedPage[]): '页眉' | '页脚' | null => {
  const height = pages[page]?.height ?? 0;
  if (y < MARGIN * height) return '页眉';
  return y > (1 - MARGIN) * height ? '页脚' : null;
};

/** Whether a line stands apart from the text of its page, by its distance or by the size of its letters. */
function isApart(line: PlacedLine, lines: PlacedLine[], leading: number): boolean {
  const others = lines.filter((one) => one.page === line.page && one !== line && Math.abs(one.y - line.y) > line.size / 2);
  const nearest = others.reduce<PlacedLine | null>(
    (best, one) => (best && Math.abs(best.y - line.y) <= Math.abs(one.y - line.y) ? best : one),
    null,
  );
  if (!nearest || Math.abs(nearest.size - line.size) > 0.1 * line.size) return true;
  return Math.abs(nearest.y - line.y) > 1.2 * leading;
}

/** @returns how many pages have a margin line of that pattern within a line's height of the place */
function repeats(line: PlacedLine, margins: PlacedLine[]): number {
  const same = margins.filter((one) => patternOf(one) === patternOf(line) && Math.abs(one.y - line.y) < line.size);
  return new Set(same.map(({ page }) => page)).size;
}

/** @returns the lines of the text, and what was taken off */
export function withoutFurniture(lines: PlacedLine[], pages: PlacedPage[]): { lines: PlacedLine[]; left: LeftOut[] } {
  const margins = lines.filter((line) => inMargin(line, pages) && line.text.length < 80);
  const leading = leadingOf(lines);
  const reasonOf = (line: PlacedLine): string | null => {
    const place = margins.includes(line) ? inMargin(line, pages) : null;
    if (!place) return null;
    if (NUMBER.test(line.text.trim())) return '页码';
    // The first page often has none, and even pages another one.
    const pagesWith = repeats(line, margins);
    return pagesWith >= 2 && pagesWith >= 0.4 * pages.length && isApart(line, lines, leading) ? place : null;
  };
  const judged = lines.map((line) => ({ line, reason: reasonOf(line) }));
  return {
    lines: judged.filter(({ reason }) => !reason).map(({ line }) => line),
    left: judged.flatMap(({ line, reason }) => (reason ? [{ text: line.text, reason: `${reason}（第 ${line.page + 1} 页）` }] : [])),
  };
}
