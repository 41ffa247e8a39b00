/** Text in pieces that are read at one go: engines lose long ones, and the place is shown by them. */

export interface SplitSentence {
  start: number;
  end: number;
}

const SENTENCE = /[^。！？；!?;\n]+[。！？；!?;\n]*[”’」』）)]*|[。！？；!?;\n]+/g;
const CLAUSE = /[^，、：,]+[，、：,]*|[，、：,]+/g;
/** Longer than this a sentence is read in parts. */
const LONG = 120;

function pieces(text: string, pattern: RegExp, offset: number): SplitSentence[] {
  const found: SplitSentence[] = [];
  for (const match of text.match(pattern) ?? []) {
    const start = found[found.length - 1]?.end ?? offset;
    found.push({ start, end: start + match.length });
  }
  return found;
}

/** Joins what is short as long as it stays short. */
function joined(parts: readonly SplitSentence[]): SplitSentence[] {
  return parts.reduce<SplitSentence[]>((done, { start, end }) => {
    const last = done[done.length - 1];
    if (last && end - last.start <= LONG) last.end = end;
    else done.push({ start, end });
    return done;
  }, []);
}

/** @returns pieces that are the text when joined; a piece without a word in it is left to its neighbour's pause */
export function sentences(text: string): SplitSentence[] {
  return pieces(text, SENTENCE, 0)
    .reduce<SplitSentence[]>(
      (all, { start, end }) => all.concat(end - start > LONG ? joined(pieces(text.slice(start, end), CLAUSE, start)) : { start, end }),
      [],
    )
    .filter(({ start, end }) => /[^\s。！？；，、：!?;,:“”‘’《》〈〉（）()「」『』—…·]/.test(text.slice(start, end)));
}
