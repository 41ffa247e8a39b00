/** What people call an entry: its name without what stands in brackets, and each of several that its name joins. */
import type { SearchCollection, SearchEntry } from './types.ts';

const BRACKETS = /[（(][^（）()]*[）)].*$/;

/** 街道（产业集聚区）领导班子 is 街道; 区属中小学、幼儿园 are two. Of what is no kind of unit or phase the name is one phrase. */
export function plainNames({ collection, name, names }: SearchEntry, collections: readonly SearchCollection[]): string[] {
  const all = [name, ...names];
  const isFacet = collections.some(({ id, isFacet }) => id === collection && isFacet);
  const plain = isFacet ? all.flatMap((one) => [one.replace(BRACKETS, ''), ...one.replace(BRACKETS, '').split(/[、和，]/)]) : [];
  return [...all, ...plain].filter((one, i, every) => one.length > 1 && every.indexOf(one) === i);
}
