/** What differs between a passage and the clause, word by word and mark by mark. */

import { canonical, canonicalText, endBefore, type Words } from '../../document/words.ts';
import type { Difference } from '../model/types.ts';
import { type AlignedPassage, matchEnd } from './passage.ts';

interface Stretch {
  text: string;
  start: number;
  end: number;
}

/** Both without what they begin and end with alike. */
function trimmed(a: Stretch, b: Stretch): [Stretch, Stretch] {
  const [x, y] = [{ ...a }, { ...b }];
  const alike = (i: number, j: number) => canonical(a.text[i] as string) === canonical(b.text[j] as string);
  while (x.start < x.end && y.start < y.end && alike(x.start, y.start)) {
    x.start++;
    y.start++;
  }
  while (x.start < x.end && y.start < y.end && alike(x.end - 1, y.end - 1)) {
    x.end--;
    y.end--;
  }
  return [x, y];
}

/** Offsets of the passage in the draft and in the clause's text. */
export function spansOfPassage(
  { draft: [d, dEnd], own: [c, cEnd], words }: AlignedPassage,
  draft: Words,
): { draft: [number, number]; own: [number, number] } {
  return {
    draft: [draft.at[d] as number, endBefore(draft, dEnd)],
    own: [words.at[c] as number, endBefore(words, cEnd)],
  };
}

/** @returns what differs, in order, marks as well as words; `at` counts from the passage's beginning in the clause */
export function differencesOf(passage: AlignedPassage, draft: Words): Difference[] {
  const { kept, words } = passage;
  const spans = spansOfPassage(passage, draft);
  const found: Difference[] = [];
  const compare = (a: Stretch, b: Stretch, marksOnly: boolean) => {
    const [own, other] = [a.text.slice(a.start, a.end), b.text.slice(b.start, b.end)];
    if (own === other || canonicalText(own) === canonicalText(other)) return;
    const [x, y] = trimmed(a, b);
    found.push({ start: x.start, end: x.end, expected: b.text.slice(y.start, y.end), at: y.start - spans.own[0], marksOnly });
  };
  let [d, c] = [passage.draft[0], passage.own[0]];
  const upTo = (dNext: number, cNext: number, start: [number, number], end: [number, number]) =>
    compare(
      { text: draft.original, start: start[0], end: end[0] },
      { text: words.original, start: start[1], end: end[1] },
      d === dNext && c === cNext,
    );
  let isFirst = true;
  for (const run of kept) {
    const start: [number, number] = isFirst ? [spans.draft[0], spans.own[0]] : [endBefore(draft, d), endBefore(words, c)];
    if (!isFirst || run.draft > d || run.clause > c) {
      upTo(run.draft, run.clause, start, [draft.at[run.draft] as number, words.at[run.clause] as number]);
    }
    isFirst = false;
    for (let i = 1; i < run.length; i++) {
      [d, c] = [run.draft + i, run.clause + i];
      upTo(d, c, [endBefore(draft, d), endBefore(words, c)], [draft.at[d] as number, words.at[c] as number]);
    }
    [d, c] = matchEnd(run);
  }
  if (d < passage.draft[1] || c < passage.own[1]) {
    upTo(passage.draft[1], passage.own[1], [endBefore(draft, d), endBefore(words, c)], [spans.draft[1], spans.own[1]]);
  }
  return found;
}
