/** The lines of a part's body, read one after the other into its numbered tree. */
import type { TextLine } from './lines.ts';
import { boxOf, decimalOf, type Numbering, numberOf, ordinalOf } from './numbering.ts';
import type { Outline, Placed } from './outline.ts';
import type { PartLines } from './parts.ts';
import { isTitleLike } from './zones.ts';

/** 一、二年级学生 is a sentence where 一、 cannot come. */
const ENUMERATES = /^(?:[一二三四五六七八九十]+)(?:年级|、|个|季度|类|线|级|等|批|楼|组|班|期)/;

/** The document numbers by decimals when 1.1 begins a line. */
const usesDecimals = (lines: readonly TextLine[]): boolean => lines.some(({ text }) => decimalOf(text, false)?.values.join() === '1,1');

/** 第十条 that a broken line begins with, in the middle of its sentence: 违反本办法第九条、/第十条的. */
const isReference = (mark: Numbering, above: string, out: Outline): boolean =>
  mark.kind === 'article' &&
  mark.values.length === 1 &&
  !out.follows(mark) &&
  numberOf(above)?.kind !== 'chapter' &&
  /[、，》和及与或的照据依]$/.test(above);

/** What number a line begins with; a look alone is not enough where the sequence says otherwise. */
function markOf(text: string, above: string, out: Outline, { decimals, isHead }: { decimals: boolean; isHead: boolean }): Numbering | null {
  const decimal = decimals ? decimalOf(text, true) : null;
  if (decimal) return decimal;
  const mark = numberOf(text);
  if (mark && decimals && isHead) return { ...mark, kind: 'decimal', level: 1 };
  if (!mark) {
    const ordinal = ordinalOf(text);
    return ordinal && ordinal.value > 1 && out.follows(ordinal) ? { ...ordinal, kind: 'section' } : null;
  }
  if (isReference(mark, above, out)) return null;
  const isProse = mark.kind === 'section' && mark.level === 1 && !out.follows(mark) && ENUMERATES.test(text.slice(mark.end));
  return isProse ? null : mark;
}

/** 2. before 2.1 is a head of decimals: the next number below it is that. @returns indices of such lines */
function decimalHeads(lines: readonly TextLine[]): ReadonlySet<number> {
  const heads = new Set<number>();
  let next = '';
  for (let at = lines.length - 1; at >= 0; at--) {
    const { text } = lines[at] as TextLine;
    const decimal = decimalOf(text, false);
    const mark = decimal ? null : numberOf(text);
    if (mark?.level === 3 && next === `${mark.value},1`) heads.add(at);
    if (decimal || mark) next = decimal?.values.join() ?? '';
  }
  return heads;
}

/** So many lines a quoted provision may have. */
const LONGEST_QUOTE = 60;

/** @returns for each line whether it stands within a quotation that an earlier line opened and a later one closes */
function quotedLines(lines: readonly TextLine[]): boolean[] {
  const found = Array<boolean>(lines.length).fill(false);
  const open = (text: string) => text.split('“').length - text.split('”').length;
  for (let at = 0; at < lines.length; at++) {
    if (open((lines[at] as TextLine).text) <= 0) continue;
    const length = lines.slice(at + 1, at + 1 + LONGEST_QUOTE).findIndex(({ text }) => open(text) < 0);
    if (length >= 0) found.fill(true, at + 1, at + 2 + length);
    at += Math.max(0, length);
  }
  return found;
}

/** Above 一、 that begins anew, at most so many lines, stands the heading that both belong to. */
const NEAR = 3;

/** @returns indices of unnumbered headings, where 一、 begins anew below each */
function unnumberedHeads({ lines, roles }: PartLines): ReadonlySet<number> {
  const isFirst = (at: number) => {
    const mark = roles[at] ? null : numberOf((lines[at] as TextLine).text);
    return mark?.kind === 'section' && mark.level === 1 && mark.value === 1;
  };
  const above = (first: number): number => {
    for (let at = first - 1; at >= Math.max(0, first - NEAR) && !roles[at]; at--) {
      const line = lines[at] as TextLine;
      if (numberOf(line.text)) return -1;
      if (line.text.length <= 30 && isTitleLike(line)) return at;
    }
    return -1;
  };
  const firsts = lines.flatMap((_, at) => (isFirst(at) ? at : []));
  const heads = firsts.map(above);
  // Of the first one only what stands above the others tells that it is a heading.
  return new Set(firsts.length > 1 && heads.slice(1).every((at) => at >= 0) ? heads.filter((at) => at >= 0) : []);
}

/** 问1：; without a number of its own it is the next. */
function askedOf(text: string, before: number): Numbering | null {
  const asked = /^(?:问题?|Q)\s*([0-9]{0,3})[：:]/.exec(text);
  if (!asked) return null;
  const value = Number(asked[1]) || before + 1;
  return { kind: 'section', level: 3, value, values: [value], text: asked[0], end: asked[0].length };
}

/** For each line that is an article, whether it has several 款: unnumbered lines, its own text counting as one. */
function severals({ lines, roles }: PartLines): boolean[] {
  const found = Array<boolean>(lines.length).fill(false);
  let paragraphs = 0;
  for (let at = lines.length - 1; at >= 0; at--) {
    const { text } = lines[at] as TextLine;
    const mark = roles[at] ? null : numberOf(text);
    if (mark?.kind === 'article') found[at] = paragraphs + (text.length > mark.end ? 1 : 0) > 1;
    if (mark && mark.kind !== 'section') paragraphs = 0;
    else if (!mark && !roles[at]) paragraphs += 1;
  }
  return found;
}

/** 一、 and a tab make no table, and 市长 and a tab neither. */
const isNumbered = (text: string): boolean => (numberOf(text)?.end ?? 0) >= text.indexOf('\t');

/** Lines of cells beside one another, or one of three cells. */
function isRow(lines: readonly TextLine[], at: number): boolean {
  const cells = (i: number) => lines[i]?.cells ?? 1;
  if (cells(at) !== 2) return cells(at) > 2;
  const isCells = (i: number) => cells(i) > 2 || (cells(i) === 2 && !isNumbered((lines[i] as TextLine).text));
  return cells(at - 1) > 2 || cells(at + 1) > 2 || (isCells(at) && (isCells(at - 1) || isCells(at + 1)));
}

const isAnswered = (text: string, below: string): boolean => /[？?]$/.test(text) && /^[答A]\s*[0-9]{0,3}[：:]/.test(below);

/** @returns reads the line at an index of the part; lines of the body are to be read in order */
export function bodyReader(part: PartLines, out: Outline): (at: number) => Placed {
  const { lines } = part;
  const decimals = usesDecimals(lines);
  const several = severals(part);
  const heads = decimalHeads(lines);
  const quoted = quotedLines(lines);
  const headings = unnumberedHeads(part);
  const table = { number: 0, row: 0, at: -2 };
  let question = 0;
  const row = (at: number): Placed => {
    if (table.at !== at - 1) Object.assign(table, { number: table.number + 1, row: 0 });
    Object.assign(table, { row: table.row + 1, at });
    return out.row(table.number, table.row);
  };
  const numbered = (at: number, text: string): Placed => {
    const asked = askedOf(text, question);
    const below = lines[at + 1]?.text ?? '';
    const mark = asked ?? markOf(text, lines[at - 1]?.text ?? '', out, { decimals, isHead: heads.has(at) });
    if (!mark) return out.paragraph();
    const isQuestion = asked !== null || (mark.kind === 'section' && isAnswered(text, below));
    if (isQuestion) question = mark.value;
    return out.numbered(mark, text.slice(mark.end).trim(), { isQuestion, isSeveral: several[at] as boolean });
  };
  return (at) => {
    const { text } = lines[at] as TextLine;
    if (isRow(lines, at)) return row(at);
    if (quoted[at]) return out.paragraph();
    if (headings.has(at)) return out.headed(text);
    const box = boxOf(text);
    return box ? out.boxed(box, text.slice(box.end).trim()) : numbered(at, text);
  };
}
