/**
 * Text for Pagefind, so that its phrase search finds every substring and nothing else: each folded
 * character is a word of its own, written as a 4-digit base-36 code that no language rule touches.
 */

/** A word that no query has, between pieces that a phrase must not join. */
const BREAK = 'zzzz';

/** Codes asked for before: a library's text has a few thousand different characters, each many times. */
const codes = new Map<string, string>();

function code(char: string): string {
  const found = codes.get(char) ?? char.charCodeAt(0).toString(36).padStart(4, '0');
  codes.set(char, found);
  return found;
}

/** @param folded by UTF-16 unit, so that lone surrogates have a code too */
export const tokens = (folded: string): string => folded.split('').map(code).join(' ');

/** @param pieces folded texts that stand apart */
export const content = (pieces: readonly string[]): string => pieces.map(tokens).join(` ${BREAK} `);

/** A folded query as one phrase. */
export const phrase = (folded: string): string => `"${tokens(folded)}"`;
