/** Automatic numbers as Word shows them (ECMA-376 part 1, 17.9). */
import { isKnownFormat, listNumeral, type MarkedNumber } from '../numerals.ts';
import { childOf, childrenOf, type XmlElement } from '../xml.ts';
import { isOn, type NumberedBy, numberedBy, type Styles, valOf } from './styles.ts';
import { symbolOf } from './symbols.ts';

interface Level {
  start: number;
  format: string;
  text: string;
  legal: boolean;
  suffix: string;
  /** The level, from 1, after which this one begins again; 0 never, undefined after any above. */
  restart?: number;
  style?: string;
  hidden: boolean;
}

interface List {
  /** Lists of one abstract definition count on together. */
  abstract: string;
  levels: Map<number, Level>;
  /** Levels that begin anew where the list is first used, with the number they begin with. */
  starts: Map<number, number>;
}

export interface ListNumbers {
  lists: Map<string, List>;
  /** Of each abstract definition the last number of each level. */
  counters: Map<string, (number | undefined)[]>;
  /** Lists and levels that have begun anew. */
  begun: Set<string>;
}

/** A format of its own, such as 001, 002, is in a choice; what older programs shall show is the fallback. */
function formatOf(level: XmlElement): string {
  const own = valOf(level, 'w:numFmt');
  const fallback = valOf(childOf(childOf(level, 'mc:AlternateContent'), 'mc:Fallback'), 'w:numFmt');
  return own ?? fallback ?? 'decimal';
}

function levelOf(level: XmlElement): Level {
  const format = formatOf(level);
  const run = childOf(level, 'w:rPr');
  const font = childOf(run, 'w:rFonts')?.attributes['w:ascii'] ?? '';
  const text = valOf(level, 'w:lvlText') ?? '';
  const restart = valOf(level, 'w:lvlRestart');
  return {
    start: Number(valOf(level, 'w:start') ?? 0),
    format,
    text: format === 'bullet' ? [...text].map((char) => symbolOf(font, char)).join('') : text,
    legal: isOn(level, 'w:isLgl') ?? false,
    suffix: valOf(level, 'w:suff') ?? 'tab',
    restart: restart === undefined ? undefined : Number(restart),
    style: valOf(level, 'w:pStyle'),
    hidden: isOn(run, 'w:vanish') ?? false,
  };
}

const levelsOf = (parent: XmlElement): [number, Level][] =>
  childrenOf(parent, 'w:lvl').map((level) => [Number(level.attributes['w:ilvl']), levelOf(level)]);

export function readNumbering(root: XmlElement | undefined, styles: Styles): ListNumbers {
  const abstracts = new Map(childrenOf(root, 'w:abstractNum').map((one) => [one.attributes['w:abstractNumId'] ?? '', one]));
  const nums = childrenOf(root, 'w:num');
  const abstractOf = (num: XmlElement | undefined): string => valOf(num, 'w:abstractNumId') ?? '';
  // A definition may be only a link to a numbering style, which names the list that has the levels.
  const linked = (id: string): string => {
    const style = valOf(abstracts.get(id), 'w:numStyleLink');
    const { numId } = numberedBy(childOf(style === undefined ? undefined : styles.chain(style)[0], 'w:pPr'));
    const target = abstractOf(nums.find(({ attributes }) => attributes['w:numId'] === numId));
    return numId !== undefined && target !== id && abstracts.has(target) ? target : id;
  };
  const listOf = (num: XmlElement): List => {
    const abstract = linked(abstractOf(num));
    const definition = abstracts.get(abstract);
    const overrides = childrenOf(num, 'w:lvlOverride');
    const starts = overrides.flatMap((one): [number, number][] => {
      const start = valOf(one, 'w:startOverride');
      return start === undefined ? [] : [[Number(one.attributes['w:ilvl']), Number(start)]];
    });
    return {
      abstract,
      levels: new Map([...(definition ? levelsOf(definition) : []), ...overrides.flatMap(levelsOf)]),
      starts: new Map(starts),
    };
  };
  return { lists: new Map(nums.map((num) => [num.attributes['w:numId'] ?? '', listOf(num)])), counters: new Map(), begun: new Set() };
}

/** Which list and level a paragraph is of: by itself, or by its style. */
function placeOf(
  numbering: ListNumbers,
  styles: Styles,
  properties: XmlElement | undefined,
): { list: List; numId: string; level: number } | null {
  const own = numberedBy(properties);
  const chain = styles.chain(valOf(properties, 'w:pStyle'));
  const byStyle = chain.map((style): NumberedBy & { style?: string } => ({
    ...numberedBy(childOf(style, 'w:pPr')),
    style: style.attributes['w:styleId'],
  }));
  const numId = own.numId ?? byStyle.find((one) => one.numId !== undefined)?.numId;
  const list = numId === undefined || numId === '0' ? undefined : numbering.lists.get(numId);
  if (!list || numId === undefined) return null;
  const names = byStyle.map(({ style }) => style);
  const linked =
    own.numId === undefined ? [...list.levels].find(([, { style }]) => style !== undefined && names.includes(style))?.[0] : undefined;
  const level = own.level ?? linked ?? byStyle.find((one) => one.level !== undefined)?.level ?? 0;
  return { list, numId, level };
}

/** Counts a paragraph, and sets back the levels below that begin again after it. */
function advance(
  { counters, begun }: ListNumbers,
  { list, numId, level }: { list: List; numId: string; level: number },
): (number | undefined)[] {
  const counts = counters.get(list.abstract) ?? [];
  counters.set(list.abstract, counts);
  const override = list.starts.get(level);
  const key = `${numId} ${level}`;
  const start = override ?? list.levels.get(level)?.start ?? 1;
  const now = counts[level];
  counts[level] = now === undefined || (override !== undefined && !begun.has(key)) ? start : now + 1;
  begun.add(key);
  for (let below = level + 1; below < 9; below += 1) {
    const restart = list.levels.get(below)?.restart;
    if (restart === undefined || level < restart) counts[below] = undefined;
  }
  return counts;
}

export interface ShownNumber extends MarkedNumber {
  /** A format that is not known, written in figures. */
  unknown?: string;
}

/** Counts the paragraph, if it is of a list. @returns its number; null when it shows none */
export function nextNumber(numbering: ListNumbers, styles: Styles, properties: XmlElement | undefined): ShownNumber | null {
  const place = placeOf(numbering, styles, properties);
  const level = place?.list.levels.get(place.level);
  if (!place || !level) return null;
  const counts = advance(numbering, place);
  let unknown: string | undefined;
  const number = level.text.replace(/%([1-9])/g, (_, digit: string) => {
    const at = Number(digit) - 1;
    const shown = place.list.levels.get(at);
    if (!shown || at > place.level) return '';
    if (!isKnownFormat(shown.format)) unknown = shown.format;
    return listNumeral(counts[at] ?? shown.start, level.legal ? 'decimal' : shown.format);
  });
  return level.hidden || !number ? null : { text: number, suffix: level.suffix, unknown };
}
