/** A query as units that a text can share with it: its characters, and the syllables of its letters. */
import { type Sounds, soundOf, syllablesIn } from './sounds.ts';

/** Several may begin at one place: letters are read in every way. */
export interface QueryUnit {
  /** [start, end) in the folded query. */
  start: number;
  end: number;
  /** Null for a syllable. */
  char: string | null;
  sounds: readonly string[];
}

const LETTERS = /[a-zü]{2,40}/g;
const MARK = /[\s\p{P}\p{S}]/u;

function charactersOf(query: string, { of }: Sounds): QueryUnit[] {
  const units: QueryUnit[] = [];
  for (let start = 0; start < query.length; start++) {
    const char = query[start] as string;
    if (!MARK.test(char)) units.push({ start, end: start + 1, char, sounds: of.get(char) ?? [char] });
  }
  return units;
}

function spelt(query: string, { syllables }: Sounds): QueryUnit[] {
  const units: QueryUnit[] = [];
  for (let run = LETTERS.exec(query); run; run = LETTERS.exec(query)) {
    const { 0: letters, index } = run;
    for (const [start, end] of syllablesIn(letters, syllables))
      units.push({ start: index + start, end: index + end, char: null, sounds: [soundOf(letters.slice(start, end))] });
  }
  return units;
}

/** @param query folded */
export const queryUnitsOf = (query: string, sounds: Sounds): QueryUnit[] => [...charactersOf(query, sounds), ...spelt(query, sounds)];
