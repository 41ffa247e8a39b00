/** What the search of some of a site's documents needs of the dictionaries, told by what the whole site's has of them. */
import type { Dictionaries, SearchFiles } from './publish.ts';

/** @param whole search data of a site; documents of it alone may be asked for */
export function dictionariesOf({ site: { traditional, simplified }, extras: { pinyin } }: SearchFiles): Dictionaries {
  const pairs = [...traditional].map((char, i): [string, string] => [char, simplified[i] as string]);
  const table = new Map(pairs);
  const folded = (occurring: ReadonlySet<string>) => new Set([...occurring].map((char) => table.get(char) ?? char));
  return {
    simplified(occurring) {
      const found = folded(occurring);
      return new Map(pairs.filter(([, simple]) => found.has(simple)));
    },
    pinyin(occurring) {
      const found = folded(occurring);
      const parts = Object.entries(pinyin).map(([syllable, chars]) => [syllable, [...chars].filter((char) => found.has(char)).join('')]);
      return Object.fromEntries(parts.filter(([, chars]) => chars));
    },
  };
}
