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

/** A run in a heading's style at the beginning of a body block is a run-in heading. */
export interface TextRun {
  text: string;
  style?: HeadingStyle;
  mark?: 'emended' | 'doubtful';
}

export interface TextBlock {
  style: 'title' | 'issuer' | 'date' | HeadingStyle | 'body' | 'gap' | 'note' | 'source';
  runs: TextRun[];
  /** Clause id that others can point to. */
  bookmark?: string;
}

/** A document's whole text, in order, and what the editors say about their emendations. */
export interface OfficialText {
  blocks: TextBlock[];
  notes: { label: string; text: string }[];
}
