/** Characters that no one writes: they are not seen, or make what is seen another text than what is there. */

/**
 * Controls but tab and line ends; the embeddings, overrides and isolates of Unicode UAX 9, which turn the order
 * of what follows; halves of characters; noncharacters, and the mark of a failed conversion among them.
 */
const CONTROL = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufdd0-\ufdef\ufffd-\uffff]/u;

/** U+202E */
export const codePointOf = (char: string): string => `U+${char.charCodeAt(0).toString(16).padStart(4, '0').toUpperCase()}`;

/** @returns the text on one line, its line breaks in words: 〔换行〕, 〔空行〕 for two of them, 〔空2行〕 for three */
export const showLineBreaks = (text: string): string =>
  text.replace(/\n+/g, ({ length }) => (length === 1 ? '〔换行〕' : length === 2 ? '〔空行〕' : `〔空${length - 1}行〕`));

/** @returns the first one and its offset; null in a text without */
export function controlIn(text: string): { char: string; at: number } | null {
  const found = CONTROL.exec(text);
  return found && { char: found[0], at: found.index };
}

/** @returns the text without them, and those that were in it, in order; the mark of a failed conversion, U+FFFD, stays */
export function splitControls(text: string): { text: string; removed: string[] } {
  const removed: string[] = [];
  const kept = text.replace(new RegExp(CONTROL, 'gu'), (char) => {
    if (char === '\ufffd') return char;
    removed.push(char);
    return '';
  });
  return { text: kept, removed };
}

/** The text with each of them by its number, for a terminal or a log. */
export const showControls = (text: string): string => text.replace(new RegExp(CONTROL, 'gu'), (char) => `〔${codePointOf(char)}〕`);

/** White space and what is not seen, each shown by a sign or its number. */
export const showSpaces = (text: string): string =>
  showLineBreaks(text)
    .replace(/[ \u00a0\u3000]/g, '␣')
    .replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, (char) => `〔${codePointOf(char)}〕`);
