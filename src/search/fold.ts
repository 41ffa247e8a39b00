/**
 * One folding for index and query: width, traditional to simplified, ASCII case, the spaces between Chinese characters,
 * look-alikes of ideographs, what is not seen, and the three ways to write zero. Everything else counts, punctuation too.
 * A character folds to the same wherever it stands: so every piece of a text is found in it.
 */
import { plainForms } from '../document/forms.ts';

/** Traditional characters to their simplified ones, single UTF-16 units both. */
export type Simplified = ReadonlyMap<string, string>;

export interface Folded {
  text: string;
  /** For each unit of `text` the offset in the original; one more for the end. */
  at: number[];
}

/** Full-width ASCII (U+FF01 to U+FF5E) to ASCII, the ideographic space to a space. */
function narrow(char: string): string {
  const code = char.charCodeAt(0);
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0);
  return code === 0x3000 ? ' ' : char;
}

/** But for the mark of byte order none is higher than the ideographic space: most characters need no closer look. */
const isSpace = (char: string) => (char <= '\u3000' || char === '\ufeff') && /\s/.test(char);
/** Radicals, compatibility ideographs and most of what is not seen lie in these ranges; the rest needs no closer look. */
const isOdd = (char: string) => char === '\u00ad' || (char >= '\u200b' && char <= '\u2fdf') || char >= '\uf900';
const isUnseen = (char: string) => isOdd(char) && plainForms(char) === '';
const isZero = (char: string) => char === '○' || char === '零';
const isLatin = (char: string) => /[0-9A-Za-z]/.test(char);

/** Offset behind the white space that begins at `from`, and behind what is not seen in it. */
function behindSpaces(text: string, from: number): number {
  let end = from;
  while (end < text.length && (isSpace(narrow(text[end] as string)) || isUnseen(text[end] as string))) end++;
  return end;
}

/** @param char narrowed, no space; @returns what it folds to: one unit, two of a rare ideograph, or nothing */
function folding(char: string, simplified: Simplified): string {
  const plain = isOdd(char) ? plainForms(char) : char;
  const simple = isZero(plain) ? '〇' : (simplified.get(plain) ?? plain);
  return simple >= 'A' && simple <= 'Z' ? simple.toLowerCase() : simple;
}

/** @param text any string, lone surrogates included */
export function fold(text: string, simplified: Simplified): Folded {
  let folded = '';
  const at: number[] = [];
  for (let i = 0; i < text.length; ) {
    const char = narrow(text[i] as string);
    if (isSpace(char)) {
      const next = behindSpaces(text, i);
      // A space counts only between two words of Latin letters or digits.
      if (isLatin(folded[folded.length - 1] ?? '') && isLatin(narrow(text[next] ?? ''))) {
        folded += ' ';
        at.push(i);
      }
      i = next;
      continue;
    }
    const units = folding(char, simplified);
    for (const unit of units.split('')) {
      folded += unit;
      at.push(i);
    }
    i++;
  }
  at.push(text.length);
  return { text: folded, at };
}

/** All places of a folded string, overlapping ones left out, as spans of the original. */
export function spansOf({ text, at }: Folded, query: string): [number, number][] {
  const found: [number, number][] = [];
  if (!query) return found;
  for (let i = text.indexOf(query); i >= 0; i = text.indexOf(query, i + query.length)) {
    found.push([at[i] as number, (at[i + query.length - 1] as number) + 1]);
  }
  return found;
}
