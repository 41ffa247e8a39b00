/** Ways on when nothing was found: fewer characters, and the names that are nearest. */
import { exactHits, type FoldedDocument } from './exact.ts';
import { fold } from './fold.ts';
import type { Query } from './query.ts';
import type { Tables } from './tables.ts';
import type { SearchEntry } from './types.ts';

export interface Help {
  /** The longest piece of the query, two characters or more, that stands in the text. */
  shorter: string | null;
  /** Entries that share most characters with the query. */
  nearest: SearchEntry[];
}

const LONGEST = 40;
const SUGGESTED = 3;

function shorter(document: FoldedDocument, text: string): string | null {
  for (let length = Math.min(text.length - 1, LONGEST); length >= 2; length--) {
    for (let at = 0; at + length <= Math.min(text.length, LONGEST); at++) {
      const piece = text.slice(at, at + length);
      if (exactHits(document, piece).length) return piece;
    }
  }
  return null;
}

const isHan = (char: string) => /[\u3400-\u9fff]/.test(char);

function nearest(query: string, { site, simplified }: Tables): SearchEntry[] {
  const wanted = Array.from(new Set(query)).filter(isHan);
  const scored = site.entries.map((entry) => {
    const name = fold(entry.name, simplified).text;
    const common = wanted.filter((char) => name.includes(char)).length;
    return { entry, common, shared: common / Math.max(wanted.length, name.length) };
  });
  // One character in common is chance.
  return scored
    .filter(({ common }) => common > 1)
    .sort((a, b) => b.shared - a.shared)
    .slice(0, SUGGESTED)
    .map(({ entry }) => entry);
}

export function helpWith(document: FoldedDocument, { text }: Query, tables: Tables): Help {
  return { shorter: shorter(document, text), nearest: nearest(text.slice(0, LONGEST), tables) };
}
