/** Citations bound to the documents they are of, and judged by the words that stand next to them. */

import type { Citation } from '../../crosslinks/citations/citations.ts';
import { type ClauseNumbers, clauseNumber, clauseNumbering, isBehind, type Scope, scopeOf } from '../../crosslinks/citations/scopes.ts';
import type { CitationStep } from '../../crosslinks/citations/steps.ts';
import type { Span } from '../../document/types.ts';
import type { Work } from '../../document/work.ts';
import { firstFrom, lastBefore } from '../model/spans.ts';
import type { Finding, ReferenceClause, ReferenceDocument } from '../model/types.ts';
import type { NamedPlace } from '../names/named.ts';
import type { RunFinding } from '../runs/findings.ts';

/** A document that a citation may be of, with the part of it that was named. */
interface Bound {
  document: ReferenceDocument;
  numbers: ClauseNumbers;
  prefix: string;
}

export interface CitedClause extends Citation {
  /** Where in which documents it leads. */
  scopes: { document: ReferenceDocument; scope: Scope }[];
  bound: Bound[];
  /** Whether the draft names the document right before it. */
  isNamed: boolean;
}

export interface Binder {
  draft: string;
  places: readonly NamedPlace[];
  documents: ReadonlyMap<string, ReferenceDocument>;
  numbersOf: (document: ReferenceDocument) => ClauseNumbers;
  /** Whether the draft has articles of its own. */
  hasArticles: boolean;
  /** Whether it names one document alone. */
  hasOneName: boolean;
}

export function binderOf(draft: string, places: readonly NamedPlace[], documents: readonly ReferenceDocument[]): Binder {
  const numbersOf = clauseNumbering(clauseNumber);
  const byId = new Map(documents.map((one): [string, ReferenceDocument] => [one.id, one]));
  const hasArticles = (draft.match(/(?:^|\n)[\s　]*第[〇零一二三四五六七八九十百千0-9]+条/g) ?? []).length > 1;
  const hasOneName = places.every(({ documents: [own] }) => own !== undefined && own.head === places[0]?.documents[0]?.head);
  return { draft, places, documents: byId, numbersOf, hasArticles, hasOneName };
}

/** What may stand between a name and the citation of its clause. */
const NEXT_TO = /^(?:[的中第之\s，、）)]|(?:明确|规定|要求)?)*$/;

function boundTo({ documents, numbersOf }: Binder, place: NamedPlace): Bound[] {
  return place.documents.flatMap(({ head, name }) => {
    const document = documents.get(head.id);
    return document ? [{ document, numbers: numbersOf(document), prefix: name.prefix }] : [];
  });
}

const placeBefore = ({ places }: Binder, { start }: Citation): NamedPlace | undefined => places[lastBefore(places, start)];

/** The document named last before the citation; across paragraphs only where the draft names no other. */
function binding(binder: Binder, citation: Citation, previous: CitedClause | undefined): Pick<CitedClause, 'bound' | 'isNamed'> {
  const last = placeBefore(binder, citation);
  const none = { bound: [], isNamed: false };
  if (!last) return none;
  const { draft } = binder;
  const between = draft.slice(last.end, citation.start);
  const follows = previous && previous.end > last.end && /^[、和及与或至到，\s]{0,2}$/.test(draft.slice(previous.end, citation.start));
  if (follows) return { bound: previous.bound, isNamed: previous.isNamed };
  if (NEXT_TO.test(between)) return { bound: boundTo(binder, last), isNamed: true };
  if (binder.hasArticles) return none;
  return between.indexOf('\n') < 0 || binder.hasOneName ? { bound: boundTo(binder, last), isNamed: false } : none;
}

/** 前款 behind 第十二条第三款 is 第十二条第二款. */
function relativeSteps({ relative, steps }: Citation, previous: CitedClause | undefined): CitationStep[] | null {
  const at = previous?.steps.findIndex(({ unit }) => unit === relative?.unit) ?? -1;
  const one = previous?.steps[at];
  if (!previous || !one || !relative) return null;
  const before = { unit: one.unit, value: String(Number.parseFloat(one.value) - relative.count) };
  return [...previous.steps.slice(0, at), before, ...steps];
}

/** The draft's own clauses, and annexes that are cited whole, are none of another document's clauses. */
const isForeign = ({ own, steps }: Citation): boolean => own === undefined && !(steps.length === 1 && steps[0]?.unit === '附');

export function* bindCitations(binder: Binder, citations: readonly Citation[]): Work<CitedClause[]> {
  const all: CitedClause[] = [];
  for (const citation of citations.filter(isForeign)) {
    yield { done: all.length, total: citations.length };
    const previous = all[all.length - 1];
    const isNear = previous && binder.draft.slice(previous.end, citation.start).indexOf('\n') < 0;
    const steps = citation.relative ? relativeSteps(citation, isNear ? previous : undefined) : citation.steps;
    if (!steps) continue;
    const bindings =
      citation.relative && previous ? { bound: previous.bound, isNamed: previous.isNamed } : binding(binder, citation, previous);
    const scopes = bindings.bound.flatMap(({ document, numbers, prefix }) => {
      const scope = scopeOf(numbers, steps, prefix);
      return scope ? [{ document, scope }] : [];
    });
    all.push({ ...citation, steps, ...bindings, scopes });
  }
  return all;
}

/** How far words may stand from the citation that they belong to. */
const NEAR = 14;
const TO_WORDS = /^[^。；！？\n]*$/;
const IN_BRACKETS = /^[”’"」』。，；]{0,3}\s*[（(]\s*(?:见|参见|载|摘自|引自|出自)?\s*[^（()\n]{0,8}$/;

const SAYS = /规定|要求|明确|指出|提出|强调|[：:]/;

/** Findings of passages in order, and where they stand. */
interface Runs {
  all: readonly RunFinding[];
  spans: readonly Span[];
}

/**
 * The words that a citation stands next to: before its brackets, else behind it.
 * @param open where the document's name before it begins
 */
function wordsNextTo(draft: string, { start, end, bound }: CitedClause, open: number, { all, spans }: Runs): RunFinding | null {
  const before = all[lastBefore(spans, start)];
  const behind = all[firstFrom(spans, end)];
  if (before && IN_BRACKETS.test(draft.slice(before.finding.end, open))) return before;
  const between = behind ? draft.slice(end, behind.finding.start) : '';
  const isNext = between.length <= NEAR && TO_WORDS.test(between) && (bound.length > 0 || SAYS.test(between));
  return behind && isNext ? behind : null;
}

/** Citations that share the words next to them: 第三条、第五条, 第三条至第五条. */
function groupsOf(draft: string, cited: readonly CitedClause[]): CitedClause[][] {
  const groups: CitedClause[][] = [];
  for (const one of cited) {
    const group = groups[groups.length - 1];
    const last = group?.[group.length - 1];
    if (group && last && /^[、和及与或至到]{1,2}$/.test(draft.slice(last.end, one.start))) group.push(one);
    else groups.push([one]);
  }
  return groups;
}

/** All that a group covers; from one to another with what lies between. */
function covers(draft: string, group: readonly CitedClause[], { passage }: RunFinding): boolean {
  const own = group.flatMap(({ scopes }) => scopes).filter(({ document }) => document === passage.document);
  const isRange =
    group.length > 1 && /[至到]/.test(draft.slice((group[0] as CitedClause).end, (group[group.length - 1] as CitedClause).start));
  const all = isRange
    ? [{ scope: { from: Math.min(...own.map(({ scope }) => scope.from)), to: Math.max(...own.map(({ scope }) => scope.to)) } }]
    : own;
  return all.some(({ scope }) => scope.from <= passage.clause && passage.clause < scope.to);
}

const missing = ({ start, end, steps, bound }: CitedClause): Finding => {
  const [{ document, numbers }] = bound as [Bound];
  const gap = document.clauses.findIndex((clause) => clause.gap !== null);
  const isLost = gap >= 0 && isBehind(numbers, steps, gap);
  const base = { start, end, policy: document.id, cited: document.cited };
  if (!isLost) return { ...base, kind: 'no-such-clause' };
  const clause = document.clauses[gap] as ReferenceClause;
  return { ...base, kind: 'gap', clause: clause.id, note: clause.gap ?? '' };
};

const elsewhere = (group: readonly CitedClause[], { passage }: RunFinding): Finding => {
  const { document } = passage;
  const { id, label } = document.clauses[passage.clause] as ReferenceClause;
  const [first, last] = [group[0], group[group.length - 1]] as [CitedClause, CitedClause];
  return {
    kind: 'wrong-clause',
    start: first.start,
    end: last.end,
    policy: document.id,
    clause: id,
    cited: `${document.cited}${label}`,
    expected: label,
  };
};

/** Where the document's name before a citation begins, or the citation itself. */
function nameStart(binder: Binder, citation: Citation): number {
  const place = placeBefore(binder, citation);
  return place && NEXT_TO.test(binder.draft.slice(place.end, citation.start)) ? place.start : citation.start;
}

function judge(binder: Binder, group: readonly CitedClause[], runs: Runs): Finding[] {
  const [first, last] = [group[0], group[group.length - 1]] as [CitedClause, CitedClause];
  const { draft } = binder;
  const words = wordsNextTo(draft, { ...first, end: last.end }, nameStart(binder, first), runs);
  // Without a name, the words say which document is meant.
  const own = !first.bound.length && words && !binder.hasArticles ? withDocument(binder, group, words) : group;
  const lost = own.filter(({ bound, scopes }) => bound.length && !scopes.length);
  if (lost.length) return lost.map(missing);
  if (!words || !own.some(({ bound }) => bound.length)) return [];
  const isOfAnother = !own.some(({ bound }) => bound.some(({ document }) => document === words.passage.document));
  if (covers(draft, own, words) || isOfAnother) return [];
  return [elsewhere(own, words)];
}

function withDocument({ numbersOf }: Binder, group: readonly CitedClause[], { passage: { document } }: RunFinding): CitedClause[] {
  const numbers = numbersOf(document);
  return group.map((one) => {
    const scope = scopeOf(numbers, one.steps, '');
    return { ...one, bound: [{ document, numbers, prefix: '' }], scopes: scope ? [{ document, scope }] : [] };
  });
}

/** @param all findings of passages, in order */
export function* citationFindings(binder: Binder, cited: readonly CitedClause[], all: readonly RunFinding[]): Work<Finding[]> {
  const runs: Runs = { all, spans: all.map(({ finding }) => finding) };
  const groups = groupsOf(binder.draft, cited);
  const found: Finding[] = [];
  for (const [done, group] of groups.entries()) {
    found.push(...judge(binder, group, runs));
    yield { done, total: groups.length };
  }
  return found;
}
