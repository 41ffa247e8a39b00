/**
 * The plain data of a document. Offsets are UTF-16 code units, spans half-open
 * [start, end). "source" offsets count in source.txt as decoded, "reading"
 * offsets in the reading text, that is the source with its emendations applied.
 */

export interface Span {
  start: number;
  end: number;
}

/** uncertain: something is wrong here, but the original is not known; the source reading stays. */
export type Certainty = 'certain' | 'probable' | 'uncertain';

/** A stand-off record of one change: source[start, end) reads `sic`, the reading text has `corr` in its place. */
export interface Emendation extends Span {
  sic: string;
  corr: string;
  /**
   * join: a paragraph or a title joined over a line break; spacing: spaces and unseen characters left out; form: an ideograph
   * for what only looks like it; furniture: a page number or a site's button left out; gap: text the source is known to lack.
   */
  kind: 'join' | 'punctuation' | 'spacing' | 'form' | 'furniture' | 'misprint' | 'gap';
  basis: string;
  certainty: Certainty;
}

/** A place where the source itself says that it goes on elsewhere. */
export interface Gap extends Span {
  sic: string;
  /** Id of the clause that is cut off. */
  clause: string;
  note: string;
}

/**
 * What a clause is. Of the head: title, subtitle, masthead (份号、密级、紧急程度、发文机关标志), issuer, number (发文字号), date,
 * recipients (主送). Of the body: volume 编, chapter 章, subchapter 节, article 条, article-paragraph 款, item 项, subitem 目;
 * section 一、（一）1.（1）①; decimal 1.1.1; question, answer; row of a table; paragraph; contents 目录. Of the end: annex-list 附件说明,
 * signature 署名, date, note 附注, cc 抄送, imprint 印发. annex is the line 附件1 that an annex begins with.
 */
export type ClauseKind =
  | 'title'
  | 'subtitle'
  | 'masthead'
  | 'issuer'
  | 'number'
  | 'date'
  | 'recipients'
  | 'volume'
  | 'chapter'
  | 'subchapter'
  | 'article'
  | 'article-paragraph'
  | 'item'
  | 'subitem'
  | 'section'
  | 'decimal'
  | 'question'
  | 'answer'
  | 'row'
  | 'paragraph'
  | 'contents'
  | 'annex-list'
  | 'annex'
  | 'signature'
  | 'note'
  | 'cc'
  | 'imprint';

export interface Clause {
  id: string;
  kind: ClauseKind;
  /** Of a section 1 to 8 for 一、 （一） 1. （1） ① 1） A. Ⅰ.; of 编章节条 1 to 4; of a decimal how many numbers it has; of what is below one of these, the same; otherwise 0. */
  level: number;
  /** The number as it stands in the reading text, such as （一） or 第十二条; null for an unnumbered clause. */
  number: string | null;
  heading: string | null;
  /** As officials cite it within its document: 二（一）第2段, 第十二条第二款第三项, 附件1第三条. */
  label: string;
  /** Id of the part it belongs to. */
  part: string;
  parent: string | null;
  reading: Span;
  source: Span;
}

/** The main document, one that it issues (印发通知 and the plan it issues, order and regulation), or an annex. */
export type PartKind = 'main' | 'issued' | 'annex';

/** Why a part begins where it does; `stated` is an editor's word in policy.yaml. */
export type PartRule = 'beginning' | 'named-title' | 'after-signature' | 'annex-heading' | 'articles-restart' | 'stated';

export interface Part {
  /** main; b1, b2 for what it issues; f1, f2 for annexes. Clause ids of all but the main document begin with it. */
  id: string;
  kind: PartKind;
  /** What citations call it: 附件1; empty for the others. */
  label: string;
  /** As its title line has it; null where it has none. */
  title: string | null;
  issuers: string[];
  /** 发文字号 on a line of its own. */
  number: string | null;
  /** YYYY-MM-DD of its own date line. */
  date: string | null;
  /** First line, in the reading text. */
  start: number;
  rule: PartRule;
}

/** A cell over several rows or columns; those it covers stand empty in the rows. */
export interface MergedCell {
  /** Id of the clause that is its first row. */
  clause: string;
  /** From 0. */
  column: number;
  rows: number;
  columns: number;
}

/** A document, decoded, emended and divided; everything else is derived from it. */
export interface Document {
  source: string;
  reading: string;
  emendations: Emendation[];
  gaps: Gap[];
  /** In order; the first is the main document. */
  parts: Part[];
  /** In order; their spans tile the source and the reading text. */
  clauses: Clause[];
  /** Cells of tables over several rows or columns. */
  merged: MergedCell[];
}

/** What is wrong with something an editor wrote; `at` leads to the value in the file's data. */
export interface Fault {
  at: readonly (string | number)[];
  reason: string;
  /** What stands in the editor's file. */
  actual?: string;
  /** What stands in the document. */
  expected?: string;
  note: string;
}
