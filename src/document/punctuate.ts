/**
 * Half-width marks made full-width in the reading text.
 * GB/T 15834-2011, 5.1: 句号、逗号、顿号、分号、冒号 and the brackets each take one character's place.
 * Only marks that cannot mean anything else are touched: a full stop (1. or 3.5) and
 * straight quotation marks (which side?) are left to an editor.
 */
import { applyEmendations, sortSpans } from './emend.ts';
import type { Emendation } from './types.ts';

const FULL: Record<string, string> = { ',': '，', ';': '；', ':': '：', '?': '？', '!': '！', '(': '（', ')': '）' };
const MARK = /[,;:?!()]/g;
const CHINESE = /[\u2E80-\u9FFF\uF900-\uFAFF\u3000-\u303F\uFF00-\uFFEF“”‘’…—]/;
const LATIN = /[0-9A-Za-z]/;

export const PUNCTUATION_BASIS = '按《标点符号用法》（GB/T 15834—2011），中文行文用全角标点';

/** Brackets match within a line, whatever their width; a pair is Chinese when anything in it or beside it is. */
function chineseBrackets(source: string): Set<number> {
  const found = new Set<number>();
  let open: number[] = [];
  for (const { 0: char, index: i } of source.matchAll(/[\n(（)）]/g)) {
    if (char === '\n') open = [];
    else if (char === '(' || char === '（') open.push(i);
    else {
      const from = open.pop();
      if (from !== undefined && CHINESE.test(source.slice(Math.max(0, from - 1), i + 2))) found.add(from).add(i);
    }
  }
  return found;
}

function betweenChinese(source: string, at: number): boolean {
  const before = source[at - 1] ?? '';
  const after = source[at + 1] ?? '';
  if (LATIN.test(before) && LATIN.test(after)) return false;
  return CHINESE.test(before) || CHINESE.test(after);
}

function once(source: string): Emendation[] {
  const brackets = chineseBrackets(source);
  const found: Emendation[] = [];
  for (const { 0: sic, index: i } of source.matchAll(MARK)) {
    const chinese = sic === '(' || sic === ')' ? brackets.has(i) : betweenChinese(source, i);
    if (!chinese) continue;
    found.push({
      start: i,
      end: i + 1,
      sic,
      corr: FULL[sic] as string,
      kind: 'punctuation',
      basis: PUNCTUATION_BASIS,
      certainty: 'certain',
    });
  }
  return found;
}

/**
 * @param source the document as received
 * @returns one emendation a mark, in order; empty for a text already set in full width
 */
export function punctuate(source: string): Emendation[] {
  const found = once(source);
  if (!found.length) return found;
  // A mark made full-width is a Chinese neighbour to the next: ?! behind 什么. Every change is one unit for one.
  const more = punctuate(applyEmendations(source, found));
  return sortSpans([...found, ...more]);
}
