/** Finding what an entry quotes and names, and telling what is not there. */
import { alignEmendations } from '../../document/emend.ts';
import { findQuote, readingOf } from '../../document/quote.ts';
import type { Clause, Document, Fault, Span } from '../../document/types.ts';
import { type Locate, type Problem, problemAt } from '../files/problem.ts';
import type { Note } from '../note/note.ts';
import type { EntryCitation, Quote } from './quote.ts';
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
export function resolverFor(document: Document, entry: EntryFile) {
  const problems: Problem[] = [];
  const { toSource } = alignEmendations(document.emendations);
  const clauseOf = (id: string): Clause | undefined => document.clauses.find((clause) => clause.id === id);
  const label = (clause: string): string => clauseOf(clause)?.label ?? clause;

  const fault = (found: Fault): void => {
    problems.push(problemAt(entry.file, entry.locate, found));
  };

  const at = (clause: string, text: string, span: Span): Quote => ({ clause, text, span, source: toSource(span) });

  const quote = ({ clause, text }: EntryCitation, place: At): Quote | null => {
    const found = findQuote(document, clause, text);
    if ('span' in found) return at(clause, text, found.span);
    const field = found.miss.reason === 'no-clause' || found.miss.reason === 'elsewhere' ? 'clause' : 'text';
    fault({ ...quoteMessage(found.miss, text, label(clause)), at: [...place, field] });
    return null;
  };

  const quotes = (citations: readonly EntryCitation[], place: At): Quote[] =>
    citations.flatMap((citation, i) => quote(citation, [...place, i]) ?? []);

  /** Words that must be somewhere in the text. */
  const stands = (words: string, place: At): void => {
    if (document.clauses.some((clause) => readingOf(document, clause).includes(words))) return;
    fault({ at: place, reason: `全文里没有“${words}”`, actual: words, note: '照原文写' });
  };

  /** The characters just before and behind a span, within the clause. */
  const beside = ({ clause, span }: Quote): { before: string; after: string } => {
    const { reading } = document;
    const bounds = clauseOf(clause)?.reading as Span;
    return {
      before: span.start > bounds.start ? (reading[span.start - 1] ?? '') : '',
      after: span.end < bounds.end ? (reading[span.end] ?? '') : '',
    };
  };

  /** @returns the clauses that the note quotes or points to */
  const noted = (): string[] => {
    for (const { clause, text, place } of entry.note.quotes) {
      const found = findQuote(document, clause, text);
      if ('miss' in found) problems.push({ file: entry.file, place, ...quoteMessage(found.miss, text, label(clause)) });
    }
    for (const { clause, place } of entry.note.links)
      if (!clauseOf(clause)) problems.push({ file: entry.file, place, ...quoteMessage({ reason: 'no-clause', clause }, '', clause) });
    return [...new Set([...entry.note.quotes, ...entry.note.links].map(({ clause }) => clause))];
  };

  return { problems, fault, at, quote, quotes, stands, beside, noted };
}

export type Resolver = ReturnType<typeof resolverFor>;

export function entryBase(entry: EntryFile, name: string, order: number | undefined, resolver: Resolver) {
  return {
    id: entry.id,
    name,
    order: order ?? 1000,
    noted: resolver.noted(),
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
