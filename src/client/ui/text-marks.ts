/** Marking spans of text in the page without changing it. */
import { all, createElement } from './dom.ts';

export interface Run {
  node: Text;
  start: number;
}

/** The text nodes of a clause, but for the editors', with their offsets in its words. */
export function textRuns(clause: HTMLElement, excluded = '[data-editor]'): { text: string; runs: Run[] } {
  const walker = document.createTreeWalker(clause, NodeFilter.SHOW_TEXT);
  const found: Run[] = [];
  let text = '';
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.parentElement?.closest(excluded)) continue;
    found.push({ node: node as Text, start: text.length });
    text += node.nodeValue ?? '';
  }
  return { text, runs: found };
}

/** @returns offsets in the words of what a range has of them; two zeros where it has nothing */
export function spanOfRange(runs: readonly Run[], range: Range): [from: number, to: number] {
  let [from, to] = [0, 0];
  for (const { node, start } of runs) {
    if (!range.intersectsNode(node)) continue;
    const begin = start + (node === range.startContainer ? range.startOffset : 0);
    const end = start + (node === range.endContainer ? range.endOffset : node.length);
    if (begin >= end) continue;
    if (to === 0) from = begin;
    to = end;
  }
  return [from, to];
}

/** A copy of what stands from one offset to another in a clause's words, with the editors' signs among them. */
export function cloneSpan(clause: HTMLElement, from: number, to: number): DocumentFragment {
  const range = document.createRange();
  for (const { node, start } of textRuns(clause).runs) {
    if (start <= from && from < start + node.length) range.setStart(node, from - start);
    if (start >= to || to > start + node.length) continue;
    range.setEnd(node, to - start);
    // The sign of a place stands behind it.
    const sign = node.parentElement?.nextElementSibling;
    if (sign?.matches('.sign') && to === start + node.length) range.setEndAfter(sign);
  }
  return range.cloneContents();
}

/** Wraps one span; a span over several nodes becomes several marks, of which the first is returned. */
export function markSpan(pieces: readonly Run[], from: number, to: number, name = 'hit'): HTMLElement | null {
  let first: HTMLElement | null = null;
  // From the end, so that splitting a node leaves the offsets before it true.
  for (const { node, start } of pieces.slice().reverse()) {
    const [begin, end] = [Math.max(from - start, 0), Math.min(to - start, node.length)];
    if (begin >= end) continue;
    const range = document.createRange();
    range.setStart(node, begin);
    range.setEnd(node, end);
    const mark = createElement('mark', name);
    range.surroundContents(mark);
    first = mark;
  }
  return first;
}

/** Takes all marks away and leaves the text nodes as they were. */
export function clearMarks(within: HTMLElement, name = 'hit'): void {
  for (const mark of all(`mark.${name}`, within)) {
    const parent = mark.parentNode;
    if (!parent) continue;
    while (mark.firstChild) parent.insertBefore(mark.firstChild, mark);
    parent.removeChild(mark);
    parent.normalize();
  }
}
