/** Whether a document, or a clause of it, holds on a day, as far as words say so: pure reckoning over facts. */
import { nextDay } from './days.ts';
import type { ActFact, Status, StatusChange, StatusFact, ValidFact } from './types.ts';

/** The one value that all agree on; null where there is none, or several. */
function agreed<T>(values: readonly (T | null)[]): T | null {
  const known = new Set(values.filter((one) => one !== null));
  const [only] = known;
  return known.size === 1 && only !== undefined ? only : null;
}

const isAct = (fact: StatusFact): fact is ActFact => fact.kind !== 'in-force' && fact.kind !== 'valid';
const isEnd = ({ kind }: ActFact): boolean => kind !== 'amends';
const isWhole = ({ clauses }: ActFact): boolean => clauses.length === 0;

/** What is done to a clause is done to what stands below it. */
const concerns = ({ clauses }: ActFact, clause: string): boolean =>
  clauses.some((one) => clause === one || clause.indexOf(`${one}-`) === 0);

const isDone = ({ day }: ActFact, on: string): boolean => day !== null && day <= on;
const isInDoubt = ({ day, noticed }: ActFact, on: string): boolean => day === null && noticed <= on;

/** A term's last day is reckoned with the first day or without it: on that day alone its end is not sure. */
function validity(facts: readonly ValidFact[], on: string): 'expired' | 'unsure' | 'valid' {
  const { until } = periodOf(facts);
  if (until === null) return 'valid';
  if (on > until) return 'expired';
  return on === until && facts.every(({ months }) => months !== null) ? 'unsure' : 'valid';
}

/** From which day to which a document holds; null where the words say none, or several. */
export const periodOf = (facts: readonly StatusFact[]): { from: string | null; until: string | null } => ({
  from: agreed(facts.map((fact) => (fact.kind === 'in-force' ? fact.day : null))),
  until: agreed(facts.map((fact) => (fact.kind === 'valid' ? fact.until : null))),
});

interface Known {
  acts: ActFact[];
  valid: ValidFact[];
  from: string | null;
}

function sorted(facts: readonly StatusFact[]): Known {
  return {
    acts: facts.filter(isAct),
    valid: facts.filter((one) => one.kind === 'valid'),
    from: periodOf(facts).from,
  };
}

/** What is said of the whole document, before what is said of parts of it; undefined where nothing is. */
function wholeStatus({ acts, valid, from }: Known, on: string): Status | null | undefined {
  const ends = acts.filter((act) => isEnd(act) && isWhole(act));
  if (ends.some((act) => isDone(act, on))) return 'repealed';
  const term = validity(valid, on);
  if (term === 'expired') return 'expired';
  if (ends.some((act) => isInDoubt(act, on)) || term === 'unsure') return null;
  return from !== null && on < from ? 'not-yet' : undefined;
}

/** @param clause id of the clause that is asked for; null for the document */
function partStatus({ acts, from }: Known, on: string, clause: string | null): Status | null {
  const meant = (act: ActFact) => clause === null || concerns(act, clause);
  const ends = acts.filter((act) => isEnd(act) && !isWhole(act) && meant(act));
  const changes = acts.filter((act) => !isEnd(act) && (clause === null || isWhole(act) || meant(act)));
  if (ends.some((act) => isDone(act, on))) return clause === null ? 'partly-repealed' : 'repealed';
  const named = changes.filter((act) => clause === null || !isWhole(act));
  if (named.some((act) => isDone(act, on))) return 'amended';
  // An amendment that names no clauses may have changed this one.
  if ([...ends, ...changes].some((act) => isInDoubt(act, on) || isDone(act, on))) return null;
  return from !== null ? 'in-force' : null;
}

/**
 * @param facts of one document
 * @param on YYYY-MM-DD
 * @param clause id of the clause that is asked for; without, the document
 * @returns null where the words do not say
 */
export function statusOn(facts: readonly StatusFact[], on: string, clause: string | null = null): Status | null {
  const known = sorted(facts);
  const whole = wholeStatus(known, on);
  return whole === undefined ? partStatus(known, on, clause) : whole;
}

const daysOf = (fact: StatusFact): string[] => {
  if (fact.kind === 'valid') return fact.until === null ? [] : [fact.until, nextDay(fact.until)];
  if (fact.kind === 'in-force') return fact.day === null ? [] : [fact.day];
  return [fact.day ?? fact.noticed];
};

/** Before any day that documents bear. */
const BEGINNING = '0000-01-01';

/**
 * The status at all times, by the days on which it changes.
 * @returns the first is of the time before any day that is known; none where the words never say anything
 */
export function statusChanges(facts: readonly StatusFact[], clause: string | null = null): StatusChange[] {
  const days = [...new Set(facts.flatMap(daysOf))].sort();
  const all = ['', ...days].map((from): StatusChange => ({ from, status: statusOn(facts, from || BEGINNING, clause) }));
  const changes = all.filter(({ status }, i) => i === 0 || status !== all[i - 1]?.status);
  return changes.some(({ status }) => status !== null) ? changes : [];
}
