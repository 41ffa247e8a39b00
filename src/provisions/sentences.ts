/** The sentences of a clause, as rules read them. */
import { BODY_KINDS } from '../document/clause.ts';
import { headSpan } from '../document/contents.ts';
import type { Clause, Document, Span } from '../document/types.ts';

export interface ClauseSentence extends Span {
  clause: string;
  /** Its words with full-width marks, whatever they are typed with: as long as they are in the reading text. */
  text: string;
}

const MAY_SAY = new Set(['article-paragraph', 'subitem', 'note']);

/** Clauses of the body, and the notes below it. */
export const sayingClauses = ({ clauses }: Pick<Document, 'clauses'>): Clause[] =>
  clauses.filter(({ kind }) => BODY_KINDS.has(kind) || MAY_SAY.has(kind));

/** A clause's words behind its number, without white space at their ends. */
export function wordsSpan(document: Document, clause: Clause): Span {
  const { reading } = document;
  const from = clause.number === null ? clause.reading.start : headSpan(document, { ...clause, heading: null }).end;
  const text = reading.slice(from, clause.reading.end);
  const lead = text.length - text.replace(/^[\s　]+/, '').length;
  return { start: from + lead, end: from + text.trimEnd().length };
}

/** A sentence ends with 。 or ； outside brackets and quotation marks. */
const SENTENCE = /(?:（[^（）\n]*）|“[^“”\n]*”|[^。；\n])+[。；]?/g;

const WIDE: Record<string, string> = { ',': '，', ';': '；', ':': '：', '(': '（', ')': '）' };
/** Marks beside a Chinese character or another mark: 1,000 and 10:30 are numbers. */
const NARROW_MARK = /(?<=[\u4e00-\u9fff”》）)])[,;:()]|[,;:()](?=[\u4e00-\u9fff“《（(])/g;
const withWideMarks = (text: string): string => text.replace(NARROW_MARK, (mark) => WIDE[mark] as string);

/** @returns in the order of the text; the clause's number is in none */
export function clauseSentences(document: Document, clause: Clause): ClauseSentence[] {
  const { start, end } = wordsSpan(document, clause);
  return Array.from(withWideMarks(document.reading.slice(start, end)).matchAll(SENTENCE), (match) => ({
    clause: clause.id,
    text: match[0],
    start: start + match.index,
    end: start + match.index + match[0].length,
  }));
}

/** @param at offset in the sentence's text */
export const spanAt = ({ start }: Span, at: number, length: number): Span => ({ start: start + at, end: start + at + length });
