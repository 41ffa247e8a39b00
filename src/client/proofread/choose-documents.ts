/** Which of a library's documents a draft is worth holding against: those that it names, and those that it seems to have words of. */
import type { PublishedReference } from '../../proofread/model/published.ts';
import type { DraftIndex } from '../../proofread/runs/draft-index.ts';
import type { PhraseIndex } from '../../search/library/phrase-files.ts';
import { sourcesOf } from '../../search/library/sources.ts';

/** So many documents are fetched for a short draft, and for each so many words of a long one. */
const FOR_ONE = 16;
const WORDS = 5_000;

export type FetchFile = (name: string) => Promise<unknown>;

/**
 * Asks the library's index; where the draft may be held against all documents, nothing.
 * @param total documents of the site
 * @param fetchFile fetches a file of the library's index; @throws where there is none
 * @returns numbers of documents that the draft seems to have words of, in the site's order of them; null for all
 */
export async function sourcesOfDraft(
  { words: { text }, quotations }: DraftIndex,
  total: number,
  fetchFile: FetchFile,
): Promise<ReadonlySet<number> | null> {
  const most = FOR_ONE * Math.ceil(text.length / WORDS);
  if (total <= most) return null;
  const index = (await fetchFile('phrases')) as PhraseIndex;
  const sources = await sourcesOf({ index, fetch: fetchFile }, text, quotations.all);
  return new Set(sources.slice(0, most));
}

/**
 * @param documents of the site, in its order
 * @param named ids of those that the draft names
 * @param sources as sourcesOfDraft tells
 * @returns those worth reading, in the site's order
 */
export const documentsWorthReading = (
  documents: readonly PublishedReference[],
  named: ReadonlySet<string>,
  sources: ReadonlySet<number> | null,
): readonly PublishedReference[] => (sources ? documents.filter(({ id }, number) => named.has(id) || sources.has(number)) : documents);
