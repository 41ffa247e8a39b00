/** Hits beyond the string, its punctuation skipped. */
import type { FoldedClause, FoldedDocument } from './exact.ts';
import { type Folded, spansOf } from './fold.ts';
import type { ClauseHit, Reason } from './types.ts';

const MARK = /[\s\u3001-\u3003\u3008-\u3011\u3014-\u301f\u2018-\u201f\u2026\u2014!-/:-@[-`{-~]/g;

export const withoutMarks = (text: string): string => text.replace(MARK, '');

/** A folding with its punctuation left out. */
function bare({ text, at }: Folded): Folded {
  let out = '';
  const kept: number[] = [];
  for (let i = 0; i < text.length; i++) {
    const char = text[i] as string;
    if (withoutMarks(char) === '') continue;
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
  const wanted = withoutMarks(query);
  if (wanted.length < 2) return [];
  return clauses.flatMap((one) => {
    const spans = spansOf(bareOnce(one.reading), wanted);
    return spans.length ? hit(id, one, spans, 'punctuation') : [];
  });
}
