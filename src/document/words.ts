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
const QUOTES = "“”‘’「」『』＂＇'";

/** Full-width ASCII to ASCII; the circle that stands for a zero to the zero. */
function narrow(unit: string): string {
  const code = unit.charCodeAt(0);
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0);
  return unit === '○' ? '〇' : unit;
}

/** Ideographs, most of every text. */
const [FIRST_IDEOGRAPH, LAST_IDEOGRAPH] = [0x4e00, 0x9fff];

/** ASCII, general punctuation, CJK marks from brackets on, and halves of characters beyond the basic plane, which are ideographs. */
const RANGES: [from: string, to: string, isWord: boolean][] = [
  ['0', '9', true],
  ['A', 'Z', true],
  ['a', 'z', true],
  ['\0', '\x7f', false],
  ['\u2000', '\u206f', false],
  ['\u3000', '\u3003', false],
  ['\u3008', '\u301f', false],
  ['\ud800', '\udfff', true],
];

/** The pattern is for the few that are in none of these: to make it ready takes longer than to read a short text. */
function isWord(unit: string): boolean {
  const [, , told] = RANGES.find(([from, to]) => unit >= from && unit <= to) ?? [];
  return told ?? !NO_WORD.test(unit);
}

/** For each unit what it counts as, 0 for what is no word; -1 for what was not met yet. */
const codes = new Int32Array(0x10000).fill(-1);

function codeOf(code: number): number {
  const unit = narrow(String.fromCharCode(code));
  const counts = isWord(unit) ? unit.charCodeAt(0) : 0;
  codes[code] = counts;
  return counts;
}

export function wordsOf(original: string): Words {
  const at = new Int32Array(original.length + 1);
  let text = '';
  let length = 0;
  // Where what counts as it stands begins.
  let run = 0;
  for (let i = 0; i < original.length; i++) {
    const code = original.charCodeAt(i);
    const isIdeograph = code >= FIRST_IDEOGRAPH && code <= LAST_IDEOGRAPH;
    const known = isIdeograph ? code : (codes[code] as number);
    const counts = known < 0 ? codeOf(code) : known;
    if (counts > 0) at[length++] = i;
    if (counts > 0 && counts === code) continue;
    text += original.slice(run, i) + (counts > 0 ? String.fromCharCode(counts) : '');
    run = i + 1;
  }
  at[length] = original.length;
  return { text: text + original.slice(run), at: at.subarray(0, length + 1), original };
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
  return endBefore(words, index) !== words.at[index] && /[^ \t\u3000]/.test(between(words, index));
}

const SENTENCE_END = /[。；！？;!?\n\u2028]/;

export const endsSentence = (words: Words, index: number): boolean =>
  isBoundary(words, index) && (index === 0 || index === words.text.length || SENTENCE_END.test(between(words, index)));
