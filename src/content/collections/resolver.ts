/** Finding what an entry quotes and names, and telling what is not there. */
import { alignEmendations } from '../../document/emend.ts';
import { findQuote, readingOf } from '../../document/quote.ts';
import type { Document, Fault, Span } from '../../document/types.ts';
import type { Note } from '../files/note.ts';
import { type Locate, type Problem, problemAt } from '../files/problem.ts';
import type { Citation, Quote } from './quote.ts';
import { quoteMessage } from './quote-messages.ts';

export type At = Fault['at'];

/** An editors' entry as it was read, before anything in it has been found in the document. */
export interface EntryFile<Data = unknown> {
  policy: string;
  collection: string;
  id: string;
  /** Path as the editor knows it. */
  file: string;
  data: Data;
  locate: Locate;
  /** The note below the front matter. */
  body: string;
  note: Note;
}

/** Resolves the quotations of one entry, collecting what is wrong under the entry's file. */
export class Resolver {
  readonly problems: Problem[] = [];
  readonly #document: Document;
  readonly #entry: Pick<EntryFile, 'file' | 'locate'>;
  readonly #toSource: (span: Span) => Span;

  constructor(document: Document, entry: Pick<EntryFile, 'file' | 'locate'>) {
    this.#document = document;
    this.#entry = entry;
    this.#toSource = alignEmendations(document.emendations).toSource;
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
    const found = findQuote(this.#document, clause, text);
    if ('span' in found) return this.at(clause, text, found.span);
    const field = found.miss.reason === 'no-clause' || found.miss.reason === 'elsewhere' ? 'clause' : 'text';
    this.fault({ ...quoteMessage(found.miss, text, this.#label(clause)), at: [...at, field] });
    return null;
  }

  quotes(citations: readonly Citation[], at: At): Quote[] {
    return citations.flatMap((citation, i) => this.quote(citation, [...at, i]) ?? []);
  }

  /** Words that must be somewhere in the text. */
  stands(words: string, at: At): void {
    if (this.#document.clauses.some((clause) => readingOf(this.#document, clause).includes(words))) return;
    this.fault({ at, reason: `全文里没有“${words}”`, actual: words, note: '照原文写' });
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
      const found = findQuote(this.#document, clause, text);
      if ('miss' in found) this.problems.push({ file: entry.file, place, ...quoteMessage(found.miss, text, this.#label(clause)) });
    }
    for (const { clause, place } of entry.note.links) {
      if (!this.#document.clauses.some(({ id }) => id === clause)) {
        this.problems.push({ file: entry.file, place, ...quoteMessage({ reason: 'no-clause', clause }, '', clause) });
      }
    }
    return [...new Set([...entry.note.quotes, ...entry.note.links].map(({ clause }) => clause))];
  }
}

export function entryBase(entry: EntryFile, name: string, order: number | undefined, resolver: Resolver) {
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
export function checkName({ name, own }: { name: string; own?: true | undefined }, document: Document, resolver: Resolver): void {
  if (own || document.reading.includes(name)) return;
  resolver.fault({
    at: ['name'],
    reason: `名称“${name}”不是文件里的字句`,
    actual: name,
    note: '照全文页逐字写；名称是编者自拟的，加一行 own: true',
  });
}
