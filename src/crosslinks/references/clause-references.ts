/** Citations of clauses, each with the document that it is of and the clause that it leads to. */
import type { Clause } from '../../document/types.ts';
import type { Citation } from '../citations/citations.ts';
import type { CitableDocument } from '../citations/document-head.ts';
import type { Named } from '../citations/library.ts';
import { type ClauseNumbers, type Scope, scopeOf } from '../citations/scopes.ts';
import type { NamePlace } from './name-place.ts';
import { maySpeak, ownScope } from './own-clauses.ts';
import type { ReferenceIndex } from './reference-index.ts';
import type { CalledBy, Reference } from './types.ts';

/** What a citation is of: documents that are named, or the text itself. */
interface Binding {
  called: CalledBy | null;
  documents: readonly Named[];
}

/** 《某办法》的第三条; brackets behind the name are its own. */
const NEXT_TO = /^(?:[的中之 \t　）)”]|文件?|明确|规定|要求)*$/;
/** A number follows a name that is none of those known: 该办法第三条, 原条例第三条. */
const OTHER =
  /(?:法|法典|条例|规定|办法|细则|规则|准则|意见|通知|方案|决定|章程|解释|令|公约|协定|纲要|规划|文件|附录|附表|附图|[》〉”」])(?:的|中的|中)?$/;

export interface Speaker extends ReferenceIndex {
  edition: CitableDocument;
  places: readonly NamePlace[];
  isAmending: boolean;
}

function bindingOf(
  { edition: { id, document }, places, isAmending }: Speaker,
  citation: Citation,
  last: number,
  previous: Bound | undefined,
): Binding | null {
  const { reading } = document;
  if (citation.own !== undefined || citation.relative) return isAmending ? null : { called: null, documents: [] };
  const between = previous ? reading.slice(previous.citation.end, citation.start) : '\n';
  if (previous && /^(?:[、和及与或至到]|以及|或者){1,2}$/.test(between)) return previous.binding;
  const place = places[last];
  // Under its own name an amendment speaks of what it amends.
  if (isAmending && place?.documents.some(({ head }) => head.id === id)) return null;
  if (place && NEXT_TO.test(reading.slice(place.bound, citation.start))) return place;
  const isOther = OTHER.test(reading.slice(Math.max(0, citation.start - 8), citation.start));
  return isOther || isAmending ? null : { called: null, documents: [] };
}

interface Bound {
  citation: Citation;
  binding: Binding | null;
  scope: Scope | null;
}

/** Clauses of the same depth between the ends of 第三条至第五条. */
function between(numbers: ClauseNumbers, first: Scope, last: Scope): string[] {
  const depth = numbers.clauses[last.from]?.steps.length;
  return numbers.clauses
    .slice(first.from + 1, last.from)
    .filter(({ steps }) => steps.length === depth)
    .map(({ id }) => id);
}

function ownReference(
  speaker: Speaker,
  citation: Citation,
  clause: Clause,
  previous: Bound | undefined,
): { scope: Scope | null; reference: Reference | null } {
  const { edition, numbersOf } = speaker;
  const numbers = numbersOf(edition.id);
  const scope = ownScope({ document: edition.document, title: edition.meta.title, numbers }, citation, clause);
  const isSaid = citation.own !== undefined && citation.own !== '条' && citation.own !== '款';
  if (!scope && !isSaid) return { scope, reference: null };
  return { scope, reference: referenceOf(clause, citation, null, [edition.id], numbers, scope, previous) };
}

function referenceOf(
  { id: from }: Clause,
  citation: Citation,
  called: CalledBy | null,
  documents: readonly string[],
  numbers: ClauseNumbers | null,
  scope: Scope | null,
  previous: Bound | undefined,
): Reference {
  const { start, end, through } = citation;
  const first = through && previous?.citation === through ? previous.scope : null;
  const covered = numbers && first && scope ? between(numbers, first, scope) : [];
  const clause = numbers && scope ? (numbers.clauses[scope.from]?.id ?? null) : null;
  return { start, end, from, called, documents, isClause: true, clause, covered };
}

function namedReference(
  { numbersOf }: Speaker,
  citation: Citation,
  clause: Clause,
  binding: Binding,
  previous: Bound | undefined,
): { scope: Scope | null; reference: Reference } {
  const ids = binding.documents.map(({ head }) => head.id);
  const [only] = binding.documents;
  const numbers = only && ids.length === 1 ? numbersOf(only.head.id) : null;
  const scope = numbers && only ? scopeOf(numbers, citation.steps, only.name.prefix) : null;
  return { scope, reference: referenceOf(clause, citation, binding.called, ids, numbers, scope, previous) };
}

/** @param clauses that each citation stands in @returns in order */
export function clauseReferences(speaker: Speaker, citations: readonly Citation[], clauses: readonly Clause[]): Reference[] {
  const found: Reference[] = [];
  let previous: Bound | undefined;
  let last = -1;
  citations.forEach((citation, i) => {
    while (speaker.places[last + 1] && (speaker.places[last + 1] as NamePlace).bound <= citation.start) last++;
    const clause = clauses[i] as Clause;
    const binding = bindingOf(speaker, citation, last, previous);
    const made =
      binding &&
      (binding.called ? namedReference(speaker, citation, clause, binding, previous) : ownReference(speaker, citation, clause, previous));
    previous = { citation, binding, scope: made?.scope ?? null };
    if (made?.reference && maySpeak(clause)) found.push(made.reference);
  });
  return found;
}
