/** Words with the same meaning: the editors' groups and the general ones. */
import { withoutAsking } from './asking.ts';
import type { Evidence, TokenPlace } from './evidence.ts';
import { fold } from './fold.ts';
import type { Tables } from './tables.ts';

/** What the other words of a group tell: as much as the query's own, of which each further character tells, where that stands nowhere; otherwise little. */
const INSTEAD = 1.5;
const MOST = 3;
const BESIDE = 0.4;

function placesOf(text: string, words: readonly string[], token: number): TokenPlace[] {
  return words.flatMap((word) => {
    const found: TokenPlace[] = [];
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) found.push({ token, at, length: word.length });
    return found;
  });
}

/**
 * @param query folded
 * @param stands whether a word stands in what is looked into
 * @returns as one token each: the other words of groups of which the query has one
 */
export function meantBy(query: string, { simplified, synonyms, thesaurus, fillers }: Tables, stands: (word: string) => boolean): Evidence {
  // 学哪些文件 is 学文件 with a question in it.
  const left = withoutAsking(query, fillers);
  const folded = (group: readonly string[]) => group.map((word) => fold(word, simplified).text);
  const meant = [...synonyms.map(folded), ...thesaurus].flatMap((group) => {
    const own = group.filter((word) => query.indexOf(word) >= 0 || left.indexOf(word) >= 0);
    const others = group.filter((word) => own.indexOf(word) < 0);
    const longest = Math.max(0, ...own.map(({ length }) => length));
    return own.length && others.length ? { others, weight: own.some(stands) ? BESIDE : Math.min(MOST, INSTEAD * (longest - 1)) } : [];
  });
  return {
    weights: meant.map(({ weight }) => weight),
    find: ({ text }) => meant.flatMap(({ others }, token) => placesOf(text, others, token)),
  };
}
