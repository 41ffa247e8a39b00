/**
 * What a line of an official document may begin with.
 * GB/T 9704-2012, 7.3.3: 一、 / （一） / 1. / （1） in this order, and what is typed in their place; 编、章、节、条 by the
 * 立法技术规范（试行）（一） of the Legislative Affairs Commission of the National People's Congress, part 3; decimals by GB/T 1.1-2020, 7.
 */
import { END_MARK } from './lines.ts';
import { HAN_NUMERALS, numeral } from './numeral.ts';

/** volume 编 or 部分, chapter 章, subchapter 节, article 条; section: 一、（一）1.（1）① and further; decimal: 1.1.1; ordinal: 第五、 and 四，. */
export type MarkKind = 'volume' | 'chapter' | 'subchapter' | 'article' | 'section' | 'decimal' | 'ordinal';

export interface Numbering {
  kind: MarkKind;
  /** Of a section 1 to 4 for 一、（一）1.（1）, 5 for ①, 6 for 1）, 7 for A., 8 for Ⅰ.; of a decimal how many numbers it has; otherwise 0. */
  level: number;
  value: number;
  /** The numbers of a decimal; 第三条之一 is [3, 1]; otherwise the value alone. */
  values: readonly number[];
  /** As it stands, such as 一、 or (1). */
  text: string;
  /** Offset in the line just behind the number. */
  end: number;
}

const H = `[${HAN_NUMERALS}]+`;
const A = '[0-9０-９]{1,3}';
const LEGAL: Record<string, MarkKind> = { 编: 'volume', 章: 'chapter', 节: 'subchapter', 条: 'article' };

/** What makes 第三条 words of a sentence: 第三条第二款, 第三条和第五条, 第三条中的. A text may begin with 中华, 第一审, 项目 or 和解. */
const GOES_ON = `[款的、，,；;。]|项(?!目)|规定(?!本)|第\\s*[（(]?(?:${H}|[0-9０-９]{1,3})[）)]?\\s*[款项目]|[和与至或及]\\s*(?:第|《|本|前|其|有关|相关|附件)|中(?:的|规定|所|关于|有关|第|“|[，,。；;])`;

/** 第三条之一; behind it a space, a heading in brackets or the text. */
const LEGAL_MARK = new RegExp(`^\\s*(第\\s*(${H}|[0-9０-９]{1,4})\\s*([编章节条])(?:之(${H}))?)(?!${GOES_ON})`);
const DECIMAL =
  /^\s*([0-9０-９]{1,2}(?:[.．][0-9０-９]{1,2}){1,4}[.．]?)(?![0-9０-９.．%％]|\s*(?:[万亿千百]|倍|元|米|公里|平方|吨|个|%|％|‰))/;
/** 1　总则, where decimals follow. */
const DECIMAL_HEAD = /^\s*([0-9０-９]{1,2})(?=[ 　\t]+[^\s0-9０-９])/;
const ORDINAL = new RegExp(`^\\s*((?:第(${H})[、，,]|(${H})[，,]))`);

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const ROMANS = 'ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩⅪⅫ';

/** Level, pattern with the mark as first group and its number as second, and how that number is read. */
const SECTIONS: [level: number, pattern: RegExp, read: (text: string) => number][] = [
  [1, new RegExp(`^\\s*((${H})\\s*(?:、|[.．](?![0-9０-９])))`), numeral],
  // Not （一）至（三）项所列人员.
  [
    2,
    new RegExp(
      `^\\s*([（(]\\s*(${H})\\s*[）)]、?)(?!\\s*[至、和及或与～~—-]?\\s*[（(]\\s*${H}\\s*[）)])(?!\\s*项(?:规定|所列|情形|至|、|和|或))`,
    ),
    numeral,
  ],
  [2, /^\s*([㈠-㈩]、?)/, (text) => text.charCodeAt(0) - 0x3220 + 1],
  [3, new RegExp(`^\\s*((${A})(?:[.．](?![0-9０-９](?!G|[0-9]{3}年))|、(?![0-9０-９]{1,3}[、月日])))`), numeral],
  [3, /^\s*([⒈-⒛])/, (text) => text.charCodeAt(0) - 0x2488 + 1],
  [4, new RegExp(`^\\s*([（(]\\s*(${A})\\s*[）)])`), numeral],
  [4, /^\s*([⑴-⒇])/, (text) => text.charCodeAt(0) - 0x2474 + 1],
  [5, /^\s*([①-⑳])/, (text) => text.charCodeAt(0) - 0x2460 + 1],
  [6, new RegExp(`^\\s*((${A})[）)])`), numeral],
  [7, /^\s*(([A-Z])[.．、](?![A-Za-z]))/, (text) => LETTERS.indexOf(text) + 1],
  [8, /^\s*(([Ⅰ-Ⅻ])[.．、])/, (text) => ROMANS.indexOf(text) + 1],
];

/**
 * As far as documents count: 民法典 has 1,260 articles, lists of cases and projects some hundreds of numbers. What is written as a
 * number beyond is a year (二〇一四、) or none.
 */
const BOUNDS: Record<MarkKind, number> = {
  volume: 99,
  chapter: 199,
  subchapter: 199,
  article: 1999,
  section: 999,
  decimal: 99,
  ordinal: 99,
};

function numbering(kind: MarkKind, level: number, values: readonly number[], match: RegExpExecArray): Numbering | null {
  if (!values.every((value) => value > 0 && value <= BOUNDS[kind])) return null;
  return { kind, level, value: values[0] as number, values, text: (match[1] as string).trim(), end: match[0].length };
}

/** 第一部分　工作回顾, a heading of its own; not 第一部分是…. */
const DIVISION = new RegExp(
  `^\\s*(第\\s*(${H}|[0-9０-９]{1,2})\\s*(?:部分|篇)[：:、]?)(?![是为由的和与至、，,；;。])(?=.{0,40}$)(?!.*[。；]\\s*$)`,
);

function legal(line: string): Numbering | null {
  const division = DIVISION.exec(line);
  if (division) return numbering('volume', 0, [numeral(division[2] as string)], division);
  const match = LEGAL_MARK.exec(line);
  if (!match) return null;
  const values = [match[2] as string, ...(match[4] ? [match[4]] : [])].map(numeral);
  return numbering(LEGAL[match[3] as string] as MarkKind, 0, values, match);
}

/** Nothing else begins a number. */
const FIRST = new RegExp(`^\\s*[第（(0-9０-９A-Z①-⒛㈠-㈩Ⅰ-Ⅻ${HAN_NUMERALS}]`);

function readNumber(line: string): Numbering | null {
  if (!FIRST.test(line)) return null;
  const article = legal(line);
  if (article) return article;
  for (const [level, pattern, read] of SECTIONS) {
    const match = pattern.exec(line);
    const found = match && numbering('section', level, [read(match[2] ?? (match[1] as string))], match);
    if (found) return found;
  }
  return null;
}

/** Each of a document's lines is asked for its number by every step that reads it. */
const known = new Map<string, Numbering | null>();
const MOST_KNOWN = 2_000;

/** The number that a line begins with by its look alone, or null; decimals and ordinals by their own functions. */
export function numberOf(line: string): Numbering | null {
  const before = known.get(line);
  if (before !== undefined) return before;
  const number = readNumber(line);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(line, number);
  return number;
}

/** 2014、 and 第五千条: marks of any length, as they look. */
const ANY_MARK = new RegExp(`^\\s*((?:${H}|[0-9０-９]+)\\s*[、.．](?![0-9０-９])|第\\s*(?:${H}|[0-9０-９]+)\\s*[编章节条](?=[\\s　]))`);

/** @returns what a line begins with that looks like a number and is beyond the bounds of one; null where nothing does */
export function beyondBounds(line: string): string | null {
  const [, mark] = ANY_MARK.exec(line) ?? [];
  if (!mark || numberOf(line) || decimalOf(line, true)) return null;
  const value = numeral(/[^\s第、.．编章节条]+/.exec(mark)?.[0] ?? '');
  return value > BOUNDS.section ? mark : null;
}

/** 1.1 or 2.1.1; with `heads` also 1 before a space, for a document whose numbers are decimals. */
export function decimalOf(line: string, heads: boolean): Numbering | null {
  const match = DECIMAL.exec(line) ?? (heads ? DECIMAL_HEAD.exec(line) : null);
  if (!match) return null;
  const values = (match[1] as string).normalize('NFKC').split('.').filter(Boolean).map(Number);
  return numbering('decimal', values.length, values, match);
}

const BOX = new RegExp(`^(专栏\\s*([0-9０-９]{1,3}|${H}))(?:[\\s　：:.．、]|$)`);

/** 专栏1　就业工程: a box within a plan, whose own 1. 2. begin anew. It is no sentence. */
export function boxOf(line: string): Numbering | null {
  const match = line.length <= 60 && !END_MARK.test(line) ? BOX.exec(line) : null;
  return match && numbering('section', 2, [numeral(match[2] as string)], match);
}

/** 第五、 and 四，: a number where the one before it is the number of a section. */
export function ordinalOf(line: string): Numbering | null {
  const match = ORDINAL.exec(line);
  return match && numbering('ordinal', 1, [numeral(match[2] ?? (match[3] as string))], match);
}
