/** Which clauses are headings, and of which rank on a page. */
import type { Clause, ClauseKind } from '../document/types.ts';

const HEADED = new Set<ClauseKind>(['annex', 'volume', 'chapter', 'subchapter', 'section', 'decimal', 'question']);

export const isHeaded = (kind: ClauseKind): boolean => HEADED.has(kind);

/** 章 and 节 stand above the sections of their documents. */
const RANKS: Partial<Record<ClauseKind, number>> = { volume: 2, chapter: 2, subchapter: 3, annex: 2, question: 2 };

/** The main document's title is h1, that of what it issues h2; 一、 is h2, （一） h3, and so on. */
export function headingOf({ kind, level, part }: Clause): 'h2' {
  const rank = kind === 'title' ? (part === 'main' ? 1 : 2) : (RANKS[kind] ?? Math.min(level + 1, 6));
  return `h${rank}` as 'h2';
}
