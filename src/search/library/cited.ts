/** A clause cited with the name of its document: 物业管理条例第三条, 《物业管理条例》第3条. */
import { byCitation } from '../citation.ts';
import type { FoldedDocument } from '../exact.ts';
import type { ClauseHit } from '../types.ts';

const SHORTEST = 4;

/** Length of the longest end of a title, four characters or more, that the query has: 物业管理条例 of 某市物业管理条例. */
export function endIn(title: string, query: string): number {
  for (let length = title.length; length >= SHORTEST; length--) if (query.indexOf(title.slice(-length)) >= 0) return length;
  return 0;
}

/** @param title of the document, folded; @param query folded */
export function byTitleAndCitation(document: FoldedDocument, title: string, query: string): ClauseHit[] {
  const end = endIn(title, query);
  if (!end) return [];
  const rest = query.slice(query.indexOf(title.slice(-end)) + end).replace(/^[》>]/, '');
  return rest ? byCitation(document, rest, rest) : [];
}
