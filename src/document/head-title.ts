/** A document's title, as the first lines suggest it. */
import { dateOf } from './date.ts';
import { agenciesIn, annexOf, isContentsHead, isHistory, isMasthead, isNumberLine, isPerson, isRecipients } from './line-kinds.ts';
import { END_MARK, type TextLine, unspaced } from './lines.ts';
import { numberOf } from './numbering.ts';
import { isBulletin } from './zones.ts';

/** 公文种类 of 党政机关公文处理工作条例（2012）, article 8, and what regulations and plans are called. */
const TYPE =
  /(?:决议|决定|命令|令|公报|公告|通告|意见|通知|通报|报告|请示|批复|议案|函|纪要|办法|规定|条例|细则|规则|规程|方案|规划|计划|要点|纲要|预案|标准|指南|目录|清单|名录|章程|制度|准则|法|解释|解读|问答|答记者问|名单|决定书|实施意见|措施|建议|总结|安排|说明|批示|公约|守则|指引|导则)(?:[（(](?:试行|暂行|草案|修订|征求意见稿|送审稿|[^（）()]{1,12})[）)])?$/;
/** A title that issues another ends with its own kind, not with that other's. */
const ISSUING = /关于.{0,6}(?:印发|转发|批转|公布|发布|下达|颁布|废止|修改|同意|批准)/;
const ISSUED = /(?:通知|批复|决定|公告|函|令|意见|通告|通报|报告)$/;
const ENOUGH_TITLE = 8;
/** No title begins further down. */
export const LONGEST_HEAD = 15;

export const isCompleteTitle = (title: string): boolean =>
  TYPE.test(title) &&
  (!ISSUING.test(title) || ISSUED.test(title)) &&
  (title.match(/《/g)?.length ?? 0) === (title.match(/》/g)?.length ?? 0);

const isTitleLine = ({ text, cells }: TextLine): boolean =>
  cells === 1 &&
  text.length <= 80 &&
  !END_MARK.test(text) &&
  numberOf(text) === null &&
  dateOf(text) === null &&
  !isNumberLine(text) &&
  !isMasthead(text) &&
  !isRecipients(text) &&
  !isHistory(text) &&
  !isPerson(text) &&
  !isContentsHead(text) &&
  !/^——/.test(text) &&
  annexOf(text) === null;

/** A title of several lines reads without the spaces at its breaks; 甲局 乙局关于… keeps those between its issuers. */
export const closedUp = (lines: readonly TextLine[]): string =>
  lines.map(({ text }, i) => (i && agenciesIn(text).length && agenciesIn(lines[i - 1]?.text ?? '').length ? ` ${text}` : text)).join('');

/** No more agencies issue together. */
const TOGETHER = 6;

/** Agencies, a line each, and then 关于…: their names are of the title. */
function isTitled(lines: readonly TextLine[], at: number): boolean {
  let next = at;
  while (next - at < TOGETHER && agenciesIn(lines[next]?.text ?? '').length > 0) next++;
  return /^(?:关于|转发|印发|批转)/.test(lines[next]?.text ?? '');
}

/** 某五年规划 / 和二〇三五年远景目标纲要, 某条例 / 实施细则. */
const CONTINUES =
  /^(?:和|及|与|暨).*(?:纲要|规划|办法|规定|方案|意见|通知|报告)$|^(?:实施细则|实施办法|实施意见|实施方案|管理办法|暂行规定|暂行办法)$/;

const VERSION = /^[（(](?:试行|暂行|草案|修订|征求意见稿|送审稿|.{2,4}年.{0,4}(?:修订|版))[）)]$/;

/** @returns the index of the first line that may be one of the title; -1 where there is none */
function titleStart(lines: readonly TextLine[]): number {
  const isFirst = (line: TextLine, at: number) => isTitleLine(line) && (!agenciesIn(line.text).length || isTitled(lines, at));
  // An annex has a title of its own.
  const annex = lines.findIndex(({ text }) => annexOf(text) !== null);
  const head = lines.slice(0, annex < 0 ? LONGEST_HEAD : Math.min(annex, LONGEST_HEAD));
  const first = head.findIndex(isFirst);
  // Minutes and bulletins are called so above the number, and by their matter below it.
  const named =
    first >= 0 && isBulletin((head[first] as TextLine).text) ? head.findIndex(({ text }, at) => at > first && /关于/.test(text)) : -1;
  return named >= 0 ? named : first;
}

/** @returns the lines that make the title, from the first that may be one */
export function titleLines(lines: readonly TextLine[]): TextLine[] {
  const from = titleStart(lines);
  if (from < 0) return [];
  const found = [lines[from] as TextLine];
  for (let at = from + 1; at < lines.length && found.length < ENOUGH_TITLE; at++) {
    const next = lines[at] as TextLine;
    const title = unspaced(closedUp(found));
    if (VERSION.test(next.text)) return [...found, next];
    // What is a title itself is another's, or the same once more.
    const endsIt = /关于/.test(title) && TYPE.test(next.text) && !/关于/.test(next.text);
    const goesOn = !isCompleteTitle(title) || endsIt || CONTINUES.test(next.text);
    const isAgency = agenciesIn(next.text).length > 0 && !isTitled(lines, at);
    if (!goesOn || !isTitleLine(next) || isAgency) break;
    found.push(next);
  }
  // What never becomes a title is likelier a heading and its text.
  return isCompleteTitle(unspaced(closedUp(found))) ? found : found.slice(0, 1);
}

/** Three lines that say 关于 nowhere may be a title, a subtitle and a heading. */
export const isLikelyTitle = (lines: readonly TextLine[]): boolean =>
  lines.length < 3 || lines.some(({ text }) => /关于|转发|印发/.test(text));
