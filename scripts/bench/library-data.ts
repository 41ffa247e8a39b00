/** A content folder as what a library's search publishes. */
import { loadContent } from '../../src/content/load.ts';
import { dictionaries } from '../../src/search/dictionaries.ts';
import { searchDocument, searchFiles } from '../../src/search/publish.ts';
import type { LibraryData } from '../../tests/support/library.ts';

/** @param times how often the texts are repeated, each time under other titles */
export function libraryData(content: string, times: number): LibraryData {
  const { editions, search } = loadContent(content);
  const named = editions.map((edition) => ({ ...edition, name: edition.meta.title }));
  const { site, extras } = searchFiles(named, search, dictionaries);
  const own = editions.map((edition) => searchDocument(edition, extras.entries));
  const again = Array.from({ length: times - 1 }, (_, i) => i + 2);
  return {
    extras,
    site: {
      ...site,
      documents: [
        ...site.documents,
        ...again.flatMap((n) => site.documents.map((one) => ({ ...one, id: `${one.id}-${n}`, title: `${one.title}（第${n}份）` }))),
      ],
    },
    documents: [...own, ...again.flatMap((n) => own.map((one) => ({ ...one, id: `${one.id}-${n}` })))],
  };
}
