/** Which documents of a library are versions of one another. */
import type { CitableDocument } from '../citations/document-head.ts';
import { titleWords } from '../citations/library.ts';
import type { LibraryStatus } from '../status/library-status.ts';

export interface LibraryFamilies {
  /** Ids of the versions that came before a document, the latest first; none for a document that is alone. */
  before: (id: string) => readonly string[];
  /** Of those that came after it, the latest first. */
  after: (id: string) => readonly string[];
}

type Titled = Pick<CitableDocument, 'id' | 'meta'>;

/** One replaces the other; or repeals or amends it and bears its title, as laws do whose text is published anew. */
function linksOf(documents: readonly Titled[], { by }: LibraryStatus): [string, string][] {
  const titles = new Map(documents.map(({ id, meta }) => [id, titleWords(meta.title)]));
  return documents.flatMap(({ id }) =>
    by(id)
      .filter(({ to, fact }) => !fact.clauses.length && (fact.kind === 'replaces' || titles.get(id) === titles.get(to)))
      .map(({ to }): [string, string] => [id, to]),
  );
}

/** Documents that links lead between, by way of others too. */
function joined(links: readonly [string, string][]): Map<string, Set<string>> {
  const families = new Map<string, Set<string>>();
  for (const [a, b] of links) {
    const both = new Set([...(families.get(a) ?? [a]), ...(families.get(b) ?? [b])]);
    for (const id of both) families.set(id, both);
  }
  return families;
}

/** Made when it is first asked for. */
export function libraryFamilies(documents: readonly Titled[], status: LibraryStatus): LibraryFamilies {
  let made: Map<string, Set<string>> | undefined;
  const dates = new Map(documents.map(({ id, meta }) => [id, meta.date]));
  const isBefore = (a: string, b: string) => (dates.get(a) ?? '') < (dates.get(b) ?? '');
  const latestFirst = (a: string, b: string) => (isBefore(a, b) ? 1 : -1);
  const others = (id: string, is: (one: string) => boolean): string[] => {
    made ??= joined(linksOf(documents, status));
    return [...(made.get(id) ?? [])].filter(is).sort(latestFirst);
  };
  return {
    before: (id) => others(id, (one) => isBefore(one, id)),
    after: (id) => others(id, (one) => isBefore(id, one)),
  };
}
