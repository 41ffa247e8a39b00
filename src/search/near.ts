/** Hits beyond the string: punctuation skipped, several words, one wrong character. */
import type { FoldedClause, FoldedDocument } from './exact.ts';
import { type Folded, spansOf } from './fold.ts';
import type { ClauseHit, Reason } from './types.ts';

const MARK = /[\s\u3001-\u3003\u3008-\u3011\u3014-\u301f\u2018-\u201f\u2026\u2014!-/:-@[-`{-~]/g;

/** A folding with its punctuation left out. */
function bare({ text, at }: Folded): Folded {
  let out = '';
  const kept: number[] = [];
  for (let i = 0; i < text.length; i++) {
    const char = text[i] as string;
    if (char.replace(MARK, '') === '') continue;
    out += char;
    kept.push(at[i] as number);
  }
  kept.push(at[at.length - 1] as number);
  return { text: out, at: kept };
}

const bared = new WeakMap<Folded, Folded>();

function bareOnce(folded: Folded): Folded {
  const known = bared.get(folded) ?? bare(folded);
  bared.set(folded, known);
  return known;
}

const hit = (policy: string, { clause }: FoldedClause, spans: [number, number][], reason: Reason): ClauseHit => ({
  kind: 'clause',
  policy,
  clause,
  spans,
  reason,
});

/** 门难进脸难看 finds 门难进、脸难看. */
export function skippingMarks({ id, clauses }: FoldedDocument, query: string): ClauseHit[] {
  const wanted = query.replace(MARK, '');
  if (wanted.length < 2) return [];
  return clauses.flatMap((one) => {
    const spans = spansOf(bareOnce(one.reading), wanted);
    return spans.length ? hit(id, one, spans, 'punctuation') : [];
  });
}

/** All of several words, the clause where they stand closest first. */
export function severalWords({ id, clauses }: FoldedDocument, words: readonly string[]): ClauseHit[] {
  if (words.length < 2) return [];
  const found = clauses.flatMap((one) => {
    const spans = words.map((word) => spansOf(one.reading, word));
    if (spans.some((all) => !all.length)) return [];
    const firsts = spans.map(([first]) => first?.[0] ?? 0);
    return { one, spans: spans.flat().sort((a, b) => a[0] - b[0]), width: Math.max(...firsts) - Math.min(...firsts) };
  });
  found.sort((a, b) => a.width - b.width);
  return found.map(({ one, spans }) => hit(id, one, spans, 'words'));
}

/** Length of the piece of `text` from `start` that is `query` but for one character wrong, missing or added; 0 for none. */
function almost(text: string, start: number, query: string): number {
  let same = 0;
  while (same < query.length && text[start + same] === query[same]) same++;
  const rest = query.length - same;
  const behind = (skipText: number, skipQuery: number) => text.startsWith(query.slice(same + skipQuery), start + same + skipText);
  if (rest > 0 && behind(1, 1)) return query.length;
  if (rest > 0 && behind(0, 1)) return query.length - 1;
  return rest > 0 && behind(1, 0) ? query.length + 1 : 0;
}

function nearSpans({ text, at }: Folded, query: string): [number, number][] {
  const half = Math.floor(query.length / 2);
  const starts = new Set<number>();
  // With one error, one half of the query stands there as it is.
  for (const [piece, before] of [
    [query.slice(0, half), 0],
    [query.slice(half), half],
  ] as const) {
    for (let i = text.indexOf(piece); i >= 0; i = text.indexOf(piece, i + 1)) {
      for (const start of [i - before - 1, i - before, i - before + 1]) if (start >= 0) starts.add(start);
    }
  }
  const spans: [number, number][] = [];
  for (const start of [...starts].sort((a, b) => a - b)) {
    const length = almost(text, start, query);
    const last = spans[spans.length - 1];
    if (length > 1 && (!last || (at[start] as number) >= last[1]))
      spans.push([at[start] as number, (at[start + length - 1] as number) + 1]);
  }
  return spans;
}

const LONGEST = 40;

/** 焦玉禄 finds 焦裕禄. Three characters at least: of two, one wrong leaves nothing. */
export function oneWrong({ id, clauses }: FoldedDocument, query: string): ClauseHit[] {
  if (query.length < 3 || query.length > LONGEST) return [];
  return clauses.flatMap((one) => {
    const spans = nearSpans(one.reading, query);
    return spans.length ? hit(id, one, spans, 'near') : [];
  });
}
