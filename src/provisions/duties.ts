/** 分工: tasks with those whom the words give them to, in brackets behind the task, in a sentence of its own, or in a table. */
import type { Clause, Document, Span } from '../document/types.ts';
import { tableDuties } from './duty-tables.ts';
import { isOrgan } from './organs.ts';
import { nameListAt, partiesOf } from './parties.ts';
import { type ClauseSentence, clauseSentences, sayingClauses, spanAt, wordsSpan } from './sentences.ts';
import type { Duty, Party } from './types.ts';

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

const MANNER =
  '(?:(?:依照|依据|按照|根据)[^，。；]{1,30}|(?:在|按)?(?:各自|其)?(?:的)?职责(?:范围内|分工)?|依法|分别|统一|具体|主要|共同|牵头|统筹)*';
/** A负责B, A牵头组织B at the beginning of a phrase. */
const RESPONSIBLE = new RegExp(
  `^([^，。；：由]{2,120}?)((?:，(?:按照|依照|依据|在)[^，。；]{1,20})?，?${MANNER}负责(?!人|任|同志|的|[，、。；：]|[^，。；]{1,30}的(?:部门|机构|机关|单位|人员|组织|科室|同志))|${MANNER}(?<=[^由]{2})牵头(?=组织|制定|建立|开展|推进|研究|落实))([^。；]{2,})`,
);
/** A会同B制定C. */
const TOGETHER =
  /^([^，。；：由]{2,60}?)(?:应当|应|要|须|将)?(会同)([^，。；：]{2,60}?(?:部门|单位|机构|机关|委员会|部(?!门|队)|委(?!员)|局|厅|署|政府|办公室))(?=[\u4e00-\u9fff，])(?![和及与或、]|以及|等)([^。；]{2,})/;
/** B由A负责, 由A牵头. */
const BY = new RegExp(
  `(?:^|[，,]|[\\u4e00-\\u9fff”》])由([^，。；：由]{2,60}?)${MANNER}(负责|牵头)(?!人|同志|的主管|的责任|的人员|[^，。；]{0,6}担任)`,
);
/** A为牵头单位, A要发挥牵头作用. */
const LEADS = /(?:^|，)([^，。；：]{2,40}?)(?:为牵头(?:单位|部门)|要?(?:继续)?(?:充分)?(?:发挥|做好)牵头(?:作用|工作))/;

/** 省、自治区、直辖市人民政府 is one name: a list has a whole one before every mark. */
function namesIn(text: string): string[] {
  const names = text.split(/、|会同/);
  return names.every((name) => isOrgan(name)) ? names : [text];
}

function partiesAt(sentence: ClauseSentence, text: string, at: number, role: Party['role']): Party[] {
  let from = at;
  return namesIn(text).map((name) => {
    const joins = text.slice(0, from - at).endsWith('会同');
    const own: Party = { role: joins ? 'with' : role, ...spanAt(sentence, from, name.length) };
    from += name.length + (text.slice(from - at + name.length).indexOf('会同') === 0 ? 2 : 1);
    return own;
  });
}

interface Given extends Span {
  parties: Party[];
  /** Null where it is not said after them. */
  task: Span | null;
}

/** The words behind, without the marks at their ends. */
function behind(sentence: ClauseSentence, from: number): Span {
  const at = from + (/^[，,]*/.exec(sentence.text.slice(from))?.[0].length ?? 0);
  return spanAt(sentence, at, sentence.text.replace(/[。；]$/, '').length - at);
}

/** A负责B, with offsets of the sentence's text. */
function responsibleAt(sentence: ClauseSentence, at: number): Given | null {
  const text = sentence.text.slice(at);
  const match = RESPONSIBLE.exec(text);
  if (!match?.[1] || !match[2] || !isOrgan(match[1])) return null;
  const role = match[2].slice(-2) === '牵头' || /牵头/.test(match[2]) ? 'lead' : 'responsible';
  return {
    ...spanAt(sentence, at, 0),
    parties: partiesAt(sentence, match[1], at, role),
    task: behind(sentence, at + match[1].length + match[2].length),
  };
}

function togetherAt(sentence: ClauseSentence, at: number): Given | null {
  const match = TOGETHER.exec(sentence.text.slice(at));
  if (!match?.[1] || !match[3] || !match[4] || !isOrgan(match[1])) return null;
  const other = at + match[0].length - match[4].length - match[3].length;
  return {
    ...spanAt(sentence, at, 0),
    parties: [...partiesAt(sentence, match[1], at, 'responsible'), ...partiesAt(sentence, match[3], other, 'with')],
    task: behind(sentence, other + match[3].length),
  };
}

/** Every phrase that begins with who does it; a task ends where the next such phrase begins. */
function byPhrases(sentence: ClauseSentence): Given[] {
  const starts = [0, ...Array.from(sentence.text.matchAll(/[，,]/g), ({ index }) => index + 1)];
  const found = starts.flatMap((at) => responsibleAt(sentence, at) ?? togetherAt(sentence, at) ?? []);
  return found.map((one, i) => {
    const next = found[i + 1];
    return next && one.task ? { ...one, task: { ...one.task, end: next.start - 1 } } : one;
  });
}

/** 由A负责; what stands before it is the task, where nothing goes on behind: 灯具由甲投资，由乙负责建设 is one only as a whole. */
function byOthers(sentence: ClauseSentence): Given[] {
  const { text } = sentence;
  const by = BY.exec(text);
  if (by?.[1] && isOrgan(by[1])) {
    const at = by.index + by[0].indexOf(`由${by[1]}`);
    const goesOn = /^[^，。；]/.test(text.slice(by.index + by[0].length));
    const task = at > 0 && !goesOn ? spanAt(sentence, 0, text.slice(0, at).replace(/，$/, '').length) : null;
    const role = /牵头/.test(by[0]) ? 'lead' : 'responsible';
    return [{ ...spanAt(sentence, at, 0), parties: partiesAt(sentence, by[1], at + 1, role), task }];
  }
  const leads = LEADS.exec(text);
  if (!leads?.[1] || !isOrgan(leads[1])) return [];
  const at = leads.index + leads[0].indexOf(leads[1]);
  return [{ ...spanAt(sentence, at, 0), parties: partiesAt(sentence, leads[1], at, 'lead'), task: null }];
}

function inSentence(sentence: ClauseSentence): Duty[] {
  const own = byPhrases(sentence);
  const { clause, start, end } = sentence;
  return (own.length ? own : byOthers(sentence)).map(({ parties, task }) => ({ kind: 'duty', clause, start, end, parties, task }));
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
