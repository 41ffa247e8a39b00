/** What people call an entry: its name without what stands in brackets, and each of several that its name joins. */
import { fold } from './fold.ts';
import type { Tables } from './tables.ts';
import type { SearchCollection, SearchEntry } from './types.ts';

const BRACKETS = /[（(][^（）()]*[）)].*$/;

/** 街道（产业集聚区）领导班子 is 街道; 区属中小学、幼儿园 are two. What is no kind of unit or phase has one name as a whole. */
export function plainNames({ collection, name, names }: SearchEntry, collections: readonly SearchCollection[]): string[] {
  const all = [name, ...names];
  const isFacet = collections.some((one) => one.id === collection && one.isFacet);
  const bare = isFacet ? all.map((one) => one.replace(BRACKETS, '')) : [];
  const single = bare.flatMap((one) => one.split(/[、和，]/));
  return [...all, ...bare, ...single].filter((one, i, every) => one.length > 1 && every.indexOf(one) === i);
}

const known = new WeakMap<SearchEntry, string[]>();

/** The same, folded. */
export function foldedNames(entry: SearchEntry, { site, simplified }: Tables): string[] {
  const names = known.get(entry) ?? plainNames(entry, site.collections).map((name) => fold(name, simplified).text);
  known.set(entry, names);
  return names;
}

/** @param query folded; @returns the length of the longest name of the entry that stands in it */
export const longestNameIn = (query: string, entry: SearchEntry, tables: Tables): number =>
  Math.max(0, ...foldedNames(entry, tables).map((name) => (query.indexOf(name) >= 0 ? name.length : 0)));
