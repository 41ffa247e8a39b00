/** A citation typed in: 二(一), 三（一）2, 二（一）第2段, s2-1-p2. */
import { numeral } from '../document/numeral.ts';
import type { FoldedDocument } from './exact.ts';
import type { ClauseHit } from './types.ts';

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

/** Provisions by number and unit, however they are written: 第12条第（二）款, 十二条二款. */
const provision = (text: string): string =>
  text.replace(/[第（）()\s]/g, '').replace(/[一二三四五六七八九十百千零〇]+/g, (written) => String(numeral(written) || written));

const UNITS = /[编章节条款项目问表行]|附件/;
const CITED = /^[一二三四五六七八九十百千零〇\d（）()、，,.．\s第段部分编章节条款项目之附件问表行]+$/;
const ID = /^(?:[bf]\d+-)?[acnqstv]\d[-\w]*$|^[bf]\d+$/;

function labelled(clauses: FoldedDocument['clauses'], wanted: string): FoldedDocument['clauses'][number] | undefined {
  const named = UNITS.test(wanted) ? clauses.find(({ clause }) => provision(clause.label) === provision(wanted)) : undefined;
  const found = named ?? clauses.find(({ clause }) => steps(clause.label) === steps(wanted));
  if (found) return found;
  // Numbers that run through all chapters are known without them.
  const last = clauses.filter(({ clause }) => /^（[^（）]+）$/.test(wanted) && clause.label.endsWith(wanted));
  return last.length === 1 ? last[0] : undefined;
}

/** @param typed the query as typed, not folded */
export function byCitation({ id, clauses }: FoldedDocument, typed: string): ClauseHit[] {
  const wanted = typed.trim();
  if (wanted.length > 30) return [];
  const isId = ID.test(wanted);
  if (!isId && !(/[一二三四五六七八九十\d]/.test(wanted) && !/^\d+$/.test(wanted) && CITED.test(wanted))) return [];
  const clause = isId ? clauses.find((one) => one.clause.id === wanted) : labelled(clauses, wanted);
  return clause ? [{ kind: 'clause', policy: id, clause: clause.clause, spans: [], reason: 'citation' }] : [];
}
