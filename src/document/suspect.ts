/** Places that look damaged and have no emendation yet: hints for the editor, never changes. */
import { showLineBreaks } from './control.ts';
import { beyondBounds, type Numbering, numberOf } from './numbering.ts';
import { readingOf } from './quote.ts';
import type { Clause, ClauseKind, Document, Fault } from './types.ts';

const PAIRS: [string, string][] = [
  ['“', '”'],
  ['《', '》'],
  ['（', '）'],
  ['‘', '’'],
];
/** Prose, not a heading or a line of a title: it has a comma or a full stop in it. */
const PROSE = /[，。；]/;
const SENTENCE_END = /[。！？：；”）》…]$/;

function unbalanced(text: string): string | null {
  for (const [open, close] of PAIRS) {
    if (!text.includes(open) && !text.includes(close)) continue;
    const [opening, closing] = [open.charCodeAt(0), close.charCodeAt(0)];
    let depth = 0;
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      if (code === opening) depth++;
      else if (code === closing && --depth < 0) return close;
    }
    if (depth > 0) return open;
  }
  return null;
}

const recorded = ({ emendations }: Document, { source }: Clause, mark: string) =>
  emendations.some(
    ({ certainty, start, sic }) => certainty === 'uncertain' && sic.includes(mark) && source.start <= start && start < source.end,
  );

const SHOWN = 40;
const shortened = (text: string): string => (text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text);

function hints(document: Document, clause: Clause, next: Clause | undefined): Fault[] {
  const text = readingOf(document, clause);
  const found: Fault[] = [];
  const mark = unbalanced(text);
  if (mark && !recorded(document, clause, mark)) {
    found.push({
      at: [],
      reason: `${clause.label}的“${mark}”没有成对`,
      expected: text.slice(0, 40),
      note: '看看是不是排印错误；能断定就写校勘，不能断定也写一条 certainty: uncertain',
    });
  }
  const goesOn = next?.kind === 'paragraph' && clause.heading !== text.slice(clause.number?.length ?? 0) && clause.kind !== 'title';
  if (goesOn && (clause.kind === 'section' || clause.kind === 'paragraph') && PROSE.test(text) && !SENTENCE_END.test(text)) {
    found.push({
      at: [],
      reason: `${clause.label}没有写完就换了行，像是分栏打断`,
      expected: showLineBreaks(`${text.slice(-12)}\n${readingOf(document, next).slice(0, 12)}`),
      note: '确是跨栏断开的，在 policy.yaml 里写一条 kind: join 的校勘',
    });
  }
  if (/(?<=[\u4e00-\u9fff])[.．](?=[\u4e00-\u9fff]|$)/.test(text)) {
    found.push({
      at: [],
      reason: `${clause.label}里汉字后面有半角句点`,
      expected: /.{0,8}[\u4e00-\u9fff][.．].{0,4}/.exec(text)?.[0] ?? '',
      note: '若本应是句号，写一条校勘',
    });
  }
  const beyond = clause.number === null ? beyondBounds(text) : null;
  if (beyond) {
    found.push({
      at: [],
      reason: `${clause.label}开头的“${shortened(beyond)}”超出序号的范围，作为正文`,
      expected: shortened(text),
      note: '是年份之类的不必理会；是序号的，核对来源，错了就写校勘',
    });
  }
  return found;
}

/** What a clause counts among: articles through the whole part, everything else below the same clause. */
const sequenceOf = ({ kind, level, part, parent }: Clause): string =>
  kind === 'article' ? `${part} article` : `${part} ${parent} ${kind} ${level}`;

const SEQUENCE_NOTE = '原文如此的不必理会；是漏了文字就补全来源，是另一份文件或附件的开头就在 policy.yaml 的 parts 里写明';

/** 第三条之一 stands behind 第三条; a list may begin with any number, articles with 第一条. */
function isInSequence({ value, values }: Numbering, before: number | undefined, kind: ClauseKind): boolean {
  if (values.length > 1) return value === before;
  return value === (before ?? 0) + 1 || (before === undefined && kind !== 'article');
}

function outOfSequence(clause: Clause, value: number, before: number): Fault {
  const how = value === before ? '重复' : value < before ? '从头开始' : '跳号';
  const reason = `${clause.number}前面的序号是${before || '（没有）'}：${how}`;
  return { at: [], reason, actual: clause.label, note: SEQUENCE_NOTE };
}

/** Numbers that jump, come again, or begin anew. */
function sequenceHints(clauses: readonly Clause[]): Suspect[] {
  const last = new Map<string, number>();
  return clauses.flatMap((clause): Suspect[] => {
    const mark = clause.number === null || clause.kind === 'decimal' ? null : numberOf(`${clause.number}某`);
    if (!mark) return [];
    const before = last.get(sequenceOf(clause));
    last.set(sequenceOf(clause), mark.value);
    if (isInSequence(mark, before, clause.kind)) return [];
    return [{ start: clause.source.start, fault: outOfSequence(clause, mark.value, before ?? 0) }];
  });
}

/** A hint, and the offset in source.txt of what it is about. */
export interface Suspect {
  start: number;
  fault: Fault;
}

/** @returns hints in document order; an unbalanced mark in a clause with an uncertain emendation counts as known */
export function suspectPlaces(document: Document): Suspect[] {
  const { clauses, source } = document;
  const found = clauses.flatMap((clause, i) =>
    hints(document, clause, clauses[i + 1]).map((fault) => ({ start: clause.source.start, fault })),
  );
  const behindSpace = (start: number) => start + (/^\s*/.exec(source.slice(start, start + 200)) as RegExpExecArray)[0].length;
  return [...found, ...sequenceHints(clauses)]
    .sort((a, b) => a.start - b.start)
    .map(({ start, fault }) => ({ start: behindSpace(start), fault }));
}
