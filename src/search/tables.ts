/** A site's search data, ready for use. */
import type { Simplified } from './fold.ts';
import { type Readings, readingsOf } from './pinyin.ts';
import type { Pattern, SearchEntry, SearchExtras, SearchList, SearchSite } from './types.ts';

/** What a site's data comes to, made once; all but the first two are empty until the extras have come. */
export interface Tables {
  site: SearchSite;
  simplified: Simplified;
  entries: readonly SearchEntry[];
  readings: Readings;
  notes: ReadonlyMap<SearchEntry, string>;
  lists: ReadonlyMap<SearchEntry, readonly SearchList[]>;
  /** The editors' words of the same meaning, and the general ones. */
  synonyms: readonly (readonly string[])[];
  thesaurus: readonly (readonly string[])[];
  patterns: readonly Pattern[];
  fillers: readonly string[];
}

export function tablesOf(site: SearchSite): Tables {
  const simplified = new Map(Array.from(site.traditional, (char, i) => [char, site.simplified[i] ?? char] as const));
  const none = {
    entries: [],
    readings: new Map(),
    notes: new Map(),
    lists: new Map(),
    synonyms: [],
    thesaurus: [],
    patterns: [],
    fillers: [],
  };
  return { site, simplified, ...none };
}

export function withExtras(
  tables: Tables,
  { entries, pinyin, notes, lists, synonyms, thesaurus, patterns, fillers }: SearchExtras,
): Tables {
  return {
    ...tables,
    entries,
    readings: readingsOf(pinyin),
    notes: new Map(entries.map((entry, i) => [entry, notes[i] ?? ''] as const)),
    lists: new Map(entries.map((entry, i) => [entry, lists[i] ?? []] as const)),
    synonyms,
    thesaurus,
    patterns,
    fillers,
  };
}
