/** 单位: what is asked of a kind of unit, in lists that cover their sentences, and the tasks that call it by name. */

import { z } from 'zod';
import type { Document } from '../../document/types.ts';
import * as wording from '../../wording/interface.ts';
import { type Collection, entryShape, order, own, ownName, publishedQuote } from './collection.ts';
import { continuesList, type MarkedList, readMarkedList } from './marked-list.ts';
import { citationSchema, nullableText, type Quote, quoteSchema, text } from './quote.ts';
import { type At, checkName, entryBase, type Resolver } from './resolver.ts';

const level = z.enum(['central', 'local']);
const kind = z.enum(['unit', 'common', 'field']);

/** What a list without a name of its own is called. */
const UNNAMED = { central: '上级的清单（本文引述）', local: '要解决的问题' } as const;

/**
 * A list in the document's own words; in `text` each item stands in [square brackets]. The name of a unit's list that is
 * quoted from above is what that calls the kind of unit.
 */
const list = z.strictObject({ level, name: text.optional(), clause: citationSchema.shape.clause, text });

const frontMatter = z.strictObject({
  name: text,
  own,
  kind,
  order,
  /** The names by which the document calls this kind of unit; a task must contain one of them. */
  names: z.array(text).prefault([]),
  lists: z.array(list).min(1),
  tasks: z.array(citationSchema).prefault([]),
});

/** The id is <sector>-<level>-<running number>, stable as long as the list's division is. */
const item = z.strictObject({ ...quoteSchema.shape, id: z.string() });
const listEntry = z.strictObject({ level, name: nullableText, clause: z.string(), quote: quoteSchema, items: z.array(item) });
const entry = z.strictObject({
  ...entryShape,
  kind,
  names: z.array(z.string()),
  lists: z.array(listEntry),
  tasks: z.array(quoteSchema),
});

const published = z.object({
  id: z.string(),
  name: z.string(),
  kind,
  lists: z.array(
    z.object({
      level: level.describe('central: quoted from above; local: of the document itself'),
      name: nullableText.describe('of a list that a kind of unit has from above: the name by which that list calls it'),
      clause: z.string(),
      items: z.array(z.object({ id: z.string(), ...publishedQuote.shape })),
    }),
  ),
  tasks: z.array(publishedQuote),
});

type SectorData = z.infer<typeof frontMatter>;
type ListData = z.infer<typeof list>;
export type Item = z.infer<typeof item>;
export type List = z.infer<typeof listEntry>;

export const listName = ({ name, level }: Pick<List, 'name' | 'level'>): string => name ?? UNNAMED[level];
export type Sector = z.infer<typeof entry>;

/** Words that a list's heading gives in quotation marks are the document's. */
function quotedInName({ name }: ListData, at: At, document: Document, resolver: Resolver): void {
  for (const [, words = ''] of (name ?? '').matchAll(/“([^”]+)”/g)) {
    if (document.reading.includes(words)) continue;
    resolver.fault({
      at: [...at, 'name'],
      reason: `名称里引的“${words}”不是文件里的字句`,
      actual: name ?? '',
      note: '照全文页逐字写，或去掉引号',
    });
  }
}

/** The list that a kind of unit has from above may be of a unit of another name. */
function namedInList({ name, level, text }: ListData, at: At, resolver: Resolver): void {
  if (level !== 'central' || name === undefined || text.includes(name)) return;
  resolver.fault({
    at: [...at, 'name'],
    reason: `这份清单里没有“${name}”`,
    actual: name,
    note: '照这份清单对这类单位的称呼逐字写，或不写 name',
  });
}

/** A unit's list is a whole sentence of the document; any other list must not go on beside its passage. */
function coverage(passage: MarkedList, wholeSentence: boolean, quote: Quote, at: At, resolver: Resolver): void {
  const { before, after } = resolver.beside(quote);
  const cut = continuesList(passage, before, after);
  if (cut) {
    resolver.fault({
      at: [...at, 'text'],
      reason: cut === 'before' ? '这个清单在前面还有，没有引全' : '这个清单在后面还有，没有引全',
      actual: quote.text,
      note: '把原文这一串并列的各项全部引入并标出',
    });
  } else if (wholeSentence && (!/^[。；：\n]?$/.test(before) || !quote.text.endsWith('。'))) {
    resolver.fault({ at: [...at, 'text'], reason: '单位的问题清单要引整句', actual: quote.text, note: '从句首引到句号' });
  }
}

function listOf(
  sector: string,
  list: ListData,
  taken: Map<string, number>,
  wholeSentence: boolean,
  at: At,
  resolver: Resolver,
): List | null {
  const read = readMarkedList(list.text);
  if ('fault' in read) {
    resolver.fault({ ...read.fault, at: [...at, 'text'] });
    return null;
  }
  const { text, items } = read.passage;
  const quote = resolver.quote({ clause: list.clause, text }, at);
  if (!quote) return null;
  coverage(read.passage, wholeSentence, quote, at, resolver);
  const numbered = items.map((span): Item => {
    const number = (taken.get(list.level) ?? 0) + 1;
    taken.set(list.level, number);
    const inside = { start: quote.span.start + span.start, end: quote.span.start + span.end };
    return { ...resolver.at(list.clause, text.slice(span.start, span.end), inside), id: `${sector}-${list.level}-${number}` };
  });
  return { level: list.level, name: list.name ?? null, clause: list.clause, quote, items: numbered };
}

export const sectors: Collection<SectorData, Sector, z.infer<typeof published>> = {
  label: wording.unitsLabel,
  frontMatter,
  entry,
  resolve(file, document, resolver) {
    checkName(file.data, document, resolver);
    file.data.lists.forEach((list, i) => {
      quotedInName(list, ['lists', i], document, resolver);
      if (file.data.kind !== 'field') namedInList(list, ['lists', i], resolver);
    });
    const { name, kind, order, names, lists, tasks } = file.data;
    const taken = new Map<string, number>();
    names.forEach((one, i) => {
      resolver.stands(one, ['names', i]);
    });
    tasks.forEach(({ text }, i) => {
      if (names.some((one) => text.includes(one))) return;
      resolver.fault({
        at: ['tasks', i, 'text'],
        reason: '这段引文没有提到这类单位的名称',
        actual: text,
        note: `引文里要有${names.map((one) => `“${one}”`).join('或') || ' names 里写的名称（现在没有写）'}`,
      });
    });
    return {
      ...entryBase(file, name, order, resolver),
      kind,
      names,
      lists: lists.flatMap((list, i) => listOf(file.id, list, taken, kind !== 'field', ['lists', i], resolver) ?? []),
      tasks: resolver.quotes(tasks, ['tasks']),
    };
  },
  ...ownName,
  quotes: ({ lists, tasks }) => [...lists.map(({ quote }) => quote), ...tasks],
  otherNames: ({ names }) => names,
  lists: ({ lists }) => lists.map((list) => ({ name: listName(list), items: list.items })),
  isFacet: true,
  hasPdf: true,
  published,
  publish: (one) => published.parse(one),
};
