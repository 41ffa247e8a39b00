/**
 * Two lists held against each other by their characters alone, and nothing more is said of them:
 * - same: equal once marks and white space are left out, one item of each list;
 * - similar: of the others, those with two characters in a row in common. Pairs with a grammatical word in them
 *   and pairs that are common in the whole text are no sign of anything and do not count; items that have
 *   counterparts in common stand together;
 * - what is left stands in one list only. Whether it means what the other list says in other words, characters do not show.
 */
import type { Span } from '../document/types.ts';

/** Of Unicode's categories: punctuation, white space. */
const MARK = /[\p{P}\s]/u;
/** 虚字: with the word before or after, they make pairs that are grammar. */
const GRAMMATICAL = /[不的了和与及等之于而也]/;
/** A pair that the text has more often than this is one of its everyday words, 工作 or 群众. */
const COMMON = { least: 6, charactersPerUse: 300 };

/** Items of the list that was there first, and of the one that is held against it. */
export interface Counterparts<Item> {
  upper: Item[];
  lower: Item[];
}

/** Each item of both lists once, in the order of its list. */
export interface ListComparison<Item> {
  same: Counterparts<Item>[];
  similar: Counterparts<Item>[];
  lowerOnly: Item[];
  upperOnly: Item[];
}

/** Whether two characters in a row say what a text is about. */
export type IsTelling = (pair: string) => boolean;

interface Folded {
  text: string;
  /** Of each character of `text` in the words it is of. */
  places: number[];
}

function folded(words: string): Folded {
  const places = Array.from({ length: words.length }, (_, at) => at).filter((at) => !MARK.test(words[at] as string));
  return { text: places.map((at) => words[at]).join(''), places };
}

const pairsOf = (text: string): string[] => Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2));

/** @param text all of the document or documents that the lists are of */
export function tellingPairs(text: string): IsTelling {
  const counts = new Map<string, number>();
  const { text: whole } = folded(text);
  for (const pair of pairsOf(whole)) counts.set(pair, (counts.get(pair) ?? 0) + 1);
  const most = Math.max(COMMON.least, whole.length / COMMON.charactersPerUse);
  return (pair) => !GRAMMATICAL.test(pair) && (counts.get(pair) ?? 0) <= most;
}

const merged = (spans: Span[]): Span[] =>
  spans
    .toSorted((x, y) => x.start - y.start || x.end - y.end)
    .reduce<Span[]>((all, span) => {
      const last = all.at(-1);
      if (last && last.end >= span.start) last.end = Math.max(last.end, span.end);
      else all.push({ ...span });
      return all;
    }, []);

/** @returns the words of `a` that stand in `b` too, as spans of `a`: the longest runs in which there is a telling pair */
export function sharedRuns(a: string, b: string, isTelling: IsTelling): Span[] {
  const { text, places } = folded(a);
  const other = folded(b).text;
  const found: Span[] = [];
  // A run without its first character is a run: the next one ends no sooner, and is worth a look only where it ends later.
  let end = 0;
  for (let start = 0; start + 2 <= text.length; start++) {
    const before = end;
    end = Math.max(end, start + 1);
    while (end < text.length && other.includes(text.slice(start, end + 1))) end++;
    if (end > before && end - start >= 2 && pairsOf(text.slice(start, end)).some(isTelling))
      found.push({ start: places[start] as number, end: (places[end - 1] as number) + 1 });
  }
  return merged(found);
}

interface Words {
  text: string;
}

/** Takes the equal ones out of both lists. */
function takeSame<Item extends Words>(upper: Item[], lower: Item[]): Counterparts<Item>[] {
  return [...lower].flatMap((item) => {
    const at = upper.findIndex(({ text }) => folded(text).text === folded(item.text).text);
    if (at < 0) return [];
    lower.splice(lower.indexOf(item), 1);
    return [{ upper: upper.splice(at, 1), lower: [item] }];
  });
}

/** Groups that have no counterpart in each other. */
function takeSimilar<Item extends Words>(upper: Item[], lower: Item[], isTelling: IsTelling): Counterparts<Item>[] {
  let groups: Counterparts<Item>[] = [];
  for (const item of lower) {
    const related = upper.filter(({ text }) => sharedRuns(item.text, text, isTelling).length > 0);
    if (!related.length) continue;
    const touching = groups.filter((group) => group.upper.some((one) => related.includes(one)));
    const all = new Set([...touching.flatMap((group) => group.upper), ...related]);
    const joined = { upper: upper.filter((one) => all.has(one)), lower: [...touching.flatMap((group) => group.lower), item] };
    const first = groups.findIndex((group) => touching.includes(group));
    groups = groups.filter((group) => !touching.includes(group));
    groups.splice(first < 0 ? groups.length : first, 0, joined);
  }
  return groups;
}

/**
 * @param upper the list that was there first
 * @param lower the one that is held against it
 * @param isTelling of the text or texts that they are of
 */
export function compareLists<Item extends Words>(
  upper: readonly Item[],
  lower: readonly Item[],
  isTelling: IsTelling,
): ListComparison<Item> {
  const [uppers, lowers] = [[...upper], [...lower]];
  const same = takeSame(uppers, lowers);
  const similar = takeSimilar(uppers, lowers, isTelling);
  const paired = new Set(similar.flatMap((group) => [...group.upper, ...group.lower]));
  return {
    same,
    similar,
    lowerOnly: lowers.filter((item) => !paired.has(item)),
    upperOnly: uppers.filter((item) => !paired.has(item)),
  };
}
