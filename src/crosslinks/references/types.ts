/** What one document says of another, or of its own clauses, by name or number. */
import type { Span } from '../../document/types.ts';

/** A document as the words call it. */
export interface CalledBy {
  /** Without its marks; null where the number alone is given. */
  title: string | null;
  /** 发文字号 as it stands. */
  number: string | null;
}

/** Words that name a document or cite clauses; offsets count in the reading text of the document that they stand in. */
export interface Reference extends Span {
  /** Id of the clause that it stands in. */
  from: string;
  /** Null for the document's own clauses. */
  called: CalledBy | null;
  /**
   * Ids of the documents that bear the name: none, where the library has none; several, where it has several of that name,
   * which are not guessed between.
   */
  documents: readonly string[];
  /** Whether clauses are cited, and not the whole document. */
  isClause: boolean;
  /**
   * Id of the clause in the one document; of a document issued with another, where that begins. Null for a whole document, and
   * where the document has no such clause.
   */
  clause: string | null;
  /** Ids of what is cited with it: 第三条至第五条 leads to 第五条 and covers 第四条 too. */
  covered: readonly string[];
}

/** Clauses are cited that the one document named does not have. */
export const isLost = ({ isClause, documents, clause }: Reference): boolean => isClause && documents.length === 1 && clause === null;
