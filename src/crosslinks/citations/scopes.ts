/** Clauses of a document by their numbers, and all that stands under them. */
import { type CitationStep, type StepUnit, stepsKey, stepsOfLabel } from './steps.ts';

/** What a citation covers: clauses from one index to before another. */
export interface Scope {
  from: number;
  to: number;
}

export interface ClauseNumber {
  steps: readonly CitationStep[];
  key: string;
}

interface Numbered extends ClauseNumber {
  /** Whether it is of the part whose name is cited. */
  id: string;
}

export interface ClauseNumbers {
  clauses: Numbered[];
  byKey: Map<string, number[]>;
  /** Whether its own text, annexes aside, is in 条. */
  hasArticles: boolean;
}

/** @param label of a clause, as the outline writes it */
export function clauseNumber(label: string): ClauseNumber {
  const steps = stepsOfLabel(label);
  return { steps, key: stepsKey(steps) };
}

type Labelled = readonly { id: string; label: string }[];

function clauseNumbers(clauses: Labelled, numberOfLabel: (label: string) => ClauseNumber): ClauseNumbers {
  const numbered = clauses.map(({ id, label }): Numbered => ({ ...numberOfLabel(label), id }));
  const byKey = new Map<string, number[]>();
  numbered.forEach(({ key }, i) => {
    if (key) byKey.set(key, [...(byKey.get(key) ?? []), i]);
  });
  const isArticle = ({ steps: [first, ...rest] }: Numbered) => first?.unit !== '附' && [first, ...rest].some((one) => one?.unit === '条');
  return { clauses: numbered, byKey, hasArticles: numbered.some(isArticle) };
}

/**
 * @param numberOfLabel `clauseNumber`, or what keeps what that says
 * @returns the numbers of a document's clauses, made when they are first asked for
 */
export function clauseNumbering(
  numberOfLabel: (label: string) => ClauseNumber,
): (document: { id: string; clauses: Labelled }) => ClauseNumbers {
  const made = new Map<string, ClauseNumbers>();
  return ({ id, clauses }) => {
    const numbers = made.get(id) ?? clauseNumbers(clauses, numberOfLabel);
    made.set(id, numbers);
    return numbers;
  };
}

const DIVISIONS: readonly StepUnit[] = ['编', '章', '节'];
const rankOf = ({ unit }: CitationStep): number => DIVISIONS.indexOf(unit);

/** 编、章、节 reach to the next of them, other clauses as far as what begins with their number. */
function scopeAt({ clauses }: ClauseNumbers, from: number): Scope {
  const { steps, key } = clauses[from] as Numbered;
  const last = steps[steps.length - 1] as CitationStep;
  const rank = rankOf(last);
  let to = from + 1;
  for (; to < clauses.length; to++) {
    const next = clauses[to] as Numbered;
    if (next.key === key || next.key.indexOf(`${key} `) === 0) continue;
    const [first] = next.steps;
    const isWithin = rank >= 0 && first !== undefined && !next.steps.some((one) => rankOf(one) >= 0 && rankOf(one) <= rank);
    if (!isWithin) break;
  }
  return { from, to };
}

/** 第二条（三） of a document that has no 条 is its 二（三）. */
function asSections(steps: readonly CitationStep[]): CitationStep[] {
  let level = 0;
  return steps.map((one) => {
    if (one.unit === '段' || one.unit === '附' || one.unit === 'n') return one;
    const explicit = Number(one.unit);
    level = explicit > 0 ? explicit : level + 1;
    return { unit: String(level) as StepUnit, value: one.value };
  });
}

const isFirst = (one: CitationStep | undefined, ...units: StepUnit[]): boolean =>
  one !== undefined && one.value === '1' && units.indexOf(one.unit) >= 0;

/** A first 款 or 段 is the clause's own line, up to the second. */
function ownLine(numbers: ClauseNumbers, steps: readonly CitationStep[], prefix: string): Scope | null {
  if (!isFirst(steps[steps.length - 1], '款', '段')) return null;
  const upper = found(numbers, steps.slice(0, -1), prefix);
  if (!upper) return null;
  const next = numbers.clauses.slice(upper.from + 1, upper.to).findIndex(({ steps: own }) => {
    const last = own[own.length - 1];
    return last?.unit === '款' || last?.unit === '段';
  });
  return { from: upper.from, to: next < 0 ? upper.to : upper.from + 1 + next };
}

/** Other ways to number the same clause. */
function variants(numbers: ClauseNumbers, steps: readonly CitationStep[]): CitationStep[][] {
  const article = steps.findIndex(({ unit }) => unit === '条');
  if (!numbers.hasArticles) return [asSections(steps)];
  const inArticle = article < 0 ? steps.slice() : steps.slice(article);
  const items = inArticle.map(
    (one): CitationStep =>
      one.unit === '2' || one.unit === '点' ? { unit: '项', value: one.value } : one.unit === '段' ? { unit: '款', value: one.value } : one,
  );
  return [inArticle, items, items.filter((one, i) => !(isFirst(one, '款') && i < items.length - 1))];
}

/** 第三项 of an article of which only one 款 has a third 项. */
function itemOfAny({ clauses }: ClauseNumbers, steps: readonly CitationStep[]): number {
  const [article, item, ...rest] = steps;
  if (article?.unit !== '条' || (item?.unit !== '项' && item?.unit !== '2') || rest.length) return -1;
  const all = clauses.flatMap(({ steps: own }, i) => {
    const [first, second, third, ...others] = own;
    return first &&
      third &&
      !others.length &&
      stepsKey([first]) === stepsKey([article]) &&
      second?.unit === '款' &&
      third.unit === '项' &&
      third.value === item.value
      ? [i]
      : [];
  });
  return all.length === 1 ? (all[0] as number) : -1;
}

function found(numbers: ClauseNumbers, steps: readonly CitationStep[], prefix: string): Scope | null {
  for (const one of [steps.slice(), ...variants(numbers, steps)]) {
    const all = numbers.byKey.get(stepsKey(one)) ?? [];
    const own = all.filter((i) => (numbers.clauses[i] as Numbered).id.indexOf(prefix) === 0);
    const [index] = own.length ? own : all;
    if (index !== undefined) return scopeAt(numbers, index);
  }
  const item = itemOfAny(numbers, steps);
  return item < 0 ? null : scopeAt(numbers, item);
}

/** Whether an article is in the chapter that is cited before it. */
function isBelow(numbers: ClauseNumbers, steps: readonly CitationStep[], { from }: Scope, prefix: string): boolean {
  const article = steps.findIndex(({ unit }) => unit === '条');
  const division = article > 0 ? found(numbers, steps.slice(0, article), prefix) : null;
  return article <= 0 || !numbers.hasArticles || (division !== null && division.from <= from && from < division.to);
}

/**
 * @param prefix of the ids of the part that is cited
 * @returns what the citation covers; null when there is no such clause
 */
export function scopeOf(numbers: ClauseNumbers, steps: readonly CitationStep[], prefix: string): Scope | null {
  const scope = found(numbers, steps, prefix) ?? ownLine(numbers, steps, prefix);
  return scope && isBelow(numbers, steps, scope, prefix) ? scope : null;
}

/** Whether a citation lies behind the clause with which the received text ends. */
export function isBehind(numbers: ClauseNumbers, steps: readonly CitationStep[], last: number): boolean {
  const own = (numbers.clauses[last] as Numbered).steps;
  const cited = numbers.hasArticles ? steps : asSections(steps);
  for (let i = 0; i < cited.length; i++) {
    const [a, b] = [own[i], cited[i] as CitationStep];
    if (!a) return true;
    if (a.unit !== b.unit) return false;
    if (Number.parseFloat(a.value) !== Number.parseFloat(b.value)) return Number.parseFloat(b.value) > Number.parseFloat(a.value);
  }
  return false;
}
