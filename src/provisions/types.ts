/**
 * What the words of a document lay down, as rules list it. Every span counts UTF-16 units of the reading text and lies within the
 * clause that is named: what is listed is a quotation, and its parts are words of it.
 */
import type { Span } from '../document/types.ts';

interface Said extends Span {
  /** Id of the clause whose words these are. */
  clause: string;
}

/** What a rule lists, or an editor who has looked at it. */
interface Listed extends Said {
  confirmed?: true;
}

/** One who has something to do, as the words call it. */
export interface Party extends Span {
  /** lead 牵头; responsible 负责、责任单位; support 配合、参与; with 会同; guide 指导. */
  role: 'lead' | 'responsible' | 'support' | 'with' | 'guide';
}

/**
 * When something is to be done. day: by a day that is named or follows from 月底 and 年底; recurring: by a day of every
 * year or month;
 * undated: by a day whose year or month the words leave open; term: within so many days of an event, or before it; in-force and
 * valid: from when and until when the document itself holds.
 */
export type DeadlineType = 'day' | 'recurring' | 'undated' | 'term' | 'in-force' | 'valid';

/** 时限; the span is that of the sentence. */
export interface Deadline extends Listed {
  kind: 'deadline';
  type: DeadlineType;
  /** YYYY-MM-DD of the last day, of in-force the first; null where the words name none. */
  date: string | null;
  when: Span;
  /** The grammatical subject, where the words give one. */
  who: Span | null;
}

/** 分工; the span is that of the task with the words that give it to someone. */
export interface Duty extends Listed {
  kind: 'duty';
  parties: Party[];
  /** Null where the words that name the parties stand alone. */
  task: Span | null;
}

/** 定义 or 简称; the span is that of the sentence. */
export interface Definition extends Listed {
  kind: 'definition';
  term: Span;
  /** What 是指 leads to; null for a short name. */
  meaning: Span | null;
}

/** 附件; the span is that of its title, or of its line in the list of annexes. */
export interface Annex extends Listed {
  kind: 'annex';
  /** Id of the part; null where the list names an annex that the text does not have. */
  part: string | null;
}

/** 条件 or 材料: a sentence that announces items, and these. */
export interface Requirement extends Listed {
  kind: 'requirement';
  type: 'conditions' | 'materials';
  items: Said[];
}

export type Provision = Deadline | Duty | Definition | Annex | Requirement;
export type ProvisionKind = Provision['kind'];

/** All of one document, each kind in the order of the text. */
export interface Provisions {
  deadlines: Deadline[];
  duties: Duty[];
  definitions: Definition[];
  annexes: Annex[];
  requirements: Requirement[];
}

export type ProvisionsName = keyof Provisions;
