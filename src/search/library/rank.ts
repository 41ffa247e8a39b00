/** Which documents of a library a query means: BM25 over what the index tells of its pairs and their sounds, the titles counted. */
import { askingIn } from '../asking.ts';
import { bm25, type Counts, worthOf } from '../bm25.ts';
import { sharedWith } from '../evidence.ts';
import type { Folded } from '../fold.ts';
import { isSpelt, lettersOf } from '../pinyin.ts';
import { soundsOf } from '../sounds.ts';
import type { Tables } from '../tables.ts';
import { type Unit, unitsOf } from '../units.ts';
import type { DocumentList } from './lists.ts';
import { type Library, listsOfSounds } from './read.ts';
import { filedAs } from './shards.ts';

/** What a pair tells by its characters, and by its sounds alone. */
const WEIGHTS = { pair: 1, sound: 0.5 };
/** What a title tells beside the text, and what each character tells that the query has of a title's end. */
const TITLE = Number((globalThis as any).process?.env.TITLE ?? 1.5);
const TITLE_END = 1.2;
const E = (globalThis as any).process?.env;
const SHORTEST = Number(E?.SHORTEST ?? 0.25);
const COVERED = Number(E?.COVERED ?? 1);
/** So many neighbours are asked for: who pastes a page looks for its beginning. */
const MOST = 24;

/** Something of the query, as the documents have it. */
interface Token {
  weight: number;
  list: DocumentList;
}

/** Syllables on the shortest way to one end of a run of letters, from each place. */
function steps(units: readonly Unit[], from: 'start' | 'end', to: 'start' | 'end'): (place: number) => number {
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
function likely(query: string, units: readonly Unit[]): Unit[] {
  const spelt = units.filter(({ char }) => char === null);
  const [before, behind] = [steps(spelt, 'end', 'start'), steps(spelt, 'start', 'end')];
  const length = ({ start, end }: Unit) => before(start) + 1 + behind(end);
  const runs = Array.from(query.matchAll(/[a-zü]+/g), ({ 0: letters, index }) =>
    spelt.filter(({ start }) => start >= index && start < index + letters.length),
  );
  const kept = runs.flatMap((run) => run.filter((unit) => length(unit) === Math.min(...run.map(length))));
  const isRead = (one: Unit) => spelt.some(({ start, end }) => start <= one.start && one.end <= end);
  return [...units.filter((one) => one.char !== null && !isRead(one)), ...kept].sort((a, b) => a.start - b.start);
}

/** Units of a query that stand side by side, without what only asks. */
function neighbours(query: string, units: readonly Unit[], fillers: readonly string[]): [Unit, Unit][] {
  const asking = askingIn(query, fillers);
  const asks = (start: number, end: number) => asking.some(([from, to]) => from <= start && end <= to);
  return units.flatMap((a) =>
    units
      .filter((b) => b.start >= a.end && !query.slice(a.end, b.start).trim() && !asks(a.start, b.end))
      .map((b): [Unit, Unit] => [a, b]),
  );
}

/** Sounds under which a unit's characters are filed: its own; for letters, those too of characters that are also read otherwise. */
function filings(unit: Unit, { readings }: Library): string[] {
  if (unit.char !== null) return [filedAs(unit.char, readings)];
  const sounds = new Set(unit.sounds);
  readings.forEach((_, char) => {
    if (soundsOf(readings).of.get(char)?.some((one) => unit.sounds.indexOf(one) >= 0)) sounds.add(filedAs(char, readings));
  });
  return [...sounds].slice(0, 3);
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
async function tokensOf(library: Library, [a, b]: [Unit, Unit]): Promise<Token[]> {
  const { of } = soundsOf(library.readings);
  const alike = (char: string, unit: Unit) => unit.char === char || (of.get(char) ?? []).some((one) => unit.sounds.indexOf(one) >= 0);
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

function textScores(tokens: readonly Token[], { index: { characters, clauses } }: Library): number[] {
  const counts = clauses.map(() => new Map<number, number>());
  tokens.forEach(({ list }, token) => {
    list.documents.forEach((document, i) => counts[document]?.set(token, list.clauses[i] as number));
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

/** The longest end of a title, four characters or more, that the query has: 物业管理条例 of 某市物业管理条例. */
function endIn(title: string, query: string): number {
  for (let length = title.length; length >= 4; length--) if (query.indexOf(title.slice(-length)) >= 0) return length;
  return 0;
}

function titleScores(titles: readonly Folded[], query: string, { readings, site }: Tables): number[] {
  const letters = lettersOf(query);
  const { find, weights } = sharedWith(query, soundsOf(readings), site.fillers);
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

/**
 * @param query folded
 * @param titles folded, in the site's order
 * @returns numbers of documents that share anything with it, best first
 */
export async function ranked(library: Library, query: string, titles: readonly Folded[], tables: Tables): Promise<{ document: number; score: number }[]> {
  const units = unitsOf(query, soundsOf(library.readings));
  const pairs = neighbours(query, likely(query, units), tables.site.fillers).slice(0, MOST);
  const tokens = (await Promise.all(pairs.map((pair) => tokensOf(library, pair)))).flat();
  const text = textScores(tokens, library);
  return titleScores(titles, query, tables)
    .map((score, document) => ({ document, score: TITLE * score + (text[document] as number) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score);
}
