/** What the writers take besides a sheet and its values. */
import type { Values } from '../sheets/types.ts';

/** What was filled in for an earlier edition of the sheet. */
export interface EarlierEntries {
  /** By row id: the document's words at the time of filling in, where they differ from today's. */
  former?: Record<string, string>;
  /** Rows that were filled in and are no longer in the sheet. */
  removed?: { id: string; text: string; values: Values }[];
}

export type HeadingStyle = 'heading1' | 'heading2' | 'heading3';

/** number: of an article. */
export type RunStyle = HeadingStyle | 'number';

/** A run in a heading's style at the beginning of a body block is a run-in heading. */
export interface OfficeRun {
  text: string;
  style?: RunStyle;
  mark?: 'emended' | 'doubtful';
}

/** partTitle: of what a document issues, and of an annex; copies: 抄送; printing: 印发. */
export type BlockStyle =
  | 'masthead'
  | 'number'
  | 'title'
  | 'partTitle'
  | 'subtitle'
  | 'issuer'
  | 'date'
  | 'contents'
  | 'recipients'
  | 'volume'
  | 'chapter'
  | 'subchapter'
  | HeadingStyle
  | 'body'
  | 'signature'
  | 'copies'
  | 'printing'
  | 'annex'
  | 'gap'
  | 'note'
  | 'source';

interface Block {
  /** Where a part of the document begins that has its own pages. */
  newPage?: true;
}

export interface ParagraphBlock extends Block {
  style: BlockStyle;
  runs: OfficeRun[];
  /** Clause id that others can point to. */
  bookmark?: string;
}

/** What stands in one row of a grid, over one column or more. */
export interface OfficeCell {
  columns: number;
  /** Of a cell over several rows: its first one has the words, those below are covered and have none. */
  merge?: 'first' | 'covered';
  paragraphs: OfficeRun[][];
}

export interface GridRow {
  cells: OfficeCell[];
  bookmark: string;
}

/** All rows are equally wide. */
export interface TableBlock extends Block {
  rows: GridRow[];
}

export type TextBlock = ParagraphBlock | TableBlock;

/** A document's whole text, in order, and what the editors say about their emendations. */
export interface OfficialText {
  blocks: TextBlock[];
  notes: { label: string; text: string }[];
}
