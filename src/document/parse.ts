/**
 * Dividing a reading text into parts and clauses. Each non-empty line is one clause, but for the contents, which are one;
 * a clause's span runs from its line to the next clause's line, so that the spans tile the text.
 */
import { bodyReader } from './body.ts';
import { dateOf } from './date.ts';
import type { AnnexHeading } from './line-kinds.ts';
import { agenciesIn, isNumberLine } from './line-kinds.ts';
import { linesOf, type TextLine, unspaced } from './lines.ts';
import { numeral } from './numeral.ts';
import { outline, type Placed } from './outline.ts';
import { type Head, namedIn, type PartLines, partsOf } from './parts.ts';
import type { Clause, ClauseKind, Part, Span } from './types.ts';
import { signedOn } from './zones.ts';

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

/** What each part is called: an annex by its own number where that is free, otherwise by the next. */
function partIds(parts: readonly PartLines[]): string[] {
  const own = parts.map(({ heading }) => (heading?.word === '附件' ? annexNumber(heading.number) : ''));
  const given = new Set<string>();
  const next: Record<string, number> = { b: 1, f: 1 };
  return parts.map(({ kind }, i) => {
    if (kind === 'main') return 'main';
    const letter = kind === 'annex' ? 'f' : 'b';
    let id = own[i] ? `${letter}${own[i]}` : '';
    while (!id || given.has(id)) {
      id = own.includes(String(next[letter])) && letter === 'f' && !own[i] ? '' : `${letter}${next[letter]}`;
      next[letter] = (next[letter] ?? 0) + 1;
    }
    given.add(id);
    return id;
  });
}

/** 附件一 is 1, 附件1-1 is 1-1; empty where there is none. */
const annexNumber = (number: string): string =>
  String(numeral(number) || (/^[0-9]{1,2}\s*[-－—]\s*[0-9]{1,2}$/.test(number) ? number.replace(/\s/g, '').replace(/[－—]/, '-') : ''));

/** 附件一 is cited as 附件1; 附件1-1 as it stands. */
const labelOfAnnex = ({ word, number }: AnnexHeading): string =>
  word + (number ? String(numeral(number) || number.replace(/\s/g, '')) : '');

const textWhere = ({ lines, roles }: PartLines, kind: ClauseKind): string | undefined => lines[roles.indexOf(kind)]?.text;

/** Lines that may name the day of a part. */
const DATED = new Set<ClauseKind>(['date', 'issuer', 'signature']);

function partFacts(part: PartLines, id: string): Part {
  const { kind, rule, heading } = part;
  const signed = part.lines.filter((_, i) => part.roles[i] === 'issuer' || part.roles[i] === 'signature');
  const dates = part.lines.flatMap(({ text }, i) =>
    DATED.has(part.roles[i] as ClauseKind) ? (dateOf(text) ?? signedOn(text)?.date ?? []) : [],
  );
  // A web page's date stands above, the document's own below its signature.
  const date = dates.at(-1) ?? null;
  return {
    id,
    kind,
    label: heading ? labelOfAnnex(heading) : '',
    title: textWhere(part, 'title') ?? (heading?.rest || null),
    issuers: [...new Set(signed.flatMap(({ text }) => signedOn(text)?.agencies ?? agenciesIn(text)))],
    number: textWhere(part, 'number')?.split(/[\s　]+签发人/)[0] ?? null,
    date,
    start: (part.lines[0] as TextLine).start,
    rule,
  };
}

/** The clauses of one part, spans aside. The main document's title, issuer and date are named once, wherever they stand. */
function clausesOf(part: PartLines, facts: Part, head: Head): { placed: Placed; at: number }[] {
  const prefix = facts.kind === 'main' ? '' : `${facts.id}-`;
  const root = facts.kind === 'annex' ? facts.id : null;
  const out = outline(prefix, facts.label, root);
  const names = new Map<string, number>();
  const read = bodyReader(part, out);
  const named = (kind: ClauseKind): Placed => {
    const key = idKind(kind);
    const run = (names.get(key) ?? 0) + 1;
    names.set(key, run);
    const id = `${prefix}${key}${run > 1 ? `-${run}` : ''}`;
    return {
      id,
      kind,
      level: 0,
      number: null,
      heading: null,
      label: facts.label + (NAMES[kind] as string) + (run > 1 ? String(run) : ''),
      parent: root,
    };
  };
  const roles = new Set(part.roles);
  const late = (text: string): ClauseKind | null => {
    if (facts.kind !== 'main') return null;
    if (!roles.has('title') && !names.has('title') && unspaced(text) === unspaced(head.title)) return 'title';
    if (!names.has('issuer') && !roles.has('signature') && head.issuers.some((issuer) => unspaced(issuer) === unspaced(text)))
      return 'issuer';
    if (!roles.has('date') && !names.has('date') && dateOf(text)) return 'date';
    return !roles.has('number') && !names.has('number') && isNumberLine(text) && /[〔［[]/.test(text) ? 'number' : null;
  };
  const done: { placed: Placed; at: number }[] = [];
  part.lines.forEach(({ text }, at) => {
    const role = part.roles[at] ?? late(text);
    if (role === 'contents' && part.roles[at - 1] === 'contents') return;
    const heading: Placed = { id: facts.id, kind: 'annex', level: 0, number: null, heading: null, label: facts.label, parent: null };
    const placed = role === 'annex' ? heading : role ? named(role) : read(at);
    done.push({ placed, at: (part.lines[at] as TextLine).start });
  });
  return done;
}

/** What a notice issues without its title standing above it is called as the notice's own title calls it, where that names one. */
function withNamedTitle(part: Part, _: number, parts: readonly Part[]): Part {
  const isOnly = part.kind === 'issued' && part.title === null && parts.filter(({ kind }) => kind === 'issued').length === 1;
  const named = isOnly ? namedIn(parts[0]?.title ?? '') : [];
  return named.length === 1 ? { ...part, title: named[0] as string } : part;
}

/** A number or a date that stands where a head has ended already is the part's all the same. */
function withLateFacts(part: Part, clauses: readonly ParsedClause[], reading: string): Part {
  if (part.number !== null && part.date !== null) return part;
  const textOf = (kind: ClauseKind) => {
    const found = clauses.find((one) => one.part === part.id && one.kind === kind);
    return found && reading.slice(found.reading.start, found.reading.end).trim();
  };
  return { ...part, number: part.number ?? textOf('number') ?? null, date: part.date ?? dateOf(textOf('date') ?? '') };
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
  const facts = partLines.map((one, i) => partFacts(one, ids[i] as string)).map(withNamedTitle);
  const placed = partLines.flatMap((one, i) =>
    clausesOf(one, facts[i] as Part, head).map((clause) => ({ ...clause, part: ids[i] as string })),
  );
  const clauses = placed.map(({ placed: own, part, at }, i): ParsedClause => {
    const span: Span = { start: i ? at : 0, end: placed[i + 1]?.at ?? reading.length };
    return { ...own, part, reading: span };
  });
  return { parts: facts.map((part) => withLateFacts(part, clauses, reading)), clauses };
}
