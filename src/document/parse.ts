/**
 * Dividing a reading text into clauses. Each non-empty line is one clause; a clause's
 * span runs from its line to the next clause's line, so that the spans tile the text.
 */
import { dateOf } from './date.ts';
import { han, type Numbering, numberOf } from './numbering.ts';
import type { Clause, Span } from './types.ts';

export interface Head {
  title: string;
  issuer: string;
}

export type ParsedClause = Omit<Clause, 'source'>;

function linesOf(reading: string): { start: number; text: string }[] {
  const lines: { start: number; text: string }[] = [];
  for (let start = 0; start < reading.length; ) {
    const stop = reading.indexOf('\n', start);
    const end = stop < 0 ? reading.length : stop + 1;
    const text = reading.slice(start, end).trim();
    if (text) lines.push({ start, text });
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

const NAMES = { title: '标题', issuer: '发文机关', date: '文件所署日期' } as const;

/**
 * @param reading the reading text
 * @param head title and issuer as they stand in it, each on a line of its own
 * @returns clauses in order; ids follow the document's own numbers (s2-1 is 二（一）),
 *   a number used twice below one parent gets -r2, -r3
 */
export function divide(reading: string, head: Head): ParsedClause[] {
  const open: Section[] = [{ ...ROOT }];
  const runs = new Map<string, number>();
  const current = (): Section => open.at(-1) as Section;

  /** How often an id was given so far, this time included. */
  const runOf = (id: string): number => {
    const run = (runs.get(id) ?? 0) + 1;
    runs.set(id, run);
    return run;
  };

  const nameOf = (text: string): keyof typeof NAMES | null => {
    if (text === head.title && !runs.has('title')) return 'title';
    if (text === head.issuer && !runs.has('issuer')) return 'issuer';
    return dateOf(text) && !runs.has('date') ? 'date' : null;
  };

  const named = (kind: keyof typeof NAMES, span: Span): ParsedClause => {
    runOf(kind);
    return { id: kind, kind, level: 0, number: null, heading: null, parent: null, label: NAMES[kind], reading: span };
  };

  const sectionOf = (number: Numbering, text: string, span: Span): ParsedClause => {
    const { level } = number;
    while (current().level >= level) open.pop();
    const parent = current();
    const base = sectionId(parent, number);
    const run = runOf(base);
    const id = run > 1 ? `${base}-r${run}` : base;
    const path = parent.path + stepLabel(number) + (run > 1 ? `〔重号${run}〕` : '');
    const body = text.slice(number.end).trim();
    const heading = headingOf(body);
    const section: Section = { id, level, path, paragraphs: heading === body ? 0 : 1 };
    open.push(section);
    return {
      id,
      kind: 'section',
      level,
      number: number.text,
      heading,
      label: closed(section),
      parent: parent.level ? parent.id : null,
      reading: span,
    };
  };

  const paragraphOf = (span: Span): ParsedClause => {
    const section = current();
    section.paragraphs += 1;
    return {
      id: `${section.id}-p${section.paragraphs}`,
      kind: 'paragraph',
      level: section.level,
      number: null,
      heading: null,
      label: `${closed(section)}第${section.paragraphs}段`,
      parent: section.level ? section.id : null,
      reading: span,
    };
  };

  const lines = linesOf(reading);
  return lines.map(({ text, start }, i) => {
    const span = { start: i ? start : 0, end: lines[i + 1]?.start ?? reading.length };
    const number = numberOf(text);
    if (number) return sectionOf(number, text, span);
    const name = nameOf(text);
    return name ? named(name, span) : paragraphOf(span);
  });
}
