/** Questions in the words of officials, through the editable table of content/search.yaml. */
import { exactHits, type FoldedDocument } from './exact.ts';
import type { EntryHit, Hit, Pattern, Reason, SearchEntry, SearchSite } from './types.ts';

export const entryHit = (entry: SearchEntry, reason: Reason): EntryHit => {
  const { policy, collection } = entry;
  return { kind: 'entry', entry, policy, collection, reason };
};

const asks = (query: string, { when }: Pattern): boolean => when.every((group) => group.some((word) => query.includes(word)));

/** Names of an entry, with what the table of synonyms says is the same. */
function calledIn(query: string, { name, names }: SearchEntry, synonyms: readonly string[][]): boolean {
  const known = [name, ...names];
  const also = synonyms.filter((group) => group.some((word) => known.includes(word))).flat();
  return [...known, ...also].some((one) => one.length > 1 && query.includes(one));
}

function entries(query: string, collection: string, { entries: all, synonyms }: SearchSite): EntryHit[] {
  const called = all.filter((entry) => entry.collection === collection && calledIn(query, entry, synonyms));
  // The longest name is what was meant: 社区 in 社区和街道, not 社 in 社区.
  called.sort((a, b) => b.name.length - a.name.length);
  return called.map((entry) => entryHit(entry, 'question'));
}

function answers(query: string, pattern: Pattern, document: FoldedDocument, site: SearchSite, folded: (text: string) => string): Hit[] {
  if (pattern.find)
    return exactHits(document, folded(pattern.find))
      .slice(0, 3)
      .map((hit) => ({ ...hit, reason: 'question' as const }));
  if (pattern.entry) return entries(query, pattern.entry, site);
  return pattern.index ? [{ kind: 'entry', entry: null, policy: document.id, collection: pattern.index, reason: 'question' }] : [];
}

/** @param query folded */
export const byPattern = (document: FoldedDocument, query: string, site: SearchSite, folded: (text: string) => string): Hit[] =>
  site.patterns.filter((pattern) => asks(query, pattern)).flatMap((pattern) => answers(query, pattern, document, site, folded));
