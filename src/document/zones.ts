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

/** A date alone on its line that closes a document: signed above, or with nothing but the end's own lines below. */
export function closes(lines: readonly TextLine[], i: number): boolean {
  if (dateOf((lines[i] as TextLine).text) === null) return false;
  const [before, after] = [lines[i - 1], lines[i + 1]];
  if (before && isSigned(before.text)) return true;
  return !after || isNote(after.text) || isCopies(after.text) || annexOf(after.text) !== null;
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
    const isEnd = next === undefined || isSigned(next.text) || closes(lines, run);
    if (heading && (heading.rest !== '' || run > at + 1) && isEnd) ends[at] = run;
    const mark = numberOf(text);
    const isListed = (heading?.rest ?? '') !== '' || (mark?.level === 3 && !END_MARK.test(text.slice(mark.end)));
    if (!isListed) run = at;
  }
  return ends;
}

/** @returns behind the contents that begin here: where its first entry comes again as a heading */
function contentsEnd(lines: readonly TextLine[], from: number): number {
  const bare = (line: TextLine | undefined) => unspaced(line?.text ?? '').replace(/[.…·—-]*[（(]?[0-9]*[）)]?$/, '');
  const first = bare(lines[from + 1]);
  const again = first ? lines.findIndex((line, i) => i > from + 1 && bare(line) === first) : -1;
  return again < 0 ? from + 1 : again;
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

/** What stands below a title alone. */
function belowTitle(text: string, seen: ReadonlySet<ClauseKind>): ClauseKind | null {
  if (isHistory(text)) return 'note';
  if (/^[—-]{1,2}/.test(text) && !seen.has('subtitle') && /[年月日会]/.test(text)) return 'subtitle';
  if (/^[（(](?:试行|暂行|草案|修订|修正|征求意见稿|送审稿)[）)]$/.test(text)) return 'subtitle';
  if (isPerson(text)) return 'signature';
  return isRecipients(text) ? 'recipients' : null;
}

function headRole(text: string, { seen, issuers }: HeadSoFar): ClauseKind | null {
  if (!seen.has('number') && isNumberLine(text)) return 'number';
  if (!seen.has('date') && dateOf(text) !== null) return 'date';
  if (isIssuer(text, issuers)) return 'issuer';
  if (seen.has('title')) return belowTitle(text, seen);
  if (agenciesIn(text).length > 0) return 'issuer';
  return isMasthead(text) ? 'masthead' : null;
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
  for (let at = from; at < lines.length && !seen.has('recipients'); at = from + roles.length) {
    const line = lines[at] as TextLine;
    const isContents = seen.has('title') && !seen.has('contents') && isContentsHead(line.text);
    const role = isContents ? 'contents' : !seen.has('title') && isTitle(line, at) ? 'title' : headRole(line.text, { seen, issuers });
    if (!role) break;
    seen.add(role);
    const end = isContents ? contentsEnd(lines, at) : at + 1;
    while (from + roles.length < end) roles.push(role);
  }
  return roles;
}

/** What may stand below a date that closes a document. */
export const tailRole = (text: string): ClauseKind | null =>
  isCopies(text) ? 'cc' : isImprint(text) ? 'imprint' : isNote(text) ? 'note' : null;

/** Signatures above a closing date, as far up as they go. */
function sign(lines: readonly TextLine[], roles: (ClauseKind | null)[], date: number, bodyStart: number): void {
  roles[date] = 'date';
  for (let at = date - 1; at >= bodyStart && isSigned((lines[at] as TextLine).text); at--) roles[at] = 'signature';
}

/** Role of a line below a signature, of which no other document has been made. */
function closingRole(text: string): ClauseKind | null {
  if (dateOf(text) !== null) return 'date';
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
export function giveEndRoles(lines: readonly TextLine[], roles: (ClauseKind | null)[], bodyStart: number): void {
  const lists = annexLists(lines);
  const date = lines.findIndex((_, at) => at >= bodyStart && closes(lines, at));
  for (let at = bodyStart; at < (date < 0 ? lines.length : date); at++) {
    const end = lists[at];
    if (end !== undefined) roles.fill('annex-list', at, end);
    if (end !== undefined) at = end - 1;
  }
  if (date >= 0) {
    sign(lines, roles, date, bodyStart);
    // What is numbered is no note.
    const other = lines.slice(date + 1).some(({ text }) => numberOf(text) !== null) ? null : 'note';
    for (let at = date + 1; at < lines.length; at++) roles[at] = closingRole((lines[at] as TextLine).text) ?? other;
  }
  trailing(lines, roles, bodyStart);
}
