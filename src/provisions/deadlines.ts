/**
 * 时限: by which day, or within how many days, the words tell someone to do something. What is past when the document is made, what
 * only describes a case (…的，), and what forbids for a time are no deadlines.
 */
import { validityFacts } from '../crosslinks/validity.ts';
import { clauseById, trimSpan } from '../document/clause.ts';
import type { Document, Span } from '../document/types.ts';
import { type LastDay, lastDayOf } from './last-day.ts';
import { type ClauseSentence, clauseSentences, sayingClauses, spanAt, wordsSpan } from './sentences.ts';
import { subjectBefore } from './subject.ts';
import type { Deadline } from './types.ts';

const YEAR = '(?:(?:19|20)\\d{2}|二[〇零○]?[〇零○一二三四五六七八九]{2,3})\\s*年';
const MONTH = '(?:\\d{1,2}|十[一二]?|[一二三四五六七八九])\\s*月份?';
const DAY = '\\d{1,2}\\s*[日号]';
const HAN_DAY = '(?:\\d{1,2}|[一二三四五六七八九十]{1,3})[日号]';
/** 5月10日前后 is no last day. */
const BEFORE = '(?:之前|以前|前(?!后))';
/** 2019年4月底前, 6月15日前, 年底前, 到2020年底, 2014年内. */
const BY = new RegExp(
  [
    `(?:每年(?:的)?)?(?:${YEAR})?${MONTH}(?:${DAY}|[上中下]旬|底|末)?(?:\\d{1,2}[时点])?${BEFORE}`,
    `每(?:月|季度?|季末?)(?:[底末]?${HAN_DAY}|[上中下]旬|底|末)(?:${BEFORE})?`,
    `(?:${YEAR}|每年|今年|本年|明年|当年|次年)?年?[底末]${BEFORE}`,
    `(?:到|至)(?:${YEAR})(?:${MONTH})?[底末](?!${BEFORE})`,
    `(?:${YEAR})[底末](?!${BEFORE})(?=[，,]?(?:完成|实现|建成|达到|形成|建立|全面|基本))`,
    `(?:到|至)(?:${YEAR})(?=[，,])`,
    `(?:${YEAR})(?:年)?内(?=[，,]?(?:完成|实现|建成|达到|形成|建立))`,
  ].join('|'),
  'g',
);

const COUNT = '(?:[0-9０-９]{1,3}|[一二三四五六七八九十百两]{1,5})';
const UNIT = '(?:个?工作日|个自然日|日|天|个月|个?小时|周)';
/** 自收到申请之日起20个工作日内. */
const WITHIN = new RegExp(`${COUNT}(?:${UNIT}|(?<=(?:之日|之时)起${COUNT})年)(?:之内|以内|内)`, 'g');
/** 应当于会议召开7日前. */
const AHEAD = new RegExp(`(?:提前${COUNT}${UNIT}(?!以上)|(?<![0-9月年底末])${COUNT}${UNIT}(?:之前|以前|前))`, 'g');

/** From what on days are counted: directly before their number. */
const FROM_EVENT =
  /(?:自|从|在|于|接到|收到)?[^，。；：、]{0,50}(?:之日|之时|次日|日|时)起(?:的|至)?$|(?:自|从)[^，。；：]{1,50}(?:之日|之时|次日|日|时)起(?:的|至)?$|(?:接到|收到|受理|作出|自|在|于)[^，。；：]{1,40}(?:后|的|届满前|开始前|结束后)?$/;

/** Up to the next comma. */
const phraseFrom = (text: string): string => /^[^，,；。]*/.exec(text)?.[0] ?? '';

/** What follows forbids, or says what has not been done; what is counted there happened. */
const NOT_TO_DO = /^[，,]?(?:的|不|未|无|没有|禁止|累计|连续|发生|出现|有下列|有前款|曾)/;
const DESCRIBES = /的$/;
const RETURNS = /^(?:对|经|符合|不符合|认为|需|确需|由|情况|案情|特殊情况)/;

/** Words that tell of a case, and not what is to be done in it. */
function isCase(after: string): boolean {
  if (NOT_TO_DO.test(after)) return true;
  const own = phraseFrom(after);
  if (own) return DESCRIBES.test(own);
  const next = phraseFrom(after.slice(1));
  return DESCRIBES.test(next) && !RETURNS.test(next);
}

/** Before the number: these count what was, or how often. */
const LOOKS_BACK = /(?:最近|近|前|过去|连续|每|任意|任何|任一|超过|满|以上|下|上|第|、|至|到|—|-|~|～)\s*$/;
const RANGE = /[0-9一二三四五六七八九十]\s*(?:至|到|—|-|~|～)\s*$/;

/** 期限届满前60日内. */
const ENDS_BEFORE = /(?:届满|期满|到期|开始|结束|举行|召开|实施|施行|开工|使用)之?前\s*$/;

interface Found {
  at: number;
  text: string;
}

const all = (pattern: RegExp, text: string): Found[] =>
  Array.from(text.matchAll(pattern), (match) => ({ at: match.index, text: match[0] }));

/** A quotation's words are another's. */
const isQuoted = (text: string, at: number): boolean => {
  const before = text.slice(0, at);
  return (before.match(/[“《]/g)?.length ?? 0) > (before.match(/[”》]/g)?.length ?? 0);
};

/** Said of one who may or has to act. */
const MODAL = /应当|必须|须|应|要|可以|可|有权|请|责令|限期/;
const isTold = (text: string): boolean => MODAL.test(text);

function datedIn(sentence: ClauseSentence, made: string): Deadline[] {
  const { text, clause, start, end } = sentence;
  return all(BY, text).flatMap(({ at, text: words }): Deadline[] => {
    const after = text.slice(at + words.length);
    const before = text.slice(0, at);
    if (isQuoted(text, at) || isCase(after) || /(?:截至|截止到?|自|从)$/.test(before)) return [];
    // A range from a day on, of what is counted or paid, ends with it: no day by which to act.
    if (/^(?:到|至)/.test(words) && /(?:[0-9日月年底末]|起)$/.test(before)) return [];
    const isYearly = /每年[^，。；]*$/.test(before);
    const day: LastDay = lastDayOf(isYearly ? `每年${words}` : words);
    if (day.latest !== null && day.latest < made) return [];
    const who = subjectBefore(sentence, at);
    return [{ kind: 'deadline', type: day.type, date: day.date, clause, start, end, when: spanAt(sentence, at, words.length), who }];
  });
}

/** @param from where the sentence's number of days begins @returns with the event before it */
function whenFrom(sentence: ClauseSentence, at: number, length: number): Span {
  const before = /[^，。；：]*$/.exec(sentence.text.slice(0, at))?.[0] ?? '';
  const told = /^.*(?:应当|必须|可以|应|须|要)(?=[自从在于接收])/.exec(before)?.[0].length ?? 0;
  const led = told || Math.max(0, before.search(/[自从](?=[^，]*(?:起|后)$)|(?:接到|收到|在|于)(?=[^，]+$)/));
  const event = before.slice(led);
  const isEvent = FROM_EVENT.test(event) && (told > 0 || /^(?:自|从|在|于|接到|收到)/.test(event));
  return isEvent ? spanAt(sentence, at - event.length, event.length + length) : spanAt(sentence, at, length);
}

function termsIn(sentence: ClauseSentence): Deadline[] {
  const { text, clause, start, end } = sentence;
  if (!isTold(text)) return [];
  const within = all(WITHIN, text).filter(({ at, text: words }) => {
    const before = text.slice(0, at);
    return !isCase(text.slice(at + words.length)) && (!LOOKS_BACK.test(before) || RANGE.test(before) || ENDS_BEFORE.test(before));
  });
  const ahead = all(AHEAD, text).filter(
    ({ at, text: words }) => /(?:应当|必须|须|应)[^，；。]*$/.test(text.slice(0, at)) && !isCase(text.slice(at + words.length)),
  );
  return [...within, ...ahead]
    .filter(({ at }) => !isQuoted(text, at))
    .sort((a, b) => a.at - b.at)
    .map(({ at, text: words }) => {
      const when = whenFrom(sentence, at, words.length);
      const who = subjectBefore(sentence, when.start - start);
      return { kind: 'deadline', type: 'term', date: null, clause, start, end, when, who };
    });
}

/** The document's own validity, as its words say it. */
function validityOf(document: Document): Deadline[] {
  return validityFacts(document).flatMap((fact): Deadline[] => {
    if (fact.kind === 'ends') return [];
    const date = fact.kind === 'in-force' ? fact.from : fact.until;
    const words = wordsSpan(document, clauseById(document, fact.clause));
    const when = trimSpan(document.reading, { start: Math.max(fact.start, words.start), end: fact.end });
    return [{ kind: 'deadline', type: fact.kind, date, clause: fact.clause, ...when, when, who: null }];
  });
}

/** @param made YYYY-MM-DD of the document @returns in the order of the text */
export function deadlinesOf(document: Document, made: string): Deadline[] {
  const validity = validityOf(document);
  const said = sayingClauses(document)
    .flatMap((clause) => clauseSentences(document, clause))
    .filter(({ start, end }) => !validity.some((one) => one.start < end && start < one.end))
    .flatMap((sentence) => [...datedIn(sentence, made), ...termsIn(sentence)]);
  return [...said, ...validity].sort((a, b) => a.when.start - b.when.start);
}
