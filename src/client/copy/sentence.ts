/** The sentence that stands at a place of a clause's words. */

/** Full stops, semicolons, line breaks and the ends of cells; a mark that closes a quotation stays with it. */
const SENTENCE = /[^。！？；!?;\n\t\u2028]*(?:[。！？；!?;]+[”’」』）)]*|[\n\t\u2028]|$)/g;

/** @returns offsets of the sentence, white space around it left out; null where there is none */
export function sentenceAt(text: string, offset: number): [start: number, end: number] | null {
  let at = 0;
  for (const piece of text.match(SENTENCE) ?? []) {
    const [from, to] = [at, at + piece.length];
    at = to;
    if (offset >= to && to < text.length) continue;
    const words = piece.trim();
    const start = from + piece.indexOf(words);
    return words ? [start, start + words.length] : null;
  }
  return null;
}
