/** What a copy tells of the places in it where the edition is not the source, or doubts it: 原件作“窝蜂”，“一”为编者校补. */
import type { Citable, CopiedPlace } from './place.ts';

/** Marks are called by name: a quotation mark in quotation marks tells nothing. */
const NAMES: Record<string, string> = {
  '“': '前引号',
  '”': '后引号',
  '‘': '前单引号',
  '’': '后单引号',
  '《': '前书名号',
  '》': '后书名号',
  '（': '前括号',
  '）': '后括号',
  '，': '逗号',
  '。': '句号',
  '、': '顿号',
  '；': '分号',
  '：': '冒号',
};
const INNER: Record<string, string> = { '“': '‘', '”': '’', '‘': '“', '’': '”', '\n': '〔换行〕' };

/** In quotation marks; those within take turns with them (GB/T 15834-2011, 4.8.3). */
const quoted = (words: string): string => `“${words.replace(/[“”‘’\n]/g, (mark) => INNER[mark] as string)}”`;
const named = (words: string): string => NAMES[words] ?? quoted(words);

/** What is the same at both ends of the two, and what is not; halves of a character stay together. */
function differenceOf({ sic, corr }: CopiedPlace): { before: number; removed: string; added: string } {
  const [old, now] = [Array.from(sic), Array.from(corr)];
  const least = Math.min(old.length, now.length);
  let [head, tail] = [0, 0];
  while (head < least && old[head] === now[head]) head++;
  while (tail < least - head && old[old.length - 1 - tail] === now[now.length - 1 - tail]) tail++;
  return {
    before: now.slice(0, head).join('').length,
    removed: old.slice(head, old.length - tail).join(''),
    added: now.slice(head, now.length - tail).join(''),
  };
}

const WORD = /[\p{L}\p{N}]/u;
/** One character alone of the source is found anywhere. */
const LEAST = 2;

/** @returns how often words stand in a text; one for no words */
function countOf(text: string, words: string): number {
  if (!words) return 1;
  let found = 0;
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) found++;
  return found;
}

/** The change: a span of the words, and how many the source has there. */
interface Core {
  start: number;
  end: number;
  removed: number;
}

/** The change, with as many words around it as tell it from others; no mark, and nothing of another place. */
function contextOf({ text, places }: Citable, place: CopiedPlace, core: Core): { start: number; end: number } {
  const isTaken = (at: number) => places.some((other) => other !== place && other.told !== null && other.start <= at && at < other.end);
  const isFree = (at: number) => WORD.test(text[at] ?? '') && !isTaken(at);
  let start = Math.min(core.start, Math.max(0, place.start));
  let end = Math.max(core.end, Math.min(text.length, place.end));
  const isEnough = () => end - start - (core.end - core.start) + core.removed >= LEAST && countOf(text, text.slice(start, end)) === 1;
  while (!isEnough() && (isFree(end) || isFree(start - 1))) {
    if (isFree(end)) end++;
    if (!isEnough() && isFree(start - 1)) start--;
  }
  return { start, end };
}

/** Which of several the words at a place are. */
function ordinal(text: string, start: number, end: number): string {
  const words = text.slice(start, end);
  if (countOf(text, words) === 1) return '';
  return `第${countOf(text.slice(0, end), words)}处${quoted(words)}，`;
}

const WHO = { certain: '为编者', probable: '为编者推断' } as const;

function changed(words: Citable, place: CopiedPlace, told: 'certain' | 'probable'): string | null {
  const { text } = words;
  const { before, removed, added } = differenceOf(place);
  if (!removed && !added) return null;
  const core = { start: place.start + before, end: place.start + before + added.length, removed: removed.length };
  const isWithin = 0 <= core.start && core.end <= text.length;
  if (added && (core.end <= 0 || core.start >= text.length)) return null;
  if (!isWithin) return added ? `有一处未全引，原件作${quoted(place.sic)}，编者校作${quoted(place.corr)}` : null;
  const { start, end } = contextOf(words, place, core);
  const source = text.slice(start, core.start) + removed + text.slice(core.end, end);
  const what = added ? `${named(added)}${WHO[told]}校${removed ? '改' : '补'}` : `${named(removed)}${WHO[told]}校删`;
  return `${ordinal(text, start, end)}原件作${quoted(source)}，${what}`;
}

function told(words: Citable, place: CopiedPlace): string | null {
  if (place.told === null) return null;
  if (place.told === 'gap') return place.start > 0 ? '原件至此中断，以下未见' : null;
  if (place.told === 'uncertain') return `${quoted(place.corr)}存疑，照录原件`;
  return changed(words, place, place.told);
}

/** @returns one for each place that is to be told, in order; none where the words are the source's */
export const notesOn = (words: Citable): string[] =>
  words.places.reduce<string[]>((all, place) => all.concat(told(words, place) ?? []), []);
