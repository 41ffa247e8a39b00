/**
 * In which file of the index a gram is: by the first letters of how its characters are read, and within those by the
 * sound, so that what is spelt in letters, or written with a character that sounds the same, is in the file asked for.
 */
import type { Readings } from '../pinyin.ts';
import { soundOf } from '../sounds.ts';

/** Up to so many documents a site has no index: all are read. */
export const READ_WHOLE = 5;

/** What a library publishes of its index. */
export interface LibraryIndex {
  /** For each document, in the site's order, its folded characters … */
  characters: number[];
  /** … and its clauses. */
  clauses: number[];
  /** By how many first letters pairs are filed: a small library's by one. */
  letters: number;
  /** For each shard of which there is anything, in how many files its lists are. */
  parts: Record<string, number>;
}

/**
 * A file of lists: its grams, one after another, their lists in the same order, and how many of the grams have their
 * places in each file of places that belongs to it.
 */
export type ListFile = [grams: string, lists: string, placed: number[]];

/** Digits are together, marks and all other writing are. */
const OTHER = '1';

/** How a character is filed: by the first of its readings; itself where it has none. */
export const filedAs = (char: string, readings: Readings): string => {
  const [first] = readings.get(char) ?? [];
  return first === undefined ? char : soundOf(first);
};

function letterOf(filed: string): string {
  const letter = filed[0] ?? '';
  if (letter >= 'a' && letter <= 'z') return letter;
  return letter >= '0' && letter <= '9' ? '0' : OTHER;
}

/** @param sounds of a gram's characters, or their first letters; characters and pairs are apart */
export const shardOf = (sounds: readonly string[], letters: number): string =>
  sounds.length + sounds.slice(0, letters).map(letterOf).join('');

function hash(text: string): number {
  let found = 0;
  for (let i = 0; i < text.length; i++) found = (found * 31 + text.charCodeAt(i)) % 65_521;
  return found;
}

export const listsName = (shard: string, part: number): string => `lists-${shard}-${part}`;

/** @param lists name of the file of lists; @param number of those places that belong to it */
export const placesName = (lists: string, number: number): string => `${lists.replace('lists', 'places')}-${number}`;

export const partOf = (sounds: readonly string[], parts: number): number => hash(sounds.join(' ')) % parts;

/** @returns the name of the file of lists; null where the library has nothing of the kind */
export function listsFor(sounds: readonly string[], { parts, letters }: LibraryIndex): string | null {
  const shard = shardOf(sounds, letters);
  const count = parts[shard];
  return count ? listsName(shard, partOf(sounds, count)) : null;
}

/** @returns the names of all files of a shard */
export function shardFiles(sounds: readonly string[], { parts, letters }: LibraryIndex): string[] {
  const shard = shardOf(sounds, letters);
  return Array.from({ length: parts[shard] ?? 0 }, (_, part) => listsName(shard, part));
}

export const filedSounds = (gram: string, readings: Readings): string[] => gram.split('').map((char) => filedAs(char, readings));
