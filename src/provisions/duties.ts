/** 分工: tasks with those whom the words give them to, in brackets behind the task, in a sentence of its own, or in a table. */
import type { Clause, Document, Span } from '../document/types.ts';
import { byOthers } from './duty-agents.ts';
import { byPhrases } from './duty-subjects.ts';
import { tableDuties } from './duty-tables.ts';
import { nameListAt, partiesOf } from './parties.ts';
import { type ClauseSentence, clauseSentences, sayingClauses, wordsSpan } from './sentences.ts';
import type { Duty } from './types.ts';

const BRACKETS = /[（(]((?:[^（）()\n]|[（(][^（）()\n]*[）)])+)[）)]/g;

const trimmed = (reading: string, { start, end }: Span): Span | null => {
  const text = reading.slice(start, end);
  const from = start + text.length - text.replace(/^[\s　。；，]+/, '').length;
  const to = from + reading.slice(from, end).trimEnd().length;
  return to > from ? { start: from, end: to } : null;
};

/** （A牵头，B配合）: its task are the words before it, as far as the bracket of another task. */
function inBrackets({ reading }: Document, clause: Clause, words: Span): Duty[] {
  let from = words.start;
  return Array.from(reading.slice(words.start, words.end).matchAll(BRACKETS)).flatMap((match): Duty[] => {
    const at = words.start + match.index;
    const end = at + match[0].length;
    const parties = partiesOf(reading, { start: at + 1, end: end - 1 });
    if (!parties) return [];
    const task = trimmed(reading, { start: from, end: at });
    from = end;
    return [{ kind: 'duty', clause: clause.id, start: task?.start ?? at, end, parties, task }];
  });
}

/** 牵头单位：A；配合单位：B behind the task, or alone. */
function byNames({ reading }: Document, clause: Clause, words: Span): Duty[] {
  const text = reading.slice(words.start, words.end);
  const at = nameListAt(text);
  if (at < 0 || /[（(]$/.test(text.slice(0, at))) return [];
  const start = words.start + at;
  const parties = partiesOf(reading, { start, end: words.end });
  const task = trimmed(reading, { start: words.start, end: start });
  return parties ? [{ kind: 'duty', clause: clause.id, start: words.start, end: words.end, parties, task }] : [];
}

function inSentence(sentence: ClauseSentence): Duty[] {
  const own = byPhrases(sentence);
  const { clause, start, end } = sentence;
  // Beside other tasks it is not told where theirs begins.
  const others = byOthers(sentence).map((one) => (own.length ? { ...one, task: null } : one));
  return [...own, ...others].map(({ parties, task }) => ({ kind: 'duty', clause, start, end, parties, task }));
}

const isWithin = (inner: Span, outer: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

function ofClause(document: Document, clause: Clause): Duty[] {
  if (clause.kind === 'row') return [];
  const words = wordsSpan(document, clause);
  const given = [...inBrackets(document, clause, words), ...byNames(document, clause, words)];
  if (given.length) return given;
  const said = clauseSentences(document, clause).flatMap(inSentence);
  return said.filter((one) => !given.some((other) => isWithin(one, other)));
}

/** 列第一位者为牵头单位，下同: said once, of all brackets from there on. */
const FIRST_LEADS = /(?:排|列)(?:在)?第一位[^，。；）)]*牵头[^，。；）)]*[，,]\s*以?下同/;

/** Whom a bracket names first leads, where it names several and does not say which of them does, or that each has a part of its own. */
function firstLeads({ reading }: Document, duty: Duty): Duty {
  const [first, ...others] = duty.parties;
  const words = reading.slice(first?.start, duty.end);
  const isTold = !first || !others.length || !/[）)]$/.test(words) || /按(?:照)?(?:各自)?职责分工/.test(words);
  if (isTold || duty.parties.some(({ role }) => role !== 'responsible')) return duty;
  return { ...duty, parties: [{ ...first, role: 'lead' }, ...others] };
}

/** @returns in the order of the text */
export function dutiesOf(document: Document): Duty[] {
  const found = [...sayingClauses(document).flatMap((clause) => ofClause(document, clause)), ...tableDuties(document)];
  const remark = document.reading.search(FIRST_LEADS);
  return found.sort((a, b) => a.start - b.start).map((duty) => (remark >= 0 && duty.end > remark ? firstLeads(document, duty) : duty));
}
