/** What stands in quotation marks in a draft. */
import type { Words } from './words.ts';

/** Half-open, in words of the draft. */
export interface Quotation {
  start: number;
  end: number;
}

const CLOSING: Record<string, string> = { '“': '”', '‘': '’', '「': '」', '『': '』' };
const CLOSERS = '”’」』';

/** Offsets of what stands within each pair of marks; straight ones take turns within a line. */
function spansOf(text: string): [number, number][] {
  const spans: [number, number][] = [];
  const open: { mark: string; start: number }[] = [];
  let straight = -1;
  for (let i = 0; i < text.length; i++) {
    const char = text[i] as string;
    // A quotation of several paragraphs has marks in each.
    if (char === '\n') {
      straight = -1;
      open.length = 0;
    }
    if (CLOSING[char]) open.push({ mark: CLOSING[char], start: i + 1 });
    else if (char === '"' || char === '＂') {
      if (straight >= 0) spans.push([straight, i]);
      straight = straight >= 0 ? -1 : i + 1;
    } else if (CLOSERS.indexOf(char) >= 0 && open.some(({ mark }) => mark === char)) {
      let last = open.pop();
      while (last && last.mark !== char) last = open.pop();
      if (last) spans.push([last.start, i]);
    }
  }
  return spans;
}

/** @returns index of the first word at or behind an offset */
export function wordAt({ at, text }: Words, offset: number): number {
  let [low, high] = [0, text.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((at[middle] as number) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Quotations of a draft, found by their words. */
export interface Quotations {
  all: readonly Quotation[];
  /** For each, the index of the one that it stands in; -1 for none. */
  outer: readonly number[];
  /** For each word of the draft, the index of the innermost; -1 for none. */
  inner: Int32Array;
}

export function quotationsIn(draft: Words): Quotations {
  const all = spansOf(draft.original)
    .map(([start, end]) => ({ start: wordAt(draft, start), end: wordAt(draft, end) }))
    .filter(({ start, end }) => start < end)
    .sort((a, b) => b.end - b.start - (a.end - a.start));
  const inner = new Int32Array(draft.text.length).fill(-1);
  const outer = all.map(({ start, end }, i) => {
    const around = inner[start] as number;
    inner.fill(i, start, end);
    return around;
  });
  return { all, outer, inner };
}

/** Words by which a run may go beyond the marks by chance. */
const BY_CHANCE = 2;

/** @returns the shortest quotation that a run of the draft's words lies in */
export function quotationAround({ all, outer, inner }: Quotations, start: number, end: number): Quotation | null {
  for (let i = inner[(start + end) >> 1] ?? -1; i >= 0; i = outer[i] as number) {
    const one = all[i] as Quotation;
    if (one.start <= start + BY_CHANCE && end - BY_CHANCE <= one.end) return one;
  }
  return null;
}
