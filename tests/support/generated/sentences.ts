/** Sentences of ordinances, no two alike. */
import type { Random } from '../random.ts';
import { PHRASES } from './words.ts';

/** @returns a maker of sentences without their stop */
export function sentences({ pick }: Random): () => string {
  const used = new Set<string>();
  return () => {
    for (;;) {
      const said = `${pick(PHRASES.who)}应当${pick(PHRASES.how)}${pick(PHRASES.do)}${pick(PHRASES.what)}，${pick(PHRASES.so)}`;
      if (used.has(said)) continue;
      used.add(said);
      return said;
    }
  };
}
