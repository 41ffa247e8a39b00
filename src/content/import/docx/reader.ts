/** What reading a .docx takes along from one paragraph to the next. */
import type { LeftOut } from '../received.ts';
import type { ListNumbers } from './numbering.ts';
import type { Styles } from './styles.ts';

export type NoteKind = 'footnote' | 'endnote';

/** Between its beginning and its separator stands an instruction, after it what it results in. */
export interface OpenField {
  instruction: string;
  inResult: boolean;
}

export interface DocxReader {
  styles: Styles;
  numbering: ListNumbers;
  left: LeftOut[];
  /** Fields that are open, which may go over several paragraphs. */
  fields: OpenField[];
  /** Ids of the notes that were referred to, in order. */
  notes: Record<NoteKind, string[]>;
  /** How the document writes the numbers of its notes. */
  noteFormats: Record<NoteKind, string>;
  /** The number of the note that is being read. */
  note?: string;
}
