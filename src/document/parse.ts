/**
 * Dividing a reading text into clauses. Each non-empty line is one clause; a clause's
 * span runs from its line to the next clause's line, so that the spans tile the text.
 */
import { dateOf } from './date.ts';
import { han, type Numbering, numberOf } from './numbering.ts';
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

const NAMES = { title: '标题', issuer: '发文机关', date: '文件所署日期' } as const;

/** The state of one pass over the lines. */
class Divider {
  readonly clauses: ParsedClause[] = [];
  readonly #head: Head;
  readonly #open: Section[] = [{ ...ROOT }];
  readonly #runs = new Map<string, number>();

  constructor(head: Head) {
    this.#head = head;
  }

  /** How often an id was given so far, this time included. */
  #run(id: string): number {
    const run = (this.#runs.get(id) ?? 0) + 1;
    this.#runs.set(id, run);
    return run;
  }

  get #current(): Section {
    return this.#open.at(-1) as Section;
  }

  #nameOf(text: string): keyof typeof NAMES | null {
    const free = (kind: ClauseKind) => !this.#runs.has(kind);
    if (text === this.#head.title && free('title')) return 'title';
    if (text === this.#head.issuer && free('issuer')) return 'issuer';
    return dateOf(text) && free('date') ? 'date' : null;
  }

  #named(kind: keyof typeof NAMES, reading: Span): void {
    this.#run(kind);
    const none = { level: 0, number: null, heading: null, parent: null };
    this.clauses.push({ id: kind, kind, ...none, label: NAMES[kind], reading });
  }

  #section(number: Numbering, text: string, reading: Span): void {
    const { level } = number;
    while (this.#current.level >= level) this.#open.pop();
    const parent = this.#current;
    const base = sectionId(parent, number);
    const run = this.#run(base);
    const id = run > 1 ? `${base}-r${run}` : base;
    const path = parent.path + stepLabel(number) + (run > 1 ? `〔重号${run}〕` : '');
    const body = text.slice(number.end).trim();
    const heading = headingOf(body);
    const section: Section = { id, level, path, paragraphs: heading === body ? 0 : 1 };
    this.#open.push(section);
    this.clauses.push({
      id,
      kind: 'section',
      level,
      number: number.text,
      heading,
      label: closed(section),
      parent: parent.level ? parent.id : null,
      reading,
    });
  }

  #paragraph(reading: Span): void {
    const section = this.#current;
    section.paragraphs += 1;
    this.clauses.push({
      id: `${section.id}-p${section.paragraphs}`,
      kind: 'paragraph',
      level: section.level,
      number: null,
      heading: null,
      label: `${closed(section)}第${section.paragraphs}段`,
      parent: section.level ? section.id : null,
      reading,
    });
  }

  add(text: string, reading: Span): void {
    const number = numberOf(text);
    const name = number ? null : this.#nameOf(text);
    if (number) this.#section(number, text, reading);
    else if (name) this.#named(name, reading);
    else this.#paragraph(reading);
  }
}

/**
 * @param reading the reading text
 * @param head title and issuer as they stand in it, each on a line of its own
 * @returns clauses in order; ids follow the document's own numbers (s2-1 is 二（一）),
 *   a number used twice below one parent gets -r2, -r3
 */
export function divide(reading: string, head: Head): ParsedClause[] {
  const lines = linesOf(reading);
  const divider = new Divider(head);
  lines.forEach((line, i) => {
    divider.add(line.text, { start: i ? line.start : 0, end: lines[i + 1]?.start ?? reading.length });
  });
  return divider.clauses;
}
