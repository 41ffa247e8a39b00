/** What the search over several documents takes: sites of one do without. */
import { findExact, type Sources } from '../../search/library/find.ts';
import { readQuery } from '../../search/query.ts';
import { answerLibrary } from './answer-library.ts';
import { draftSources, type Lent } from './library-sources.ts';

/** Documents that have the string, by the index, each with the number of its clauses: for tests and benchmarks. */
async function exactCounts(lent: Lent, typed: string): Promise<[id: string, clauses: number][]> {
  const sources: Sources = await draftSources(lent);
  const found = await findExact(sources, readQuery(typed, sources.tables.simplified));
  return found.map(({ document, clauses }) => [sources.tables.site.documents[document]?.id ?? '', clauses]);
}

export const searchLibrary = { answer: answerLibrary, exactCounts };
