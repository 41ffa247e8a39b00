/** Where a document ends and what it issues, or an annex, begins. */
import { dateOf } from './date.ts';
import { type AnnexHeading, agenciesIn, annexOf, isContentsHead, isCopies, isHistory, isMasthead, isSigned } from './line-kinds.ts';
import { type TextLine, unspaced } from './lines.ts';
import { type Numbering, numberOf } from './numbering.ts';
import type { ClauseKind, PartKind, PartRule } from './types.ts';
import {
  annexLists,
  closes,
  contentsEnd,
  giveContents,
  giveEndRoles,
  goesOnWithCopies,
  headRoles,
  isTitleLike,
  tailRole,
} from './zones.ts';

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
  lines: TextLine[];
  roles: (ClauseKind | null)[];
  /** The line that an annex begins with. */
  heading: AnnexHeading | null;
}

const ISSUES = /印发|公布|发布|转发|批转|颁布|批准|通过|施行|现将|修订|修改|修正/;
const QUOTED = /《([^《》]{1,120}(?:《[^《》]{1,120}》[^《》]{0,120}){0,4})》/g;

/** Titles that a line says are issued with it, without white space. */
export const namedIn = (text: string): string[] =>
  ISSUES.test(text) ? [...text.matchAll(QUOTED)].map((match) => unspaced(match[1] as string)) : [];

interface Begun {
  at: number;
  kind: PartKind;
  rule: PartRule;
}

/** What is known of the lines so far. */
interface Scan {
  lines: readonly TextLine[];
  stated: ReadonlyMap<string, PartKind>;
  /** Titles that the main document says it issues. */
  named: Set<string>;
  /** The part that the line is in so far. */
  kind: PartKind;
  /** Whether that part has been signed and dated. */
  closed: boolean;
  /** Whether the line above is of its 抄送. */
  copies: boolean;
  /** Its last 条. */
  article: number;
  /** First of the lines just above that may be a title; -1 where there is none. */
  titleAt: number;
  /** Whether a line below it says when it was made. */
  history: boolean;
}

/** 第一条 once more, or for the first time below a title and its history: another regulation begins with that title. */
function restartOf({ kind, article, titleAt, history }: Scan, mark: Numbering | null): Begun | null {
  const isFirst = mark?.kind === 'article' && mark.value === 1 && mark.values.length === 1;
  const restarts = isFirst && (article > 1 || (article === 0 && history));
  return restarts && titleAt >= 0 && kind !== 'annex' ? { at: titleAt, kind: 'issued', rule: 'articles-restart' } : null;
}

/** So many lines into it a document says something. */
const OPENING = 8;

/** Whether sentences or numbers follow, not a second signature or the words of a site. */
function hasBody(lines: readonly TextLine[], at: number): boolean {
  if (isSigned((lines[at] as TextLine).text) || dateOf((lines[at] as TextLine).text) !== null) return false;
  return lines.slice(at, at + OPENING).some(({ text }) => numberOf(text) !== null || (/[。；]/.test(text) && tailRole(text) === null));
}

/** @returns the part that begins at a line, or with the title above it; null for none */
function beginningAt(scan: Scan, at: number): Begun | null {
  const { lines, stated, named, kind, closed } = scan;
  const line = lines[at] as TextLine;
  const own = stated.get(unspaced(line.text));
  if (own) return own === 'main' ? null : { at, kind: own, rule: 'stated' };
  const annex = annexOf(line.text);
  if (annex && (annex.rest === '' || closed || isTitleLike({ ...line, text: annex.rest })) && at + 1 < lines.length)
    return { at, kind: 'annex', rule: 'annex-heading' };
  if (kind === 'annex') return null;
  if (named.has(unspaced(line.text))) return { at, kind: 'issued', rule: 'named-title' };
  if (closed && !tailRole(line.text) && !(scan.copies && goesOnWithCopies(lines, at)) && hasBody(lines, at))
    return { at, kind: 'issued', rule: 'after-signature' };
  return restartOf(scan, numberOf(line.text));
}

/** A title may have four lines; what a regulation says of its history may stand between it and its first 条. */
function titleAbove({ titleAt }: Scan, line: TextLine, at: number): number {
  if (isTitleLike(line)) return titleAt >= 0 && at - titleAt < 4 ? titleAt : at;
  const mark = numberOf(line.text);
  return isHistory(line.text) || (mark && mark.kind !== 'section' && mark.kind !== 'article') ? titleAt : -1;
}

/** Goes on to the next line. */
function passed(scan: Scan, at: number): void {
  const line = scan.lines[at] as TextLine;
  const mark = numberOf(line.text);
  // An editor's main says that what was signed goes on.
  scan.closed = (scan.closed || closes(scan.lines, at)) && scan.stated.get(unspaced(line.text)) !== 'main';
  scan.copies = isCopies(line.text) || (scan.copies && goesOnWithCopies(scan.lines, at));
  scan.titleAt = titleAbove(scan, line, at);
  scan.history = scan.titleAt >= 0 && scan.titleAt < at && (scan.history || isHistory(line.text));
  if (mark?.kind === 'article') scan.article = mark.value;
  if (scan.kind === 'main') for (const title of namedIn(line.text)) scan.named.add(title);
}

/** What contents name begins further down. */
const behindContents = (lines: readonly TextLine[], at: number): number =>
  isContentsHead(lines[at]?.text ?? '') ? contentsEnd(lines, at) : at;

/** First lines of the parts of a document, the main document's first. */
function beginnings(lines: readonly TextLine[], head: Head, mainBody: number): Begun[] {
  const begun: Begun[] = [{ at: 0, kind: 'main', rule: 'beginning' }];
  const lists = annexLists(lines);
  const scan: Scan = {
    lines,
    stated: new Map((head.parts ?? []).map(({ begin, kind }) => [unspaced(begin), kind])),
    named: new Set(lines.slice(0, mainBody).flatMap(({ text }) => namedIn(text))),
    kind: 'main',
    closed: false,
    copies: false,
    article: 0,
    titleAt: -1,
    history: false,
  };
  for (let at = behindContents(lines, Math.max(1, mainBody)); at < lines.length; at = behindContents(lines, at + 1)) {
    const listEnd = scan.closed ? undefined : lists[at];
    const next = listEnd === undefined ? beginningAt(scan, at) : null;
    if (next) {
      begun.push(next);
      Object.assign(scan, { kind: next.kind, closed: false, copies: false, article: 0, titleAt: -1, history: false });
    }
    if (next?.rule === 'articles-restart') scan.article = 1;
    else if (listEnd !== undefined) at = listEnd - 1;
    else if (!next) passed(scan, at);
  }
  return begun;
}

type TitleTest = (line: TextLine, at: number) => boolean;

/** An annex's own heading line is its first; its title follows, or stands on the same line. */
function partOf(lines: TextLine[], { kind, rule }: Begun, head: Head, isMainTitle: TitleTest): PartLines {
  const heading = kind === 'annex' ? annexOf((lines[0] as TextLine).text) : null;
  const skip = heading ? 1 : 0;
  const isTitle: TitleTest = (line, at) =>
    kind === 'main' ? isMainTitle(line, at) : at === skip && !heading?.rest && isTitleLike(line) && !isMasthead(line.text);
  const issuers = new Set(head.issuers.map(unspaced));
  const own = headRoles(lines, skip, isTitle, issuers);
  const bodyStart = skip + own.length;
  const roles: (ClauseKind | null)[] = [
    ...(heading ? ['annex' as const] : []),
    ...own,
    ...Array<null>(lines.length - bodyStart).fill(null),
  ];
  giveContents(lines, roles, bodyStart);
  giveEndRoles(lines, roles, bodyStart, issuers);
  return { kind, rule, lines, roles, heading };
}

/** 某市人民政府令, with its number on the same line or below. */
export const ORDER = /令(?:[（(]?第.{1,8}号[）)]?)?$/;

/** Its agencies may stand above it, a line each. */
function isOrderOf(lines: readonly TextLine[]): boolean {
  const at = lines.findIndex(({ text }) => agenciesIn(text).length === 0);
  return at >= 0 && at < HEAD_LINES && ORDER.test(unspaced((lines[at] as TextLine).text));
}

/** No title stands further down. */
const HEAD_LINES = 12;

/**
 * @param lines of the reading text
 * @param head what the editor says of the document; its title may be that of a regulation that an order issues
 * @returns every line in exactly one part, in order; linear in the number of lines
 */
export function partsOf(lines: readonly TextLine[], head: Head): PartLines[] {
  if (!lines.length) return [];
  const isOrder = isOrderOf(lines);
  const title = unspaced(head.title);
  const isMainTitle: TitleTest = ({ text }, at) => (isOrder ? at < HEAD_LINES && ORDER.test(unspaced(text)) : unspaced(text) === title);
  const mainBody = headRoles(lines, 0, isMainTitle, new Set(head.issuers.map(unspaced))).length;
  const begun = beginnings(lines, head, mainBody);
  return begun.map((one, i) => {
    const own = lines.slice(one.at, begun[i + 1]?.at ?? lines.length);
    return partOf(own, one, head, isMainTitle);
  });
}
