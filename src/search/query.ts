/** A query as typed, made ready: what to look for, and whether literally. */
import { fold, type Simplified } from './fold.ts';

export interface Query {
  /** Folded; empty when nothing is asked. */
  text: string;
  /** In straight quotation marks: exact hits alone. */
  literal: boolean;
  /** Folded words between spaces, when there are several. */
  words: string[];
}

const QUOTED = /^\s*["＂](.+)["＂]\s*$/su;

/** @param typed anything; nothing in it is ever interpreted but a pair of straight quotation marks around it */
export function readQuery(typed: string, simplified: Simplified): Query {
  const quoted = QUOTED.exec(typed);
  const inner = quoted?.[1] ?? typed;
  const words = typed
    .trim()
    .split(/\s+/)
    .map((word) => fold(word, simplified).text)
    .filter(Boolean);
  return { text: fold(inner, simplified).text, literal: quoted !== null, words: quoted || words.length < 2 ? [] : words };
}
