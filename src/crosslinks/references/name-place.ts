/** Places of a text where documents are named. */
import type { Named } from '../citations/library.ts';
import type { CalledBy } from './types.ts';

export interface NamePlace {
  /** The name with its marks. */
  start: number;
  end: number;
  /** Where the brackets behind it end: what is cited behind them is the document's. */
  bound: number;
  called: CalledBy;
  /** One document each. */
  documents: readonly Named[];
  /** Within the title of another document. */
  isInner: boolean;
}

/** Names that the text gives, and from where on. */
export type ShortNames = ReadonlyMap<string, { from: number; called: CalledBy; documents: readonly Named[] }>;

/** One entry a document: its own name before that of what it issues. */
export function onePerDocument(named: readonly Named[]): Named[] {
  const found = new Map<string, Named>();
  for (const one of named) if (!found.has(one.head.id)) found.set(one.head.id, one);
  return Array.from(found.values());
}
