/**
 * A list as an editor marks it in the document's own words: 社区重点解决[组织涣散]，[办事不公]等问题。
 * Nothing but separators may stand between two items, so no item can be forgotten and none taken twice.
 */
import type { Span } from '../../document/types.ts';

export interface MarkedList {
  /** The words without the brackets. */
  text: string;
  /** Items as spans of `text`. */
  items: Span[];
}

export type MarkedListFault = { reason: string; actual: string; note: string };

const SEPARATORS = /^[，、；：。]+$/;
const EDGED = /^[，、；：。]|[，、；：。]$/;

function split(marked: string): { passage: MarkedList; broken: boolean } {
  const items: Span[] = [];
  let text = '';
  let open: number | null = null;
  let broken = false;
  for (const char of marked) {
    if (char === '[') {
      if (open !== null) broken = true;
      open = text.length;
    } else if (char === ']') {
      if (open === null || open === text.length) broken = true;
      else items.push({ start: open, end: text.length });
      open = null;
    } else text += char;
  }
  return { passage: { text, items }, broken: broken || open !== null };
}

const MARK = '用 [ ] 把每一项括起来，项与项之间只留原文的标点';

/** @returns the passage, or what is wrong with its marks */
export function readMarkedList(marked: string): { passage: MarkedList } | { fault: MarkedListFault } {
  const { passage, broken } = split(marked);
  const { text, items } = passage;
  if (broken) return { fault: { reason: '方括号没有成对，或括了空的一项', actual: marked, note: MARK } };
  if (!items.length) return { fault: { reason: '没有用 [ ] 标出任何一项', actual: marked, note: MARK } };
  const edged = items.map(({ start, end }) => text.slice(start, end)).find((item) => EDGED.test(item));
  if (edged !== undefined) return { fault: { reason: '方括号把项外的标点也括了进去', actual: edged, note: MARK } };
  const lead = text.slice(0, items[0]?.start);
  const tail = text.slice(items.at(-1)?.end);
  for (const [i, item] of items.slice(1).entries()) {
    const between = text.slice(items[i]?.end, item.start);
    if (!between) {
      const actual = `[${text.slice(items[i]?.start, item.start)}][${text.slice(item.start, item.end)}]`;
      return { fault: { reason: '两项之间没有标点，像是把一项分成了两项', actual, note: '按原文的标点分项' } };
    }
    if (!SEPARATORS.test(between)) return { fault: { reason: '两项之间漏了文字，可能少标了一项', actual: between, note: MARK } };
  }
  if (/[，、；]$/.test(lead)) {
    return { fault: { reason: '第一项之前像是漏标了一项', actual: lead, note: MARK } };
  }
  if (/^[，、；]/.test(tail)) return { fault: { reason: '最后一项之后像是漏标了一项', actual: tail, note: MARK } };
  return { passage };
}

/** The mark that joins the items; a list goes on in the document when the same mark stands beside it. */
export function continuesList({ text, items }: MarkedList, before: string, after: string): 'before' | 'after' | null {
  const marks = new Set(items.length > 1 ? items.slice(1).map((item, i) => text.slice(items[i]?.end, item.start)) : ['，', '、', '；']);
  if (items[0]?.start === 0 && marks.has(before)) return 'before';
  if (items.at(-1)?.end === text.length && marks.has(after)) return 'after';
  return null;
}
