/** Which of a library's documents a draft is worth holding against: those that it names, and those that it seems to have words of. */
import type { PublishedReference } from '../../proofread/model/published.ts';
import type { Proofreading } from '../../proofread/proofread.ts';
import type { PhraseIndex } from '../../search/library/phrase-files.ts';
import { sourcesOf } from '../../search/library/sources.ts';

/** So many documents are fetched for a short draft, and for each so many words of a long one. */
const FOR_ONE = 16;
const WORDS = 5_000;

export type FetchFile = (name: string) => Promise<unknown>;

/**
 * @param documents of the site, in its order
 * @param fetchFile fetches a file of the library's index; @throws where there is none
 * @returns those worth reading, in the site's order
 */
export async function documentsWorthReading(
  { named, words: { text }, quoted }: Proofreading,
  documents: readonly PublishedReference[],
  fetchFile: FetchFile,
): Promise<readonly PublishedReference[]> {
  const most = FOR_ONE * Math.ceil(text.length / WORDS);
  if (documents.length <= most) return documents;
  const index = (await fetchFile('phrases')) as PhraseIndex;
  const sources = await sourcesOf({ index, fetch: fetchFile }, text, quoted);
  const chosen = new Set(sources.slice(0, most));
  return documents.filter(({ id }, number) => named.has(id) || chosen.has(number));
}
