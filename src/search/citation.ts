/** A citation typed in: 二(一), 三（一）2, 二（一）第2段, 第12条第（二）款, 附件1第三条, s2-1-p2. */
import { numeral } from '../document/numeral.ts';
import type { FoldedDocument } from './exact.ts';
import type { ClauseHit } from './types.ts';

const TOKEN = /附件|[〇零一二三四五六七八九十百千]+|\d+|[编章节条款项目段问表行之]/g;
const CITED = /^[〇零一二三四五六七八九十百千\d（）()、，,.．\s第部分编章节条款项目段问表行之附件]+$/;
const UNIT = /[编章节条款项问表行]|附件/;
const ID = /^(?:[bf]\d+-)?[acnqstv]\d[-\w]*$/;

/** Numbers and what they count, however they are written. */
const tokens = (text: string): string[] => (text.match(TOKEN) ?? []).map((token) => String(numeral(token) || token));

/** 三（一）2 and 三 一 2 are the same. */
const numbers = (text: string): string =>
  tokens(text)
    .filter((token) => /[\d段]/.test(token))
    .join();

function labelled(clauses: FoldedDocument['clauses'], wanted: string): FoldedDocument['clauses'][number] | undefined {
  const by = (key: (label: string) => string) => clauses.find(({ clause }) => key(clause.label) === key(wanted));
  const found = UNIT.test(wanted) ? by((label) => tokens(label).join()) : by(numbers);
  if (found) return found;
  // Numbers that run through all chapters are known without them.
  const last = /^（.+）$/.test(wanted) ? clauses.filter(({ clause }) => clause.label.endsWith(wanted)) : [];
  return last.length === 1 ? last[0] : undefined;
}

/** @param typed the query as typed, not folded */
export function byCitation({ id, clauses }: FoldedDocument, typed: string): ClauseHit[] {
  const wanted = typed.trim();
  if (wanted.length > 30) return [];
  const exact = clauses.find(({ clause }) => (ID.test(wanted) ? clause.id : clause.label) === wanted);
  const isCited = CITED.test(wanted) && /[一二三四五六七八九十条]/.test(wanted) && /[\d一二三四五六七八九十]/.test(wanted);
  const found = exact ?? (isCited ? labelled(clauses, wanted) : undefined);
  return found ? [{ kind: 'clause', policy: id, clause: found.clause, spans: [], reason: 'citation' }] : [];
}
