/** 附件: those that a document has, and those that its list names and its text does not have. */
import { sliceOf, trimSpan } from '../document/clause.ts';
import { unspaced } from '../document/lines.ts';
import type { Clause, Document, Part } from '../document/types.ts';
import type { Annex } from './types.ts';

/** The lines of an annex that say what it is: its title, or where it has none its number. */
function ofPart({ reading, clauses }: Document, part: Part): Annex | null {
  const own = clauses.filter((one) => one.part === part.id);
  const clause = own.find(({ kind }) => kind === 'title') ?? own.find(({ kind }) => kind === 'annex') ?? own[0];
  return clause ? { kind: 'annex', clause: clause.id, ...trimSpan(reading, clause.reading), part: part.id } : null;
}

const LISTED = /^(?:附件|附)?[：:]?\s*(?:(?:附件)?[0-9一二三四五六七八九十]+[.．、：:\s　]*)?/;

/** Lines of the list of annexes. */
function linesOf({ reading }: Document, { id, reading: { start, end } }: Clause): { clause: string; start: number; end: number }[] {
  return Array.from(reading.slice(start, end).matchAll(/[^\n]+/g), (match) => {
    const lead = LISTED.exec(match[0].trimStart())?.[0].length ?? 0;
    const from = match[0].length - match[0].trimStart().length + lead;
    return { clause: id, ...trimSpan(reading, { start: start + match.index + from, end: start + match.index + match[0].length }) };
  }).filter((one) => one.end > one.start);
}

const bare = (text: string): string => unspaced(text).replace(/[（(][^（）()]*[）)]$|[《》“”]/g, '');

/** @returns the annexes that are there, in order, then those that are only listed */
export function annexesOf(document: Document): Annex[] {
  const present = document.parts.filter(({ kind }) => kind === 'annex').flatMap((part) => ofPart(document, part) ?? []);
  const titles = new Set(present.map((one) => bare(sliceOf(document.reading, one))));
  const listed = document.clauses.filter(({ kind }) => kind === 'annex-list').flatMap((clause) => linesOf(document, clause));
  const numbers = document.parts.filter(({ kind }) => kind === 'annex').length;
  // Where as many are there as are listed, none is missing: titles are often written otherwise in the list.
  const absent = listed.length > numbers ? listed.filter((one) => !titles.has(bare(sliceOf(document.reading, one)))) : [];
  return [...present, ...absent.map((one): Annex => ({ kind: 'annex', ...one, part: null }))];
}
