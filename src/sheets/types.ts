/**
 * A form that a unit fills in: its rows are the document's words, its last columns the unit's own.
 * One shape for the page, the print, .docx, .xlsx and what the device keeps.
 */

/** A column that stands in the document, or is the editors' reference to it. */
export interface DocumentColumn {
  key: string;
  name: string;
  /** Share of the table's width, in mm of A4 landscape (all columns together: FULL_WIDTH). */
  width: number;
}

/** A column to be filled in. `choice` takes any number of the options; `tick` is one box. */
export interface SheetField extends DocumentColumn {
  kind: 'text' | 'choice' | 'tick';
  options: string[];
}

/** Text of the document where `clause` is set (`start`, `end`: UTF-16 units of the clause's reading); else the editors'. */
export interface SheetCell {
  text: string;
  clause: string | null;
  start: number;
  end: number;
}

export interface Row {
  /** Stable as long as the list's division is; what is filled in is kept under it. */
  id: string;
  /** Citation of the clause as the reader knows it: 三（一）2. */
  label: string;
  clause: string;
  /** Its number in the whole sheet, where the sheet has not all rows or another order. */
  number?: number;
  /** One a document column between the clause's and the fields: the words, or why there are none. */
  cells: SheetCell[];
}

/** Rows under one list's name. */
export interface Group {
  name: string;
  rows: Row[];
}

export interface Sheet {
  policy: string;
  /** Among the sheets of its policy: `sectors/jiedao`, `phases/xuexi-jiaoyu`. */
  id: string;
  kind: 'ledger' | 'checklist';
  title: string;
  /** 序号 and 条款 come first and are not among these. */
  columns: DocumentColumn[];
  fields: SheetField[];
  groups: Group[];
  /** What holds of the whole, in the editors' words; said once. */
  note: string | null;
}

/** What was filled in, by field key: words, chosen options, or whether the box is ticked. */
export type Values = Record<string, string | string[] | boolean>;

/** What is filled in of a sheet, by row id. */
export type Filled = Record<string, Values>;
