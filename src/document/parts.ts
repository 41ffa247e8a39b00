/**
 * Where a document ends and what it issues, or an annex, begins. Each part is known by its zones: head, body, end
 * (GB/T 9704-2012, 7.2 to 7.4); a line means what its zone and its neighbours make it.
 */
import { dateOf } from './date.ts';
import {
  type AnnexHeading,
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
import { END_MARK, type Line, unspaced } from './lines.ts';
import { numberOf } from './numbering.ts';
import type { ClauseKind, PartKind, PartRule } from './types.ts';

/** What policy.yaml says of where a part begins; `main` where none begins though it looks so. */
export interface StatedPart {
  /** The line it begins with, white space aside. */
  begin: string;
  kind: PartKind;
}

export interface Head {
  title: string;
  issuers: readonly string[];
  parts?: readonly StatedPart[];
}

/** The lines of one part, each with what its zone makes it; null for the body. */
export interface PartLines {
  kind: PartKind;
  rule: PartRule;
  lines: Line[];
  roles: (ClauseKind | null)[];
  /** The line that an annex begins with. */
  heading: AnnexHeading | null;
}

const ISSUES = /印发|公布|发布|转发|批转|颁布|批准|通过|施行|现将|修订/;
const QUOTED = /《([^《》]{1,120}(?:《[^《》]{1,120}》[^《》]{0,120}){0,4})》/g;

/** Titles that a line says are issued with it. */
const namedIn = (text: string): string[] => (ISSUES.test(text) ? [...text.matchAll(QUOTED)].map((match) => unspaced(match[1] as string)) : []);

const isTitleLike = ({ text, cells }: Line): boolean =>
  cells === 1 && text.length <= 70 && !END_MARK.test(text) && !/[，,]$/.test(text) && numberOf(text) === null && !isRecipients(text);

/** A date alone on its line that closes a document: signed above, or with nothing but the end's own lines below. */
function closes(lines: readonly Line[], i: number): boolean {
  if (dateOf((lines[i] as Line).text) === null) return false;
  const [before, after] = [lines[i - 1], lines[i + 1]];
  if (before && isSigned(before.text)) return true;
  return !after || isNote(after.text) || isCopies(after.text) || annexOf(after.text) !== null;
}

/**
 * For each line that 附件：1.…, 2.… begins at, behind its last line; undefined for all others. A list is followed by the end
 * of the document, an annex by its text.
 */
function annexLists(lines: readonly Line[]): (number | undefined)[] {
  const ends = Array<number | undefined>(lines.length).fill(undefined);
  /** Behind the run of listed lines that the line below belongs to. */
  let run = lines.length;
  for (let at = lines.length - 1; at >= 0; at--) {
    const { text } = lines[at] as Line;
    const heading = annexOf(text);
    const next = lines[run];
    if (heading && (heading.rest !== '' || run > at + 1) && next && (isSigned(next.text) || closes(lines, run))) ends[at] = run;
    const mark = numberOf(text);
    const isListed = (heading?.rest ?? '') !== '' || (mark?.kind === 'section' && !END_MARK.test(text.slice(mark.end)));
    if (!isListed) run = at;
  }
  return ends;
}

/** @returns behind the contents that begin here: where its first entry comes again as a heading */
function contentsEnd(lines: readonly Line[], from: number): number {
  const bare = (line: Line | undefined) => unspaced(line?.text ?? '').replace(/[.…·—-]*[（(]?[0-9]*[）)]?$/, '');
  const first = bare(lines[from + 1]);
  const again = first ? lines.findIndex((line, i) => i > from + 1 && bare(line) === first) : -1;
  return again < 0 ? from + 1 : again;
}

/** Roles of the lines before the body of a part. */
function headOf(lines: readonly Line[], from: number, isTitle: (line: Line, at: number) => boolean, issuers: ReadonlySet<string>): (ClauseKind | null)[] {
  const roles: (ClauseKind | null)[] = [];
  const seen = new Set<ClauseKind>();
  const has = (kind: ClauseKind) => seen.has(kind);
  const roleOf = (line: Line, at: number): ClauseKind | null => {
    const { text } = line;
    if (!has('title') && isTitle(line, at)) return 'title';
    if (!has('number') && isNumberLine(text)) return 'number';
    if (!has('date') && dateOf(text) !== null) return 'date';
    if (issuers.has(unspaced(text)) || (agenciesIn(text).length > 0 && agenciesIn(text).every((name) => issuers.has(name)))) return 'issuer';
    if (!has('title')) return isMasthead(text) ? 'masthead' : null;
    if (isHistory(text)) return 'note';
    if (/^[—-]{1,2}/.test(text) && !has('subtitle') && /[年月日会]/.test(text)) return 'subtitle';
    if (isPerson(text)) return 'signature';
    return isRecipients(text) ? 'recipients' : null;
  };
  for (let at = from; at < lines.length; at++) {
    const line = lines[at] as Line;
    if (has('title') && !has('contents') && isContentsHead(line.text)) {
      const end = contentsEnd(lines, at);
      for (; at < end; at++) roles.push('contents');
      seen.add('contents');
      at--;
      continue;
    }
    const role = has('recipients') ? null : roleOf(line, at);
    if (!role) break;
    roles.push(role);
    seen.add(role);
  }
  return roles;
}

const isTail = (text: string): ClauseKind | null =>
  isCopies(text) ? 'cc' : isImprint(text) ? 'imprint' : isNote(text) ? 'note' : null;

/** Signatures above a closing date, as far up as they go. */
function sign(lines: readonly Line[], roles: (ClauseKind | null)[], date: number, bodyStart: number): void {
  roles[date] = 'date';
  for (let at = date - 1; at >= bodyStart && isSigned((lines[at] as Line).text); at--) roles[at] = 'signature';
}

/** Roles of the lines that end a part, and of the list of annexes before its signature. */
function endOf(lines: readonly Line[], roles: (ClauseKind | null)[], bodyStart: number): void {
  const lists = annexLists(lines);
  let closed = false;
  for (let at = bodyStart; at < lines.length; at++) {
    const { text } = lines[at] as Line;
    const listEnd = closed ? undefined : lists[at];
    if (listEnd !== undefined) {
      roles.fill('annex-list', at, listEnd);
      at = listEnd - 1;
    } else if (closed) roles[at] = isTail(text) ?? (annexOf(text) ? 'annex-list' : null);
    else if (closes(lines, at)) {
      sign(lines, roles, at, bodyStart);
      closed = true;
    }
  }
  for (let at = lines.length - 1; at >= bodyStart && !roles[at]; at--) {
    const role = isTail((lines[at] as Line).text);
    if (!role) break;
    roles[at] = role;
  }
}

interface Begun {
  at: number;
  kind: PartKind;
  rule: PartRule;
}

/** First lines of the parts of a document, the main document's first. */
function beginnings(lines: readonly Line[], head: Head, mainBody: number): Begun[] {
  const stated = new Map((head.parts ?? []).map(({ begin, kind }) => [unspaced(begin), kind]));
  const begun: Begun[] = [{ at: 0, kind: 'main', rule: 'beginning' }];
  const named = new Set<string>();
  for (const { text } of lines.slice(0, mainBody)) for (const title of namedIn(text)) named.add(title);
  const lists = annexLists(lines);
  let closed = false;
  let articles = 0;
  let titleAt = -1;
  const begin = (at: number, kind: PartKind, rule: PartRule) => {
    begun.push({ at, kind, rule });
    [closed, articles, titleAt] = [false, 0, -1];
  };
  for (let at = mainBody; at < lines.length; at++) {
    const line = lines[at] as Line;
    const kind = (begun.at(-1) as Begun).kind;
    const closedUp = unspaced(line.text);
    const listEnd = closed ? undefined : lists[at];
    const mark = numberOf(line.text);
    const own = stated.get(closedUp);
    if (own) {
      if (own !== 'main') begin(at, own, 'stated');
    } else if (listEnd !== undefined) at = listEnd - 1;
    else if (annexOf(line.text) && (annexOf(line.text)?.rest === '' || closed || isTitleLike(line)) && at + 1 < lines.length)
      begin(at, 'annex', 'annex-heading');
    else if (named.has(closedUp) && kind !== 'annex') begin(at, 'issued', 'named-title');
    else if (closed && kind !== 'annex' && !isTail(line.text)) begin(at, 'issued', 'after-signature');
    else if (closes(lines, at)) closed = true;
    else if (mark?.kind === 'article') {
      if (mark.value === 1 && mark.values.length === 1 && articles > 1 && titleAt >= 0 && kind !== 'annex') {
        const from = titleAt;
        begin(from, 'issued', 'articles-restart');
        at = from;
      } else articles = mark.value;
      titleAt = -1;
    } else if (isTitleLike(line)) titleAt = titleAt >= 0 && at - titleAt < 4 ? titleAt : at;
    else if (!mark || mark.kind === 'section') titleAt = isHistory(line.text) ? titleAt : -1;
    if (kind === 'main' && begun.length === 1) for (const title of namedIn(line.text)) named.add(title);
  }
  return begun;
}

/** An annex's own heading line is its first; its title follows, or stands on the same line. */
function partOf(lines: Line[], { kind, rule }: Begun, head: Head, titles: ReadonlySet<string>): PartLines {
  const heading = kind === 'annex' ? annexOf((lines[0] as Line).text) : null;
  const skip = heading ? 1 : 0;
  const isTitle = (line: Line, at: number): boolean => {
    if (titles.has(unspaced(line.text))) return true;
    return at === skip && !heading?.rest && !titles.size && isTitleLike(line) && !isMasthead(line.text);
  };
  const roles = headOf(lines, skip, isTitle, new Set(head.issuers));
  const bodyStart = skip + roles.length;
  const all: (ClauseKind | null)[] = [...(heading ? ['annex' as const] : []), ...roles, ...Array<null>(lines.length - bodyStart).fill(null)];
  endOf(lines, all, bodyStart);
  return { kind, rule, lines, roles: all, heading };
}

/**
 * @param lines of the reading text
 * @param head what the editor says of the document; its title may be that of a regulation that an order issues
 * @returns every line in exactly one part, in order; linear in the number of lines
 */
export function partsOf(lines: readonly Line[], head: Head): PartLines[] {
  if (!lines.length) return [];
  const title = unspaced(head.title);
  const ownTitle = (lines.slice(0, 12) as Line[]).some(({ text }) => unspaced(text) === title);
  const isOrder = /[令]$/.test(unspaced(lines[0]?.text ?? ''));
  const mainTitles = new Set(ownTitle && !isOrder ? [title] : []);
  const isMainTitle = (line: Line, at: number) =>
    mainTitles.has(unspaced(line.text)) || (!mainTitles.size && at < 8 && isTitleLike(line) && !isMasthead(line.text) && isOrder);
  const mainBody = headOf(lines, 0, isMainTitle, new Set(head.issuers)).length;
  const begun = beginnings(lines, head, mainBody);
  return begun.map((one, i) => {
    const own = lines.slice(one.at, begun[i + 1]?.at ?? lines.length) as Line[];
    return partOf(own, one, head, one.kind === 'main' && !isOrder ? new Set([title]) : new Set());
  });
}
