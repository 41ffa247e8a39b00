/** Set phrases with a character wrong, and lists of a document with one of their members wrong or left out. */

import { between, endBefore, type Words, wordsOf } from '../document/words.ts';
import type { Work } from '../document/work.ts';
import { distanceOf } from './model/distance.ts';
import { type Quotations, quotationAround } from './model/quotations.ts';
import type { Finding, ReferenceDocument, ReferenceTerm } from './model/types.ts';

const NUMERALS = '一二两三四五六七八九十双';
const isNumeral = (char: string): boolean => NUMERALS.indexOf(char) >= 0;

/** Half-open, in words of the draft. */
interface Stretch {
  start: number;
  end: number;
}

const SHORTEST_TERM = 4;
/** An unquoted phrase without a number in it is known by so many characters. */
const LONG_TERM = 6;
/** A quotation of more words is of a sentence. */
const SHORT_QUOTATION = 12;

function placesOf(text: string, words: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) found.push(at);
  return found;
}

/** Stretches of the draft that have one half of a phrase and are as long as it, or one longer or shorter. */
function stretchesLike(term: string, text: string): Stretch[] {
  const middle = Math.floor(term.length / 2);
  const lengths = term.length > SHORTEST_TERM ? [0, -1, 1] : [0];
  const left = placesOf(text, term.slice(0, middle)).flatMap((start) =>
    lengths.map((more) => ({ start, end: start + term.length + more })),
  );
  const right = placesOf(text, term.slice(middle)).flatMap((at) =>
    lengths.map((more) => ({ start: at - middle - more, end: at + term.length - middle })),
  );
  return [...left, ...right].filter(({ start, end }) => start >= 0 && end <= text.length);
}

/** The characters that differ, where one does. */
function changed(term: string, words: string): [string, string] {
  let start = 0;
  while (start < term.length && term[start] === words[start]) start++;
  let end = 0;
  while (end < Math.min(term.length, words.length) - start && term[term.length - 1 - end] === words[words.length - 1 - end]) end++;
  return [term.slice(start, term.length - end), words.slice(start, words.length - end)];
}

/** Whether, outside quotation marks too, nobody writes this but for the phrase. */
function isTelling(term: string, words: string): boolean {
  const [own, other] = changed(term, words);
  const numerals = Array.from(term).filter(isNumeral).length;
  if (own.length !== 1 || other.length !== 1) return numerals > 1;
  if (isNumeral(own) || isNumeral(other)) return isNumeral(own) && isNumeral(other) && numerals > 1;
  return numerals > 0 || term.length >= LONG_TERM;
}

export interface TermContext {
  draft: Words;
  quotations: Quotations;
  /** Words of the documents: what one has as it stands is no fault. */
  texts: readonly string[];
  /** Those whose lists the draft may be held to. */
  listed: readonly ReferenceDocument[];
  terms: readonly ReferenceTerm[];
}

const spanOf = (draft: Words, { start, end }: Stretch): Pick<Finding, 'start' | 'end'> => ({
  start: draft.at[start] as number,
  end: endBefore(draft, end),
});

/** Nothing stands between the characters of a phrase but marks that it has itself. */
function isBroken(draft: Words, { start, end }: Stretch, phrase: string): boolean {
  for (let at = start + 1; at < end; at++) if (Array.from(between(draft, at)).some((mark) => phrase.indexOf(mark) < 0)) return true;
  return false;
}

function* variantsOf({ draft, quotations }: TermContext, term: ReferenceTerm, known: (words: string) => boolean): Generator<Finding> {
  const words = wordsOf(term.words).text;
  if (words.length < SHORTEST_TERM) return;
  for (const place of stretchesLike(words, draft.text)) {
    const written = draft.text.slice(place.start, place.end);
    if (written === words || isBroken(draft, place, term.words) || distanceOf(written, words) !== 1) continue;
    const around = quotationAround(quotations, place.start, place.end);
    const isQuoted =
      around !== null && around.end - around.start <= SHORT_QUOTATION && around.start <= place.start && place.end <= around.end;
    // A longer or shorter stretch of the phrase itself is no variant of it, unless it is what is quoted.
    const isWhole = around !== null && around.start === place.start && around.end === place.end;
    const isWithin = !isWhole && (written.indexOf(words) >= 0 || words.indexOf(written) >= 0);
    if (isWithin || (!isQuoted && !isTelling(words, written)) || known(written)) continue;
    yield { kind: 'term', ...spanOf(draft, place), policy: term.policy, expected: term.words };
  }
}

interface List {
  policy: string;
  clause: string;
  cited: string;
  text: string;
  items: string[];
  /** Whether it begins and ends where its marks do: of another its first and last members may be left out. */
  isWhole: boolean;
}

/** Items of two words stand in all lists there are. */
const ITEM = '[\\u4e00-\\u9fff]{3,10}';
const LIST = new RegExp(`${ITEM}(?:、${ITEM}){2,}(?:(?:和|及|以及)[\\u4e00-\\u9fff]{3,10})?`, 'g');
const QUOTED_LIST = /“([^“”。；]{2,12}(?:、[^“”、。；]{2,12}){2,})”/g;
const FEWEST = 4;

const itemsOf = (text: string): string[] =>
  text.split(/、|以及|(?<=[\u4e00-\u9fff]{3})[和及](?=[\u4e00-\u9fff]{3})/).map((item) => wordsOf(item).text);

function listsIn(document: ReferenceDocument): List[] {
  return document.clauses.flatMap(({ id, label, text }) => {
    const at = { policy: document.id, clause: id, cited: `${document.cited}${label}` };
    const quoted = (text.match(QUOTED_LIST) ?? [])
      .map((list) => list.slice(1, -1))
      .map((list) => ({ ...at, text: list, items: itemsOf(list), isWhole: true }));
    const plain = (text.match(LIST) ?? []).map((list) => ({ ...at, text: list, items: itemsOf(list), isWhole: false }));
    return [...quoted, ...plain.filter(({ items }) => items.length >= FEWEST)].filter(({ items }) => items.every(Boolean));
  });
}

/** The list's members from a word of the draft on, one of them left out; null for anything else. */
function withoutOne({ items, isWhole }: List, draft: Words, start: number, first: number): Stretch | null {
  let at = start;
  let left = first;
  let isLast = false;
  for (let i = first; i < items.length; i++) {
    const item = items[i] as string;
    const joint = i > first && /^[和及]$/.test(draft.text[at] ?? '') ? 1 : 0;
    if (draft.text.startsWith(item, at + joint)) at += joint + item.length;
    else {
      left++;
      isLast = i === items.length - 1;
    }
  }
  const goesOn = /[、和及等]/.test(between(draft, at) + (draft.text[at] ?? ''));
  return left === 1 && !goesOn && (isWhole || !isLast) ? { start, end: at } : null;
}

function* shortened({ draft }: TermContext, list: List): Generator<Finding> {
  for (const first of list.isWhole ? [0, 1] : [0]) {
    for (const start of placesOf(draft.text, list.items[first] as string)) {
      const place = /、/.test(between(draft, start)) ? null : withoutOne(list, draft, start, first);
      const { policy, clause, cited, text } = list;
      if (place) yield { kind: 'term', ...spanOf(draft, place), policy, clause, cited, expected: text };
    }
  }
}

/** A list in its marks is a set phrase: one of few members may be what others write, too. */
function* miswritten(context: TermContext, list: List, known: (words: string) => boolean): Generator<Finding> {
  if (!list.isWhole || list.items.length < FEWEST) return;
  const { policy, clause, cited, text } = list;
  for (const finding of variantsOf(context, { policy, words: text }, known)) yield { ...finding, clause, cited };
}

/** @returns in no order; a place may be found more than once */
export function* termFindings(context: TermContext): Work<Finding[]> {
  const own = new Set(context.terms.map(({ words }) => wordsOf(words).text));
  const known = (words: string) => own.has(words) || context.texts.some((text) => text.indexOf(words) >= 0);
  const lists = context.listed.flatMap(listsIn);
  const total = context.terms.length + lists.length;
  const found: Finding[] = [];
  for (const term of context.terms) {
    found.push(...variantsOf(context, term, known));
    yield { done: found.length, total };
  }
  for (const list of lists) {
    found.push(...shortened(context, list), ...miswritten(context, list, known));
    yield { done: found.length, total };
  }
  return found;
}
