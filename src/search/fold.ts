/**
 * One folding for index and query: width, traditional to simplified, ASCII case, and the spaces between
 * Chinese characters. Everything else counts, punctuation too.
 */

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
const isLatin = (char: string) => /[0-9A-Za-z]/.test(char);

/** Offset behind the white space that begins at `from`. */
function behindSpaces(text: string, from: number): number {
  let end = from;
  while (end < text.length && isSpace(narrow(text[end] as string))) end++;
  return end;
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
    const simple = simplified.get(char) ?? char;
    folded += simple >= 'A' && simple <= 'Z' ? simple.toLowerCase() : simple;
    at.push(i);
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
