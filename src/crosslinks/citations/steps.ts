/** Numbers by which clauses are cited, step by step: 第十二条第二款第（三）项, 二（一）2第2段, 附件1第三条. */
import { HAN_NUMERALS, numeral } from '../../document/numeral.ts';

/** 1 to 5 for 一、（一）1.（1）①, as in the document's outline; n for 1.2.3. */
export type StepUnit =
  | '附'
  | '编'
  | '章'
  | '节'
  | '条'
  | '款'
  | '项'
  | '目'
  | '段'
  | '点'
  | '行'
  | '表'
  | '问'
  | '1'
  | '2'
  | '3'
  | '4'
  | '5'
  | 'n';

export interface CitationStep {
  unit: StepUnit;
  /** 第三条之一 is 3-1, a decimal 1.2.3. */
  value: string;
}

/** One text for one clause, however its numbers are written. */
export const stepsKey = (steps: readonly CitationStep[]): string => steps.map(({ unit, value }) => `${unit}${value}`).join(' ');

const H = `[${HAN_NUMERALS}]+`;
const UNITS: Record<string, StepUnit> = { 部分: '编', 篇: '编', 自然段: '段', 小点: '点' };

type Read = (match: RegExpExecArray) => CitationStep | null;

const step = (unit: StepUnit, text: string, other = ''): CitationStep | null => {
  const value = numeral(text);
  return value > 0 ? { unit, value: other ? `${value}-${numeral(other)}` : String(value) } : null;
};

const DECIMAL = /([0-9]{1,2}(?:\.[0-9]{1,2})+)/y;
const FIRST = new RegExp(`(${H})\\s*、?(?=\\s*[（(]|\\s*第|$)`, 'y');
const THIRD = /([0-9]{1,2})(?![0-9年月日%％个项万亿倍人名件次家])[.．、]?/y;

const isUnder = (before: CitationStep | undefined, units: string): boolean => before !== undefined && units.indexOf(before.unit) >= 0;

/** What is a number of a clause only at the beginning, or only behind another, says so by its place. */
const FORMS: [pattern: RegExp, read: Read, isPlace?: (before: CitationStep | undefined) => boolean][] = [
  [new RegExp(`附件\\s*(${H}|[0-9]{1,2})?[、，]?`, 'y'), ([, n]) => step('附', n ?? '1')],
  [
    new RegExp(`第\\s*[（(]?\\s*(${H}|[0-9]{1,4})\\s*[）)]?\\s*(部分|自然段|小点|[编篇章节条款项目段点行])(?:之(${H}))?`, 'y'),
    ([, n = '', unit = '', other]) => step(UNITS[unit] ?? (unit as StepUnit), n, other),
  ],
  // The first of 第（三）、（四）项 has its unit behind the last.
  [
    new RegExp(`第\\s*[（(]?(${H}|[0-9]{1,4})[）)]?(?=(?:[、和][（(]?(?:${H}|[0-9]{1,4})[）)]?)+([条款项]))`, 'y'),
    ([, n = '', unit = '']) => step(unit as StepUnit, n),
  ],
  [/表\s*([0-9]{1,2})/y, ([, n = '']) => step('表', n)],
  [/问\s*([0-9]{1,3})/y, ([, n = '']) => step('问', n)],
  [new RegExp(`[（(]\\s*(${H})\\s*[）)]、?(?:项|条|款|点)?`, 'y'), ([, n = '']) => step('2', n)],
  [/[（(]\s*([0-9]{1,2})\s*[）)](?:项|点)?/y, ([, n = '']) => step('4', n)],
  [/([①-⑳])/y, ([, n = '']) => ({ unit: '5', value: String(n.charCodeAt(0) - 0x245f) })],
  [DECIMAL, ([, n = '']) => ({ unit: 'n', value: n }), (before) => !before || isUnder(before, '附')],
  [FIRST, ([, n = '']) => step('1', n), (before) => !before || isUnder(before, '附章编')],
  [THIRD, ([, n = '']) => step('3', n), (before) => isUnder(before, '12问')],
];

const at = (pattern: RegExp, text: string, index: number): RegExpExecArray | null => {
  pattern.lastIndex = index;
  return pattern.exec(text);
};

/** The step at an offset, and where it ends. */
function stepAt(text: string, index: number, before: CitationStep | undefined): { step: CitationStep; end: number } | null {
  for (const [pattern, read, isPlace] of FORMS) {
    const match = isPlace && !isPlace(before) ? null : at(pattern, text, index);
    const found = match && read(match);
    if (match && found) return { step: found, end: index + match[0].length };
  }
  return null;
}

/** @returns the steps from an offset on, and where the last of them ends */
export function stepsAt(text: string, index: number): { steps: CitationStep[]; end: number } {
  const steps: CitationStep[] = [];
  let end = index;
  for (let found = stepAt(text, end, undefined); found; found = stepAt(text, end, steps[steps.length - 1])) {
    // What follows in the same brackets is another of the same kind: （三）、（四）.
    if (found.step.unit === '2' && steps[steps.length - 1]?.unit === '2') break;
    steps.push(found.step);
    end = found.end;
  }
  return { steps, end };
}

/** @param label of a clause, as the outline writes it; @returns none for what has no number */
export function stepsOfLabel(label: string): CitationStep[] {
  const { steps, end } = stepsAt(label.replace(/^((?:附件[0-9]*)?)开头/, '$1'), 0);
  return end ? steps : [];
}
