/** Made-up sentences of ordinances, no two of which are alike. */
import type { Random } from './random.ts';

/** What they are put together of. */
export interface Phrases {
  who: readonly string[];
  how: readonly string[];
  do: readonly string[];
  what: readonly string[];
  so: readonly string[];
}

/** @returns a maker of sentences without their stop: what is said of one is said of no other */
export function madeSentences(phrases: Phrases, { pick }: Random): () => string {
  const used = new Set<string>();
  return () => {
    for (;;) {
      const said = `应当${pick(phrases.how)}${pick(phrases.do)}${pick(phrases.what)}，${pick(phrases.so)}`;
      if (used.has(said)) continue;
      used.add(said);
      return `${pick(phrases.who)}${said}`;
    }
  };
}
