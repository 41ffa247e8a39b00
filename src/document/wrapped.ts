/** Lines that a page's width broke, not their writer: which breaks stand within a sentence. */
import { dateOf } from './date.ts';
import { annexOf, isSigned } from './line-kinds.ts';
import type { Line } from './lines.ts';
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
  /^(?:[问答][：:]|——|[·●○■◆▲★※*#])/.test(text);

/** No line that a page's width broke is longer. */
const WIDEST = 60;
/** So many lines that end at the same width were broken by it. */
const ENOUGH = 3;

/** The width at which lines were broken, in characters; Infinity in a text whose paragraphs are lines. */
function brokenWidth(lines: readonly Line[]): number {
  const counts = new Map<number, number>();
  let widest = 0;
  for (const { text } of lines) {
    widest = Math.max(widest, text.length);
    counts.set(text.length, (counts.get(text.length) ?? 0) + 1);
  }
  const near = (width: number) => (counts.get(width) ?? 0) + (counts.get(width - 1) ?? 0) + (counts.get(width - 2) ?? 0);
  return widest <= WIDEST && near(widest) >= ENOUGH ? widest - 2 : Number.POSITIVE_INFINITY;
}

/**
 * @param lines of the source, furniture left out
 * @returns indices of lines that go on in the next one, in order
 */
export function wrappedLines(lines: readonly Line[]): number[] {
  const width = brokenWidth(lines);
  return lines.flatMap(({ text, cells }, at) => {
    const next = lines[at + 1];
    if (!next || cells > 1 || next.cells > 1 || begins(next.text)) return [];
    if (isOpenAcross(text, next.text)) return at;
    if (STOPS.test(text)) return [];
    if (GOES_ON.test(text)) return at;
    return text.length >= width && (PROSE.test(text) || numberOf(text)?.kind === 'article') && /[\u4e00-\u9fff0-9A-Za-z”）》]$/.test(text)
      ? at
      : [];
  });
}
