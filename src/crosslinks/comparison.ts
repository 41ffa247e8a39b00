/** The lists of two levels side by side: what stands in both, in other words or in one alone, counted and with its words. */
import type { Item, List, Sector } from '../content/collections/sectors.ts';
import type { Edition } from '../content/edition.ts';
import type { Span } from '../document/types.ts';
import { countProblems } from '../wording/interface.ts';
import { type Counterparts, compareLists, sharedRuns, tellingPairs } from './compare.ts';
import { central, local } from './units.ts';

/** What readers are told of the comparison; the rule is that of compare.ts. */
const RULE =
  '程序按字面比较，标点不算：一字不差的为“相同”，其余有两个字连着相同的为“部分字词相同”（虚字、常用词不算）。' +
  '意思相近而用字不同的看不出来，以原文为准。';
export const COMPARISON_RULE = `${RULE}哪两份清单相对照，由编者指定。`;
/** Of lists of two documents. */
export const LEVELS_RULE = `${RULE}两份文件由编者登记为落实关系；单位名称相同的，或编者指明的，清单相对照。`;

/** A list and whose it is: 中央, 区. Two sides may be of two documents. */
export interface Side<E extends Edition = Edition> {
  edition: E;
  name: string;
  list: List;
}

export interface ComparedGroup {
  /** Anchor on the page. */
  id: 'same' | 'similar' | 'added' | 'unlisted';
  name: string;
  rows: Counterparts<Item>[];
}

export interface Comparison<E extends Edition = Edition> {
  upper: Side<E>;
  lower: Side<E>;
  /** All four, those without rows too. */
  groups: ComparedGroup[];
  /** What an item has in common with its counterparts, as spans of its text. */
  shared: (item: Item) => Span[];
  /** What readers are told of it. */
  rule: string;
}

export function compareSides<E extends Edition>(upper: Side<E>, lower: Side<E>): Comparison<E> {
  const texts = [...new Set([upper, lower].map(({ edition }) => edition.document.reading))];
  const isTelling = tellingPairs(texts.join('\n'));
  const { same, similar, lowerOnly, upperOnly } = compareLists(upper.list.items, lower.list.items, isTelling);
  const shared = (item: Item): Span[] => {
    const group = similar.find((one) => one.upper.includes(item) || one.lower.includes(item));
    if (!group) return [];
    const others = group.upper.includes(item) ? group.lower : group.upper;
    return others.flatMap(({ text }) => sharedRuns(item.text, text, isTelling)).toSorted((a, b) => a.start - b.start);
  };
  const groups: ComparedGroup[] = [
    { id: 'same', name: '相同', rows: same },
    { id: 'similar', name: '部分字词相同', rows: similar },
    { id: 'added', name: `${lower.name}新增`, rows: lowerOnly.map((item) => ({ upper: [], lower: [item] })) },
    { id: 'unlisted', name: `${upper.name}有而${lower.name}未列`, rows: upperOnly.map((item) => ({ upper: [item], lower: [] })) },
  ];
  return { upper, lower, groups, shared, rule: upper.edition.id === lower.edition.id ? COMPARISON_RULE : LEVELS_RULE };
}

const NAMES = { central: '上级', local: '本文' };

/** What the levels of a document's lists are called. */
export const levelNames = ({ meta }: Edition): { central: string; local: string } => meta.levels ?? NAMES;

/** @returns a unit's list from above beside its first own; null where it has not both */
export function comparisonOf<E extends Edition>(edition: E, sector: Sector): Comparison<E> | null {
  const [upper, lower] = [central(sector), local(sector)[0]];
  if (!upper || !lower) return null;
  const names = levelNames(edition);
  return compareSides({ edition, name: names.central, list: upper }, { edition, name: names.local, list: lower });
}

/** How many items of each side a group has: 3 个问题 where only one side has any, or both as many in pairs. */
export function countOf({ upper, lower }: Comparison, { rows }: ComparedGroup): string {
  const of = (side: 'upper' | 'lower') => rows.reduce((sum, row) => sum + row[side].length, 0);
  const [above, below] = [of('upper'), of('lower')];
  if (!above || !below || above === below) return countProblems(above || below);
  return `${upper.name} ${countProblems(above)}、${lower.name} ${countProblems(below)}`;
}

/** What stands around a list's items in its sentence: before the first and behind the last, as spans of the reading text. */
export function frameOf({ quote, items }: List): { lead: Span; tail: Span } {
  const { start, end } = quote.span;
  return {
    lead: { start, end: items[0]?.span.start ?? start },
    tail: { start: items.at(-1)?.span.end ?? end, end },
  };
}
