/** The whole text as blocks and runs, for files that set it: every character of the reading text, in order. */

import { GAP_MARK, type Mark, marksIn, type Segment, segments } from '../crosslinks/segments.ts';
import { BODY_KINDS, sliceOf, trimSpan } from '../document/clause.ts';
import { headSpan } from '../document/contents.ts';
import { showLineBreaks } from '../document/control.ts';
import { type Table, withTables } from '../document/table.ts';
import type { Clause, Document, Part, Span } from '../document/types.ts';
import * as wording from '../wording/interface.ts';
import { blockStyle, headingStyle } from './block-style.ts';
import { gridOf } from './table-grid.ts';
import type { OfficeCell, OfficeRun, OfficialText, ParagraphBlock, RunStyle, TableBlock, TextBlock } from './types.ts';

interface Source {
  document: Document;
  marks: readonly Mark[];
}

const markOf = ({ emendation: { kind, certainty } }: Mark): OfficeRun['mark'] =>
  kind !== 'misprint' ? undefined : certainty === 'uncertain' ? 'doubtful' : 'emended';

function runs(parts: readonly Segment[], mark?: OfficeRun['mark']): OfficeRun[] {
  return parts.flatMap((part): OfficeRun[] =>
    part.kind === 'text'
      ? [{ text: part.text, ...(mark ? { mark } : {}) }]
      : runs(part.children, part.kind === 'emendation' ? (markOf(part.mark) ?? mark) : mark),
  );
}

/** Neighbours that look alike, as one. */
function joined(all: readonly OfficeRun[]): OfficeRun[] {
  const done: OfficeRun[] = [];
  for (const run of all) {
    const last = done.at(-1);
    if (last && last.mark === run.mark && last.style === run.style) last.text += run.text;
    else if (run.text) done.push({ ...run });
  }
  return done;
}

const drawn = (policy: Source, { start, end }: Span): OfficeRun[] => joined(runs(segments(policy, { start, end }, policy.marks, [])));

/** The lines of a span, which a character ends. */
function lineSpans(reading: string, span: Span, end: '\n' | '\u2028'): Span[] {
  let at = span.start;
  return sliceOf(reading, span)
    .split(end)
    .map((line) => {
      const start = at;
      at += line.length + 1;
      return { start, end: start + line.length };
    });
}

interface Lead {
  end: number;
  style: RunStyle;
}

/** What a clause begins with in another type than the rest: the number of an article, the heading of a section. */
function leadOf(document: Document, clause: Clause): Lead | null {
  const { kind, number, heading, level } = clause;
  if (kind === 'article' && number !== null) return { end: headSpan(document, { ...clause, heading: null }).end, style: 'number' };
  const isHeaded = heading !== null && (kind === 'section' || kind === 'decimal');
  return isHeaded ? { end: headSpan(document, clause).end, style: headingStyle(level) } : null;
}

function paragraphsOf(policy: Source, clause: Clause, zone: 'head' | 'end'): ParagraphBlock[] {
  const { document } = policy;
  const span = trimSpan(document.reading, clause.reading);
  const style = blockStyle(clause, zone);
  if (style !== 'body') {
    const lines = style === 'contents' ? lineSpans(document.reading, span, '\n') : [span];
    return lines.map((line) => ({ style, runs: drawn(policy, trimSpan(document.reading, line)) }));
  }
  const lead = leadOf(document, clause);
  if (!lead) return [{ style, runs: drawn(policy, span) }];
  if (lead.end === span.end && lead.style !== 'number') return [{ style: lead.style, runs: drawn(policy, span) }];
  const first = drawn(policy, { start: span.start, end: lead.end }).map((run) => ({ ...run, style: lead.style }));
  return [{ style, runs: [...first, ...drawn(policy, { start: lead.end, end: span.end })] }];
}

/** A clause's id stands at its first paragraph. */
function clauseBlocks(policy: Source, clause: Clause, zone: 'head' | 'end'): ParagraphBlock[] {
  const filled = paragraphsOf(policy, clause, zone).filter((block) => block.runs.length > 0);
  return filled.map((block, i) => (i === 0 ? { ...block, bookmark: clause.id } : block));
}

function tableBlock(policy: Source, { rows }: Table): TableBlock {
  const { reading } = policy.document;
  const grid = gridOf(rows).map((cells) =>
    cells.map(({ columns, merge, cell }): OfficeCell => {
      const paragraphs = cell ? lineSpans(reading, cell.span, '\u2028').map((line) => drawn(policy, line)) : merge ? [] : [[]];
      return { columns, ...(merge ? { merge } : {}), paragraphs };
    }),
  );
  return { rows: rows.map(({ clause }, i) => ({ cells: grid[i] as OfficeCell[], bookmark: clause.id })) };
}

function gapBlocks(policy: Source, clauses: readonly Clause[]): TextBlock[] {
  const gaps = clauses.flatMap((clause) => marksIn(clause, policy.marks)).filter(({ emendation }) => emendation.kind === 'gap');
  return gaps.map(() => ({ style: 'gap', runs: [{ text: GAP_MARK }] }));
}

function partBlocks(policy: Source, { id, kind }: Part): TextBlock[] {
  const clauses = policy.document.clauses.filter(({ part }) => part === id);
  const bodyAt = clauses.findIndex((clause) => BODY_KINDS.has(clause.kind));
  const head = new Set(bodyAt < 0 ? clauses : clauses.slice(0, bodyAt));
  const blocks = withTables(policy.document, clauses).flatMap((one): TextBlock[] =>
    'rows' in one
      ? [
          tableBlock(policy, one),
          ...gapBlocks(
            policy,
            one.rows.map(({ clause }) => clause),
          ),
        ]
      : [...clauseBlocks(policy, one, head.has(one) ? 'head' : 'end'), ...gapBlocks(policy, [one])],
  );
  return blocks.map((block, i) => (i === 0 && kind !== 'main' ? { ...block, newPage: true } : block));
}

function noteOf({ document }: Source, { emendation, number }: Mark): OfficialText['notes'][number] {
  const { sic, corr, kind, certainty, basis, start } = emendation;
  const clause = document.clauses.find(({ source }) => source.start <= start && start < source.end);
  const done =
    kind === 'gap'
      ? wording.markedMissing
      : certainty === 'uncertain'
        ? '保留原件文字'
        : kind === 'join'
          ? wording.emendationKinds.join
          : `校作【${showLineBreaks(corr)}】`;
  return {
    label: `校勘 ${number}`,
    text: `${clause?.label ?? ''}　原件【${showLineBreaks(sic)}】，${done}（${wording.certainties[certainty]}）。${basis}`,
  };
}

export function officialText(policy: Source): OfficialText {
  return {
    blocks: policy.document.parts.flatMap((part) => partBlocks(policy, part)),
    notes: policy.marks.filter(({ number }) => number !== null).map((mark) => noteOf(policy, mark)),
  };
}
