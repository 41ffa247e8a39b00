/** What two versions of a document are compared by: articles whole, every other clause by itself. */
import { BODY_KINDS } from '../../document/clause.ts';
import type { Clause, Document, Span } from '../../document/types.ts';
import { keysOf } from './variants.ts';

/** Units tile the reading text; the span is in it. */
export interface VersionUnit extends Span {
  /** Its place among the document's. */
  index: number;
  /** Its clauses in order; an article with all that stands below it. */
  clauses: Clause[];
  /** Number as it is compared; empty without one. */
  number: string;
  /** What is compared of the rest. */
  body: string;
  /** Whether its changes are amendments: what stands in the head and at the end of a document changes with every version. */
  isCounted: boolean;
}

/** What stands below a title and says when a document was passed: （2019年5月6日…通过　2021年3月1日…修正）. */
const HISTORY_BEGINS = /^[（([]?(?:[0-9０-９]{4}|[〇○◯零0０O一二三四五六七八九]{4})年/;
const HISTORY_ENDS = /(?:通过|批准|公布|发布|颁布|修正|修订|施行|实施|生效|废止|备案)[）)\]]*$/;
const DAY = /^[（([]?\S{4}年\S{1,3}月\S{1,3}日/;
/** However its lines are taken: as a date, a number, an issuer; a day is no title, nor what goes on in the middle of words. */
const mayBeHistory = ({ kind }: Clause, line: string, before: string): boolean =>
  kind === 'paragraph' || (kind === 'title' ? DAY.test(line) || !HISTORY_ENDS.test(before) : !BODY_KINDS.has(kind) && kind !== 'contents');

/** @returns how many clauses from `from` on are the history below a title, over however many lines it is set; 0 where none is */
function historyLength(reading: string, clauses: readonly Clause[], from: number): number {
  if (clauses[from - 1]?.kind !== 'title') return 0;
  let [text, length] = ['', 0];
  for (let i = from; i < clauses.length; i++) {
    const clause = clauses[i] as Clause;
    const line = reading.slice(clause.reading.start, clause.reading.end).replace(/\s/g, '');
    if (!mayBeHistory(clause, line, text)) break;
    text += line;
    if (!HISTORY_BEGINS.test(text) || text.includes('。')) break;
    if (HISTORY_ENDS.test(text)) length = i + 1 - from;
  }
  return length;
}

interface Group {
  clauses: Clause[];
  isCounted: boolean;
}

/** Articles with what stands below them, the lines of a history as one, every other clause by itself. */
function grouped(reading: string, clauses: readonly Clause[]): Group[] {
  const groups: Group[] = [];
  const titles = new Set(clauses.filter(({ kind }) => kind === 'title').map((one) => bodyOf(reading, one.reading)));
  for (let i = 0; i < clauses.length; i++) {
    const clause = clauses[i] as Clause;
    const last = groups[groups.length - 1]?.clauses;
    const [head] = last ?? [];
    if (last && head?.kind === 'article' && clause.id.indexOf(`${head.id}-`) === 0) {
      last.push(clause);
      continue;
    }
    const length = historyLength(reading, clauses, i);
    // Below its history a title may stand once more.
    const isHead = length > 0 || (clause.kind === 'paragraph' && titles.has(bodyOf(reading, clause.reading)));
    const isCounted = !isHead && (BODY_KINDS.has(clause.kind) || clause.kind === 'article-paragraph');
    groups.push({ clauses: clauses.slice(i, i + Math.max(1, length)), isCounted });
    i += Math.max(0, length - 1);
  }
  return groups;
}

const bodyOf = (reading: string, { start, end }: Span): string => keysOf(reading.slice(start, end)).keys.join('');

function unitOf(reading: string, { clauses, isCounted }: Group, index: number): VersionUnit {
  const [head] = clauses as [Clause];
  const { start } = head.reading;
  const end = (clauses[clauses.length - 1] as Clause).reading.end;
  const whole = bodyOf(reading, { start, end });
  const number = keysOf(head.number ?? '').keys.join('');
  const body = whole.indexOf(number) === 0 ? whole.slice(number.length) : whole;
  return { index, clauses, number, body, start, end, isCounted };
}

export const versionUnitsOf = ({ reading, clauses }: Pick<Document, 'reading' | 'clauses'>): VersionUnit[] =>
  grouped(reading, clauses).map((group, index) => unitOf(reading, group, index));
