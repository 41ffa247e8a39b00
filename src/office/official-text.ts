/** The whole text as blocks and runs, for files that set it: every character of the reading text, in order. */

import { GAP_MARK, type Mark, marksIn, type Segment, segments } from '../crosslinks/segments.ts';
import { trimSpan } from '../document/clause.ts';
import { headSpan } from '../document/contents.ts';
import { showLineBreaks } from '../document/control.ts';
import type { Clause, Document } from '../document/types.ts';
import type { HeadingStyle, OfficialText, TextBlock, TextRun } from './types.ts';

interface Source {
  document: Document;
  marks: readonly Mark[];
}

const CERTAINTY = { certain: '可以断定', probable: '很可能', uncertain: '存疑' } as const;

const markOf = ({ emendation: { kind, certainty } }: Mark): TextRun['mark'] =>
  kind !== 'misprint' ? undefined : certainty === 'uncertain' ? 'doubtful' : 'emended';

function runs(parts: readonly Segment[], mark?: TextRun['mark']): TextRun[] {
  return parts.flatMap((part): TextRun[] =>
    part.kind === 'text'
      ? [{ text: part.text, ...(mark ? { mark } : {}) }]
      : runs(part.children, part.kind === 'emendation' ? (markOf(part.mark) ?? mark) : mark),
  );
}

/** Neighbours that look alike, as one. */
function joined(all: readonly TextRun[]): TextRun[] {
  const done: TextRun[] = [];
  for (const run of all) {
    const last = done.at(-1);
    if (last && last.mark === run.mark && last.style === run.style) last.text += run.text;
    else if (run.text) done.push({ ...run });
  }
  return done;
}

const headingOf = (level: number): HeadingStyle => (level <= 1 ? 'heading1' : level === 2 ? 'heading2' : 'heading3');

function blocksOf(policy: Source, clause: Clause): TextBlock[] {
  const { document } = policy;
  const span = trimSpan(document.reading, clause.reading);
  const head = clause.heading === null ? span.start : headSpan(document, clause).end;
  const drawn = (from: number, to: number) => runs(segments(policy, { start: from, end: to }, policy.marks, []));
  const style = headingOf(clause.level);
  const heading = drawn(span.start, head).map((run) => ({ ...run, style }));
  const gap = marksIn(clause, policy.marks).some(({ emendation }) => emendation.kind === 'gap');
  const own: TextBlock =
    clause.kind === 'title' || clause.kind === 'issuer' || clause.kind === 'date'
      ? { style: clause.kind, runs: joined(drawn(span.start, span.end)), bookmark: clause.id }
      : clause.kind === 'section' && head === span.end
        ? { style, runs: joined(drawn(span.start, span.end)), bookmark: clause.id }
        : { style: 'body', runs: joined([...heading, ...drawn(head, span.end)]), bookmark: clause.id };
  return [...(own.runs.length ? [own] : []), ...(gap ? [{ style: 'gap' as const, runs: [{ text: GAP_MARK }] }] : [])];
}

function noteOf({ document }: Source, { emendation, number }: Mark): OfficialText['notes'][number] {
  const { sic, corr, kind, certainty, basis, start } = emendation;
  const clause = document.clauses.find(({ source }) => source.start <= start && start < source.end);
  const done =
    kind === 'gap'
      ? '以下未见，标为缺失'
      : certainty === 'uncertain'
        ? '保留原件文字'
        : kind === 'join'
          ? '接合断栏'
          : `校作【${showLineBreaks(corr)}】`;
  return {
    label: `校勘 ${number}`,
    text: `${clause?.label ?? ''}　原件【${showLineBreaks(sic)}】，${done}（${CERTAINTY[certainty]}）。${basis}`,
  };
}

export function officialText(policy: Source): OfficialText {
  return {
    blocks: policy.document.clauses.flatMap((clause) => blocksOf(policy, clause)),
    notes: policy.marks.filter(({ number }) => number !== null).map((mark) => noteOf(policy, mark)),
  };
}
