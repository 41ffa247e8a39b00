/** Entries and their document in; an edition with every quotation found, and all that was not, out. */
import { align } from '../document/emend.ts';
import { find, readingOf } from '../document/quote.ts';
import type { Document, Fault, Span } from '../document/types.ts';
import type { Edition, Item, List, Phase, Principle, Quote, Sector, Step, Term } from './edition.ts';
import { sayMiss } from './misses.ts';
import { goesOn, readPassage } from './passage.ts';
import { type Problem, problemAt } from './problem.ts';
import type { EntryFile } from './read.ts';
import type { Citation, PhaseData, PolicyData, PrincipleData, SectorData, TermData } from './schemas.ts';

type At = Fault['at'];

/** Resolves the quotations of one entry, collecting what is wrong under the entry's file. */
class Resolver {
  readonly problems: Problem[] = [];
  readonly #document: Document;
  readonly #entry: Pick<EntryFile, 'file' | 'locate'>;
  readonly #toSource: (span: Span) => Span;

  constructor(document: Document, entry: Pick<EntryFile, 'file' | 'locate'>) {
    this.#document = document;
    this.#entry = entry;
    this.#toSource = align(document.emendations).toSource;
  }

  fault(fault: Fault): void {
    this.problems.push(problemAt(this.#entry.file, this.#entry.locate, fault));
  }

  #label(clause: string): string {
    return this.#document.clauses.find(({ id }) => id === clause)?.label ?? clause;
  }

  at(clause: string, text: string, span: Span): Quote {
    return { clause, text, span, source: this.#toSource(span) };
  }

  quote({ clause, text }: Citation, at: At): Quote | null {
    const found = find(this.#document, clause, text);
    if ('span' in found) return this.at(clause, text, found.span);
    const field = found.miss.reason === 'no-clause' || found.miss.reason === 'elsewhere' ? 'clause' : 'text';
    this.fault({ ...sayMiss(found.miss, text, this.#label(clause)), at: [...at, field] });
    return null;
  }

  quotes(citations: readonly Citation[], at: At): Quote[] {
    return citations.flatMap((citation, i) => this.quote(citation, [...at, i]) ?? []);
  }

  /** Words that must be somewhere in the text. */
  stands(words: string, at: At): void {
    if (this.#document.clauses.some((clause) => readingOf(this.#document, clause).includes(words))) return;
    this.fault({ at, what: `全文里没有“${words}”`, here: words, todo: '照原文写' });
  }

  /** The characters just before and behind a span, within the clause. */
  beside({ clause, span }: Quote): { before: string; after: string } {
    const { reading } = this.#document;
    const bounds = this.#document.clauses.find(({ id }) => id === clause)?.reading as Span;
    return {
      before: span.start > bounds.start ? (reading[span.start - 1] ?? '') : '',
      after: span.end < bounds.end ? (reading[span.end] ?? '') : '',
    };
  }

  noted(entry: EntryFile): string[] {
    for (const { clause, text, place } of entry.note.quotes) {
      const found = find(this.#document, clause, text);
      if ('miss' in found) this.problems.push({ file: entry.file, place, ...sayMiss(found.miss, text, this.#label(clause)) });
    }
    for (const { clause, place } of entry.note.links) {
      if (!this.#document.clauses.some(({ id }) => id === clause)) {
        this.problems.push({ file: entry.file, place, ...sayMiss({ reason: 'no-clause', clause }, '', clause) });
      }
    }
    return [...new Set([...entry.note.quotes, ...entry.note.links].map(({ clause }) => clause))];
  }
}

function base(entry: EntryFile, name: string, order: number | undefined, resolver: Resolver) {
  return {
    id: entry.id,
    name,
    order: order ?? 1000,
    noted: resolver.noted(entry),
    hasNote: entry.body.trim() !== '',
    noteText: entry.note.text,
  };
}

/** A heading in the document's words is the document's; any other says that it is the editors' own. */
function named({ name, own }: { name: string; own?: true | undefined }, document: Document, resolver: Resolver): void {
  if (own || document.reading.includes(name)) return;
  resolver.fault({
    at: ['name'],
    what: `名称“${name}”不是文件里的字句`,
    here: name,
    todo: '照全文页逐字写；名称是编者自拟的，加一行 own: true',
  });
}

/** Words that a list's heading gives in quotation marks are the document's. */
function quotedInName({ name }: SectorData['lists'][number], at: At, document: Document, resolver: Resolver): void {
  for (const [, words = ''] of (name ?? '').matchAll(/“([^”]+)”/g)) {
    if (document.reading.includes(words)) continue;
    resolver.fault({
      at: [...at, 'name'],
      what: `名称里引的“${words}”不是文件里的字句`,
      here: name ?? '',
      todo: '照全文页逐字写，或去掉引号',
    });
  }
}

function principle(entry: EntryFile<PrincipleData>, document: Document, resolver: Resolver): Principle {
  const { name, group, order, quotes } = entry.data;
  named(entry.data, document, resolver);
  return { ...base(entry, name, order, resolver), group, quotes: resolver.quotes(quotes, ['quotes']) };
}

/** A unit's list is a whole sentence of the document; any other list must not go on beside its passage. */
function coverage(list: SectorData['lists'][number], wholeSentence: boolean, quote: Quote, at: At, resolver: Resolver): void {
  const read = readPassage(list.text);
  if ('fault' in read) return;
  const { before, after } = resolver.beside(quote);
  const cut = goesOn(read.passage, before, after);
  if (cut) {
    resolver.fault({
      at: [...at, 'text'],
      what: cut === 'before' ? '这个清单在前面还有，没有引全' : '这个清单在后面还有，没有引全',
      here: quote.text,
      todo: '把原文这一串并列的各项全部引入并标出',
    });
  } else if (wholeSentence && (!/^[。；：\n]?$/.test(before) || !quote.text.endsWith('。'))) {
    resolver.fault({ at: [...at, 'text'], what: '单位的问题清单要引整句', here: quote.text, todo: '从句首引到句号' });
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
  const read = readPassage(list.text);
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

function sector(entry: EntryFile<SectorData>, document: Document, resolver: Resolver): Sector {
  named(entry.data, document, resolver);
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
      what: '这段引文没有点到这类单位的名称',
      here: text,
      todo: `引文里要有${names.map((one) => `“${one}”`).join('或') || ' names 里写的名称（现在没有写）'}`,
    });
  });
  return {
    ...base(entry, name, order, resolver),
    kind,
    names,
    lists: lists.flatMap((list, i) => listOf(entry.id, list, taken, kind !== 'field', ['lists', i], resolver) ?? []),
    tasks: resolver.quotes(tasks, ['tasks']),
  };
}

const PARTS = ['what', 'who', 'how', 'when'] as const;

function step(data: PhaseData['steps'][number], at: At, resolver: Resolver): Step {
  const { id, what, who = null, how = null, when = null } = data;
  for (const part of PARTS) {
    const words = data[part];
    if (words && !data.quotes.some(({ text }) => text.includes(words))) {
      resolver.fault({
        at: [...at, part],
        what: `${part} 的文字不在本步骤的引文里`,
        here: words,
        todo: '只能用引文里连着的原文；原文没有写明的，不写这一项',
      });
    }
  }
  return { id, what, who, how, when, quotes: resolver.quotes(data.quotes, [...at, 'quotes']) };
}

function phase(entry: EntryFile<PhaseData>, document: Document, resolver: Resolver): Phase {
  named(entry.data, document, resolver);
  const { name, kind, order, quotes, steps } = entry.data;
  steps.forEach(({ id }, i) => {
    if (steps.findIndex((other) => other.id === id) < i) {
      resolver.fault({ at: ['steps', i, 'id'], what: `步骤代号 ${id} 重复`, here: id, todo: '换一个代号' });
    }
  });
  return {
    ...base(entry, name, order, resolver),
    kind,
    quotes: resolver.quotes(quotes, ['quotes']),
    steps: steps.map((one, i) => step(one, ['steps', i], resolver)),
  };
}

function term(entry: EntryFile<TermData>, resolver: Resolver): Term {
  const { term: name, forms, definition } = entry.data;
  resolver.stands(name, ['term']);
  forms.forEach((form, i) => {
    resolver.stands(form, ['forms', i]);
  });
  return { ...base(entry, name, undefined, resolver), forms, definition: definition ? resolver.quote(definition, ['definition']) : null };
}

function sameTerms(entries: readonly EntryFile[]): Problem[] {
  const seen = new Map<string, string>();
  return entries.flatMap((entry) => {
    if (entry.collection !== 'terms') return [];
    const { term: name, forms } = entry.data as TermData;
    return [name, ...forms].flatMap((form, i): Problem[] => {
      const other = seen.get(form);
      seen.set(form, entry.file);
      return other
        ? [
            problemAt(entry.file, entry.locate, {
              at: i ? ['forms', i - 1] : ['term'],
              what: `提法“${form}”已在 ${other} 里`,
              here: form,
              todo: '合并成一个条目',
            }),
          ]
        : [];
    });
  });
}

/** Two pages of one name cannot be told apart, in a browser's tabs or in search results. */
function sameNames(entries: readonly EntryFile[]): Problem[] {
  const seen = new Map<string, string>();
  return entries.flatMap((entry): Problem[] => {
    if (entry.collection === 'terms') return [];
    const { name } = entry.data as PrincipleData | SectorData | PhaseData;
    const key = `${entry.collection} ${name}`;
    const other = seen.get(key);
    seen.set(key, entry.file);
    if (!other) return [];
    return [
      problemAt(entry.file, entry.locate, {
        at: ['name'],
        what: `名称“${name}”已在 ${other} 里`,
        here: name,
        todo: '换一个名称，使两页能分清',
      }),
    ];
  });
}

const byOrder = <T extends { order: number; id: string }>(entries: T[]): T[] =>
  entries.sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));

/**
 * @param policy id and data of policy.yaml
 * @param document compiled from it
 * @param entries the entries of this policy
 */
export function resolve(
  policy: { id: string; data: PolicyData },
  document: Document,
  entries: readonly EntryFile[],
): { edition: Edition; problems: Problem[] } {
  const problems: Problem[] = [...sameTerms(entries), ...sameNames(entries)];
  const of = <Data, T>(collection: EntryFile['collection'], make: (entry: EntryFile<Data>, resolver: Resolver) => T): T[] =>
    entries
      .filter((entry) => entry.collection === collection)
      .map((entry) => {
        const resolver = new Resolver(document, entry);
        const made = make(entry as EntryFile<Data>, resolver);
        problems.push(...resolver.problems);
        return made;
      });
  const edition: Edition = {
    id: policy.id,
    meta: policy.data,
    document,
    principles: byOrder(of('principles', (entry: EntryFile<PrincipleData>, resolver) => principle(entry, document, resolver))),
    sectors: byOrder(of('sectors', (entry: EntryFile<SectorData>, resolver) => sector(entry, document, resolver))),
    phases: byOrder(of('phases', (entry: EntryFile<PhaseData>, resolver) => phase(entry, document, resolver))),
    terms: of('terms', term),
  };
  return { edition, problems };
}
