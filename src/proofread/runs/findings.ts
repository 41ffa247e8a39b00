/** What is said of the passages: one finding for each sentence that differs, one for what is true in a row. */

import { canonicalText, type Words } from '../../document/words.ts';
import type { Work } from '../../document/work.ts';
import type { Quotation } from '../model/quotations.ts';
import type { Difference, EditedPlace, Finding, ReferenceClause } from '../model/types.ts';
import { differencesOf, spansOfPassage } from './differences.ts';
import type { AlignedPassage } from './passage.ts';
import type { Candidate } from './select.ts';

interface Compared extends Omit<Candidate, 'score'> {
  differences: Difference[];
}

const goesOn = ({ passage: a }: Compared, { passage: b }: Compared): boolean =>
  a.document === b.document && a.clause === b.clause && a.draft[1] === b.draft[0] && a.own[1] === b.own[0];

function followedBy(a: AlignedPassage, b: AlignedPassage): AlignedPassage {
  return { ...a, kept: [...a.kept, ...b.kept], draft: [a.draft[0], b.draft[1]], own: [a.own[0], b.own[1]] };
}

/** True sentences in a row stay one. */
function withTrueJoined(all: readonly Compared[], draft: Words): Compared[] {
  const joined: Compared[] = [];
  for (const one of all) {
    const last = joined[joined.length - 1];
    const isSame = last && !last.differences.length && !one.differences.length && goesOn(last, one);
    const passage = isSame ? followedBy(last.passage, one.passage) : one.passage;
    if (isSame && !differencesOf(passage, draft).length) joined[joined.length - 1] = { ...last, passage };
    else joined.push(one);
  }
  return joined;
}

const touches = (place: EditedPlace, start: number, end: number): boolean => place.start < end && start < place.end;

/** Whether the draft has in this place what the source printed. */
function isSource(difference: Difference, place: EditedPlace, from: number, text: string, draft: string): boolean {
  const start = from + difference.at;
  const end = start + difference.expected.length;
  if (start < place.start || end > place.end) return false;
  const printed = text.slice(place.start, start) + draft.slice(difference.start, difference.end) + text.slice(end, place.end);
  return canonicalText(printed) === canonicalText(place.sic);
}

/** The last of what was received, and a quotation that goes on. */
const leansOnGap = ({ own, words, draft }: AlignedPassage, { gap }: ReferenceClause, quotation: Quotation | null): boolean =>
  gap !== null && quotation !== null && own[1] === words.text.length && quotation.end > draft[1];

const printed = ({ sic, basis }: EditedPlace): string => `原件作“${sic}”。${basis}`;

function findingOf({ passage, differences, quotation }: Compared, draft: Words): Finding {
  const { document, words } = passage;
  const clause = document.clauses[passage.clause] as ReferenceClause;
  const spans = spansOfPassage(passage, draft);
  const [from, to] = spans.own;
  const base = {
    start: spans.draft[0],
    end: spans.draft[1],
    policy: document.id,
    clause: clause.id,
    cited: `${document.cited}${clause.label}`,
    expected: words.original.slice(from, to),
  };
  const places = clause.edited.filter((place) => touches(place, from, to));
  const isPrinted = (one: Difference) => places.some((place) => isSource(one, place, from, words.original, draft.original));
  if (differences.some((one) => !isPrinted(one))) return { ...base, kind: 'altered', differences };
  const notes = places.map(printed).join('');
  if (leansOnGap(passage, clause, quotation)) return { ...base, kind: 'gap', note: clause.gap ?? '' };
  if (places.length) {
    const kind = places.some(({ certainty }) => certainty === 'uncertain') && !differences.length ? 'uncertain' : 'emended';
    return { ...base, kind, note: notes, ...(differences.length ? { differences } : {}) };
  }
  return { ...base, kind: 'exact' };
}

/** A finding with what it was found by. */
export interface RunFinding {
  finding: Finding;
  passage: AlignedPassage;
}

/** Fewer words, true between sentences that are not, say nothing by themselves. */
const LEAST_TRUE = 9;

const isTooShort = ({
  passage: {
    draft: [from, to],
  },
  differences,
  quotation,
}: Compared): boolean => !differences.length && !quotation && to - from < LEAST_TRUE;

/** @param chosen in the draft's order */
export function* findingsOf(chosen: readonly Candidate[], draft: Words): Work<RunFinding[]> {
  const compared: Compared[] = [];
  for (const one of chosen) {
    compared.push({ ...one, differences: differencesOf(one.passage, draft) });
    yield { done: compared.length, total: chosen.length };
  }
  return withTrueJoined(compared, draft)
    .filter((one) => !isTooShort(one))
    .map((one) => ({ finding: findingOf(one, draft), passage: one.passage }));
}
