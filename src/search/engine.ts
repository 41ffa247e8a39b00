/** Everything that one document answers to a query: exact hits in document order, then what lies beyond, best reason first. */
import { byCitation } from './citation.ts';
import { exactHits, type FoldedDocument } from './exact.ts';
import { fold } from './fold.ts';
import { foldedNames, longestNameIn } from './names.ts';
import { skippingMarks } from './near.ts';
import { byPinyin, isSpelt, lettersOf } from './pinyin.ts';
import { type Query, readQuery } from './query.ts';
import { byPattern, entryHit } from './questions.ts';
import { scored } from './score.ts';
import type { Tables } from './tables.ts';
import type { ClauseHit, EntryHit, Hit, ListHit, SearchEntry, SearchGap } from './types.ts';

export interface SearchResult {
  exact: ClauseHit[];
  inexact: Hit[];
  /** Where the text breaks off: what is not found may stand behind. */
  gaps: readonly SearchGap[];
}

/** Two hits with one key lead to one place. */
export const keyOf = (hit: Hit): string =>
  hit.kind === 'clause' ? `${hit.policy}#${hit.clause.id}` : `${hit.policy}/${hit.collection}/${hit.entry?.id ?? ''}`;

/** @returns those of `hits` that lead to a place that neither they nor `known` led to before */
export function newHits(hits: readonly Hit[], known: readonly Hit[]): Hit[] {
  const seen = new Set(known.map(keyOf));
  return hits.filter((hit) => {
    const key = keyOf(hit);
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
}

/** Editors' entries called so, those called nothing else first, or whose note has the string. */
function entriesWith(document: FoldedDocument, query: Query, letters: string | null, tables: Tables): EntryHit[] {
  const { entries, simplified, readings, notes } = tables;
  const own = entries.filter(({ policy }) => policy === document.id);
  const has = (text: string) => fold(text, simplified).text.includes(query.text);
  const plain = own.filter((entry) => foldedNames(entry, tables).includes(query.text));
  const named = own.filter(({ name }) => has(name) || (letters !== null && isSpelt(fold(name, simplified), letters, readings)));
  const noted = own.filter((entry) => has(notes.get(entry) ?? ''));
  return [...plain, ...named, ...noted].map((entry) => entryHit(entry, 'entry'));
}

function listsOf(entry: SearchEntry, documents: readonly FoldedDocument[], { lists }: Tables): ListHit[] {
  const own = documents.filter(({ id }) => id === entry.policy).flatMap(({ clauses }) => clauses.map(({ clause }) => clause));
  const clauseOf = new Map(own.map((clause) => [clause.id, clause] as const));
  return (lists.get(entry) ?? []).map(({ name, items }) => ({
    name,
    items: items.flatMap(([, id, start, text, told = []]) => {
      const clause = clauseOf.get(id);
      return clause ? [{ clause, start, text, told }] : [];
    }),
  }));
}

/** Entries that the query names show what they are lists of. */
const withLists = (hit: Hit, query: string, documents: readonly FoldedDocument[], tables: Tables): Hit =>
  hit.kind === 'entry' && hit.entry && (hit.reason === 'question' || longestNameIn(query, hit.entry, tables))
    ? { ...hit, lists: listsOf(hit.entry, documents, tables) }
    : hit;

const CURLY = /^[“”‘’「」『』]+|[“”‘’「」『』]+$/g;

/** Curly marks around a query are characters of the document; where it has none there, the words within are looked for. */
function unquoted(document: FoldedDocument, { text }: Query): Hit[] {
  const inner = text.replace(CURLY, '');
  return inner !== text && inner ? exactHits(document, inner).map((hit) => ({ ...hit, reason: 'unquoted' as const })) : [];
}

/**
 * What lies beyond the string, best reason first.
 * @param documents in the order in which their hits of one reason are wanted
 * @param typed the query as typed
 */
export function beyondExact(documents: readonly FoldedDocument[], typed: string, tables: Tables): Hit[] {
  const { simplified, readings } = tables;
  const query = readQuery(typed, simplified);
  if (query.literal || !query.text) return [];
  const letters = lettersOf(typed);
  const each = (find: (document: FoldedDocument) => Hit[]): Hit[] => documents.flatMap(find);
  const beyond: Hit[] = [
    ...each((document) => byCitation(document, typed, query.text)),
    ...each((document) => byPattern(document, query.text, tables)),
    ...each((document) => entriesWith(document, query, letters, tables)),
    ...each((document) => unquoted(document, query)),
    ...each((document) => skippingMarks(document, query.text)),
    ...(letters ? each((document) => byPinyin(document, letters, readings)) : []),
    ...scored(documents, typed, tables),
  ];
  return beyond.map((hit) => withLists(hit, query.text, documents, tables));
}

/** @param typed the query as typed */
export function search(document: FoldedDocument, typed: string, tables: Tables): SearchResult {
  const hits = exactHits(document, readQuery(typed, tables.simplified).text);
  return { exact: hits, inexact: newHits(beyondExact([document], typed, tables), hits), gaps: hits.length ? [] : document.gaps };
}
