/** A kind of unit: its lists, which must cover their sentences, and the tasks that call it by name. */
import type { Document } from '../document/types.ts';
import type { Item, List, Quote, Sector } from './edition.ts';
import { continuesList, readMarkedList } from './marked-list.ts';
import type { EntryFile } from './read-entry.ts';
import { type At, checkName, entryBase, type Resolver } from './resolver.ts';
import type { SectorData } from './schemas.ts';

/** Words that a list's heading gives in quotation marks are the document's. */
function quotedInName({ name }: SectorData['lists'][number], at: At, document: Document, resolver: Resolver): void {
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

/** A unit's list is a whole sentence of the document; any other list must not go on beside its passage. */
function coverage(list: SectorData['lists'][number], wholeSentence: boolean, quote: Quote, at: At, resolver: Resolver): void {
  const read = readMarkedList(list.text);
  if ('fault' in read) return;
  const { before, after } = resolver.beside(quote);
  const cut = continuesList(read.passage, before, after);
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
  list: SectorData['lists'][number],
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
  coverage(list, wholeSentence, quote, at, resolver);
  const numbered = items.map((span): Item => {
    const number = (taken.get(list.level) ?? 0) + 1;
    taken.set(list.level, number);
    const inside = { start: quote.span.start + span.start, end: quote.span.start + span.end };
    return { ...resolver.at(list.clause, text.slice(span.start, span.end), inside), id: `${sector}-${list.level}-${number}` };
  });
  return { level: list.level, name: list.name ?? null, clause: list.clause, quote, items: numbered };
}

export function resolveSector(entry: EntryFile<SectorData>, document: Document, resolver: Resolver): Sector {
  checkName(entry.data, document, resolver);
  entry.data.lists.forEach((list, i) => {
    quotedInName(list, ['lists', i], document, resolver);
  });
  const { name, kind, order, names, lists, tasks } = entry.data;
  const taken = new Map<string, number>();
  names.forEach((one, i) => {
    resolver.stands(one, ['names', i]);
  });
  tasks.forEach(({ text }, i) => {
    if (names.some((one) => text.includes(one))) return;
    resolver.fault({
      at: ['tasks', i, 'text'],
      reason: '这段引文没有点到这类单位的名称',
      actual: text,
      note: `引文里要有${names.map((one) => `“${one}”`).join('或') || ' names 里写的名称（现在没有写）'}`,
    });
  });
  return {
    ...entryBase(entry, name, order, resolver),
    kind,
    names,
    lists: lists.flatMap((list, i) => listOf(entry.id, list, taken, kind !== 'field', ['lists', i], resolver) ?? []),
    tasks: resolver.quotes(tasks, ['tasks']),
  };
}
