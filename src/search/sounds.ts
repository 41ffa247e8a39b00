/** How characters sound, as loosely as people spell: z for zh, u for ü; and letters as syllables. */
import type { Readings } from './pinyin.ts';

/** zhu and zu, lü, lv and lu sound alike to the search. */
export const soundOf = (syllable: string): string => syllable.replace(/^([zcs])h/, '$1').replace(/[vü]/, 'u');

/** What the readings of a site come to. */
export interface Sounds {
  /** Character to what it sounds like. */
  of: ReadonlyMap<string, readonly string[]>;
  /** Every syllable that a character of the site may be read as, as it is spelt. */
  syllables: ReadonlySet<string>;
}

const known = new WeakMap<Readings, Sounds>();

/** Made once for each table of readings. */
export function soundsOf(readings: Readings): Sounds {
  const before = known.get(readings);
  if (before) return before;
  const of = new Map<string, string[]>();
  const syllables = new Set<string>();
  readings.forEach((own, char) => {
    of.set(char, own.map(soundOf));
    for (const syllable of own) syllables.add(syllable);
  });
  const made = { of, syllables };
  known.set(readings, made);
  return made;
}

/** Letters of the longest syllable: zhuang. */
const LONGEST = 6;

/** @returns [start, end) of every syllable that takes part in a way to read all letters; none where there is no such way */
export function syllablesIn(letters: string, syllables: ReadonlySet<string>): [number, number][] {
  const isOne = (start: number, end: number) => syllables.has(letters.slice(start, end).replace('ü', 'v'));
  const ends = (start: number) =>
    Array.from({ length: Math.min(LONGEST, letters.length - start) }, (_, i) => start + i + 1).filter((end) => isOne(start, end));
  // From behind: whether the rest can be read.
  const readable: boolean[] = [];
  readable[letters.length] = true;
  for (let start = letters.length - 1; start >= 0; start--) readable[start] = ends(start).some((end) => readable[end]);
  const found: [number, number][] = [];
  const reached = new Set([0]);
  for (let start = 0; start < letters.length; start++) {
    if (!reached.has(start)) continue;
    for (const end of ends(start)) {
      if (!readable[end]) continue;
      reached.add(end);
      found.push([start, end]);
    }
  }
  return found;
}
