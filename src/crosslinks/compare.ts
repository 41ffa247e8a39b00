/**
 * Wording that two lists share. Greedy string tiling (M. J. Wise, "String Similarity via
 * Greedy String Tiling and Running Karp-Rabin Matching", 1993): the longest common runs first,
 * each character in at most one run, in whatever order the lists have them.
 */
import type { Span } from '../document/types.ts';

/** Two characters of Chinese are shared by chance (工作, 落实); three are a phrase. */
const SHORTEST = 3;
const MARKS = /[\s，、；：。“”‘’（）《》]/;

export interface SharedWording {
  a: Span[];
  b: Span[];
}

interface Run {
  a: number;
  b: number;
  length: number;
}

function longest(a: string, b: string, inA: boolean[], inB: boolean[]): Run {
  let best: Run = { a: 0, b: 0, length: 0 };
  let above = new Array<number>(b.length + 1).fill(0);
  for (let i = 0; i < a.length; i++) {
    const row = new Array<number>(b.length + 1).fill(0);
    for (let j = 0; j < b.length; j++) {
      if (inA[i] || inB[j] || a[i] !== b[j]) continue;
      const length = (above[j] as number) + 1;
      row[j + 1] = length;
      if (length > best.length) best = { a: i - length + 1, b: j - length + 1, length };
    }
    above = row;
  }
  return best;
}

/** Marks at the ends of a run are no wording. */
function trimmed(text: string, start: number, end: number): Span {
  let [from, to] = [start, end];
  while (from < to && MARKS.test(text[from] as string)) from++;
  while (to > from && MARKS.test(text[to - 1] as string)) to--;
  return { start: from, end: to };
}

const merged = (spans: Span[]): Span[] =>
  spans
    .sort((x, y) => x.start - y.start)
    .reduce<Span[]>((all, span) => {
      const last = all.at(-1);
      if (last && last.end === span.start) last.end = span.end;
      else all.push({ ...span });
      return all;
    }, []);

/** @returns the shared runs as spans of each text, in order */
export function sharedWording(a: string, b: string): SharedWording {
  const inA = new Array<boolean>(a.length).fill(false);
  const inB = new Array<boolean>(b.length).fill(false);
  const found: SharedWording = { a: [], b: [] };
  for (let run = longest(a, b, inA, inB); run.length >= SHORTEST; run = longest(a, b, inA, inB)) {
    inA.fill(true, run.a, run.a + run.length);
    inB.fill(true, run.b, run.b + run.length);
    const [x, y] = [trimmed(a, run.a, run.a + run.length), trimmed(b, run.b, run.b + run.length)];
    if (x.end - x.start >= SHORTEST) {
      found.a.push(x);
      found.b.push(y);
    }
  }
  return { a: merged(found.a), b: merged(found.b) };
}
