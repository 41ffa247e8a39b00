/**
 * What rules make of a source on its way to the reading text, beside punctuation: stand-off, reversible and listed. They
 * take away what typesetting, pages and sites have put in, and never a word.
 */
import { sortSpans } from './emend.ts';
import { lookalikesIn, plainForms, type Replacement, unseenIn } from './forms.ts';
import { furnitureIn } from './furniture.ts';
import { agenciesIn, annexOf } from './line-kinds.ts';
import { linesOf, type TextLine, unspaced } from './lines.ts';
import { numberOf } from './numbering.ts';
import { PUNCTUATION_BASIS, punctuate } from './punctuate.ts';
import { datedSpaces, titleSpaces } from './spacing.ts';
import type { Emendation, Span } from './types.ts';
import { wrappedLines } from './wrapped.ts';

export const TIDY_BASIS = {
  form: '部首字、兼容字换成对应的通用汉字（Unicode 对应表意文字）',
  unseen: '删去看不见的零宽字符',
  space: '标题、日期、文号里为排版加的空格不计',
  wrap: '同一句话因版面宽度换行，接排为一段',
  title: '标题分几行排，接排为一行',
  furniture: '页码、网页按钮等不是文件的文字',
} as const;

const BASES = new Set<string>([...Object.values(TIDY_BASIS), PUNCTUATION_BASIS]);
/** Whether rules made an emendation, not an editor. */
export const isMadeByRule = ({ basis }: Pick<Emendation, 'basis'>): boolean => BASES.has(basis);

type Rule = Pick<Emendation, 'kind' | 'basis'>;

const made = (source: string, { start, end }: Span, corr: string, { kind, basis }: Rule): Emendation => ({
  start,
  end,
  sic: source.slice(start, end),
  corr,
  kind,
  basis,
  certainty: 'certain',
});

const replaced = (source: string, found: readonly Replacement[], rule: Rule): Emendation[] =>
  found.map(({ start, sic, corr }) => made(source, { start, end: start + sic.length }, corr, rule));

/** Titles are compared without what these rules take away. */
const bare = (text: string): string =>
  unspaced(plainForms(text)).replace(/[,;:?!()]/g, (mark) => String.fromCharCode(mark.charCodeAt(0) + 0xfee0));

/** No title stands further down. */
const HEAD_LINES = 6;

/** No title has more lines. */
const TITLE_LINES = 5;

/** @returns indices of lines that go on in the next one, as they make one of these titles together */
function titleBreaks(lines: readonly TextLine[], titles: ReadonlySet<string>): number[] {
  const longest = [...titles].reduce((most, { length }) => Math.max(most, length), 0);
  const found: number[] = [];
  for (let at = 0; at < lines.length; at++) {
    let text = bare((lines[at] as TextLine).text);
    for (let next = at + 1; next < Math.min(lines.length, at + TITLE_LINES) && text.length < longest; next++) {
      text += bare((lines[next] as TextLine).text);
      if (!titles.has(text)) continue;
      for (let one = at; one < next; one++) found.push(one);
      at = next;
      break;
    }
  }
  return found;
}

const QUOTED = /《([^《》]{4,120}(?:《[^《》]{1,120}》[^《》]{0,120}){0,4})》/g;

/** What 附件：1.…, 2.… lists, and what a line below one says: the annexes stand further down under these names. */
function listedIn(lines: readonly TextLine[]): string[] {
  let isList = false;
  return lines.flatMap(({ text }, at) => {
    const rest = annexOf(text)?.rest;
    const end = numberOf(rest ?? text)?.end;
    isList = rest !== undefined || (isList && end !== undefined);
    const name = (rest ?? text).slice(end ?? 0);
    // The next line may be the rest of the name.
    return isList ? [name, name + (lines[at + 1]?.text ?? '')].map((one) => one.replace(/[；。;，,]$/, '')) : [];
  });
}

/** The document's title, and those that it names: what it issues and what is annexed stands below under its own. */
const titlesOf = (source: string, lines: readonly TextLine[], title: string): Set<string> =>
  new Set(
    [title, ...[...source.matchAll(QUOTED)].map((match) => match[1] as string), ...listedIn(lines)]
      .map(bare)
      .filter((one) => one.length > 3),
  );

/** A span without what lies in others; these in order, not overlapping. */
function outside({ start, end }: Span, taken: readonly Span[]): Span[] {
  const pieces: Span[] = [];
  let at = start;
  for (const one of taken) {
    if (one.start > at) pieces.push({ start: at, end: one.start });
    at = one.end;
  }
  return at < end ? [...pieces, { start: at, end }] : pieces;
}

/** From the last character of a line to the first of the next one, but for the lines between that are left out anyway. */
function joins(source: string, lines: readonly TextLine[], at: readonly number[], left: readonly Span[], basis: string): Emendation[] {
  let passed = 0;
  return at.flatMap((one) => {
    const [line, next] = [lines[one] as TextLine, lines[one + 1] as TextLine];
    const start = source.indexOf(line.text, line.start) + line.text.length;
    const end = source.indexOf(next.text, next.start);
    while (passed < left.length && (left[passed] as Span).end <= start) passed++;
    const between: Span[] = [];
    for (let i = passed; i < left.length && (left[i] as Span).start < end; i++) between.push(left[i] as Span);
    // Of agencies that issue together each has a line, and in one line a space between.
    const apart = agenciesIn(line.text).length > 0 && agenciesIn(next.text).length > 0 ? ' ' : '';
    return outside({ start, end }, between).map((span, i) => made(source, span, i ? '' : apart, { kind: 'join', basis }));
  });
}

/** What one rule changed no other changes. @param taken in order, not overlapping */
function without(taken: readonly Emendation[], more: readonly Emendation[]): Emendation[] {
  let at = 0;
  return sortSpans(more).filter(({ start, end }) => {
    while (at < taken.length && (taken[at] as Emendation).end <= start) at++;
    const next = taken[at];
    return !next || next.start >= end;
  });
}

/** Lines left out whole, with the line break behind them. */
const withoutLines = (source: string, lines: readonly TextLine[]): Emendation[] =>
  lines.map(({ start }) => {
    const stop = source.indexOf('\n', start);
    const end = stop < 0 ? source.length : stop + 1;
    return made(source, { start, end }, '', { kind: 'furniture', basis: TIDY_BASIS.furniture });
  });

/**
 * @param source the document as received
 * @param title as its editor writes it; on several lines, or set with spaces, it is found by its characters
 * @returns one emendation a place, in order, none overlapping another
 */
export function tidy(source: string, title: string): Emendation[] {
  const all = linesOf(source);
  const left = new Set(furnitureIn(all));
  const gone = withoutLines(
    source,
    [...left].map((at) => all[at] as TextLine),
  );
  const lines = all.filter((_, at) => !left.has(at));
  const titles = titleBreaks(lines, titlesOf(source, lines, title));
  const inTitle = new Set(titles);
  const wrapped = wrappedLines(lines).filter((at) => !inTitle.has(at));
  const spacing = (spans: readonly Span[]) => spans.map((span) => made(source, span, '', { kind: 'spacing', basis: TIDY_BASIS.space }));
  const rules: Emendation[][] = [
    gone,
    joins(source, lines, titles, gone, TIDY_BASIS.title),
    joins(source, lines, wrapped, gone, TIDY_BASIS.wrap),
    replaced(source, unseenIn(source), { kind: 'spacing', basis: TIDY_BASIS.unseen }),
    replaced(source, lookalikesIn(source), { kind: 'form', basis: TIDY_BASIS.form }),
    spacing(datedSpaces(source)),
    spacing(lines.flatMap(({ text, start }, at) => titleSpaces(text, source.indexOf(text, start), at < HEAD_LINES))),
    punctuate(source),
  ];
  let taken: Emendation[] = [];
  for (const more of rules) taken = sortSpans(taken.concat(without(taken, more)));
  return taken;
}
