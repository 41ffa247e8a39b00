/** A citation typed in: 二(一), 三（一）2, 二（一）第2段, s2-1-p2. */
import type { FoldedDocument } from './exact.ts';
import type { ClauseHit } from './types.ts';

const HAN = /[一二三四五六七八九十]/;

/** A label as people type it: width, marks between the numbers and the words 第…条 left out. */
function plain(label: string): string {
  return label
    .replace(/[（）()、，,.．\s]/g, ' ')
    .replace(/第([一二三四五六七八九十\d]+)[部分条款项]+/g, ' $1 ')
    .trim()
    .replace(/\s+/g, ' ');
}

/** The numbers of a label one by one: 三（一）2 and 三 一 2 are the same. */
const steps = (label: string): string =>
  plain(label)
    .replace(/(\d+段?|[一二三四五六七八九十]+|第\d+段)/g, ' $1 ')
    .trim()
    .replace(/\s+/g, ' ');

/** @param typed the query as typed, not folded */
export function byCitation({ id, clauses }: FoldedDocument, typed: string): ClauseHit[] {
  const wanted = typed.trim();
  if (wanted.length > 30) return [];
  const isId = /^s\d[-\w]*$/.test(wanted);
  if (!isId && !(HAN.test(wanted) && /^[一二三四五六七八九十\d（）()、，,.．\s第段条款项部分]+$/.test(wanted))) return [];
  const clause = clauses.find((one) => (isId ? one.clause.id === wanted : steps(one.clause.label) === steps(wanted)));
  return clause ? [{ kind: 'clause', policy: id, clause: clause.clause, spans: [], reason: 'citation' }] : [];
}
