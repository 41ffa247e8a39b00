/** What a text can have in common with a query, and where it has it. */
import { askingIn } from './asking.ts';
import type { Passage } from './passages.ts';
import type { Sounds } from './sounds.ts';
import { type QueryUnit, queryUnitsOf } from './units.ts';

/** Of what a text shares, each by its own weight. Measured on several hundred questions: pairs tell most, characters alone little. */
const WEIGHTS = { char: 0.3, pair: 1, sound: 0.5 };

/** A token's place in a text. */
export interface TokenPlace {
  token: number;
  at: number;
  length: number;
}

/** What is looked for, and how it is found. */
export interface Evidence {
  /** By number of the token. */
  weights: readonly number[];
  find(passage: Passage): TokenPlace[];
}

interface Pair {
  next: number;
  /** Numbers of tokens. */
  pair: number | null;
  sound: number;
}

/** Whether there is nothing between but what only asks. */
const leadsOver = (asking: readonly [number, number][], end: number, start: number): boolean =>
  asking.some(([from, to]) => from === end && to === start);

interface Numbered {
  weights: number[];
  /** By unit: the token of its character, and the pairs that it begins. */
  chars: (number | null)[];
  pairs: Pair[][];
}

/** Gives everything in the query a number; what it has twice has one. */
function numbered(query: string, units: readonly QueryUnit[], asking: readonly [number, number][]): Numbered {
  const weights: number[] = [];
  const numbers = new Map<string, number>();
  const number = (key: string, weight: number): number => {
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, weights.length);
    return weights.push(weight) - 1;
  };
  const asks = (start: number, end: number) => asking.some(([from, to]) => from <= start && end <= to);
  const textOf = ({ start, end }: QueryUnit) => query.slice(start, end);
  const chars = units.map(({ char, start, end }) =>
    char && !/[a-z]/.test(char) && !asks(start, end) ? number(`char ${char}`, WEIGHTS.char) : null,
  );
  const pairs = units.map((a): Pair[] =>
    units.flatMap((b, next) => {
      const touch = b.start >= a.end && !query.slice(a.end, b.start).trim();
      if (!(touch && !asks(a.start, b.end)) && !leadsOver(asking, a.end, b.start)) return [];
      const both = `${textOf(a)} ${textOf(b)}`;
      return [
        { next, pair: a.char && b.char ? number(`pair ${both}`, WEIGHTS.pair) : null, sound: number(`sound ${both}`, WEIGHTS.sound) },
      ];
    }),
  );
  return { weights, chars, pairs };
}

/** For each character of texts the units that it is or sounds like. */
type Alike = (char: string) => readonly number[];

function alikeOf(units: readonly QueryUnit[], { of }: Sounds): Alike {
  const known = new Map<string, readonly number[]>();
  const alike = (char: string): number[] => {
    const own = of.get(char) ?? [];
    return units.flatMap((unit, i) => (unit.char === char || unit.sounds.some((one) => own.indexOf(one) >= 0) ? [i] : []));
  };
  return (char) => {
    const found = known.get(char) ?? alike(char);
    known.set(char, found);
    return found;
  };
}

/** Tokens at one place of a text: of the unit that its character is, and of pairs. */
function tokensAt(text: string, at: number, units: readonly QueryUnit[], { chars, pairs }: Numbered, alike: Alike): TokenPlace[] {
  const isSame = (unit: number, place: number) => units[unit]?.char === text[place];
  const here = alike(text[at] as string);
  const single = here.flatMap((unit): TokenPlace[] => {
    const token = isSame(unit, at) ? (chars[unit] ?? null) : null;
    return token === null ? [] : [{ token, at, length: 1 }];
  });
  const next = here.length && at + 1 < text.length ? alike(text[at + 1] as string) : [];
  if (!next.length) return single;
  const double = here.flatMap((unit) => (pairs[unit] ?? []).filter((one) => next.indexOf(one.next) >= 0).map((one) => ({ unit, ...one })));
  const sounding = double.map(({ sound }) => sound);
  const written = double.flatMap(({ unit, next, pair }) => (pair !== null && isSame(unit, at) && isSame(next, at + 1) ? [pair] : []));
  return [...single, ...[...sounding, ...written].map((token) => ({ token, at, length: 2 }))];
}

/** What a query has twice is found once in each place. */
const once = (found: readonly TokenPlace[]): TokenPlace[] =>
  found.filter(({ token }, i) => found.findIndex((other) => other.token === token) === i);

/** What the query itself has. @param query folded; @param fillers words that only ask, of several characters */
export function sharedWith(query: string, sounds: Sounds, fillers: readonly string[]): Evidence {
  const units = queryUnitsOf(query, sounds);
  const asking = askingIn(query, fillers);
  const isLeft = units.some(({ start, end }) => !asking.some(([from, to]) => from <= start && end <= to));
  const all = numbered(query, units, isLeft ? asking : []);
  const alike = alikeOf(units, sounds);
  return {
    weights: all.weights,
    find({ text }) {
      const found: TokenPlace[] = [];
      for (let at = 0; at < text.length; at++)
        if (alike(text[at] as string).length) found.push(...once(tokensAt(text, at, units, all, alike)));
      return found;
    },
  };
}
