/** Places that look damaged and have no emendation yet: hints for the editor, never changes. */
import { showLineBreaks } from './control.ts';
import { readingOf } from './quote.ts';
import type { Clause, Document, Fault } from './types.ts';

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
    let depth = 0;
    for (const char of text) {
      if (char === open) depth++;
      else if (char === close && --depth < 0) return close;
    }
    if (depth > 0) return open;
  }
  return null;
}

const recorded = ({ emendations }: Document, { source }: Clause, mark: string) =>
  emendations.some(
    ({ certainty, start, sic }) => certainty === 'uncertain' && sic.includes(mark) && source.start <= start && start < source.end,
  );

function hints(document: Document, clause: Clause, next: Clause | undefined): Fault[] {
  const text = readingOf(document, clause);
  const found: Fault[] = [];
  const mark = unbalanced(text);
  if (mark && !recorded(document, clause, mark)) {
    found.push({
      at: [],
      reason: `${clause.label}的“${mark}”没有成对`,
      expected: text.slice(0, 40),
      note: '看看是不是误植；能断定就写校勘，不能断定也写一条 certainty: uncertain',
    });
  }
  const goesOn = next?.kind === 'paragraph' && clause.heading !== text.slice(clause.number?.length ?? 0) && clause.kind !== 'title';
  if (goesOn && (clause.kind === 'section' || clause.kind === 'paragraph') && PROSE.test(text) && !SENTENCE_END.test(text)) {
    found.push({
      at: [],
      reason: `${clause.label}没有写完就换了行，像是分栏打断`,
      expected: showLineBreaks(`${text.slice(-12)}\n${readingOf(document, next).slice(0, 12)}`),
      note: '确是断栏的，在 policy.yaml 里写一条 kind: join 的校勘',
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
  return found;
}

/** @returns hints in document order; an unbalanced mark in a clause with an uncertain emendation counts as known */
export function suspectPlaces(document: Document): Fault[] {
  return document.clauses.flatMap((clause, i) => hints(document, clause, document.clauses[i + 1]));
}
