/** A clause as sentences: what answers a question is one of them. */
import type { Folded } from './fold.ts';

/** Full stops, semicolons and line breaks end one; a mark that closes a quotation stays with it. */
const SENTENCE = /[^。！？；!?;]*(?:[。！？；!?;]+[”’」』）)]*|$)/g;

const known = new WeakMap<Folded, [number, number][]>();

/** @returns spans of the folded text, without gaps between them; at least one */
export function sentencesOf(folded: Folded): [number, number][] {
  const before = known.get(folded);
  if (before) return before;
  const found: [number, number][] = [];
  let at = 0;
  for (const sentence of folded.text.match(SENTENCE) ?? []) {
    if (sentence) found.push([at, at + sentence.length]);
    at += sentence.length;
  }
  if (!found.length) found.push([0, 0]);
  known.set(folded, found);
  return found;
}
