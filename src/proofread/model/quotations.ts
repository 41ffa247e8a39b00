/** What stands in quotation marks in a draft. */
import type { Words } from '../../document/words.ts';

/** Half-open, in words of the draft. */
export interface Quotation {
  start: number;
  end: number;
}

const OPENERS = '“‘「『"＂';
/** In the order of those that they close; straight ones close themselves. */
const CLOSERS = '”’」』"＂';

/** Quotation marks that are open in a line. */
interface Open {
  mark: string;
  start: number;
}

/** @returns the innermost open mark that a closing one closes; those within it are never closed */
function closed(open: Open[], mark: string): Open | undefined {
  if (!open.some((one) => one.mark === mark)) return undefined;
  let last = open.pop();
  while (last && last.mark !== mark) last = open.pop();
  return last;
}

/** Offsets of what stands within each pair of marks; a quotation of several paragraphs has marks in each. */
function spansOf(text: string): [number, number][] {
  const spans: [number, number][] = [];
  let open: Open[] = [];
  const marks = new RegExp(`[${OPENERS}${CLOSERS}\\n]`, 'g');
  for (let match = marks.exec(text); match; match = marks.exec(text)) {
    const [char] = match;
    const i = match.index;
    if (char === '\n') open = [];
    const begun = CLOSERS.indexOf(char) < 0 ? undefined : closed(open, char);
    const opens = OPENERS.indexOf(char);
    if (begun) spans.push([begun.start, i]);
    else if (opens >= 0) open.push({ mark: CLOSERS[opens] as string, start: i + 1 });
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

/** @returns index of the outermost quotation that a word of the draft stands in; -1 for none */
export function outermostAt({ outer, inner }: Quotations, word: number): number {
  let at = inner[word] ?? -1;
  while (at >= 0 && (outer[at] as number) >= 0) at = outer[at] as number;
  return at;
}
