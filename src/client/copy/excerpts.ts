/** What of the document's words is to be copied, from the elements that have them. */
import { all } from '../ui/dom.ts';
import { spanOfRange, textRuns } from '../ui/text-marks.ts';
import type { Excerpt } from './copied.ts';
import { addressOf, documentOf, fullTextOf, isSourceShown, labelOf, shownWordsOf, trimmed, WORDS } from './page-words.ts';
import { type Citable, cutOut, joined } from './place.ts';

/** Words that one element has, in part or whole. */
interface Piece {
  element: HTMLElement;
  words: Citable;
}

const isEmpty = ({ words }: Piece): boolean => words.text === '';

/** @param from, to offsets in the element's words */
function pieceOf(element: HTMLElement, from = 0, to = Number.POSITIVE_INFINITY): Piece {
  const words = shownWordsOf(element);
  return { element, words: trimmed(cutOut(words, from, Math.min(to, words.text.length))) };
}

/** A triple click ends at the start of the next block, which is nothing of it. */
const piecesIn = (range: Range): Piece[] =>
  all(WORDS)
    .filter((element) => range.intersectsNode(element))
    .map((element) => pieceOf(element, ...spanOfRange(textRuns(element).runs, range)))
    .filter((piece) => !isEmpty(piece));

const isInline = (element: HTMLElement): boolean => getComputedStyle(element).display === 'inline';

function endsOf({ dataset }: HTMLElement): [start: string, end: string] {
  const [start = '', end = ''] = (dataset.span ?? '').split('-');
  return [start, end];
}

/** Blocks stand on lines of their own; of one sentence in several elements nothing is between them but what is left out. */
function separator(before: HTMLElement | undefined, { element }: Piece): string {
  if (!before || before.dataset.clause !== element.dataset.clause || !isInline(before) || !isInline(element)) return '\n';
  return endsOf(before)[1] === endsOf(element)[0] ? '' : '……';
}

/** A citation that names more is none to read. */
const MOST = 5;
const listed = (labels: readonly string[]): string =>
  labels.slice(0, MOST).join('、') + (labels.length > MOST ? `等${labels.length}处` : '');

/** 二（一）第2段至二（二）in the full text, where all between is copied, too; elsewhere each. */
function labelsOf(pieces: readonly Piece[]): string {
  const labels = pieces.map(({ element }) => labelOf(element));
  const [first = '', last] = [labels[0], labels[labels.length - 1]];
  if (pieces.some(({ element }) => !fullTextOf(element))) return listed(labels.filter((label, i) => label && labels.indexOf(label) === i));
  return !first || first === last ? first : `${first}至${last}`;
}

function excerptOf(pieces: readonly Piece[]): Excerpt {
  const { element } = pieces[0] as Piece;
  const parts = pieces.map((piece, i) => ({ ...piece.words, separator: separator(pieces[i - 1]?.element, piece) }));
  return {
    ...joined(parts),
    cited: documentOf(element) + labelsOf(pieces),
    address: addressOf(element),
    isSource: isSourceShown(element),
    isExact: !!fullTextOf(element),
  };
}

/** One for each document, in order. */
function excerptsOf(pieces: readonly Piece[]): Excerpt[] {
  const runs: Piece[][] = [];
  for (const piece of pieces) {
    const run = runs[runs.length - 1];
    const before = run?.[0]?.element;
    const isSame = before && documentOf(before) === documentOf(piece.element) && isSourceShown(before) === isSourceShown(piece.element);
    if (run && isSame) run.push(piece);
    else runs.push([piece]);
  }
  return runs.map(excerptOf);
}

/** @param from, to offsets in the element's words; without them all of them */
export const excerptsIn = (element: HTMLElement, from?: number, to?: number): Excerpt[] =>
  excerptsOf([pieceOf(element, from, to)].filter((piece) => !isEmpty(piece)));

const BESIDE = '[data-editor], .address, button, [hidden]';
const withoutSpace = (text: string): string => text.replace(/\s/g, '');

/** Whether a range has words that no piece has. */
function hasOthers(range: Range, pieces: readonly Piece[]): boolean {
  const holder = document.createElement('div');
  holder.appendChild(range.cloneContents());
  for (const beside of all(BESIDE, holder)) beside.remove();
  return withoutSpace(holder.textContent ?? '') !== withoutSpace(pieces.map(({ words }) => words.text).join(''));
}

export interface Selected {
  excerpts: Excerpt[];
  /** Whether other words than the document's are selected, too. */
  isMixed: boolean;
}

export function selectedIn(range: Range): Selected {
  const pieces = piecesIn(range);
  return { excerpts: excerptsOf(pieces), isMixed: pieces.length > 0 && hasOthers(range, pieces) };
}
