/** Source and editors' records in; the document, or all that is wrong with them, out. */
import { sliceOf } from './clause.ts';
import { showLineBreaks } from './control.ts';
import { alignEmendations, applyEmendations, sortSpans } from './emend.ts';
import { unspaced } from './lines.ts';
import {
  type EmendationRecord,
  emendationOf,
  type GapRecord,
  locate,
  type RecordFault,
  recordFault,
  type SourcePassage,
} from './locate.ts';
import { divide } from './parse.ts';
import type { Head } from './parts.ts';
import { tidy } from './tidy.ts';
import type { Clause, Document, Emendation, Fault, Gap, MergedCell, Span } from './types.ts';

export interface Records extends Head {
  /** The document has no title line; an editor has named it. */
  untitled?: boolean;
  emendations: readonly EmendationRecord[];
  gaps: readonly GapRecord[];
  /** Cells over several rows or columns, by the offset in the source of the line of their first row. */
  merged?: readonly { start: number; column: number; rows: number; columns: number }[];
}

interface Placed extends Emendation {
  at: Fault['at'];
}

type Made = { placed: Placed } | { fault: Fault };

const faultAt = (at: Fault['at'], { field, ...fault }: RecordFault): Made => ({ fault: { ...fault, at: [...at, field] } });

function put(source: string, at: Fault['at'], record: SourcePassage, make: (span: Span) => Emendation): Made {
  const found = locate(source, record);
  return 'span' in found ? { placed: { ...make(found.span), at } } : faultAt(at, found.fault);
}

function placeEmendation(source: string, record: EmendationRecord, at: Fault['at']): Made {
  const wrong = recordFault(record);
  return wrong ? faultAt(at, wrong) : put(source, at, record, (span) => emendationOf(record, span));
}

const count = (text: string, marks: string) => [...text].filter((char) => marks.includes(char)).length;

function placeGap(source: string, record: GapRecord, at: Fault['at']): Made {
  const { sic, note: basis } = record;
  if (sic.includes('\n') || count(sic, '(（') !== count(sic, ')）')) {
    const note = '只写注明缺失的那几个字，括号要成对，例如 (下转第四版)';
    return { fault: { at: [...at, 'sic'], reason: '缺失的注记跨了行，或括号不成对', actual: showLineBreaks(sic), note } };
  }
  return put(source, at, record, (span) => ({ ...span, sic, corr: '', kind: 'gap', basis, certainty: 'certain' }));
}

function placeAll(source: string, { emendations, gaps }: Records): { placed: Placed[]; faults: Fault[] } {
  const made = [
    ...emendations.map((record, i) => placeEmendation(source, record, ['emendations', i])),
    ...gaps.map((record, i) => placeGap(source, record, ['gaps', i])),
  ];
  return {
    placed: sortSpans(made.flatMap((one) => ('placed' in one ? one.placed : []))),
    faults: made.flatMap((one) => ('fault' in one ? one.fault : [])),
  };
}

function overlaps(placed: readonly Placed[]): Fault[] {
  return placed.flatMap((one, i) => {
    const before = placed[i - 1];
    if (!before || one.start > before.end || (one.start === before.end && one.end > one.start && before.end > before.start)) return [];
    return [
      {
        at: one.at,
        reason: '两条校勘落在同一处，互相重叠',
        actual: one.sic,
        expected: before.sic,
        note: '合并成一条，或缩短其中一条的 sic',
      },
    ];
  });
}

/** A rule-made emendation yields to an editor's at the same place. */
function rules(source: string, placed: readonly Emendation[], title: string): Emendation[] {
  return tidy(source, title).filter(({ start, end }) => !placed.some((one) => one.start < end && start < one.end));
}

const mergedCells = (clauses: readonly Clause[], cells: NonNullable<Records['merged']>): MergedCell[] =>
  cells.flatMap(({ start, ...cell }) => {
    const clause = clauses.find(({ source }) => source.start <= start && start < source.end);
    return clause?.kind === 'row' ? { ...cell, clause: clause.id } : [];
  });

function toDocument(source: string, emendations: Emendation[], head: Records): { document: Document; faults: Fault[] } {
  const reading = applyEmendations(source, emendations);
  const { toReading, toSource } = alignEmendations(emendations);
  const { parts, clauses: parsed } = divide(reading, head);
  // Each clause begins behind a line break that both texts have.
  const breaks = parsed.slice(1).map(({ reading: { start } }) => toSource({ start: start - 1, end: start }).end);
  const bounds = [0, ...breaks.map((end) => Math.min(end, source.length)), source.length];
  const clauses = parsed.map((clause, i) => ({ ...clause, source: { start: bounds[i] as number, end: bounds[i + 1] as number } }));
  const faults: Fault[] = [];
  if (
    !head.untitled &&
    !clauses.some((clause) => clause.kind === 'title' && unspaced(sliceOf(reading, clause.reading)) === unspaced(head.title))
  ) {
    const note = '照原文逐字写标题（用全角标点）；分几行排的连着写。原文没有标题的，另写一行 untitled: true，标题由编者拟';
    faults.push({ at: ['title'], reason: `原文里没有单独成行的标题“${head.title}”`, actual: head.title, note });
  }
  const gaps: Gap[] = emendations
    .filter(({ kind }) => kind === 'gap')
    .map(({ start, end, sic, basis }) => {
      const inside = clauses.find((clause) => clause.source.start <= start && end <= clause.source.end);
      return { start, end, sic, clause: inside?.id ?? clauses.at(-1)?.id ?? '', note: basis };
    });
  // toReading is exact at clause bounds: a line break is either kept or wholly inside an emendation.
  if (clauses.some((clause) => toReading(clause.source.start) !== clause.reading.start)) {
    faults.push({ at: ['emendations'], reason: '有一条校勘跨过了两条条款的界线', note: '把它拆成两条' });
  }
  return { document: { source, reading, emendations, gaps, parts, clauses, merged: mergedCells(clauses, head.merged ?? []) }, faults };
}

/**
 * @param source source.txt as decoded
 * @param records what policy.yaml says: head, emendations, gaps
 * @returns the document when nothing is wrong with the records; otherwise every fault, paths leading into policy.yaml.
 *   A missing issuer line is no fault: many documents sign in the title.
 */
export function compile(source: string, records: Records): { document: Document } | { faults: Fault[] } {
  const { placed, faults } = placeAll(source, records);
  faults.push(...overlaps(placed));
  if (faults.length) return { faults };
  const plain: Emendation[] = placed.map(({ at: _, ...emendation }) => emendation);
  const emendations = sortSpans([...plain, ...rules(source, plain, records.title)]);
  const divided = toDocument(source, emendations, records);
  return divided.faults.length ? { faults: divided.faults } : { document: divided.document };
}
