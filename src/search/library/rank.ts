/** Which documents of a library a query means: BM25 over what the index tells of its pairs and their sounds, the titles counted. */
import { askingIn } from '../asking.ts';
import { bm25, type Counts, worthOf } from '../bm25.ts';
import { sharedWith } from '../evidence.ts';
import { type Folded, fold } from '../fold.ts';
import { isSpelt, lettersOf } from '../pinyin.ts';
import { soundsOf } from '../sounds.ts';
import type { Tables } from '../tables.ts';
import { type QueryUnit, queryUnitsOf } from '../units.ts';
import { endIn } from './cited.ts';
import type { DocumentList } from './lists.ts';
import { documentsOf, listsOfInitials, listsOfSounds, type SearchLibrary } from './read.ts';
import { filedAs } from './shards.ts';

/** What a pair tells by its characters, by its sounds alone, and by what means the same. */
const WEIGHTS = { pair: 1, sound: 0.5, meant: 0.7 };
/** What a title tells beside the text, and what each character tells that the query has of a title's end. */
const TITLE = 1.5;
const TITLE_END = 1.2;
/** What a document gains that has the whole of the query rather than much of a part. */
const COVERED = 3;
/** By the mean length: what is shorter still is no better an answer. */
const SHORTEST = 0.3;
/** So many neighbours are asked for: who pastes a page looks for its beginning. */
const MOST = 24;
const MOST_WORDS = 4;

/** Something of the query, as the documents have it. */
interface Token {
  weight: number;
  list: DocumentList;
}

/** Syllables on the shortest way to one end of a run of letters, from each place. */
function steps(units: readonly QueryUnit[], from: 'start' | 'end', to: 'start' | 'end'): (place: number) => number {
  const known = new Map<number, number>();
  const least = (place: number): number => {
    const before = known.get(place);
    if (before !== undefined) return before;
    const next = units.filter((unit) => unit[from] === place).map((unit) => 1 + least(unit[to]));
    const found = next.length ? Math.min(...next) : 0;
    known.set(place, found);
    return found;
  };
  return least;
}

/** Of the ways to read letters those of fewest syllables: quan, not qu and an. */
function likely(query: string, units: readonly QueryUnit[]): QueryUnit[] {
  const spelt = units.filter(({ char }) => char === null);
  const [before, behind] = [steps(spelt, 'end', 'start'), steps(spelt, 'start', 'end')];
  const length = ({ start, end }: QueryUnit) => before(start) + 1 + behind(end);
  const runs = Array.from(query.matchAll(/[a-zü]+/g), ({ 0: letters, index }) =>
    spelt.filter(({ start }) => start >= index && start < index + letters.length),
  );
  const kept = runs.flatMap((run) => run.filter((unit) => length(unit) === Math.min(...run.map(length))));
  const isRead = (one: QueryUnit) => spelt.some(({ start, end }) => start <= one.start && one.end <= end);
  return [...units.filter((one) => one.char !== null && !isRead(one)), ...kept].sort((a, b) => a.start - b.start);
}

/** Units of a query that stand side by side, without what only asks. */
function neighbours(query: string, units: readonly QueryUnit[], fillers: readonly string[]): [QueryUnit, QueryUnit][] {
  const asking = askingIn(query, fillers);
  const asks = (start: number, end: number) => asking.some(([from, to]) => from <= start && end <= to);
  return units.flatMap((a) =>
    units
      .filter((b) => b.start >= a.end && !query.slice(a.end, b.start).trim() && !asks(a.start, b.end))
      .map((b): [QueryUnit, QueryUnit] => [a, b]),
  );
}

/** Sounds under which a unit's characters are filed: its own; for letters, those too of characters that are also read otherwise. */
function filings(unit: QueryUnit, { readings }: SearchLibrary): string[] {
  if (unit.char !== null) return [filedAs(unit.char, readings)];
  const sounds = new Set(unit.sounds);
  readings.forEach((_, char) => {
    if (
      soundsOf(readings)
        .of.get(char)
        ?.some((one) => unit.sounds.indexOf(one) >= 0)
    )
      sounds.add(filedAs(char, readings));
  });
  return [...sounds].slice(0, 3);
}

/** Letters that are no syllables: the first ones of words, qzlx for 群众路线. */
const INITIALS = /^[a-z]{3,8}$/;

async function byInitials(library: SearchLibrary, query: string, units: readonly QueryUnit[]): Promise<Token[]> {
  if (!INITIALS.test(query) || units.some(({ char }) => char === null)) return [];
  const { of } = soundsOf(library.readings);
  const begins = (char: string, letter: string) => (of.get(char) ?? []).some((one) => one[0] === letter);
  const pairs = query
    .split('')
    .slice(1)
    .map((second, i): [string, string] => [query[i] as string, second]);
  return Promise.all(
    pairs.map(async (initials) => {
      const files = await listsOfInitials(library, initials);
      const grams = files.flatMap((file) => [...file.grams]);
      const found = grams.filter(([gram]) => begins(gram[0] as string, initials[0]) && begins(gram[1] as string, initials[1]));
      return { weight: WEIGHTS.sound, list: together(found.map(([, list]) => list)) };
    }),
  );
}

/** Other words for what the query says: 犬只 for 遛狗. Long ones are known by their first two characters. */
function meant(query: string, { synonyms, simplified, thesaurus }: Tables): string[] {
  const groups = [...synonyms.map((group) => group.map((word) => fold(word, simplified).text)), ...thesaurus].filter((group) =>
    group.some((word) => query.indexOf(word) >= 0),
  );
  return groups
    .flat()
    .filter((word) => word.length > 1 && query.indexOf(word) < 0)
    .slice(0, MOST_WORDS);
}

async function wordToken(library: SearchLibrary, word: string): Promise<Token[]> {
  return [{ weight: WEIGHTS.meant, list: await documentsOf(library, word.slice(0, 2)) }];
}

function together(lists: readonly DocumentList[]): DocumentList {
  const counts = new Map<number, number>();
  for (const { documents, clauses } of lists)
    documents.forEach((document, i) => {
      counts.set(document, (counts.get(document) ?? 0) + (clauses[i] as number));
    });
  return { documents: [...counts.keys()], clauses: [...counts.values()] };
}

/** What a pair of units is in the texts: itself, and all that sounds so. */
async function tokensOf(library: SearchLibrary, [a, b]: [QueryUnit, QueryUnit]): Promise<Token[]> {
  const { of } = soundsOf(library.readings);
  const alike = (char: string, unit: QueryUnit) => unit.char === char || (of.get(char) ?? []).some((one) => unit.sounds.indexOf(one) >= 0);
  const files = filings(a, library).flatMap((first) => filings(b, library).map((second) => [first, second]));
  const found = (await Promise.all(files.map((sounds) => listsOfSounds(library, sounds)))).flatMap((one) => one ?? []);
  const sounding = [...new Set(found)].flatMap(({ grams }) =>
    [...grams].filter(([gram]) => alike(gram[0] as string, a) && alike(gram[1] as string, b)),
  );
  const written = sounding.filter(([gram]) => a.char !== null && gram === `${a.char}${b.char}`);
  return [
    { weight: WEIGHTS.sound, list: together(sounding.map(([, list]) => list)) },
    ...written.map(([, list]) => ({ weight: WEIGHTS.pair, list })),
  ];
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

function textScores(tokens: readonly Token[], { index: { characters, clauses } }: SearchLibrary): number[] {
  const counts = clauses.map(() => new Map<number, number>());
  tokens.forEach(({ list }, token) => {
    for (const [i, document] of list.documents.entries()) counts[document]?.set(token, list.clauses[i] as number);
  });
  const worth = worthOf(
    tokens.map(({ weight }) => weight),
    counts,
    clauses.length,
  );
  const mean = sum(characters) / characters.length;
  const all = sum(worth);
  return counts.map((own, document) => {
    const covered = sum([...own.keys()].map((token) => worth[token] as number)) / (all || 1);
    return bm25(own, Math.max(SHORTEST, (characters[document] as number) / mean), worth) * (1 + COVERED * covered);
  });
}

function countTitles(titles: readonly Folded[], query: string, { readings, fillers }: Tables): number[] {
  const letters = lettersOf(query);
  const { find, weights } = sharedWith(query, soundsOf(readings), fillers);
  const counts = titles.map(({ text, ...rest }): Counts => {
    const own = new Map<number, number>();
    for (const { token } of find({ text, ...rest } as never)) own.set(token, 1);
    return own;
  });
  const worth = worthOf(weights, counts, titles.length);
  const mean = titles.reduce((sum, { text }) => sum + text.length, 0) / titles.length;
  return counts.map((own, i) => {
    const { text } = titles[i] as Folded;
    const end = endIn(text, query) || (letters && isSpelt(titles[i] as Folded, letters, readings) ? letters.length : 0);
    return bm25(own, text.length / mean, worth) + TITLE_END * end * (end === text.length ? 1.5 : 1);
  });
}

const last = new WeakMap<readonly Folded[], { query: string; tables: Tables; scores: number[] }>();

/** Both what has the string and what lies beyond it are ranked by titles: a query's are counted once. */
function titleScores(titles: readonly Folded[], query: string, tables: Tables): number[] {
  const before = last.get(titles);
  if (before?.query === query && before.tables === tables) return before.scores;
  const scores = countTitles(titles, query, tables);
  last.set(titles, { query, tables, scores });
  return scores;
}

/** A document by its number, and how well it fits. */
export interface Ranked {
  document: number;
  score: number;
}

const best = (scores: readonly number[]): Ranked[] =>
  scores
    .map((score, document) => ({ document, score }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score);

/** By titles alone. */
export const rankedByTitle = (query: string, titles: readonly Folded[], tables: Tables): Ranked[] =>
  best(titleScores(titles, query, tables));

/** Documents that have the string itself: the more clauses, the better, the title counted. */
export function rankedExact({ documents, clauses }: DocumentList, query: string, titles: readonly Folded[], tables: Tables): Ranked[] {
  const scores = titleScores(titles, query, tables);
  const [worth = 0] = worthOf(
    [1],
    documents.map(() => new Map([[0, 1]])),
    titles.length,
  );
  return documents
    .map((document, i) => ({
      document,
      score: TITLE * (scores[document] as number) + bm25(new Map([[0, clauses[i] as number]]), 1, [worth]),
    }))
    .sort((a, b) => b.score - a.score);
}

/**
 * @param query folded
 * @param titles folded, in the site's order
 * @returns numbers of documents that share anything with it, best first
 */
export async function ranked(library: SearchLibrary, query: string, titles: readonly Folded[], tables: Tables): Promise<Ranked[]> {
  const units = queryUnitsOf(query, soundsOf(library.readings));
  const pairs = neighbours(query, likely(query, units), tables.fillers).slice(0, MOST);
  const tokens = await Promise.all([
    ...pairs.map((pair) => tokensOf(library, pair)),
    ...meant(query, tables).map((word) => wordToken(library, word)),
    byInitials(library, query, units),
  ]);
  const text = textScores(tokens.flat(), library);
  return best(titleScores(titles, query, tables).map((score, document) => TITLE * score + (text[document] as number)));
}
