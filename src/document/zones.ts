/**
 * The zones of a document: head, body, end (GB/T 9704-2012, 7.2 to 7.4). A line means what its zone and its neighbours make it.
 */
import { dateOf } from './date.ts';
import {
  agenciesIn,
  annexOf,
  isContentsHead,
  isCopies,
  isHistory,
  isImprint,
  isMasthead,
  isNote,
  isNumberLine,
  isPerson,
  isRecipients,
  isSigned,
} from './line-kinds.ts';
import { END_MARK, type TextLine, unspaced } from './lines.ts';
import { numberOf } from './numbering.ts';
import type { ClauseKind } from './types.ts';

/** Short, and no sentence. */
export const isTitleLike = ({ text, cells }: TextLine): boolean =>
  cells === 1 && text.length <= 70 && !END_MARK.test(text) && !/[，,]$/.test(text) && numberOf(text) === null && !isRecipients(text);

/** 某市教育局　　2024年3月5日 on one line. */
const SIGNED_ON = /^(.{2,60}?)[\s　]{1,40}(\S{8,14})$/;
const ENDS_APART = /[\s　]\S{8,14}$/;
export function signedOn(text: string): { agencies: string[]; date: string } | null {
  const [, names = '', day = ''] = (text.length <= 120 && ENDS_APART.test(text) && SIGNED_ON.exec(text)) || [];
  const date = dateOf(day);
  const agencies = date === null ? [] : agenciesIn(names);
  return date !== null && agencies.length ? { agencies, date } : null;
}

/** The day of a line that may close a document, alone on it or behind who signs; a month alone is one, of which the day is not known. */
const MONTH = /^(?:[0-9]{4}|[〇零○一二三四五六七八九]{4})\s*年\s*[0-9一二三四五六七八九十]{1,3}\s*月$/;
const closingDay = (text: string): string | null => dateOf(text) ?? signedOn(text)?.date ?? (MONTH.test(text) ? '' : null);

/** A date alone on its line that closes a document: signed above, or with nothing but the end's own lines below. */
export function closes(lines: readonly TextLine[], i: number): boolean {
  if (closingDay((lines[i] as TextLine).text) === null) return false;
  const [before, after] = [lines[i - 1], lines[i + 1]];
  // A month stands on covers, too.
  if (before && isSigned(before.text) && !MONTH.test((lines[i] as TextLine).text)) return true;
  if (signedOn((lines[i] as TextLine).text)) return true;
  return !after || isNote(after.text) || isCopies(after.text) || annexOf(after.text) !== null;
}

/** 2.考评表；, 1-1.目标表: a name in a list of annexes. */
function isAnnexName(text: string): boolean {
  const end = /^[0-9]{1,2}-[0-9]{1,2}[.．、]?/.exec(text)?.[0].length ?? (numberOf(text)?.level === 3 ? numberOf(text)?.end : undefined);
  return end !== undefined && !END_MARK.test(text.slice(end).replace(/[；;。，,]$/, ''));
}

/** A name of two lines goes on where names begin. */
function isRestOfName(lines: readonly TextLine[], at: number): boolean {
  const [above, line] = [lines[at - 1], lines[at] as TextLine];
  if (
    !above ||
    line.indent < 3 ||
    line.text.length > 40 ||
    END_MARK.test(line.text.replace(/[；。;]$/, '')) ||
    isSigned(line.text) ||
    dateOf(line.text)
  )
    return false;
  return (
    numberOf(line.text) === null && annexOf(line.text) === null && (isAnnexName(above.text) || (annexOf(above.text)?.rest ?? '') !== '')
  );
}

/**
 * For each line that 附件：1.…, 2.… begins at, behind its last line; undefined for all others. A list is followed by the end
 * of the document, an annex by its text.
 */
export function annexLists(lines: readonly TextLine[]): (number | undefined)[] {
  const ends = Array<number | undefined>(lines.length).fill(undefined);
  /** Behind the run of listed lines that the line below belongs to. */
  let run = lines.length;
  for (let at = lines.length - 1; at >= 0; at--) {
    const { text } = lines[at] as TextLine;
    const heading = annexOf(text);
    const next = lines[run];
    const isEnd = next === undefined || isSigned(next.text) || closes(lines, run) || annexOf(next.text)?.rest === '';
    if (heading && (heading.rest !== '' || run > at + 1) && isEnd) ends[at] = run;
    const isListed = (heading?.rest ?? '') !== '' || isAnnexName(text);
    if (!isListed && !isRestOfName(lines, at)) run = at;
  }
  return ends;
}

/** No contents have more lines. */
const LONGEST_CONTENTS = 600;

/** @returns behind the contents that begin here: where its first entry comes again as a heading; the next line where none does */
export function contentsEnd(lines: readonly TextLine[], from: number): number {
  const bare = (line: TextLine | undefined) => unspaced(line?.text ?? '').replace(/[.…·—-]*[（(]?[0-9]*[）)]?$/, '');
  const first = bare(lines[from + 1]);
  const again = first ? lines.slice(from + 2, from + LONGEST_CONTENTS).findIndex((line) => bare(line) === first) : -1;
  return again < 0 ? from + 1 : from + 2 + again;
}

/** How far below a head its contents may begin: a cover says who made it and when. */
const COVER_LINES = 12;

/** Contents that stand below the lines of a cover. */
export function giveContents(lines: readonly TextLine[], roles: (ClauseKind | null)[], bodyStart: number): void {
  if (roles.includes('contents')) return;
  const at = lines.findIndex(({ text }, i) => i >= bodyStart && i < bodyStart + COVER_LINES && isContentsHead(text));
  const end = at < 0 ? 0 : contentsEnd(lines, at);
  if (end > at + 1) roles.fill('contents', at, end);
}

/** What a head already has, and whose names stand in it. */
interface HeadSoFar {
  seen: ReadonlySet<ClauseKind>;
  issuers: ReadonlySet<string>;
}

const isIssuer = (text: string, issuers: ReadonlySet<string>): boolean => {
  const names = agenciesIn(text);
  return issuers.has(unspaced(text)) || (names.length > 0 && names.every((name) => issuers.has(name)));
};

/** （2024年1月17日在某市第五届人民代表大会第四次会议上） and （2021—2025年）. */
const DELIVERED = /^[（(]?.{6,20}日在.{4,60}(?:会议|大会|全会|会)上[）)]?$/;
const YEARS = /^[（(]?[0-9]{4}\s*年?\s*[—－–~～至-]{1,2}\s*[0-9]{4}\s*年?[）)]?$/;

/** What stands below a title alone. */
function belowTitle(text: string, seen: ReadonlySet<ClauseKind>): ClauseKind | null {
  if (isHistory(text)) return 'note';
  if (!seen.has('subtitle') && (/^[—-]{1,2}.*[年月日会]/.test(text) || DELIVERED.test(text) || YEARS.test(text))) return 'subtitle';
  if (/^[（(](?:试行|暂行|草案|修订|修正|(?:公开)?征求意见稿|送审稿)[）)]$/.test(text)) return 'subtitle';
  if (isPerson(text)) return 'signature';
  return isRecipients(text) ? 'recipients' : null;
}

/** What stands above the number of minutes and bulletins, whose own title follows. */
export const isBulletin = (text: string): boolean => /^(?!.*关于)[\u4e00-\u9fff]{2,24}(?:纪要|简报|专报|通报)$/.test(unspaced(text));

function headRole(text: string, { seen, issuers }: HeadSoFar): ClauseKind | null {
  if (!seen.has('number') && isNumberLine(text)) return 'number';
  if (!seen.has('date') && dateOf(text) !== null) return 'date';
  if (isIssuer(text, issuers)) return 'issuer';
  if (seen.has('title')) return belowTitle(text, seen);
  if (agenciesIn(text).length > 0 || signedOn(text)) return 'issuer';
  return isMasthead(text) || isBulletin(text) ? 'masthead' : null;
}

/**
 * @param from the first line of the head
 * @returns roles of the lines before the body; it begins behind the recipients, or at the first line that is nothing of a head
 */
export function headRoles(
  lines: readonly TextLine[],
  from: number,
  isTitle: (line: TextLine, at: number) => boolean,
  issuers: ReadonlySet<string>,
): ClauseKind[] {
  const roles: ClauseKind[] = [];
  const seen = new Set<ClauseKind>();
  // A site's page says the title, and the document once more before its number.
  const named = (line: TextLine, at: number) =>
    !(seen.has('title') && seen.has('number')) && isTitle(line, at) ? 'title' : headRole(line.text, { seen, issuers });
  for (let at = from; at < lines.length && !seen.has('recipients'); at = from + roles.length) {
    const line = lines[at] as TextLine;
    const role = seen.has('title') && !seen.has('contents') && isContentsHead(line.text) ? 'contents' : named(line, at);
    if (!role) break;
    seen.add(role);
    const end = role === 'contents' ? contentsEnd(lines, at) : at + 1;
    while (from + roles.length < end) roles.push(role);
  }
  return roles;
}

/** 抄送 of several lines ends with a full stop, or with another line of the end. */
export const goesOnWithCopies = (lines: readonly TextLine[], at: number): boolean =>
  !/[。；]$/.test(lines[at - 1]?.text ?? '') &&
  tailRole((lines[at] as TextLine).text) === null &&
  annexOf((lines[at] as TextLine).text) === null;

/** What may stand below a date that closes a document. */
export const tailRole = (text: string): ClauseKind | null =>
  isCopies(text) ? 'cc' : isImprint(text) ? 'imprint' : isNote(text) ? 'note' : null;

/** A name that is of the same place as the signature below it: 某市妇联 above 某市财政局. */
function isLikeSigned(lines: readonly TextLine[], at: number, date: number): boolean {
  const [line, below] = [lines[at] as TextLine, lines[at + 1] as TextLine];
  const isName = line.text.length <= 20 && /^[\u4e00-\u9fff]+$/.test(line.text) && numberOf(line.text) === null;
  return isName && at + 1 < date && line.indent > 1 === below.indent > 1 && line.text.slice(0, 2) === below.text.slice(0, 2);
}

/** Signatures above a closing date, as far up as they go: where the issuers are known from the first of these, for a list of agencies may end the text. */
function sign(
  lines: readonly TextLine[],
  roles: (ClauseKind | null)[],
  date: number,
  bodyStart: number,
  issuers: ReadonlySet<string>,
): void {
  roles[date] = signedOn((lines[date] as TextLine).text) ? 'signature' : 'date';
  let from = date;
  while (from > bodyStart && (isSigned((lines[from - 1] as TextLine).text) || isLikeSigned(lines, from - 1, date))) from--;
  const known = lines.slice(from, date).findIndex(({ text }) => isIssuer(text, issuers));
  roles.fill('signature', from + Math.max(0, known), date);
}

/** Role of a line below a signature, of which no other document has been made. */
function closingRole(lines: readonly TextLine[], at: number, before: ClauseKind | null): ClauseKind | null {
  const { text } = lines[at] as TextLine;
  if (dateOf(text) !== null) return 'date';
  // 印发机关 on a line of its own, with its date below or 抄送 above.
  if (isSigned(text) && (before === 'cc' || isImprint(lines[at + 1]?.text ?? ''))) return 'imprint';
  if (before === 'cc' && goesOnWithCopies(lines, at)) return 'cc';
  return tailRole(text) ?? (annexOf(text) ? 'annex-list' : isSigned(text) ? 'signature' : null);
}

/** Notes, 抄送 and 印发 at the very end of a part that nobody signs. */
function trailing(lines: readonly TextLine[], roles: (ClauseKind | null)[], bodyStart: number): void {
  for (let at = lines.length - 1; at >= bodyStart && !roles[at]; at--) {
    const role = tailRole((lines[at] as TextLine).text);
    if (!role) return;
    roles[at] = role;
  }
}

/** Gives roles to the lines that end a part, and to the list of annexes before its signature. */
export function giveEndRoles(
  lines: readonly TextLine[],
  roles: (ClauseKind | null)[],
  bodyStart: number,
  issuers: ReadonlySet<string>,
): void {
  const lists = annexLists(lines);
  const date = lines.findIndex((_, at) => at >= bodyStart && closes(lines, at));
  for (let at = bodyStart; at < (date < 0 ? lines.length : date); at++) {
    const end = lists[at];
    if (end !== undefined) roles.fill('annex-list', at, end);
    if (end !== undefined) at = end - 1;
  }
  if (date >= 0) {
    sign(lines, roles, date, bodyStart, issuers);
    // What is numbered is no note.
    const other = lines.slice(date + 1).some(({ text }) => numberOf(text) !== null) ? null : 'note';
    for (let at = date + 1; at < lines.length; at++) roles[at] = closingRole(lines, at, roles[at - 1] ?? null) ?? other;
  }
  trailing(lines, roles, bodyStart);
}
