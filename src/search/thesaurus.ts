/** Words with the same meaning: the editors' groups and the general ones. */
import type { Evidence, Occurrence } from './evidence.ts';
import { fold } from './fold.ts';
import type { Tables } from './tables.ts';

/** What a word of the same group tells, beside the query's own. */
const WEIGHT = 1.5;

function placesOf(text: string, words: readonly string[], token: number): Occurrence[] {
  return words.flatMap((word) => {
    const found: Occurrence[] = [];
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) found.push({ token, at, length: word.length });
    return found;
  });
}

/** @param query folded; @returns as one token each: the groups of which the query has a word */
export function meantBy(query: string, { site, simplified, thesaurus }: Tables): Evidence {
  const folded = (group: readonly string[]) => group.map((word) => fold(word, simplified).text);
  const groups = [...site.synonyms.map(folded), ...thesaurus].filter((group) => group.some((word) => query.indexOf(word) >= 0));
  return {
    weights: groups.map(() => WEIGHT),
    find: ({ text }) => groups.flatMap((group, token) => placesOf(text, group, token)),
  };
}
