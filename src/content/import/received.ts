/** What a received file says, as text, and what of it could not be text. */
import type { Stated } from '../../document/recognise.ts';

export const FORMATS = ['txt', 'html', 'docx', 'rtf', 'md', 'pdf', 'doc', 'wps', 'odt', 'ofd'] as const;
export type Format = (typeof FORMATS)[number];

/** Text of the file that is not in the received text, and why. */
export interface LeftOut {
  text: string;
  reason: string;
}

/** Text that the file has not as characters: automatic numbers, numbers of notes. */
export interface Computed {
  start: number;
  end: number;
  reason: string;
}

/** A cell over several rows or columns; those it covers stand empty in the rows. */
export interface Merged {
  /** Offset of the line of the cell's first row. */
  start: number;
  /** From 0. */
  column: number;
  rows: number;
  columns: number;
}

/** What a person should look at. */
export interface Doubt {
  start: number;
  reason: string;
  note: string;
}

/** Offsets are UTF-16 code units of `text`. */
export interface Received {
  /**
   * LF line ends, a paragraph a line, a row of a table a line with its cells joined by TAB; the paragraphs
   * of one cell are joined by U+2028.
   */
  text: string;
  format: Format;
  /** Of a text file that is not UTF-8 with LF. */
  encoding?: string;
  left: LeftOut[];
  computed: Computed[];
  merged: Merged[];
  stated: Stated;
  doubts: Doubt[];
}

/** Why a file is not taken, and the way out. */
export interface Refused {
  refused: { reason: string; note: string };
}

/** Ends the reading of a file; `receiveFile` makes it a Refused. */
export class FileRefusal extends Error {
  readonly reason: string;
  readonly note: string;

  constructor(reason: string, note: string) {
    super(reason);
    this.reason = reason;
    this.note = note;
  }
}

export const SAVE_AS_DOCX = '用 WPS 或 Word 打开，另存为 .docx，再收入';
