/** Pinyin and initials, with characters among them or not: qunzhongluxian, qzlx, qunzhong lx, 群众lx. */
import type { FoldedDocument } from './exact.ts';
import type { Folded } from './fold.ts';
import type { ClauseHit } from './types.ts';

/** Character to its readings; several for 重 or 行. */
export type Readings = ReadonlyMap<string, readonly string[]>;

export function readingsOf(pinyin: Readonly<Record<string, string>>): Readings {
  const readings = new Map<string, string[]>();
  for (const [syllable, characters] of Object.entries(pinyin)) {
    for (const character of characters) readings.set(character, [...(readings.get(character) ?? []), syllable]);
  }
  return readings;
}

interface Way {
  /** Characters used. */
  length: number;
  /** How many of them were spelt out. */
  full: number;
}

/** The best ways by place and letters left: without them a text of 和和和… would be read in 3 to the power of its length ways. */
type Known = Map<number, Way | null>;

const LONGEST = 40;

/** The best way to read `letters` from `start`: the most syllables spelt out. */
function read(text: string, start: number, letters: string, readings: Readings, known: Known): Way | null {
  if (!letters) return { length: 0, full: 0 };
  const key = start * (LONGEST + 1) + letters.length;
  const before = known.get(key);
  if (before !== undefined) return before;
  let best: Way | null = null;
  const take = (used: number, full: number) => {
    const rest = read(text, start + 1, letters.slice(used), readings, known);
    if (rest && (!best || rest.full + full > best.full)) best = { length: rest.length + 1, full: rest.full + full };
  };
  if (letters[0] === text[start]) take(1, 1);
  for (const syllable of readings.get(text[start] ?? '') ?? []) {
    if (letters.startsWith(syllable)) take(syllable.length, 1);
    // The last syllable may still be half typed.
    else if (letters.length > 1 && syllable.startsWith(letters)) take(letters.length, 1);
    if (letters[0] === syllable[0]) take(1, 0);
  }
  known.set(key, best);
  return best;
}

interface Spelt {
  spans: [number, number][];
  full: number;
}

function spelt({ text, at }: Folded, letters: string, readings: Readings): Spelt {
  const spans: [number, number][] = [];
  let full = 0;
  const known: Known = new Map();
  for (let start = 0; start < text.length; start++) {
    const way = read(text, start, letters, readings, known);
    if (!way || way.length < 2) continue;
    full = Math.max(full, way.full);
    spans.push([at[start] as number, (at[start + way.length - 1] as number) + 1]);
    start += way.length - 1;
  }
  return { spans, full };
}

/** Letters of a query that may be pinyin, with its characters and figures if it has some; null when it has no letters or other marks. */
export function lettersOf(typed: string): string | null {
  const letters = typed.toLowerCase().replace(/[\s']/g, '').replace(/ü/g, 'v');
  return /^[a-z\d\u3400-\u9fff]{2,40}$/.test(letters) && /[a-z]/.test(letters) ? letters : null;
}

/** Whether a name is read so. */
export const isSpelt = (folded: Folded, letters: string, readings: Readings): boolean => spelt(folded, letters, readings).spans.length > 0;

/** Clauses that have words read so, those spelt out furthest first. */
export function byPinyin({ id, clauses }: FoldedDocument, letters: string, readings: Readings): ClauseHit[] {
  const found = clauses
    .map(({ clause, reading }) => ({ clause, ...spelt(reading, letters, readings) }))
    .filter(({ spans }) => spans.length);
  found.sort((a, b) => b.full - a.full);
  return found.map(({ clause, spans }): ClauseHit => ({ kind: 'clause', policy: id, clause, spans, reason: 'pinyin' }));
}
