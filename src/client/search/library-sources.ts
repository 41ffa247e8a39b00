/** From what a library's queries are answered: what the page's first script has fetched and keeps. */
import type { FoldedDocument } from '../../search/exact.ts';
import type { Sources } from '../../search/library/find.ts';
import type { SearchLibrary } from '../../search/library/read.ts';
import type { LibraryIndex } from '../../search/library/shards.ts';
import type { Tables } from '../../search/tables.ts';
import type { Hit, SearchGap } from '../../search/types.ts';

/** Lent by the first script, which keeps all that was fetched. */
export interface Lent {
  tables: Tables;
  /** With pinyin and notes. */
  tablesWithExtras(): Promise<Tables>;
  document(id: string): Promise<FoldedDocument>;
  /** A file of the index; fails where the site has none. */
  file(name: string): Promise<unknown>;
  beyond(documents: readonly FoldedDocument[], typed: string, tables: Tables): Hit[];
  /** What is said of a gap. @param title of its document */
  gapWords(gap: SearchGap, title: string | null): string;
}

/** Null where there is no index, or it does not come. */
async function libraryOf(lent: Lent): Promise<{ tables: Tables; library: SearchLibrary } | null> {
  const { file } = lent;
  try {
    const [tables, index] = await Promise.all([lent.tablesWithExtras(), file('library')]);
    return { tables, library: { index: index as LibraryIndex, readings: tables.readings, fetch: file } };
  } catch {
    return null;
  }
}

/** @param missing is called with the number of each document that does not come */
export async function draftSources(lent: Lent, missing: (number: number) => void = () => undefined): Promise<Sources> {
  const found = await libraryOf(lent);
  const tables = found?.tables ?? (await lent.tablesWithExtras().catch(() => lent.tables));
  return {
    tables,
    library: found?.library ?? null,
    beyond: lent.beyond,
    read: async (number) => {
      try {
        return await lent.document(tables.site.documents[number]?.id ?? '');
      } catch {
        missing(number);
        return null;
      }
    },
  };
}
