/** The lines of a part's body, read one after the other into its numbered tree. */
import type { TextLine } from './lines.ts';
import { decimalOf, type Numbering, numberOf, ordinalOf } from './numbering.ts';
import type { Outline, Placed } from './outline.ts';
import type { PartLines } from './parts.ts';

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
function markOf(text: string, above: string, out: Outline, decimals: boolean): Numbering | null {
  const decimal = decimals ? decimalOf(text, true) : null;
  if (decimal) return decimal;
  const mark = numberOf(text);
  if (!mark) {
    const ordinal = ordinalOf(text);
    return ordinal && ordinal.value > 1 && out.follows(ordinal) ? { ...ordinal, kind: 'section' } : null;
  }
  if (isReference(mark, above, out)) return null;
  const isProse = mark.kind === 'section' && mark.level === 1 && !out.follows(mark) && ENUMERATES.test(text.slice(mark.end));
  return isProse ? null : mark;
}

/** 问1：; without a number of its own it is the next. */
function askedOf(text: string, before: number): Numbering | null {
  const asked = /^[问Q]\s*([0-9]{0,3})[：:]/.exec(text);
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

/** @returns reads the line at an index of the part; lines of the body are to be read in order */
export function bodyReader(part: PartLines, out: Outline): (at: number) => Placed {
  const { lines } = part;
  const decimals = usesDecimals(lines);
  const several = severals(part);
  const table = { number: 0, row: 0, at: -2 };
  let question = 0;
  const row = (at: number): Placed => {
    if (table.at !== at - 1) Object.assign(table, { number: table.number + 1, row: 0 });
    Object.assign(table, { row: table.row + 1, at });
    return out.row(table.number, table.row);
  };
  return (at) => {
    const { text } = lines[at] as TextLine;
    if (isRow(lines, at)) return row(at);
    const asked = askedOf(text, question);
    const mark = asked ?? markOf(text, lines[at - 1]?.text ?? '', out, decimals);
    if (!mark) return out.paragraph();
    const isAnswered = mark.kind === 'section' && /[？?]$/.test(text) && /^[答A]\s*[0-9]{0,3}[：:]/.test(lines[at + 1]?.text ?? '');
    const isQuestion = asked !== null || isAnswered;
    if (isQuestion) question = mark.value;
    return out.numbered(mark, text.slice(mark.end).trim(), { isQuestion, isSeveral: several[at] as boolean });
  };
}
