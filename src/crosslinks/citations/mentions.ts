/** Where a text names documents: a title in 《》 with what stands around it, or a 发文字号. */
import { dateOf } from '../../document/date.ts';
import type { Work } from '../../document/work.ts';

export interface MentionPlace {
  start: number;
  end: number;
  text: string;
}

/** 发文字号 in its parts; the year's brackets may be any. */
export interface NumberPlace extends MentionPlace {
  /** 机关代字, with words of the sentence before it where no mark is between. */
  code: string;
  year: string;
  /** 序号 */
  serial: string;
}

export interface DatePlace extends MentionPlace {
  /** YYYY-MM-DD, or YYYY alone. */
  date: string;
}

export interface Mention {
  /** Within the marks; null for a document named by its number alone. */
  title: MentionPlace | null;
  number: NumberPlace | null;
  issuer: MentionPlace | null;
  date: DatePlace | null;
  /** Short name that the draft gives it: 以下简称《意见》. */
  alias: string | null;
  /** From the title's mark, or the number, to the end of the brackets behind it. */
  start: number;
  end: number;
}

const LONGEST_TITLE = 200;

/** @returns outermost titles, without their marks */
export function titlesIn(draft: string): MentionPlace[] {
  const found: MentionPlace[] = [];
  const marks = /[《》\n]/g;
  let depth = 0;
  let start = 0;
  for (let match = marks.exec(draft); match; match = marks.exec(draft)) {
    const { 0: mark, index } = match;
    if (mark === '\n' || (depth && index - start > LONGEST_TITLE)) depth = 0;
    if (mark === '《' && depth++ === 0) start = index + 1;
    if (mark === '》' && depth > 0 && --depth === 0) found.push({ start, end: index, text: draft.slice(start, index) });
  }
  return found;
}

/** 机关代字 stands before the year: looked for from there, a text is gone through once. */
const [CODE, LONGEST_CODE] = [/[\u4e00-\u9fffA-Za-z]+$/, 16];
const YEAR_AND_SERIAL = /[〔［[（(【]\s*((?:19|20)\d{2})\s*[〕］\]）)】]\s*第?\s*(\d{1,4})\s*号/g;
/** A day as texts write it. */
export const DAY =
  /(?:[0-9０-９]{4}|[〇零○一二三四五六七八九]{4})\s*年\s*[0-9０-９一二三四五六七八九十]{1,3}\s*月\s*[0-9０-９一二三四五六七八九十]{1,3}\s*日/;
const YEAR = /([0-9]{4})年$/;

const all = (pattern: RegExp, text: string): RegExpExecArray[] => {
  const found: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) found.push(match);
  return found;
};

/** @param from what offsets are counted from */
export function numbersIn(text: string, from = 0): NumberPlace[] {
  const found: NumberPlace[] = [];
  let behind = 0;
  for (const match of all(YEAR_AND_SERIAL, text)) {
    const before = text.slice(behind, match.index).trimRight();
    const code = CODE.exec(before.slice(-LONGEST_CODE))?.[0];
    if (code === undefined) continue;
    const start = behind + before.length - code.length;
    behind = match.index + match[0].length;
    const [, year = '', serial = ''] = match;
    found.push({ start: from + start, end: from + behind, text: text.slice(start, behind), code, year, serial });
  }
  return found;
}

function dateIn(text: string, from: number): DatePlace | null {
  const match = DAY.exec(text);
  const date = match && dateOf(match[0]);
  return match && date ? { start: from + match.index, end: from + match.index + match[0].length, text: match[0], date } : null;
}

/** What an organ's name ends with. */
const ORGAN =
  /(?:委员会|党委|党组|[省市县区州旗盟]委|工委|纪委|国务院|中央|政府|办公厅|办公室|[\u4e00-\u9fff]部|局|厅|署|总局|法院|检察院|管委会|领导小组|街道办事处)$/;
const ISSUED = '(?:联合)?(?:印发|发布|下发|制定|出台|颁布|公布|转发|批转)';
/** 中共某委2014年3月9日印发的《, 某政府《. */
const BEFORE = new RegExp(`([\\u4e00-\\u9fff、]{2,40}?)?(?:于)?(${DAY.source}|[0-9]{4}年)?${ISSUED}?(?:了|的)?$`);

interface Around {
  issuer: MentionPlace | null;
  date: DatePlace | null;
}

const placed = (text: string, start: number): MentionPlace => ({ text, start, end: start + text.length });

/** The organ's name alone: behind the words that lead to it. */
function organ(text: string, start: number): MentionPlace | null {
  const led = /^.*(?:按照|根据|依据|落实|贯彻|执行|对照|学习|传达|依照|遵照|结合|关于|对|按|由|与|和|及|、)/.exec(text)?.[0] ?? '';
  const name = text.slice(led.length);
  return name.length >= 3 && ORGAN.test(name) ? placed(name, start + led.length) : null;
}

/** @param from offset of the title's mark */
function before(draft: string, from: number): Around {
  const line = /[^\n。；！？：，,“”（）()《》]*$/.exec(draft.slice(Math.max(0, from - 80), from))?.[0] ?? '';
  const start = from - line.length;
  const match = BEFORE.exec(line);
  if (!match) return { issuer: null, date: null };
  const [, , when = ''] = match;
  const at = when ? line.lastIndexOf(when) : line.length;
  const day = when ? dateIn(when, start + at) : null;
  const year = YEAR.exec(when);
  const date = day ?? (year ? { ...placed(when, start + at), date: year[1] as string } : null);
  const name = (when ? line.slice(0, at) : line.replace(new RegExp(`${ISSUED}?(?:了|的)?$`), '')).replace(/于$/, '');
  return { issuer: organ(name, start), date };
}

const OTHER_DAY = /^.*(?:施行|修正|修订|通过|公布|批准|实施|生效)/;
/** In marks of any kind, or bare to the end of the brackets. */
const ALIAS = /(?:简称|以下称)(?:为|：)?(?:[《“"「]([^》”"」]{2,20})[》”"」]|([\u4e00-\u9fff]{2,20})(?=$|[，,；;、）)]))/;

function aliasIn(text: string): string | null {
  const match = ALIAS.exec(text);
  return match?.[1] ?? match?.[2] ?? null;
}

/** (issuer，date) or (number) behind a title. */
function behind(draft: string, from: number): Around & Pick<Mention, 'number' | 'alias' | 'end'> {
  const open = /^\s*[（(]/.exec(draft.slice(from, from + 4))?.[0].length ?? 0;
  const none = { issuer: null, date: null, number: null, alias: null, end: from };
  if (!open) return none;
  const rest = draft.slice(from + open, from + 160);
  const bracketed = /^(?:[^（）()\n]|[（(][^（）()\n]*[）)])*(?=[）)])/.exec(rest)?.[0];
  if (bracketed === undefined) return none;
  const start = from + open;
  const [number = null] = numbersIn(bracketed, start);
  const date = OTHER_DAY.test(bracketed) ? null : dateIn(bracketed, start);
  const first = /^[\u4e00-\u9fff、]+(?=[，,；;、\s]|$)/.exec(bracketed)?.[0] ?? '';
  const issuer = ORGAN.test(first) && first.length >= 3 ? placed(first, start) : null;
  return { issuer, date, number, alias: aliasIn(bracketed), end: start + bracketed.length + 1 };
}

/** A title with what stands around it. */
function titled(draft: string, title: MentionPlace): Mention {
  const [ahead, after] = [before(draft, title.start - 1), behind(draft, title.end + 1)];
  return { ...after, title, start: title.start - 1, issuer: after.issuer ?? ahead.issuer, date: after.date ?? ahead.date };
}

/** @returns documents as the draft names them, in order */
export function* mentionsIn(draft: string): Work<Mention[]> {
  const titles = titlesIn(draft);
  const found: Mention[] = [];
  for (const title of titles) {
    found.push(titled(draft, title));
    yield { done: found.length, total: titles.length };
  }
  const numbered = numbersIn(draft)
    .filter(({ start, end }) => !found.some((one) => start < one.end && end > one.start))
    .map((number): Mention => ({ title: null, number, issuer: null, date: null, alias: null, start: number.start, end: number.end }));
  return [...found, ...numbered].sort((a, b) => a.start - b.start);
}
