/** Questions that editors have foreseen, by the table of content/search.yaml; they stand beside what the scorer finds. */
import { exactHits, type FoldedDocument } from './exact.ts';
import { fold } from './fold.ts';
import { longestNameIn } from './names.ts';
import type { Tables } from './tables.ts';
import type { EntryHit, Hit, Pattern, Reason, SearchEntry } from './types.ts';

export const entryHit = (entry: SearchEntry, reason: Reason): EntryHit => {
  const { policy, collection } = entry;
  return { kind: 'entry', entry, policy, collection, reason };
};

const asks = (query: string, { when }: Pattern): boolean => when.every((group) => group.some((word) => query.includes(word)));

/** How long a name of an entry stands in the query, or what the table of synonyms says is the same; 0 where none does. */
function named(query: string, entry: SearchEntry, tables: Tables): number {
  const known = [entry.name, ...entry.names];
  const also = tables.synonyms.filter((group) => group.some((word) => known.includes(word))).flat();
  const longest = Math.max(0, ...also.map((word) => (word.length > 1 && query.includes(word) ? word.length : 0)));
  return Math.max(longest, longestNameIn(query, entry, tables));
}

function entries(query: string, collection: string, policy: string, tables: Tables): EntryHit[] {
  const all = tables.entries.filter((entry) => entry.collection === collection && entry.policy === policy);
  const called = all.map((entry) => ({ entry, length: named(query, entry, tables) })).filter(({ length }) => length);
  // The longest name is what was meant: 社区 in 社区和街道, not 社 in 社区.
  called.sort((a, b) => b.length - a.length);
  return called.map(({ entry }) => entryHit(entry, 'question'));
}

function answers(query: string, pattern: Pattern, document: FoldedDocument, tables: Tables): Hit[] {
  if (pattern.find)
    return exactHits(document, fold(pattern.find, tables.simplified).text)
      .slice(0, 3)
      .map((hit) => ({ ...hit, reason: 'question' as const }));
  if (pattern.entry) return entries(query, pattern.entry, document.id, tables);
  return pattern.index ? [{ kind: 'entry', entry: null, policy: document.id, collection: pattern.index, reason: 'question' }] : [];
}

/** @param query folded */
export const byPattern = (document: FoldedDocument, query: string, tables: Tables): Hit[] =>
  tables.patterns.filter((pattern) => asks(query, pattern)).flatMap((pattern) => answers(query, pattern, document, tables));
