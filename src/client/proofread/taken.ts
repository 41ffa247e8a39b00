/** Words taken over into the draft, and given back. Offsets of what stands behind them move along. */
import type { Finding } from '../../proofread/model/types.ts';

export interface TakenItem {
  finding: Finding;
  /** Where it stands in the draft as it now is. */
  start: number;
  end: number;
  /** What stood there before the document's words were taken over; null while they are not. */
  before: string | null;
}

export const itemsOf = (findings: readonly Finding[]): TakenItem[] =>
  findings.map((finding) => ({ finding, start: finding.start, end: finding.end, before: null }));

const TAKEN = ['altered', 'emended', 'title', 'number', 'issuer', 'date', 'wrong-clause', 'term'];

/** Whether the document has other words for this place. */
export const isTakeable = ({ finding: { kind, expected, differences } }: TakenItem): boolean =>
  expected !== undefined && TAKEN.indexOf(kind) >= 0 && (kind !== 'emended' || differences !== undefined);

/** Marks within a quotation are the single ones (GB/T 15834-2011, 4.8.3.3). */
function fitting(words: string, ahead: string): string {
  const isQuoted = /“[^”]*$/.test(ahead);
  return isQuoted ? words.replace(/“/g, '‘').replace(/”/g, '’') : words;
}

function put(draft: string, items: readonly TakenItem[], item: TakenItem, words: string): string {
  const { start, end } = item;
  const more = words.length - (end - start);
  for (const one of items) {
    if (one === item) continue;
    if (one.start >= end) one.start += more;
    if (one.end >= end) one.end += more;
  }
  item.end = start + words.length;
  return draft.slice(0, start) + words + draft.slice(end);
}

/** @returns the draft with the document's words, or with its own again; items are changed */
export function toggleTaken(draft: string, items: readonly TakenItem[], item: TakenItem): string {
  const { before, finding, start, end } = item;
  if (before !== null) {
    item.before = null;
    return put(draft, items, item, before);
  }
  item.before = draft.slice(start, end);
  return put(draft, items, item, fitting(finding.expected ?? '', draft.slice(0, start)));
}
