/** What a library answers to a query: which documents have the string, and which are to be read for what lies beyond it. */
import { newHits } from '../engine.ts';
import { exactHits, type FoldedDocument } from '../exact.ts';
import { type Folded, fold } from '../fold.ts';
import type { Query } from '../query.ts';
import type { Tables } from '../tables.ts';
import type { ClauseHit, Hit } from '../types.ts';
import { byTitleAndCitation } from './cited.ts';
import { candidates, exactDocuments } from './exact.ts';
import type { DocumentList } from './lists.ts';
import { type Ranked, ranked, rankedByTitle, rankedExact } from './rank.ts';
import type { SearchLibrary } from './read.ts';

/** What a query is answered from. */
export interface Sources {
  tables: Tables;
  /** Null where documents are so few that all are read, or where the index does not come. */
  library: SearchLibrary | null;
  /** What lies beyond the string in some documents, best first. */
  beyond(documents: readonly FoldedDocument[], typed: string, tables: Tables): Hit[];
  /** @param number of the document on the site; null where it does not come */
  read(number: number): Promise<FoldedDocument | null>;
}

export interface DocumentHits {
  /** Number of the document on the site. */
  document: number;
  /** How many of its clauses have the string. */
  clauses: number;
}

/** So few documents are read sooner than their places are fetched. */
const FEW = 8;
/** Documents that the scorer reads: of 62 questions to 1,001 laws four answer more than six do, which bring more of what is alike. */
const READ = 4;
/** A string so long that is found was meant as it stands: nothing more is fetched. */
const LONG = 8;

const known = new WeakMap<Tables['site'], Folded[]>();

export function titlesOf({ site, simplified }: Tables): Folded[] {
  const titles = known.get(site) ?? site.documents.map(({ title }) => fold(title, simplified));
  known.set(site, titles);
  return titles;
}

/** Documents that are asked for together. */
const AT_ONCE = 12;

/** Reads documents and counts what they have. */
async function counted({ read }: Sources, numbers: readonly number[], text: string): Promise<DocumentList> {
  const list: DocumentList = { documents: [], clauses: [] };
  for (let first = 0; first < numbers.length; first += AT_ONCE) {
    const some = numbers.slice(first, first + AT_ONCE);
    const documents = await Promise.all(some.map(read));
    documents.forEach((document, i) => {
      const count = document ? exactHits(document, text).length : 0;
      if (!count) return;
      list.documents.push(some[i] as number);
      list.clauses.push(count);
    });
  }
  return list;
}

async function documentsWith(sources: Sources, text: string): Promise<DocumentList> {
  const { library, tables } = sources;
  if (!library)
    return counted(
      sources,
      tables.site.documents.map((_, number) => number),
      text,
    );
  if (text.length <= 2) return exactDocuments(library, text);
  const named = await candidates(library, text);
  return named.length <= FEW ? counted(sources, named, text) : exactDocuments(library, text);
}

/** Documents that have the query itself, best first, each with its true number of clauses. */
export async function findExact(sources: Sources, { text }: Query): Promise<DocumentHits[]> {
  if (!text) return [];
  const list = await documentsWith(sources, text);
  const counts = new Map(list.documents.map((document, i) => [document, list.clauses[i] as number] as const));
  return rankedExact(list, text, titlesOf(sources.tables), sources.tables).map(({ document }) => ({
    document,
    clauses: counts.get(document) as number,
  }));
}

/** Documents to be read for what lies beyond the string, best first. */
async function likely({ library, tables }: Sources, { text }: Query, exact: readonly DocumentHits[]): Promise<Ranked[]> {
  const titles = titlesOf(tables);
  const having = exact.map(({ document }, i) => ({ document, score: 1 / (i + 1) }));
  if (!library) return [...rankedByTitle(text, titles, tables), ...tables.site.documents.map((_, document) => ({ document, score: 0 }))];
  if (exact.length >= READ || (exact.length && text.length >= LONG)) return having;
  return ranked(library, text, titles, tables);
}

/** What the scorer found, by what its document is worth, too. */
function together(hits: readonly Hit[], worth: ReadonlyMap<string, number>): Hit[] {
  const most = (all: readonly number[]) => Math.max(...all, Number.MIN_VALUE);
  const [score, document] = [most(hits.map((hit) => hit.score ?? 0)), most([...worth.values()])];
  const of = (hit: Hit) => (hit.score ?? 0) / score + (worth.get(hit.policy) ?? 0) / document;
  const free = hits.filter((hit) => hit.score !== undefined).sort((a, b) => of(b) - of(a));
  return [...hits.filter((hit) => hit.score === undefined), ...free];
}

/**
 * What lies beyond the string, best first.
 * @param exact what findExact found
 * @param own number of a document that is looked into in any case; -1 for none
 */
export async function findRelated(
  sources: Sources,
  typed: string,
  query: Query,
  exact: readonly DocumentHits[],
  own: number,
): Promise<Hit[]> {
  if (query.literal || !query.text) return [];
  const { tables, read, beyond } = sources;
  const best = await likely(sources, query, exact);
  const numbers = [...(own >= 0 ? [own] : []), ...best.map(({ document }) => document)].filter((one, i, all) => all.indexOf(one) === i);
  const documents = (await Promise.all(numbers.slice(0, READ).map(read))).filter((one) => one !== null);
  const ids = tables.site.documents.map(({ id }) => id);
  const worth = new Map(best.map(({ document, score }) => [ids[document] as string, score] as const));
  const cited = documents.flatMap((document) =>
    byTitleAndCitation(document, titlesOf(tables)[ids.indexOf(document.id)]?.text ?? '', query.text),
  );
  const hits = documents.flatMap((document): ClauseHit[] => exactHits(document, query.text));
  return newHits([...cited, ...together(beyond(documents, typed, tables), worth)], hits);
}
