/**
 * A text's words without its marks: what is compared first. Width, white space and the look of quotation marks never count; case and
 * the form of a character do, unlike in the search, for a copy should have them as the document has.
 */

export interface Words {
  /** Letters, ideographs and digits alone, narrow. */
  text: string;
  /** For each unit of `text` its offset in the original; one more for the original's end. */
  at: Int32Array;
  original: string;
}

const SPACE = /\s/;
const NO_WORD = /[\p{P}\p{S}\p{Z}\p{C}]/u;
const QUOTES = '“”‘’「」『』＂＇\'';

/** Full-width ASCII to ASCII; the circle that stands for a zero to the zero. */
function narrow(unit: string): string {
  const code = unit.charCodeAt(0);
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0);
  return unit === '○' ? '〇' : unit;
}

/** Halves of characters beyond the basic plane are ideographs. */
const isWord = (unit: string): boolean => (unit >= '\u4e00' && unit <= '\u9fff') || (unit >= '\ud800' && unit <= '\udfff') || !NO_WORD.test(unit);

export function wordsOf(original: string): Words {
  const units: string[] = [];
  const at = new Int32Array(original.length + 1);
  for (let i = 0; i < original.length; i++) {
    const unit = narrow(original[i] as string);
    if (!isWord(unit)) continue;
    at[units.length] = i;
    units.push(unit);
  }
  at[units.length] = original.length;
  return { text: units.join(''), at: at.subarray(0, units.length + 1), original };
}

/** @returns what a mark or word counts as; nothing for white space */
export function canonical(unit: string): string {
  const one = narrow(unit);
  if (SPACE.test(one)) return '';
  return QUOTES.indexOf(one) >= 0 ? '"' : one;
}

export const canonicalText = (text: string): string => Array.from(text, canonical).join('');

/** Offset behind the word before `index`: where what stands between the words begins. */
export const endBefore = ({ at }: Words, index: number): number => (index > 0 ? (at[index - 1] as number) + 1 : 0);

/** What stands between the word before `index` and the word at it. */
export const between = (words: Words, index: number): string => words.original.slice(endBefore(words, index), words.at[index]);

/** Whether a clause of a sentence, or more, ends before the word at `index`. */
export function isBoundary(words: Words, index: number): boolean {
  if (index === 0 || index === words.text.length) return true;
  return /[^ \t\u3000]/.test(between(words, index));
}

const SENTENCE_END = /[。；！？;!?\n\u2028]/;

export const endsSentence = (words: Words, index: number): boolean =>
  index === 0 || index === words.text.length || SENTENCE_END.test(between(words, index));
