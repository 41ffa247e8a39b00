/**
 * Phrases of a long text, such as a draft, of which some are chosen to be asked for: it has thousands of pairs of characters, each of
 * which many documents have. Which are chosen is told by the words alone, so that a draft and a library choose the same: of `window` in
 * a row the one whose hash is least (Schleimer, Wilkerson and Aiken, Winnowing: Local Algorithms for Document Fingerprinting, 2003).
 */

/** Words of a phrase. */
export const PHRASE = 6;

/** Of the library's phrases one of so many in a row is indexed: it shares one with every text that has WINDOW + PHRASE - 1 words in a row. */
export const WINDOW = 5;

/** Bits of a hash: of phrases that the library has not, few are taken for one that it has. */
const BITS = 26;

function hashAt(text: string, at: number): number {
  let hash = 0x811c9dc5;
  for (let i = at; i < at + PHRASE; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  hash = Math.imul(hash ^ (hash >>> 12), 0x297a2d39);
  return (hash ^ (hash >>> 15)) >>> (32 - BITS);
}

/** @param text words without the marks between them; @returns the hash of each phrase, by the offset of its first word */
export function phraseHashes(text: string): Uint32Array {
  const hashes = new Uint32Array(Math.max(0, text.length - PHRASE + 1));
  for (let at = 0; at < hashes.length; at++) hashes[at] = hashAt(text, at);
  return hashes;
}

/**
 * @param window what is chosen by a wide one is chosen by a narrower one as well
 * @returns offsets of the chosen phrases, in order; where there are fewer than the window, of the least
 */
export function chosenPhrases(hashes: Uint32Array, window = WINDOW): number[] {
  const hash = (at: number | undefined) => hashes[at as number] as number;
  const chosen: number[] = [];
  // Offsets whose hashes rise: the first has the least of those in the window.
  const rising: number[] = [];
  for (let at = 0; at < hashes.length; at++) {
    while (rising.length && hash(rising[rising.length - 1]) >= hash(at)) rising.pop();
    rising.push(at);
    if ((rising[0] as number) <= at - window) rising.shift();
    const isFull = at >= Math.min(window, hashes.length) - 1;
    if (isFull && chosen[chosen.length - 1] !== rising[0]) chosen.push(rising[0] as number);
  }
  return chosen;
}
