/** The full text as a Word document, set as official documents are (GB/T 9704-2012): 22 lines of 28 characters. */

import { docx, type Page } from './docx.ts';
import type { Imprint } from './imprint.ts';
import type { HeadingStyle, OfficialText, TextBlock, TextRun } from './types.ts';
import { twips } from './units.ts';
import { paragraph, textRun } from './wordprocessing.ts';

const HEIGHT = 297;
const MARGIN = { top: 37, right: 26, bottom: 35, left: 28 };

const inner = (...lengths: number[]): number => lengths.map(twips).reduce((rest, each) => rest - each);
/** Rounded down, so that the last line still fits. */
const linePitch = Math.floor(inner(HEIGHT, MARGIN.top, MARGIN.bottom) / 22);

const PAGE: Page = {
  width: 210,
  height: HEIGHT,
  margin: MARGIN,
  footer: 25,
  grid: `<w:docGrid w:type="lines" w:linePitch="${linePitch}"/>`,
};

const STYLES: Record<TextBlock['style'], string> = {
  title: 'Title',
  issuer: 'Issuer',
  date: 'IssueDate',
  heading1: 'Heading1',
  heading2: 'Heading2',
  heading3: 'Heading3',
  body: 'BodyText',
  gap: 'Gap',
  note: 'Note',
  source: 'Source',
};
const LEVELS: HeadingStyle[] = ['heading1', 'heading2', 'heading3'];
const UNDERLINES = { emended: 'dotted', doubtful: 'wave' } as const;

/** Word's names for places have no hyphens, at most 40 characters, and no case. */
const bookmarkName = (id: string): string => id.replace(/[^\p{L}\p{N}]/gu, '_').slice(0, 40);

const markedRun = ({ text, style, mark }: TextRun): string => textRun(text, style && `${STYLES[style]}Char`, mark && UNDERLINES[mark]);

/** @param number of the bookmark, if the block has one */
function block({ style, runs, bookmark }: TextBlock, number: number): string {
  const heading = style === 'body' ? runs[0]?.style : undefined;
  const outline = heading ? `<w:outlineLvl w:val="${LEVELS.indexOf(heading)}"/>` : '';
  const words = runs.map(markedRun).join('');
  if (!bookmark) return paragraph(STYLES[style], words, outline);
  const start = `<w:bookmarkStart w:id="${number}" w:name="${bookmarkName(bookmark)}"/>`;
  return paragraph(STYLES[style], `${start}${words}<w:bookmarkEnd w:id="${number}"/>`, outline);
}

export function textDocx({ blocks, notes }: OfficialText, imprint: Imprint): Uint8Array<ArrayBuffer> {
  const list = notes.map(({ label, text }) => paragraph('Emendation', textRun(`${label}　${text}`)));
  if (list.length) list.unshift(paragraph('NotesTitle', textRun('校勘')));
  return docx(blocks.map(block).join('') + list.join(''), PAGE, imprint.title, imprint);
}
