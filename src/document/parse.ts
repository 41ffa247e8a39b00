/**
 * Dividing a reading text into clauses. Each non-empty line is one clause; a clause's
 * span runs from its line to the next clause's line, so that the spans tile the text.
 */
import { dateOf } from './date.ts';
import { type Numbering, han, numberOf } from './numbering.ts';
import type { Clause, ClauseKind, Span } from './types.ts';

export interface Head {
  title: string;
  issuer: string;
}

export type ParsedClause = Omit<Clause, 'source'>;

interface Line extends Span {
  text: string;
}

function linesOf(reading: string): Line[] {
  const lines: Line[] = [];
  for (let start = 0; start < reading.length; ) {
    const stop = reading.indexOf('\n', start);
    const end = stop < 0 ? reading.length : stop + 1;
    const text = reading.slice(start, end).trim();
    if (text) lines.push({ start, end, text });
    start = end;
  }
  return lines;
}

/** A first sentence is a heading when it is short and has no comma; a line without an end mark is one as a whole. */
const RUN_IN = /^([^，,；;：:。！？]{1,30})。(?=.)/;
const END_MARK = /[。！？；：…]/;

function headingOf(body: string): string | null {
  const runIn = RUN_IN.exec(body);
  if (runIn) return runIn[1] as string;
  return body && !END_MARK.test(body) ? body : null;
}

interface Section {
  id: string;
  level: number;
  /** Number path without the separators that depend on what follows. */
  path: string;
  paragraphs: number;
}

const ROOT: Section = { id: 's0', level: 0, path: '', paragraphs: 0 };

/** 二 + （一） = 二（一）; a level one number alone keeps its mark: 二、. */
function stepLabel({ level, value }: Numbering): string {
  if (level === 1) return han(value);
  if (level === 2) return `（${han(value)}）`;
  return level === 3 ? String(value) : `（${value}）`;
}

function closed(section: Section): string {
  if (!section.level) return '开头';
  return section.level === 1 ? `${section.path}、` : section.path;
}

/** A level that the document skips counts as 0: 1. straight below 一、 is s1-0-1. */
function sectionId(parent: Section, { level, value }: Numbering): string {
  const skipped = '-0'.repeat(level - parent.level - 1);
  return parent.level ? `${parent.id}${skipped}-${value}` : level === 1 ? `s${value}` : `s0${skipped.slice(2)}-${value}`;
}

/**
 * @param reading the reading text
 * @param head title and issuer as they stand in it, each on a line of its own
 * @returns clauses in order; ids follow the document's own numbers (s2-1 is 二（一）),
 *   a number used twice below one parent gets -r2, -r3
 */
export function parse(reading: string, head: Head): ParsedClause[] {
  const lines = linesOf(reading);
  const clauses: ParsedClause[] = [];
  const used = new Map<string, number>();
  const open: Section[] = [{ ...ROOT }];

  const unique = (id: string): { id: string; run: number } => {
    const run = (used.get(id) ?? 0) + 1;
    used.set(id, run);
    return { id: run > 1 ? `${id}-r${run}` : id, run };
  };
  const named = (text: string): ClauseKind | null => {
    const free = (kind: ClauseKind) => !used.has(kind);
    if (text === head.title && free('title')) return 'title';
    if (text === head.issuer && free('issuer')) return 'issuer';
    return dateOf(text) && free('date') ? 'date' : null;
  };
  const NAMES: Partial<Record<ClauseKind, string>> = { title: '标题', issuer: '发文机关', date: '成文日期' };

  lines.forEach((line, i) => {
    const span = { start: i ? line.start : 0, end: lines[i + 1]?.start ?? reading.length };
    const number = numberOf(line.text);
    const kind = number ? null : named(line.text);
    if (kind) {
      used.set(kind, 1);
      clauses.push({ id: kind, kind, level: 0, number: null, heading: null, label: NAMES[kind] as string, parent: null, reading: span });
      return;
    }
    if (number) {
      while ((open.at(-1) as Section).level >= number.level) open.pop();
      const parent = open.at(-1) as Section;
      const { id, run } = unique(sectionId(parent, number));
      const path = parent.path + stepLabel(number) + (run > 1 ? `〔重号${run}〕` : '');
      const body = line.text.slice(numberOf(line.text)?.end ?? 0);
      const heading = headingOf(body);
      const section: Section = { id, level: number.level, path, paragraphs: heading === body ? 0 : 1 };
      open.push(section);
      clauses.push({
        id, kind: 'section', level: number.level, number: number.text, heading,
        label: closed(section), parent: parent.level ? parent.id : null, reading: span,
      });
      return;
    }
    const section = open.at(-1) as Section;
    section.paragraphs += 1;
    clauses.push({
      id: `${section.id}-p${section.paragraphs}`, kind: 'paragraph', level: section.level, number: null, heading: null,
      label: `${closed(section)}第${section.paragraphs}段`, parent: section.level ? section.id : null, reading: span,
    });
  });
  return clauses;
}
