/**
 * Dividing a reading text into parts and clauses. Each non-empty line is one clause, but for the contents, which are one;
 * a clause's span runs from its line to the next clause's line, so that the spans tile the text.
 */
import { dateOf } from './date.ts';
import type { AnnexHeading } from './line-kinds.ts';
import { agenciesIn, isNumberLine } from './line-kinds.ts';
import { type Line, linesOf, unspaced } from './lines.ts';
import { decimalOf, type Numbering, numberOf, ordinalOf } from './numbering.ts';
import { numeral } from './numeral.ts';
import { type Outline, outline, type Placed } from './outline.ts';
import { type Head, type PartLines, partsOf } from './parts.ts';
import type { Clause, ClauseKind, Part, Span } from './types.ts';

export type ParsedClause = Omit<Clause, 'source'>;
export interface Divided {
  parts: Part[];
  clauses: ParsedClause[];
}

const NAMES: Partial<Record<ClauseKind, string>> = {
  title: '标题',
  subtitle: '副标题',
  masthead: '版头',
  issuer: '发文机关',
  number: '发文字号',
  date: '文件所署日期',
  recipients: '主送机关',
  contents: '目录',
  'annex-list': '附件说明',
  signature: '署名',
  note: '附注',
  cc: '抄送',
  imprint: '印发说明',
};

/** A signature is the issuer's line when the head has none: both have one address. */
const idKind = (kind: ClauseKind): string => (kind === 'signature' ? 'issuer' : kind);

/** 一、二年级学生 is a sentence where 一、 cannot come. */
const ENUMERATES = /^(?:[一二三四五六七八九十]+)(?:年级|、|个|季度|类|线|级|等|批|楼|组|班|期)/;

/** The document numbers by decimals when 1.1 begins a line. */
const usesDecimals = (lines: readonly Line[]): boolean => lines.some(({ text }) => decimalOf(text, false)?.values.join() === '1,1');

/** What number a line of the body begins with; a look alone is not enough where the sequence says otherwise. */
function markOf(text: string, out: Outline, decimals: boolean): Numbering | null {
  const decimal = decimals ? decimalOf(text, true) : null;
  if (decimal) return decimal;
  const mark = numberOf(text);
  if (!mark) {
    const ordinal = ordinalOf(text);
    return ordinal && ordinal.value > 1 && out.follows(ordinal) ? { ...ordinal, kind: 'section' } : null;
  }
  const isProse = mark.kind === 'section' && mark.level === 1 && !out.follows(mark) && ENUMERATES.test(text.slice(mark.end));
  return isProse ? null : mark;
}

const isQuestion = (text: string, next: Line | undefined): boolean => /[？?]$/.test(text) && /^答[：:]/.test(next?.text ?? '');

/** For each line that is an article, whether it has several 款: unnumbered lines, its own text counting as one. */
function severals({ lines, roles }: PartLines): boolean[] {
  const found = Array<boolean>(lines.length).fill(false);
  let paragraphs = 0;
  for (let at = lines.length - 1; at >= 0; at--) {
    const { text } = lines[at] as Line;
    const mark = roles[at] ? null : numberOf(text);
    if (mark?.kind === 'article') found[at] = paragraphs + (text.length > mark.end ? 1 : 0) > 1;
    if (mark && mark.kind !== 'section') paragraphs = 0;
    else if (!mark && !roles[at]) paragraphs += 1;
  }
  return found;
}

/** Table rows: lines of cells beside one another, or one of three cells. */
function isRow(lines: readonly Line[], at: number): boolean {
  const cells = (i: number) => lines[i]?.cells ?? 1;
  return cells(at) > 2 || (cells(at) > 1 && (cells(at - 1) > 1 || cells(at + 1) > 1) && !/^\S{1,6}\t[^\t]*$/.test((lines[at] as Line).text)) || (cells(at) > 1 && (cells(at - 1) > 2 || cells(at + 1) > 2));
}

interface Tables {
  count: number;
  row: number;
  at: number;
}

function bodyLine(part: PartLines, at: number, out: Outline, tables: Tables, traits: { decimals: boolean; several: readonly boolean[]; questions: { count: number } }): Placed {
  const { text } = part.lines[at] as Line;
  if (isRow(part.lines, at)) {
    if (tables.at !== at - 1) Object.assign(tables, { count: tables.count + 1, row: 0 });
    Object.assign(tables, { row: tables.row + 1, at });
    return out.row(tables.count, tables.row);
  }
  const asked = /^问[：:]/.exec(text);
  const mark = asked
    ? ({ kind: 'section', level: 3, value: traits.questions.count + 1, values: [], text: asked[0], end: asked[0].length } as Numbering)
    : markOf(text, out, traits.decimals);
  if (!mark) return out.paragraph();
  const question = asked !== null || (mark.kind === 'section' && isQuestion(text, part.lines[at + 1]));
  if (question) traits.questions.count = mark.value;
  return out.numbered(mark, text.slice(mark.end).trim(), { isQuestion: question, isSeveral: traits.several[at] as boolean });
}

/** What each part is called: an annex by its own number where that is free, otherwise by the next. */
function partIds(parts: readonly PartLines[]): string[] {
  const given = new Set<string>();
  const next: Record<string, number> = { b: 1, f: 1 };
  return parts.map(({ kind, heading }) => {
    if (kind === 'main') return 'main';
    const letter = kind === 'annex' ? 'f' : 'b';
    let id = heading?.number && heading.word === '附件' ? `${letter}${numeral(heading.number)}` : '';
    while (!id || given.has(id)) id = `${letter}${next[letter]++}`;
    given.add(id);
    return id;
  });
}

const labelOfAnnex = (heading: AnnexHeading): string => heading.word + (heading.number ? String(numeral(heading.number)) : '');

const textWhere = ({ lines, roles }: PartLines, kind: ClauseKind): string | undefined => lines[roles.indexOf(kind)]?.text;

function partFacts(part: PartLines, id: string): Part {
  const { kind, rule, heading } = part;
  const signed = part.lines.filter((_, i) => part.roles[i] === 'issuer' || part.roles[i] === 'signature');
  const date = part.roles.reduce<string | null>((found, role, i) => found ?? (role === 'date' ? dateOf((part.lines[i] as Line).text) : null), null);
  return {
    id,
    kind,
    label: heading ? labelOfAnnex(heading) : '',
    title: textWhere(part, 'title') ?? (heading?.rest || null),
    issuers: [...new Set(signed.flatMap(({ text }) => agenciesIn(text)))],
    number: textWhere(part, 'number')?.split(/[\s　]+签发人/)[0] ?? null,
    date,
    start: (part.lines[0] as Line).start,
    rule,
  };
}

/** The clauses of one part, spans aside. The main document's title, issuer and date are named once, wherever they stand. */
function clausesOf(part: PartLines, facts: Part, head: Head): { placed: Placed; at: number }[] {
  const prefix = facts.kind === 'main' ? '' : `${facts.id}-`;
  const root = facts.kind === 'annex' ? facts.id : null;
  const out = outline(prefix, facts.label, root);
  const names = new Map<string, number>();
  const tables: Tables = { count: 0, row: 0, at: -2 };
  const traits = { decimals: usesDecimals(part.lines), several: severals(part), questions: { count: 0 } };
  const named = (kind: ClauseKind): Placed => {
    const key = idKind(kind);
    const run = (names.get(key) ?? 0) + 1;
    names.set(key, run);
    const id = `${prefix}${key}${run > 1 ? `-${run}` : ''}`;
    return { id, kind, level: 0, number: null, heading: null, label: facts.label + (NAMES[kind] as string) + (run > 1 ? String(run) : ''), parent: root };
  };
  const roles = new Set(part.roles);
  const late = (text: string): ClauseKind | null => {
    if (facts.kind !== 'main') return null;
    if (!roles.has('title') && !names.has('title') && unspaced(text) === unspaced(head.title)) return 'title';
    if (!names.has('issuer') && !roles.has('signature') && head.issuers.includes(unspaced(text))) return 'issuer';
    if (!roles.has('date') && !names.has('date') && dateOf(text)) return 'date';
    return !roles.has('number') && !names.has('number') && isNumberLine(text) && /[〔［\[]/.test(text) ? 'number' : null;
  };
  const done: { placed: Placed; at: number }[] = [];
  part.lines.forEach(({ text }, at) => {
    const role = part.roles[at] ?? late(text);
    if (role === 'contents' && part.roles[at - 1] === 'contents') return;
    const heading: Placed = { id: facts.id, kind: 'annex', level: 0, number: null, heading: null, label: facts.label, parent: null };
    const placed = role === 'annex' ? heading : role ? named(role) : bodyLine(part, at, out, tables, traits);
    done.push({ placed, at: (part.lines[at] as Line).start });
  });
  return done;
}

/**
 * @param reading the reading text
 * @param head title and issuers as they stand in it, each on a line of its own, and what an editor says of its parts
 * @returns parts and clauses in order; ids follow the document's own numbers (s2-1 is 二（一）, a12-k2-x3 is 第十二条第二款第三项),
 *   a number used twice below one parent gets -r2, -r3
 */
export function divide(reading: string, head: Head): Divided {
  const partLines = partsOf(linesOf(reading), head);
  const ids = partIds(partLines);
  const parts = partLines.map((one, i) => partFacts(one, ids[i] as string));
  const placed = partLines.flatMap((one, i) =>
    clausesOf(one, parts[i] as Part, head).map((clause) => ({ ...clause, part: ids[i] as string })),
  );
  const clauses = placed.map(({ placed: own, part, at }, i): ParsedClause => {
    const span: Span = { start: i ? at : 0, end: placed[i + 1]?.at ?? reading.length };
    return { ...own, part, reading: span };
  });
  return { parts, clauses };
}
