/** Facts of a document's validity as officials say them. */
import { inTitleMarks } from '../../document/cite.ts';
import { clauseById } from '../../document/clause.ts';
import { dateInWords } from '../../document/date.ts';
import type { Document } from '../../document/types.ts';
import { statusNames } from '../../wording/interface.ts';
import { statusChanges } from './status.ts';
import type { ActFact, InForceFact, Status, StatusFact, ValidFact } from './types.ts';

export const STATUS_NAMES: Record<Status, string> = statusNames;

/**
 * Days and the status from each on, as scripts read them: `尚未施行,2024-05-01 现行有效`; empty where nothing is ever said.
 * @param clause id of the clause that is asked for; null for the document
 */
export const changesText = (facts: readonly StatusFact[], clause: string | null = null): string =>
  statusChanges(facts, clause)
    .map(({ from, status }) => [from, status ? STATUS_NAMES[status] : ''].filter(Boolean).join(' '))
    .join();

/** On whose word a fact stands. */
export const WORD_OF = { rule: '程序据字面列出', editor: '编者据原文登记' } as const;

/** How other documents and the clauses of this one are called. */
export interface FactNames {
  /** @returns a document as sentences call it */
  document: (id: string) => string;
  clause: (id: string) => string;
}

/** How a sentence calls a document: by its title, and its date where others bear the same. */
export const calledInWords = ({ title, date }: { title: string; date: string }, isAlone: boolean): string =>
  inTitleMarks(title) + (isAlone ? '' : `（${dateInWords(date)}）`);

/** @param nameOf a document by its id, as sentences call it */
export const factNames = (document: Document, nameOf: (id: string) => string): FactNames => ({
  document: nameOf,
  clause: (id) => clauseById(document, id).label,
});

const ACTS = { repeals: '废止', replaces: '代替', amends: '修改' } as const;
const YEAR = 12;

const inForce = ({ day, basis }: InForceFact): string => {
  if (day === null) return '从哪天起施行，文件没有写明';
  return basis === 'words' ? `自${dateInWords(day)}起施行` : `自公布之日起施行，按成文日期${dateInWords(day)}`;
};

function valid({ months, until }: ValidFact): string {
  if (months === null) return `有效期至${dateInWords(until as string)}`;
  const term = months % YEAR ? `${months}个月` : `${months / YEAR}年`;
  return `有效期${term}${until === null ? '' : `，${dateInWords(until)}届满`}`;
}

function act({ kind, day, basis, actor, clauses }: ActFact, names: FactNames): string {
  const when = day === null ? '' : `${dateInWords(day)}${basis === 'issue' ? '（按其成文日期）' : ''}`;
  const what = `${clauses.map(names.clause).join('、')}被${names.document(actor)}${ACTS[kind]}`;
  return day === null ? `${what}，从哪天起没有写明` : `${when}${what}`;
}

export function factInWords(fact: StatusFact, names: FactNames): string {
  if (fact.kind === 'in-force') return inForce(fact);
  return fact.kind === 'valid' ? valid(fact) : act(fact, names);
}

/** @returns that others repeal or replace the whole document, and from when; null where none does */
export function withdrawnInWords(facts: readonly StatusFact[], names: FactNames): string | null {
  const ends = facts.filter((fact) => (fact.kind === 'repeals' || fact.kind === 'replaces') && !fact.clauses.length);
  return ends.map((fact) => factInWords(fact, names)).join('；') || null;
}
