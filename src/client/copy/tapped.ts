/** What of the document's words a finger is on. */
import { textRuns } from '../ui/text-marks.ts';
import { WORDS } from './page-words.ts';
import { sentenceAt } from './sentence.ts';

export interface TappedSentence {
  element: HTMLElement;
  /** Offsets in the element's words. */
  start: number;
  end: number;
}

/** How far beside a line a finger still means it; in CSS pixels. */
const SLACK = 8;

function caretAt(x: number, y: number): { node: Node; offset: number } | null {
  const range = document.caretRangeFromPoint?.(x, y);
  if (range) return { node: range.startContainer, offset: range.startOffset };
  const position = document.caretPositionFromPoint?.(x, y);
  return position ? { node: position.offsetNode, offset: position.offset } : null;
}

/** The part of the page from one offset of an element's words to another. */
export function rangeOf({ element, start, end }: TappedSentence): Range {
  const range = document.createRange();
  for (const run of textRuns(element).runs) {
    const last = run.start + run.node.length;
    if (run.start <= start && start < last) range.setStart(run.node, start - run.start);
    if (run.start < end && end <= last) range.setEnd(run.node, end - run.start);
  }
  return range;
}

const isOn = (range: Range, x: number, y: number): boolean =>
  Array.from(range.getClientRects()).some(
    ({ left, right, top, bottom }) => left - SLACK <= x && x <= right + SLACK && top - SLACK <= y && y <= bottom + SLACK,
  );

/** @returns null beside the words: the end of a line, the margin */
export function sentenceUnder(target: Element, x: number, y: number): TappedSentence | null {
  const element = target.closest<HTMLElement>(WORDS);
  const caret = element && caretAt(x, y);
  if (!element || !caret) return null;
  const { text, runs } = textRuns(element);
  const [run] = runs.filter(({ node }) => node === caret.node);
  const span = run && sentenceAt(text, run.start + caret.offset);
  const sentence = span && { element, start: span[0], end: span[1] };
  return sentence && isOn(rangeOf(sentence), x, y) ? sentence : null;
}
