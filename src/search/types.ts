/** What search works on, as published for the browser, and what it finds. */
import type { ClauseKind } from '../document/types.ts';

/** A piece that the source has otherwise: offset and length in the reading, and the source's words. */
export type SourcePiece = [start: number, length: number, sic: string];

/** A piece whose words editors changed or doubt: offset and length in the reading, the source's words, and how sure they are. */
export type ToldPiece = [start: number, length: number, sic: string, told: 'certain' | 'probable' | 'uncertain' | 'gap'];

export interface SearchClause {
  id: string;
  kind: ClauseKind;
  label: string;
  /** What stands behind its number, where that is a heading. */
  heading?: string | undefined;
  /** Reading text of the clause; offsets of hits count in it. */
  text: string;
  /** Misprints, joins and gaps; punctuation folds to the same. */
  pieces: SourcePiece[];
  /** What copies tell of, if there is anything. */
  told?: ToldPiece[];
  /** What copies cite before the label; not published, but found in the document's `citations`. */
  cited?: string | undefined;
  /** What units and phases quote of the clause: number of the site's entry, and the span in `text`. */
  facets: [entry: number, start: number, end: number][];
}

/** Where the text that was received breaks off. */
export interface SearchGap {
  /** Label of the clause that is cut off. */
  place: string;
  /** Whether nothing follows. */
  isEnd: boolean;
}

export interface SearchDocument {
  id: string;
  /** Beginnings of clause ids and what clauses of such are cited by; the first is of all, the last that holds counts. */
  citations: [prefix: string, cited: string][];
  clauses: SearchClause[];
  gaps: SearchGap[];
}

/** An editors' entry: where it is, what it is called, what it says. */
export interface SearchEntry {
  policy: string;
  collection: string;
  id: string;
  name: string;
  /** Other names by which questions may call it. */
  names: string[];
}

/**
 * An item of a list: id of its element on the entry's page, empty where it has none; its clause and where the text begins in the
 * clause's; the text, in the document's words; and what copies tell of in it, where there is anything.
 */
export type SearchItem = [id: string, clause: string, start: number, text: string, told?: ToldPiece[]];

/** A list of an entry. */
export interface SearchList {
  name: string;
  items: SearchItem[];
}

/** A question in the words of officials, and where it leads. */
export interface Pattern {
  /** The query must have one word of each group. */
  when: string[][];
  /** Leads to the clause where this string stands … */
  find?: string | undefined;
  /** … or to the entries of this collection whose name is in the query … */
  entry?: string | undefined;
  /** … or to the index of this collection. */
  index?: string | undefined;
}

/** A collection of editors' entries, as the site names it. */
export interface SearchCollection {
  id: string;
  label: string;
  /** Whether results can be narrowed to what one of its entries quotes. */
  isFacet: boolean;
}

/** A document as results and filters name it. */
export interface SearchTitle {
  id: string;
  title: string;
  /** Of a library, where results are narrowed by them: as stated, several joined by 、; and the day, 2014-03-09. */
  issuer?: string;
  date?: string;
  /**
   * Where words say whether it holds: ids of clauses, empty for the whole document, and the days on which the status of each
   * changes, as `changesText` writes them. The last that a clause stands below counts.
   */
  validity?: [clause: string, changes: string][];
}

/** Addresses of the folders of what scripts fetch, from the script that names them. They change with every document; pages do not. */
export interface DataFolders {
  search: string;
  /** A site of few documents has none. */
  library?: string;
}

/** Needed for the first answer. */
export interface SearchSite {
  collections: SearchCollection[];
  documents: SearchTitle[];
  /** Traditional characters and, in the same order, their simplified ones. */
  traditional: string;
  simplified: string;
}

/** Fetched behind the first answer: the editors' entries, and what is known of words and their sounds. */
export interface SearchExtras {
  entries: SearchEntry[];
  /** The editors' groups of words of the same meaning. */
  synonyms: string[][];
  patterns: Pattern[];
  /** Words of questions that say nothing of what is looked for. */
  fillers: string[];
  /** Syllable to the characters that are read so. */
  pinyin: Record<string, string>;
  /** Of the entries, in the same order. */
  notes: string[];
  /** Of the entries, in the same order. */
  lists: SearchList[][];
  /** Groups of words of the same meaning, everyday and official. */
  thesaurus: string[][];
}

/** Why an inexact result is one. */
export type Reason = 'citation' | 'question' | 'entry' | 'unquoted' | 'punctuation' | 'pinyin' | 'related';

export interface ClauseHit {
  kind: 'clause';
  policy: string;
  clause: SearchClause;
  /** Spans of the clause's reading to mark. */
  spans: [number, number][];
  /** The source's words, where the string stands there and not in the reading. */
  source?: string;
  /** Absent for an exact hit. */
  reason?: Reason;
  /** The sentence that answers, as a span of the clause's reading. */
  sentence?: [number, number];
  /** Of what the scorer found, comparable among all that it found for one query. */
  score?: number;
}

/** A list with the clauses that its items stand in. */
export interface ListHit {
  name: string;
  items: { clause: SearchClause; start: number; text: string; told: readonly ToldPiece[] }[];
}

export interface EntryHit {
  kind: 'entry';
  /** Null for the index of a collection. */
  entry: SearchEntry | null;
  policy: string;
  collection: string;
  reason: Reason;
  score?: number;
  /** What an entry that the query names is a list of. */
  lists?: readonly ListHit[];
}

export type Hit = ClauseHit | EntryHit;
