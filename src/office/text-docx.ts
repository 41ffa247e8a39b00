/** The full text as a Word document, set as official documents are (GB/T 9704-2012): 22 lines of 28 characters. */
import * as wording from '../wording/interface.ts';

import { columnWidths } from './column-widths.ts';
import { docx, type Page } from './docx.ts';
import type { Imprint } from './imprint.ts';
import { HEADING_STYLES, NUMBER_STYLE, STYLE_IDS, stylesUsed } from './text-styles.ts';
import type { GridRow, OfficeCell, OfficeRun, OfficialText, ParagraphBlock, TableBlock, TextBlock } from './types.ts';
import { twips } from './units.ts';
import { paragraph, table, tableCell, tableRow, textRun } from './wordprocessing.ts';

const PAPER = 210;
const HEIGHT = 297;
const MARGIN = { top: 37, right: 26, bottom: 35, left: 28 };

const inner = (...lengths: number[]): number => lengths.map(twips).reduce((rest, each) => rest - each);
/** Rounded down, so that the last line still fits. */
const linePitch = Math.floor(inner(HEIGHT, MARGIN.top, MARGIN.bottom) / 22);
/** Of the text, in twips. */
const WIDTH = inner(PAPER, MARGIN.left, MARGIN.right);

const PAGE: Page = {
  width: PAPER,
  height: HEIGHT,
  margin: MARGIN,
  footer: 25,
  grid: `<w:docGrid w:type="lines" w:linePitch="${linePitch}"/>`,
};

const UNDERLINES = { emended: 'dotted', doubtful: 'wave' } as const;
const MERGES = { first: 'restart', covered: 'continue' } as const;

/** Word's names for places have no hyphens, at most 40 characters, and no case. */
const bookmarkName = (id: string): string => id.replace(/[^\p{L}\p{N}]/gu, '_').slice(0, 40);

const markedRun = ({ text, style, mark }: OfficeRun): string =>
  textRun(text, style && (style === 'number' ? NUMBER_STYLE : `${STYLE_IDS[style]}Char`), mark && UNDERLINES[mark]);

/** A place that others can point to. */
interface Bookmark {
  id: string;
  /** No two of a file's have the same. */
  number: number;
}

function bookmarked(words: string, { id, number }: Bookmark): string {
  return `<w:bookmarkStart w:id="${number}" w:name="${bookmarkName(id)}"/>${words}<w:bookmarkEnd w:id="${number}"/>`;
}

const pageBreak = ({ newPage }: TextBlock): string => (newPage ? '<w:pageBreakBefore/>' : '');

function paragraphBlock(block: ParagraphBlock, number: number): string {
  const { style, runs, bookmark: id } = block;
  const level = HEADING_STYLES.findIndex((heading) => style === 'body' && heading === runs[0]?.style);
  const outline = level < 0 ? '' : `<w:outlineLvl w:val="${level}"/>`;
  const words = runs.map(markedRun).join('');
  return paragraph(STYLE_IDS[style], id ? bookmarked(words, { id, number }) : words, pageBreak(block) + outline);
}

/** A cell has a paragraph, be it empty. */
function cellParagraphs({ paragraphs }: OfficeCell, bookmark: Bookmark | null, properties: string): string {
  const words = (paragraphs.length ? paragraphs : [[]]).map((runs) => runs.map(markedRun).join(''));
  return words
    .map((each, i) => paragraph('TableText', bookmark && i === 0 ? bookmarked(each, bookmark) : each, i === 0 ? properties : ''))
    .join('');
}

/** @param properties of the row's first paragraph */
function gridRow({ cells }: GridRow, widths: readonly number[], bookmark: Bookmark, properties: string): string {
  const shown = cells.findIndex(({ merge }) => merge !== 'covered');
  let column = 0;
  const drawn = cells.map((cell, i) => {
    const width = widths.slice(column, column + cell.columns).reduce((sum, each) => sum + each, 0);
    column += cell.columns;
    const content = cellParagraphs(cell, i === Math.max(shown, 0) ? bookmark : null, i === 0 ? properties : '');
    return tableCell(width, content, cell.columns, cell.merge && MERGES[cell.merge]);
  });
  return tableRow(drawn);
}

function tableBlock(block: TableBlock, number: number): string {
  const widths = columnWidths(block.rows, WIDTH);
  const rows = block.rows.map((row, i) => gridRow(row, widths, { id: row.bookmark, number: number + i }, i === 0 ? pageBreak(block) : ''));
  return table(widths, rows, ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']);
}

/** Tables that touch become one. */
const between = (block: TextBlock, before?: TextBlock): string =>
  'rows' in block && before && 'rows' in before ? paragraph('End', '') : '';

function drawBlocks(blocks: readonly TextBlock[]): string {
  let number = 0;
  return blocks
    .map((block, i) => {
      const drawn = between(block, blocks[i - 1]) + ('rows' in block ? tableBlock(block, number) : paragraphBlock(block, number));
      number += 'rows' in block ? block.rows.length : 1;
      return drawn;
    })
    .join('');
}

export function textDocx({ blocks, notes }: OfficialText, imprint: Imprint): Uint8Array<ArrayBuffer> {
  const list = notes.map(({ label, text }) => paragraph('Emendation', textRun(`${label}　${text}`)));
  if (list.length) list.unshift(paragraph('NotesTitle', textRun(wording.emendationsInFull)));
  const body = drawBlocks(blocks) + list.join('');
  return docx(body, PAGE, imprint.title, imprint, stylesUsed(body));
}
