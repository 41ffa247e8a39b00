/** What a document says of itself, as its lines suggest it: title, issuers, number, date; and what of it has to be asked. */
import { compile } from './compile.ts';
import { dateOf } from './date.ts';
import { applyEmendations } from './emend.ts';
import {
  agenciesIn,
  annexOf,
  isContentsHead,
  isHistory,
  isMasthead,
  isNumberLine,
  isPerson,
  isRecipients,
  isSigned,
} from './line-kinds.ts';
import { END_MARK, linesOf, type TextLine, unspaced } from './lines.ts';
import { numberOf } from './numbering.ts';
import { ORDER } from './parts.ts';
import { tidy } from './tidy.ts';
import type { Document, Part } from './types.ts';
import { isBulletin, signedOn } from './zones.ts';

export type HeadField = 'title' | 'issuer' | 'number' | 'date';

/** What the file's own metadata says, such as the `meta` elements of a government site. */
export type Stated = Partial<Record<HeadField, string>>;

export interface Recognised {
  title: string;
  issuers: string[];
  number: string | null;
  /** YYYY-MM-DD; empty where no line has one. */
  date: string;
  /** What an editor has to confirm. */
  asked: (typeof ASKED)[number][];
  /** As these make it; null where no title was found. */
  document: Document | null;
}

/** 公文种类 of 党政机关公文处理工作条例（2012）, article 8, and what regulations and plans are called. */
const TYPE =
  /(?:决议|决定|命令|令|公报|公告|通告|意见|通知|通报|报告|请示|批复|议案|函|纪要|办法|规定|条例|细则|规则|规程|方案|规划|计划|要点|纲要|预案|标准|指南|目录|清单|名录|章程|制度|准则|法|解释|解读|问答|答记者问|名单|决定书|实施意见|措施|建议|总结|安排|说明|批示|公约|守则|指引|导则)(?:[（(](?:试行|暂行|草案|修订|征求意见稿|送审稿|[^（）()]{1,12})[）)])?$/;
/** A title that issues another ends with its own kind, not with that other's. */
const ISSUING = /关于.{0,6}(?:印发|转发|批转|公布|发布|下达|颁布|废止|修改|同意|批准)/;
const ISSUED = /(?:通知|批复|决定|公告|函|令|意见|通告|通报|报告)$/;
const ENOUGH_TITLE = 8;
/** No title begins further down. */
const HEAD_LINES = 15;

const isComplete = (title: string): boolean =>
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
const closeUp = (lines: readonly TextLine[]): string =>
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
  const head = lines.slice(0, annex < 0 ? HEAD_LINES : Math.min(annex, HEAD_LINES));
  const first = head.findIndex(isFirst);
  // Minutes and bulletins are called so above the number, and by their matter below it.
  const named =
    first >= 0 && isBulletin((head[first] as TextLine).text) ? head.findIndex(({ text }, at) => at > first && /关于/.test(text)) : -1;
  return named >= 0 ? named : first;
}

/** @returns the lines that make the title, from the first that may be one */
function titleLines(lines: readonly TextLine[]): TextLine[] {
  const from = titleStart(lines);
  if (from < 0) return [];
  const found = [lines[from] as TextLine];
  for (let at = from + 1; at < lines.length && found.length < ENOUGH_TITLE; at++) {
    const next = lines[at] as TextLine;
    const title = unspaced(closeUp(found));
    if (VERSION.test(next.text)) return [...found, next];
    // What is a title itself is another's, or the same once more.
    const endsIt = /关于/.test(title) && TYPE.test(next.text) && !/关于/.test(next.text);
    const goesOn = !isComplete(title) || endsIt || CONTINUES.test(next.text);
    const isAgency = agenciesIn(next.text).length > 0 && !isTitled(lines, at);
    if (!goesOn || !isTitleLine(next) || isAgency) break;
    found.push(next);
  }
  // What never becomes a title is likelier a heading and its text.
  return isComplete(unspaced(closeUp(found))) ? found : found.slice(0, 1);
}

/** Three lines that say 关于 nowhere may be a title, a subtitle and a heading. */
const isLikely = (lines: readonly TextLine[]): boolean => lines.length < 3 || lines.some(({ text }) => /关于|转发|印发/.test(text));

/** 甲局、乙局 of 甲局、乙局关于…. */
function issuersIn(title: string): string[] {
  const before = /^(.{2,60}?)(?:关于|转发|批转|印发|公布|发布)/.exec(title)?.[1];
  return before ? agenciesIn(before.replace(/[、，,]/g, ' ')).map(unspaced) : [];
}

/** Where the title names somebody before 关于 who is not as signed, one of them was not understood. */
function isSignedAsNamed(title: string, signed: readonly string[]): boolean {
  const before = unspaced(/^(.{2,80}?)关于/.exec(title)?.[1] ?? '').replace(/[、，]/g, '');
  return before === '' || before.endsWith(signed.map(unspaced).join('')) || !/[局委部厅府会院办]/.test(before);
}

/** A line among signatures that is no agency's or person's name as they are known. */
const isUnknownName = (text: string): boolean => !isSigned(text) && signedOn(text) === null;

/** A regulation that an order issues is what the document is called. */
function regulationOf(document: Document): Part | undefined {
  const [main, ...others] = document.parts;
  const isOrder = ORDER.test(unspaced(main?.title ?? ''));
  return isOrder ? others.find(({ kind, title }) => kind === 'issued' && title !== null) : undefined;
}

const LEGISLATOR =
  /日[\s　]*(?:由|经)?([\u4e00-\u9fff]{2,30}?(?:人民代表大会常务委员会|人民代表大会|人大常委会|国务院|人民政府|最高人民法院|最高人民检察院|[\u4e00-\u9fff]{1,8}(?:部|委员会|总局|署)))/;

/** Who made a regulation, by a line of its history; null where the line names several together, or nobody. */
function legislatorIn(text: string): string | null {
  const found = LEGISLATOR.exec(text);
  if (!found || text[found.index + found[0].length] === '、') return null;
  return (found[1] as string)
    .replace(/第[一二三四五六七八九十百零〇]+届/, '')
    .replace('中华人民共和国国务院', '国务院')
    .replace(/(?<=法院)审判委员会$|(?<=检察院)检察委员会$/, '');
}

/** 某区人民政府区长 who reports for it. */
const REPORTER =
  /^(.{2,30}?(?:政府|委员会|法院|检察院|局|厅|部|委))(?:代?(?:省|市|区|县|州|镇|乡|局|厅|部)长|主任|院长|检察长|主席|主任委员)[\s　]/;

interface Facts {
  issuers: string[];
  sure: boolean;
}

/** 甲局　乙局令 is of both; 某 市 人 民 政 府 令 of one. */
function orderedBy(names: string): string[] {
  const apart = names.split(/[\s　、]+/).filter(Boolean);
  return apart.length > 1 && apart.every((name) => agenciesIn(name).length === 1) ? apart : [unspaced(names)];
}

/** Issuers by signature and by title; they are sure where both say the same, or one says it alone. */
function issuersOf(document: Document, title: string, stated: Stated): Facts {
  const own = issuersIn(title);
  const main = document.parts[0] as Part;
  const signed = main.issuers;
  const order = /^(.{2,80}?)令(?:[（(]?第.{1,8}号[）)]?)?$/.exec((main.title ?? '').trim())?.[1];
  const masthead = textsOf(document, 'masthead').flatMap((text) => /^(.{2,40})文件$/.exec(text)?.[1] ?? []);
  const same = (a: readonly string[], b: readonly string[]) => [...a].sort().join() === [...b].sort().join();
  if (own.length)
    return {
      issuers: own,
      sure: !signed.length || same(own, signed) || signed.some((one) => own[0]?.endsWith(one) || one.endsWith(own[0] as string)),
    };
  if (signed.length)
    return { issuers: signed, sure: isSignedAsNamed(title, signed) && !textsOf(document, 'signature').some(isUnknownName) };
  if (order) return { issuers: orderedBy(order).map((name) => name.replace('中华人民共和国国务院', '国务院')), sure: true };
  if (masthead.length) return { issuers: masthead, sure: false };
  if (stated.issuer) return { issuers: [stated.issuer], sure: false };
  const notes = textsOf(document, 'note');
  const history = notes.flatMap((text) => legislatorIn(text) ?? []);
  const reporter = textsOf(document, 'signature').flatMap((text) => REPORTER.exec(text)?.[1] ?? []);
  return {
    issuers: [...reporter, ...history].slice(0, 1),
    sure: !reporter.length && new Set(history).size === 1 && !notes.some((text) => AMENDED.test(text)),
  };
}

const textsOf = ({ reading, clauses }: Document, kind: string): string[] =>
  clauses.filter((one) => one.kind === kind && one.part === 'main').map(({ reading: { start, end } }) => reading.slice(start, end).trim());

const DAY = /(?:[0-9]{4}|[〇零○一二三四五六七八九]{4})年[0-9一二三四五六七八九十]{1,3}月[0-9一二三四五六七八九十]{1,3}日/g;

/** What its history says happened to a regulation after it was made. */
const AMENDED = /修正|修订|修改|批准|废止|清理|重新公布|决定/;

const daysIn = (texts: readonly string[]): string[] => texts.flatMap((text) => text.match(DAY) ?? []).flatMap((text) => dateOf(text) ?? []);

/**
 * The day that a history names: 成文日期 is the day on which a meeting adopted the document (党政机关公文处理工作条例（2012）,
 * article 9); sure where it was adopted or issued once and nothing was changed since, otherwise the latest day is a guess.
 */
function dayOfHistory(texts: readonly string[]): { date: string | undefined; sure: boolean } {
  // When it takes effect is not when it was made.
  const made = texts
    .map((text) => text.replace(/[自从][^，。；）)]{2,20}起(?:正式)?(?:施行|实施|执行)/g, ''))
    .filter((text) => !/施行/.test(text) || /通过|公布|发布|批准/.test(text));
  const adopted = daysIn(made.filter((text) => /通过/.test(text)));
  const days = adopted.length ? adopted : daysIn(made);
  const sure = new Set(days).size === 1 && !made.some((text) => AMENDED.test(text));
  return { date: sure ? days[0] : daysIn(made).sort().at(-1), sure };
}

/** The day that the document is of: signed, or below its title; otherwise as its history says. */
function dayOf(document: Document, stated: Stated): { date: string; sure: boolean } {
  const own = document.parts[0]?.date;
  const days = new Set(textsOf(document, 'date').map(dateOf));
  if (own) return { date: own, sure: days.size <= 1 };
  const [subtitle] = daysIn(textsOf(document, 'subtitle'));
  if (subtitle) return { date: subtitle, sure: true };
  const { date, sure } = dayOfHistory(['note', 'signature', 'imprint'].flatMap((kind) => textsOf(document, kind)));
  return { date: date ?? stated.date ?? '', sure };
}

/** 第12号 of an order is cited with the order's name. */
function numberIn({ parts }: Document): string | null {
  const [main] = parts;
  const by = main?.title === '令' ? main.issuers.join('、') : '';
  const title = unspaced(main?.title ?? '');
  const inTitle = /^(.*令)[（(]?(第.{1,8}?号)[）)]?$/.exec(title);
  if (inTitle) return `${inTitle[1]}${inTitle[2]}`;
  if (!main?.number) return null;
  // Between two agencies, or two numbers, a space is theirs.
  const pieces = main.number.trim().split(/\s+/);
  const isApart = pieces.slice(0, -1).every((piece) => /号$/.test(piece) || agenciesIn(piece).length > 0);
  const number = pieces.join(isApart ? ' ' : '').replace(/^[（(](.*)[）)]$/, '$1');
  return /^第/.test(number) && /令$/.test(title) ? by + title + number : number;
}

/** 发文字号：… of a site's list of facts. */
const LISTED_NUMBER = /^(?:发\s*文\s*字\s*号|文\s*号)[：:]\s*([\u4e00-\u9fff]{1,20}〔[0-9]{4}〕[0-9]{1,5}号)(?:\s|$)/m;

/** A short line of the head with a year in brackets that is not read as a number. */
const hasUnreadNumber = (lines: readonly TextLine[]): boolean =>
  lines
    .slice(0, HEAD_LINES)
    .some(
      ({ text }) =>
        text.length <= 40 && /^[^《》，。]*[〔［【﹝]\s*[0-9０-９〇零○一二三四五六七八九]{4}\s*[〕］】﹞][^《》，。]*$/.test(text),
    );

const compiled = (source: string, title: string, issuers: readonly string[]): Document | null => {
  const made = compile(source, { title, issuers, emendations: [], gaps: [] });
  return 'document' in made ? made.document : null;
};

const ASKED = ['title', 'issuer', 'number', 'date', 'parts'] as const;

/** What began without its title being named may be no part at all. */
export const isDoubtful = ({ rule }: Part): boolean => rule === 'articles-restart' || rule === 'after-signature';

/**
 * @param source source.txt as decoded
 * @param stated what the file's metadata says, which decides nothing that the text decides
 */
export function recognise(source: string, stated: Stated = {}): Recognised {
  const lines = linesOf(applyEmendations(source, tidy(source, stated.title ?? '')));
  const found = titleLines(lines);
  const first = closeUp(found) || stated.title || '';
  const isSame = stated.title !== undefined && unspaced(stated.title) === unspaced(first);
  const guess = first && compiled(source, first, issuersIn(first));
  if (!guess)
    return { title: first, issuers: [], number: null, date: stated.date ?? '', asked: ['title', 'issuer', 'date'], document: null };
  const title = regulationOf(guess)?.title ?? first;
  const { issuers, sure } = issuersOf(guess, first, stated);
  const document = compiled(source, title, issuers) ?? guess;
  const day = dayOf(document, stated);
  const own = numberIn(document);
  const number = own ?? LISTED_NUMBER.exec(source)?.[1] ?? null;
  const asked = ASKED.filter(
    (field) =>
      ({
        title: !(isComplete(unspaced(title)) && isLikely(found)) && !isSame,
        issuer: !sure || !issuers.length,
        number: number !== own || (number === null && hasUnreadNumber(lines)),
        date: !day.sure || !day.date,
        parts: document.parts.some(isDoubtful),
      })[field],
  );
  return { title, issuers, number, date: day.date, asked, document };
}
