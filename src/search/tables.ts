/** A site's search data, ready for use. */
import type { Simplified } from './fold.ts';
import { type Readings, readingsOf } from './pinyin.ts';
import type { SearchEntry, SearchExtras, SearchList, SearchSite } from './types.ts';

/** What a site's data comes to, made once. */
export interface Tables {
  site: SearchSite;
  simplified: Simplified;
  /** Empty until the extras have come. */
  readings: Readings;
  notes: ReadonlyMap<SearchEntry, string>;
  lists: ReadonlyMap<SearchEntry, readonly SearchList[]>;
  /** Words of the same meaning, folded; empty until the extras have come. */
  thesaurus: readonly (readonly string[])[];
}

export function tablesOf(site: SearchSite): Tables {
  const simplified = new Map(Array.from(site.traditional, (char, i) => [char, site.simplified[i] ?? char] as const));
  return { site, simplified, readings: new Map(), notes: new Map(), lists: new Map(), thesaurus: [] };
}

export function withExtras(tables: Tables, { pinyin, notes, lists, thesaurus }: SearchExtras): Tables {
  return {
    ...tables,
    readings: readingsOf(pinyin),
    notes: new Map(tables.site.entries.map((entry, i) => [entry, notes[i] ?? ''] as const)),
    lists: new Map(tables.site.entries.map((entry, i) => [entry, lists[i] ?? []] as const)),
    thesaurus,
  };
}
