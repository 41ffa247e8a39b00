/** Dictionaries used in the build alone; the browser gets what of them its texts need. */
import { Converter } from 'opencc-js/t2cn';
import { polyphonic } from 'pinyin-pro';
import { COMMON_CHARACTERS } from './common-characters.ts';
import { EVERYDAY_WORDS } from './everyday-words.ts';

import { type Dictionaries, groupsIn } from './publish.ts';

const FIRST = 0x3400;
const LAST = 0x9fff;

let toSimplified: Map<string, string> | undefined;

/** Every traditional character of the basic plane that OpenCC writes otherwise. */
function table(): Map<string, string> {
  if (toSimplified) return toSimplified;
  const convert = Converter({ from: 't', to: 'cn' });
  toSimplified = new Map();
  for (let code = FIRST; code <= LAST; code++) {
    const char = String.fromCharCode(code);
    const simple = convert(char);
    if (simple !== char && simple.length === 1) toSimplified.set(char, simple);
  }
  return toSimplified;
}

const isHan = (char: string) => char >= '\u3400' && char <= '\u9fff';

let toTraditional: Map<string, string[]> | undefined;

/** The same by what OpenCC writes, in the same order. */
function traditionals(): Map<string, string[]> {
  if (toTraditional) return toTraditional;
  toTraditional = new Map();
  for (const [char, simple] of table()) toTraditional.set(simple, [...(toTraditional.get(simple) ?? []), char]);
  return toTraditional;
}

const syllables = new Map<string, string[]>();

/** How a character is read, in any word. */
function readingsOf(char: string): string[] {
  const known = syllables.get(char);
  if (known) return known;
  const [readings] = polyphonic(char, { toneType: 'none', type: 'array', v: true });
  const found = [
    ...new Set(
      String(readings)
        .split(/[\s,]+/)
        .filter(Boolean),
    ),
  ];
  syllables.set(char, found);
  return found;
}

export const dictionaries: Dictionaries = {
  thesaurus: (texts) => groupsIn(EVERYDAY_WORDS, texts),
  simplified(occurring) {
    const folded = new Set([...occurring].map((char) => table().get(char) ?? char));
    const found = [...folded].flatMap((simple) => (traditionals().get(simple) ?? []).map((char): [string, string] => [char, simple]));
    return new Map(found.sort(([a], [b]) => (a < b ? -1 : 1)));
  },
  pinyin(occurring) {
    const simple = [...new Set([...occurring, ...COMMON_CHARACTERS].filter(isHan).map((char) => table().get(char) ?? char))].sort();
    const found: Record<string, string> = {};
    for (const char of simple) {
      for (const syllable of readingsOf(char)) found[syllable] = (found[syllable] ?? '') + char;
    }
    return Object.fromEntries(Object.entries(found).sort(([a], [b]) => (a < b ? -1 : 1)));
  },
};
