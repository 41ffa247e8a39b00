/**
 * Text for Pagefind, so that its phrase search finds every substring and nothing else: each folded
 * character is a word of its own, written as a 4-digit base-36 code that no language rule touches.
 */

/** A word that no query has, between pieces that a phrase must not join. */
const BREAK = 'zzzz';

/** Codes asked for before, by unit: a library's text has a few thousand different ones, each many times. */
const codes: string[] = [];

function code(unit: number): string {
  codes[unit] ??= unit.toString(36).padStart(4, '0');
  return codes[unit];
}

/** @param folded by UTF-16 unit, so that lone surrogates have a code too */
export function tokens(folded: string): string {
  const all: string[] = [];
  for (let i = 0; i < folded.length; i++) all.push(code(folded.charCodeAt(i)));
  return all.join(' ');
}

/** @param pieces folded texts that stand apart */
export const content = (pieces: readonly string[]): string => pieces.map(tokens).join(` ${BREAK} `);

/** A folded query as one phrase. */
export const phrase = (folded: string): string => `"${tokens(folded)}"`;
