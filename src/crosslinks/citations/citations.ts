/** Where a text cites clauses: those of documents that it names, and its own. */
import { HAN_NUMERALS, numeral } from '../../document/numeral.ts';
import type { Work } from '../../document/work.ts';
import { type CitationStep, type StepUnit, stepsAt } from './steps.ts';

/** 前款, 前两条: counted from the clause that it stands in, or from what is cited before. */
export interface Relative {
  unit: '条' | '款' | '项';
  /** How many it covers. */
  count: number;
}

export interface Citation {
  start: number;
  end: number;
  /** Behind the words of `relative` and `own`, which they are steps below. */
  steps: CitationStep[];
  relative?: Relative;
  /** Of the text itself: what follows 本 in 本办法第三条 and 本条第二款. */
  own?: string;
  /** 第二款 alone, where `own` is not said and only meant. */
  isMeant?: boolean;
  /** Where what is cited together begins: 第三条至第五条. */
  through?: Citation;
}

const BEGINS = new RegExp(`附件|第|前[一二两三四五]?[款条项]|[${HAN_NUMERALS}]`, 'g');
const H = new RegExp(`[${HAN_NUMERALS}第之分]`);
const OWN =
  /本(?:实施|暂行)?(法|条例|规定|办法|细则|规则|准则|意见|通知|方案|决定|章程|解释|规范|规程|安排|制度|规划|纲要|计划|标准|预案|公告|条|章|节|编|款|项)?$/;
const RELATIVE = /^前([一二两三四五])?([款条项])(?![件例目款])/;
/** 以前条件, 目前款项. */
const NO_RELATIVE = /[以之目从跟先此]$/;
const UPPER = '编章节条附1n';
const JOINED = /^(?:[、和及与或至到]|以及|或者){1,2}$/;
const THROUGH = /[至到]$/;

/** A clause is cited by more than the last of its numbers, unless that alone names it. */
function isWhole(steps: readonly CitationStep[], text: string): boolean {
  const [first, second] = steps;
  if (!first) return false;
  if (first.unit === '1') return second !== undefined && '25段'.indexOf(second.unit) >= 0;
  if (first.unit === '附') return true;
  return '编章节条款项段'.indexOf(first.unit) >= 0 && /^第/.test(text);
}

const lineStart = (text: string, at: number): boolean => /(?:^|\n)[\s　]*$/.test(text.slice(Math.max(0, at - 12), at));

/** What follows a number is no part of it. */
const unmarked = (words: string): string => words.replace(/[、，.．]$/, '');

type Read = Omit<Citation, 'start' | 'through'>;

function relativeAt(text: string, start: number, ahead: string): Read | null {
  const [words, many, unit] = RELATIVE.exec(text.slice(start, start + 4)) ?? [];
  if (!words || NO_RELATIVE.test(ahead)) return null;
  const end = start + words.length;
  const below = text[end] === '第' || text[end] === '（' ? stepsAt(text, end) : { steps: [], end };
  const count = many ? (many === '两' ? 2 : numeral(many)) : 1;
  return {
    steps: below.steps,
    end: start + unmarked(text.slice(start, below.end)).length,
    relative: { unit: unit as Relative['unit'], count },
  };
}

/** 第二款 behind 第十二条第一款、 is 第十二条第二款, and of the same document. */
function joined(read: Read, previous: Citation): Read | null {
  const { own, relative, isMeant } = previous;
  const kin = { ...(own ? { own } : {}), ...(relative ? { relative } : {}), ...(isMeant ? { isMeant } : {}) };
  const [first] = read.steps as [CitationStep];
  const same = previous.steps.findIndex(({ unit }) => unit === first.unit);
  if (same >= 0 && (same > 0 || own || relative)) return { ...read, ...kin, steps: [...previous.steps.slice(0, same), ...read.steps] };
  return UPPER.indexOf(first.unit) >= 0 ? { ...read, ...(own ? { own } : {}) } : null;
}

/** What a number without its upper ones is below: 第二款 of the same 条, 第三项 of the same 款. */
const MEANT: Partial<Record<StepUnit, string>> = { 款: '条', 项: '款' };

/** A number with no other before it. */
function alone(read: Read, text: string): Read | null {
  const [first] = read.steps as [CitationStep];
  const last = read.steps[read.steps.length - 1] as CitationStep;
  // 第一章 总则 第二章 细则 is a table of contents.
  if ('编章节'.indexOf(last.unit) >= 0 && /^[\s　]/.test(text.slice(read.end))) return null;
  if (UPPER.indexOf(first.unit) >= 0) return read;
  const own = MEANT[first.unit];
  const isSaid = /^(?:的?规定|所列|情形|行为|所称|以外)/.test(text.slice(read.end, read.end + 4));
  return own && isSaid ? { ...read, own, isMeant: true } : null;
}

/** What the words before a number make of it: the text's own, one of several, or one alone. */
function placed(read: Read, text: string, start: number, ahead: string, previous: Citation | undefined): Omit<Citation, 'start'> | null {
  const own = OWN.exec(ahead);
  if (own) return { ...read, own: own[1] ?? '' };
  const between = previous ? text.slice(previous.end, start) : '';
  if (previous && JOINED.test(between)) {
    const one = joined(read, previous);
    return one && { ...one, ...(THROUGH.test(between) ? { through: previous } : {}) };
  }
  const one = alone(read, text);
  // 第二十四第一款 lacks its 条: whose 款 it is, is not said.
  return one && !(one.isMeant && H.test(ahead.slice(-1))) ? one : null;
}

/** The text's own numbers begin a line. */
function citationAt(text: string, start: number, previous: Citation | undefined): Citation | null {
  const ahead = text.slice(Math.max(0, start - 8), start);
  if (lineStart(text, start)) return null;
  const relative = text[start] === '前' ? relativeAt(text, start, ahead) : null;
  if (relative) return { start, ...relative };
  if (text[start] !== '第' && H.test(ahead.slice(-1))) return null;
  const { steps, end } = stepsAt(text, start);
  const words = text.slice(start, end);
  const read = isWhole(steps, words) ? placed({ steps, end: start + unmarked(words).length }, text, start, ahead, previous) : null;
  return read && { start, ...read };
}

const NEXT = new RegExp(`[、和][（(]?([${HAN_NUMERALS}]+|[0-9]{1,3})[）)]?([条款项])?`, 'y');

/** What follows the first of 第（三）、（四）项, whose unit stands behind the last. */
function restOfList(text: string, first: Citation): Citation[] {
  const last = first.steps[first.steps.length - 1];
  if (!last || /[条款项目段分节章编]$/.test(text.slice(first.start, first.end))) return [];
  const found: Citation[] = [];
  NEXT.lastIndex = first.end;
  for (let match = NEXT.exec(text); match; match = NEXT.exec(text)) {
    const [whole, n = '', unit] = match;
    const start = match.index + 1;
    const steps = [...first.steps.slice(0, -1), { unit: last.unit, value: String(numeral(n)) }];
    found.push({ ...first, start, end: match.index + whole.length, steps });
    if (unit) return found;
  }
  return [];
}

/** Characters of a step. */
const STEP = 5_000;

/** @returns in order, none within another */
export function* citationsIn(text: string): Work<Citation[]> {
  const found: Citation[] = [];
  const begins = new RegExp(BEGINS, 'g');
  let next = STEP;
  for (let match = begins.exec(text); match; match = begins.exec(text)) {
    if (match.index >= next) {
      yield { done: match.index, total: text.length };
      next = match.index + STEP;
    }
    const citation = citationAt(text, match.index, found[found.length - 1]);
    if (!citation) continue;
    const rest = restOfList(text, citation);
    found.push(citation, ...rest);
    begins.lastIndex = (rest[rest.length - 1] ?? citation).end;
  }
  return found;
}
