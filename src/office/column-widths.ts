/** Widths of a table's columns by what stands in them. */
import { em } from './text-room.ts';
import type { GridRow } from './types.ts';

/** The size of a table's text, and what a cell has left and right of it, in twips. */
const SIZE = 220;
const PADDING = 170;

/** What each column would take in one line; a cell over several columns says nothing of any. */
function natural(rows: readonly GridRow[]): number[] {
  const width = rows[0]?.cells.reduce((sum, { columns }) => sum + columns, 0) ?? 0;
  const longest = Array<number>(width).fill(1);
  for (const { cells } of rows) {
    let at = 0;
    for (const { columns, paragraphs } of cells) {
      const lengths = paragraphs.map((runs) => em(runs.map(({ text }) => text).join('')));
      if (columns === 1) longest[at] = Math.max(longest[at] as number, ...lengths);
      at += columns;
    }
  }
  return longest.map((length) => Math.ceil(length * SIZE + PADDING));
}

/**
 * What fits is stretched to the whole width; otherwise narrow columns get what they need and the others share the rest.
 * @param room in twips
 * @returns twips, one a column, together the room
 */
export function columnWidths(rows: readonly GridRow[], room: number): number[] {
  const needs = natural(rows);
  const sum = needs.reduce((all, each) => all + each, 0);
  const least = [...needs].sort((a, b) => a - b);
  let rest = room;
  let columns = needs.length;
  for (const need of least) {
    if (need > rest / columns) break;
    rest -= need;
    columns -= 1;
  }
  const share = rest / columns;
  const widths = needs.map((need) => Math.floor(sum <= room ? (need * room) / sum : Math.min(need, share)));
  const left = room - widths.reduce((all, each) => all + each, 0);
  return widths.map((width, i) => (i === widths.length - 1 ? width + left : width));
}
