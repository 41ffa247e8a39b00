/** Which of its own clauses a text means: 本办法第三条, 本条第二款, 前款第三项, 附件2. */
import { BODY_KINDS } from '../../document/clause.ts';
import type { Clause, Document, Part } from '../../document/types.ts';
import type { Citation, Relative } from '../citations/citations.ts';
import { type ClauseNumbers, type Scope, scopeOf } from '../citations/scopes.ts';
import { type CitationStep, type StepUnit, stepsOfLabel } from '../citations/steps.ts';

export interface OwnText {
  document: Document;
  /** As the editors have it. */
  title: string;
  numbers: ClauseNumbers;
}

/** Which unit of the clause's own number 本条, 本款 and 本项 keep. */
const WITHIN: Record<string, readonly StepUnit[]> = { 条: ['条'], 款: ['款', '条'], 项: ['项'] };

/** Steps of the clause as far as the unit that the words call 本. */
function upTo(here: readonly CitationStep[], unit: string): CitationStep[] | null {
  for (const one of WITHIN[unit] ?? []) {
    const at = here.findIndex((step) => step.unit === one);
    if (at >= 0) return here.slice(0, at + 1);
  }
  return null;
}

/** 段 is to a section what 款 is to an article. */
const UNITS: Record<Relative['unit'], readonly StepUnit[]> = { 条: ['条'], 款: ['款', '段'], 项: ['项', '2'] };

function articleBefore({ numbers }: OwnText, article: CitationStep, count: number, id: string): CitationStep[] | null {
  const at = numbers.clauses.findIndex((one) => one.id === id);
  let left = count;
  let last = '';
  for (let i = at; i >= 0; i--) {
    const own = numbers.clauses[i]?.steps.find(({ unit }) => unit === '条');
    if (!own || own.value === article.value || own.value === last) continue;
    last = own.value;
    if (--left === 0) return [own];
  }
  return null;
}

/** 前款 in the third 款 is the second; 前两款 begin with the first. */
function before(own: OwnText, { unit, count }: Relative, here: readonly CitationStep[], id: string): CitationStep[] | null {
  const at = here.findIndex((step) => UNITS[unit].indexOf(step.unit) >= 0);
  const step = here[at];
  if (!step) return null;
  if (unit === '条') return articleBefore(own, step, count, id);
  const value = Number(step.value) - count;
  return value > 0 ? [...here.slice(0, at), { unit: step.unit, value: String(value) }] : null;
}

const prefixOf = ({ id, kind }: Part): string => (kind === 'main' ? '' : `${id}-`);
const titleOf = ({ title }: OwnText, part: Part): string => (part.kind === 'main' ? title : (part.title ?? ''));
const endsWith = (title: string, word: string): boolean => title.replace(/[（(][^（）()]*[）)]$/, '').slice(-word.length) === word;

/** 本办法 is said of the part that is a 办法: of that which says it, or of the only one there is. */
function partsMeant(own: OwnText, here: Part, word: string): Part[] {
  if (!word || WITHIN[word] || DIVISIONS.indexOf(word) >= 0 || endsWith(titleOf(own, here), word)) return [here];
  const called = own.document.parts.filter((part) => endsWith(titleOf(own, part), word));
  const [only] = called.length === 1 ? called : [];
  if (!only) return [here];
  return titleOf(own, here) === '' ? [here, only] : [only];
}

/** What an annex is cited by is before the numbers of its clauses. */
const annexSteps = (here: readonly CitationStep[]): CitationStep[] => (here[0]?.unit === '附' ? [here[0]] : []);

const DIVISIONS = ['编', '章', '节'];

/** 本章第二节 is of the 章 that the clause is in; 本节第十条 is an article like any other. */
function divisionAround({ numbers }: OwnText, id: string, unit: string): CitationStep[] | null {
  for (let i = numbers.clauses.findIndex((one) => one.id === id); i >= 0; i--) {
    const steps = numbers.clauses[i]?.steps ?? [];
    const at = steps.findIndex((step) => step.unit === unit);
    if (at >= 0 && steps.every((step) => DIVISIONS.indexOf(step.unit) >= 0)) return steps.slice(0, at + 1);
  }
  return null;
}

const joinedTo = (upper: readonly CitationStep[] | null, steps: readonly CitationStep[]): CitationStep[] | null =>
  upper && [...upper, ...steps];

function stepsMeant(own: OwnText, { steps, relative, own: word }: Citation, clause: Clause): CitationStep[] | null {
  const here = stepsOfLabel(clause.label);
  if (relative) return joinedTo(before(own, relative, here, clause.id), steps);
  if (word && WITHIN[word]) return joinedTo(upTo(here, word), steps);
  if (word && DIVISIONS.indexOf(word) >= 0 && DIVISIONS.indexOf(steps[0]?.unit ?? '') >= 0)
    return joinedTo(divisionAround(own, clause.id, word), steps);
  return [...steps];
}

const isIn = (numbers: ClauseNumbers, { from }: Scope, prefix: string, others: readonly string[]): boolean => {
  const id = numbers.clauses[from]?.id ?? '';
  return prefix ? id.indexOf(prefix) === 0 : !others.some((one) => id.indexOf(one) === 0);
};

function scopeIn(own: OwnText, part: Part, steps: readonly CitationStep[], clause: Clause): Scope | null {
  const whole = part.kind === 'annex' && steps[0]?.unit !== '附' ? [...annexSteps(stepsOfLabel(clause.label)), ...steps] : steps;
  const scope = scopeOf(own.numbers, whole, prefixOf(part));
  const others = own.document.parts.filter(({ kind }) => kind !== 'main').map(prefixOf);
  return scope && isIn(own.numbers, scope, prefixOf(part), others) ? scope : null;
}

const CITES = /[^\n]第[一二三四五六七八九十百千零〇0-9]+条/;

/** 第一项 in a list of what breaks 第十条 may be of the list or of 第十条: the words do not say. */
function isDoubtful({ document }: OwnText, clause: Clause): boolean {
  if (clause.kind !== 'item' && clause.kind !== 'subitem') return false;
  const upper = document.clauses.find(({ id }) => id === clause.parent);
  const article = document.clauses.find(({ id }) => id === upper?.parent);
  return [upper, article].some((one) => one && CITES.test(document.reading.slice(one.reading.start + 1, one.reading.end)));
}

/**
 * @param clause that the citation stands in
 * @returns what it covers; null when there is no such clause, or it is not said of which text it is
 */
export function ownScope(own: OwnText, citation: Citation, clause: Clause): Scope | null {
  const steps = citation.isMeant && isDoubtful(own, clause) ? null : stepsMeant(own, citation, clause);
  if (!steps) return null;
  if (steps[0]?.unit === '附' && !citation.relative) return scopeOf(own.numbers, steps, '');
  const here = own.document.parts.find(({ id }) => id === clause.part) as Part;
  for (const part of partsMeant(own, here, citation.own ?? '')) {
    const scope = scopeIn(own, part, steps, clause);
    if (scope) return scope;
  }
  return null;
}

/** Whether a clause's words may speak of documents: not its head's own title and number. */
export const maySpeak = ({ kind }: Clause): boolean =>
  BODY_KINDS.has(kind) || ['subtitle', 'article-paragraph', 'subitem', 'answer', 'note', 'annex-list'].indexOf(kind) >= 0;
