/**
 * A citation typed in, by steps and however they are called: 二(一), 三（一）2, 二（一）第二段, 3.1.2, 第三部分第一条第2项,
 * 第12条第（二）款, 附件1第三条, s2-1-p2; with the heading behind it or not. And the number of a document in any brackets.
 */
import { numeral } from '../document/numeral.ts';
import type { FoldedClause, FoldedDocument } from './exact.ts';
import { spansOf } from './fold.ts';
import { withoutMarks } from './near.ts';
import type { ClauseHit } from './types.ts';

const TOKEN = /附件|[〇零一二三四五六七八九十百千]+|\d+|[编章节条款项目段问表行之]/g;
/** The beginning of a query that is made of nothing but numbers and what they count. */
const CITED = /^(?:[〇零一二三四五六七八九十百千\d（）()、，,.．\s第编章节条款项目段问表行之]|部分|附件|[大小]点|点|[大小]项|自然段)+/;
const UNIT = /[编章节条款项问表行]|附件/;
const ID = /^(?:[bf]\d+-)?[acnqstv]\d[-\w]*$/;
/** An Arabic number alone is a number; two with a mark between them are steps. */
const STEPS = /[一二三四五六七八九十条]|\d\s*[.．(（、-]\s*\d/;

/** Numbers and what they count, however they are written. */
const tokens = (text: string): string[] => (text.match(TOKEN) ?? []).map((token) => String(numeral(token) || token));

/** 三（一）2, 三 一 2, 3.1.2 and 第三部分第一条第2项 are the same; a paragraph is none of these. */
const numbers = (text: string): string =>
  tokens(text)
    .filter((token) => /[\d段]/.test(token))
    .join();

function labelled(clauses: readonly FoldedClause[], wanted: string): FoldedClause | undefined {
  const by = (key: (label: string) => string) => clauses.filter(({ clause }) => key(clause.label) === key(wanted))[0];
  const found = UNIT.test(wanted) ? by((label) => tokens(label).join()) : undefined;
  if (found) return found;
  // What a document numbers 一、（一）1. readers call part, article, item as they like; its articles nobody calls otherwise.
  const stepped = clauses.filter(({ clause }) => !UNIT.test(clause.label));
  const step = stepped.filter(({ clause }) => numbers(clause.label) === numbers(wanted))[0];
  if (step) return step;
  // Numbers that run through all chapters are known without them.
  const last = /^（.+）$/.test(wanted) ? clauses.filter(({ clause }) => clause.label.endsWith(wanted)) : [];
  return last.length === 1 ? last[0] : undefined;
}

/** @returns the clause that a query cites, and names by its heading if it goes on */
function cited(clauses: readonly FoldedClause[], wanted: string): FoldedClause | undefined {
  const [citation = ''] = CITED.exec(wanted) ?? [];
  if (!STEPS.test(citation) || !/[\d一二三四五六七八九十]/.test(citation)) return undefined;
  // A percentage is none.
  if (/^[%％‰℃]/.test(wanted.slice(citation.length))) return undefined;
  const rest = withoutMarks(wanted.slice(citation.length));
  const found = labelled(clauses, citation.trim());
  return rest && withoutMarks(found?.clause.heading ?? '').indexOf(rest) < 0 ? undefined : found;
}

const YEAR = /[〔[(【](\d{4})[〕\])】]/g;
const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

/** 国发[2021]5号 finds 国发〔2021〕5号. */
function byNumber({ id, clauses }: FoldedDocument, folded: string): ClauseHit[] {
  if (folded.length > LONGEST || folded.search(YEAR) < 0) return [];
  const parts = folded.split(YEAR).map((part, i) => (i % 2 ? `[〔[(【]${part}[〕\\])】]` : escaped(part)));
  const pattern = new RegExp(parts.join(''), 'g');
  return clauses.flatMap(({ clause, reading }) => {
    const spans = Array.from(new Set(reading.text.match(pattern) ?? [])).flatMap((found) => spansOf(reading, found));
    return spans.length ? { kind: 'clause' as const, policy: id, clause, spans, reason: 'citation' as const } : [];
  });
}

const LONGEST = 60;
/** Figures and points; brackets tell one step from another. */
const WIDE = /[０-９．]/g;

/** @param typed the query as typed; @param folded the same, folded */
export function byCitation(document: FoldedDocument, typed: string, folded: string): ClauseHit[] {
  const { id, clauses } = document;
  const wanted = typed.trim().replace(WIDE, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0));
  if (wanted.length > LONGEST) return [];
  const isId = ID.test(folded);
  const exact = clauses.filter(({ clause }) => (isId ? clause.id === folded : clause.label === wanted))[0];
  const found = exact ?? cited(clauses, wanted);
  const hit = found && { kind: 'clause' as const, policy: id, clause: found.clause, spans: [], reason: 'citation' as const };
  return [...(hit ? [hit] : []), ...byNumber(document, folded)];
}
