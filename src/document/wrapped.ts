/** Lines that a page's width broke, not their writer: which breaks stand within a sentence. */
import { dateOf } from './date.ts';
import { annexOf, isSigned } from './line-kinds.ts';
import type { TextLine } from './lines.ts';
import { numberOf, ordinalOf } from './numbering.ts';

const PAIRS = ['《》', '“”', '（）', '〔〕'] as const;

/** Whether something that opens in a line is not closed in it, and is the next thing to be closed in the line below. */
function isOpenAcross(above: string, below: string): boolean {
  return PAIRS.some(([open, close]) => {
    const opened = above.lastIndexOf(open as string);
    if (opened < 0 || above.indexOf(close as string, opened) >= 0) return false;
    const closed = below.indexOf(close as string);
    const again = below.indexOf(open as string);
    return closed >= 0 && (again < 0 || closed < again);
  });
}

const PROSE = /[，。；、：]/;
const STOPS = /[。！？；：…”』」）)》〉】\].!?;:]$/;
const GOES_ON = /[，、,]$/;

/** What never goes on from the line above. */
const begins = (text: string): boolean =>
  numberOf(text) !== null ||
  ordinalOf(text) !== null ||
  annexOf(text) !== null ||
  dateOf(text) !== null ||
  isSigned(text) ||
  /^(?:[0-9]+[.．][0-9]|[问答][：:]|——|[·●○■◆▲★※*#])/.test(text);

const isSecondHalf = (code: number): boolean => code >= 0xdc00 && code <= 0xdfff;

/** How wide a line is set: an ideograph takes two columns. */
function columnsOf(text: string): number {
  let columns = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (!isSecondHalf(code)) columns += code < 0x2000 ? 1 : 2;
  }
  return columns;
}

/** Pages are set in columns of these widths. */
const NARROWEST = 32;
const WIDEST = 120;
/** So many lines that end at the same width, a character more or less, were broken by it. */
const ENOUGH = 3;
const LEEWAY = 4;

/** Two lines, or this share of them, may be wider than the others: of a table, or of 抄送. */
const WIDER = 0.05;

const widthOf = ({ text, indent }: TextLine): number => columnsOf(text) + 2 * Math.min(indent, 2);

/** The columns at which lines were broken; Infinity in a text whose paragraphs are lines. */
function brokenWidth(lines: readonly TextLine[]): number {
  const prose = lines.filter(({ text, cells }) => cells === 1 && PROSE.test(text) && !/\s{3}/.test(text));
  const widths = prose.map(widthOf).sort((a, b) => b - a);
  const wider = Math.max(2, Math.floor(widths.length * WIDER));
  for (let at = 0; at <= wider && at < widths.length; at++) {
    const widest = widths[at] as number;
    if ((widths[at + ENOUGH - 1] ?? 0) > widest - LEEWAY)
      return widest >= NARROWEST && widest <= WIDEST ? widest - LEEWAY : Number.POSITIVE_INFINITY;
  }
  return Number.POSITIVE_INFINITY;
}

/** A first line whose indent was lost in copying is narrower by it. */
const isFirstLine = (lines: readonly TextLine[], at: number): boolean =>
  (lines[at] as TextLine).indent === 0 && (numberOf((lines[at] as TextLine).text) !== null || STOPS.test(lines[at - 1]?.text ?? ''));

/** Whether a full line is of a sentence: it has marks of one, or the next has. */
const isOfSentence = ({ text }: TextLine, next: TextLine): boolean => {
  const kind = numberOf(text)?.kind;
  return PROSE.test(text) || kind === 'article' || (kind === undefined && PROSE.test(next.text));
};

/** A comma ends no paragraph, but it may end the lines of a list. */
const LONG = 6;

/**
 * @param lines of the source, furniture left out
 * @returns indices of lines that go on in the next one, in order
 */
export function wrappedLines(lines: readonly TextLine[]): number[] {
  const width = brokenWidth(lines);
  return lines.flatMap(({ text, cells }, at) => {
    const next = lines[at + 1];
    // A paragraph begins with an indent.
    if (!next || cells > 1 || next.cells > 1 || next.indent > 1 || STOPS.test(text) || begins(next.text)) return [];
    if (isOpenAcross(text, next.text)) return at;
    if (GOES_ON.test(text)) return text.length >= LONG ? at : [];
    const isFull = widthOf(lines[at] as TextLine) + (isFirstLine(lines, at) ? LEEWAY : 0) > width;
    return isFull && isOfSentence(lines[at] as TextLine, next) && /[\u4e00-\u9fff0-9A-Za-z”）》]$/.test(text) ? at : [];
  });
}
