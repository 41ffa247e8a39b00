/** Where a draft cites clauses. */
import { HAN_NUMERALS } from '../../document/numeral.ts';
import { type Step, stepsAt } from './steps.ts';

export interface Citation {
  start: number;
  end: number;
  steps: Step[];
  /** 前款, 前条: the one before that which is cited before. */
  relative?: '款' | '条';
}

const BEGINS = new RegExp(`附件|第|前[款条]|[${HAN_NUMERALS}]`, 'g');
const H = new RegExp(`[${HAN_NUMERALS}第之分]`);
/** 本办法第三条 is the draft's own. */
const OWN = /本(?:法|条例|规定|办法|细则|规则|准则|意见|通知|方案|决定|章程|条|章|节|编|款)?$/;

const UPPER = '编章节条附1n';

/** A clause is cited by more than the last of its numbers, unless that alone names it. */
function isWhole(steps: readonly Step[], text: string): boolean {
  const [first, second] = steps;
  if (!first) return false;
  if (first.unit === '1') return second !== undefined && '25段'.indexOf(second.unit) >= 0;
  if (first.unit === '附') return second !== undefined;
  return '编章节条款项段'.indexOf(first.unit) >= 0 && /^第/.test(text);
}

const lineStart = (draft: string, at: number): boolean => /(?:^|\n)[\s　]*$/.test(draft.slice(Math.max(0, at - 12), at));

/** 第二款 behind 第十二条第一款、 is 第十二条第二款. */
function withUpper(steps: Step[], previous: Citation | undefined, between: string): Step[] | null {
  const [first] = steps;
  if (!first || UPPER.indexOf(first.unit) >= 0) return steps;
  if (!previous || !/^[、和及与或至到]{1,2}$/.test(between)) return null;
  const same = previous.steps.findIndex(({ unit }) => unit === first.unit);
  return same > 0 ? [...previous.steps.slice(0, same), ...steps] : null;
}

/** The draft's own numbers begin a line; what follows 本办法 or is a word of its own is no citation of another document. */
function citationAt(draft: string, start: number, previous: Citation | undefined): Citation | null {
  const ahead = draft.slice(Math.max(0, start - 6), start);
  if (lineStart(draft, start) || OWN.test(ahead)) return null;
  const relative = /^前([款条])/.exec(draft.slice(start, start + 2))?.[1] as '款' | '条' | undefined;
  if (relative) return /[以之目从跟]$/.test(ahead) ? null : { start, end: start + 2, steps: [], relative };
  if (draft[start] !== '第' && H.test(ahead.slice(-1))) return null;
  const { steps, end } = stepsAt(draft, start);
  if (!isWhole(steps, draft.slice(start, end))) return null;
  const whole = withUpper(steps, previous, previous ? draft.slice(previous.end, start) : '');
  return whole && { start, end: start + draft.slice(start, end).replace(/[、，.．]$/, '').length, steps: whole };
}

/** @returns in order, none within another */
export function citationsIn(draft: string): Citation[] {
  const found: Citation[] = [];
  BEGINS.lastIndex = 0;
  for (let match = BEGINS.exec(draft); match; match = BEGINS.exec(draft)) {
    const citation = citationAt(draft, match.index, found[found.length - 1]);
    if (!citation) continue;
    found.push(citation);
    BEGINS.lastIndex = citation.end;
  }
  return found;
}
