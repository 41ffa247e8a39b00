/** What the documents of a library say of one another's and their own validity. */
import type { Edition } from '../../content/edition.ts';
import type { Span } from '../../document/types.ts';
import { type CitableDocument, documentHead } from '../citations/document-head.ts';
import { type CitableLibrary, libraryOf, withTitle } from '../citations/library.ts';
import type { LibraryReferences } from '../references/library-references.ts';
import type { Reference } from '../references/types.ts';
import { type ValidityFact, validityFacts } from '../validity.ts';
import { dayAfterMonths } from './days.ts';
import type { ActFact, Beginning, InForceFact, StatusFact, StatusWords, ValidFact } from './types.ts';

/** A document with what its editors state of others. */
export type RelatedDocument = CitableDocument & Pick<Edition, 'relations'>;

/** A document with what is known of it before any other is looked at. */
interface Own {
  edition: RelatedDocument;
  facts: readonly ValidityFact[];
  inForce: InForceFact[];
  begins: Beginning;
}

/** What one document does to another, as a fact of that. */
export interface Act {
  to: string;
  fact: ActFact;
}

export interface LibraryStatus {
  /** Of a document: its own facts first, then what others do to it, in the order of their dates. */
  of: (id: string) => readonly StatusFact[];
  /** What a document does to others. */
  by: (id: string) => readonly Act[];
}

/** 自公布之日起: the day of issue, which is that of the date that the document bears; when it was approved or adopted is not. */
const FROM_ISSUE = /自(?:公布|发布|印发|颁布|下发)之日起/;

const wordsOf = (document: string, { clause, start, end }: ValidityFact): StatusWords => ({ document, clause, start, end, by: 'rule' });

function beginning(fact: ValidityFact & { kind: 'in-force' }, { meta, document }: RelatedDocument): Beginning {
  if (fact.from !== null) return { day: fact.from, basis: 'words' };
  const isIssue = FROM_ISSUE.test(document.reading.slice(fact.start, fact.end));
  return isIssue ? { day: meta.date, basis: 'issue' } : { day: null, basis: null };
}

const NOWHEN: Beginning = { day: null, basis: null };

function ownOf(edition: RelatedDocument): Own {
  const facts = validityFacts(edition.document);
  const inForce = facts
    .filter((fact) => fact.kind === 'in-force')
    .map((fact): InForceFact => ({ kind: 'in-force', words: wordsOf(edition.id, fact), ...beginning(fact, edition) }));
  const days = new Set(inForce.flatMap(({ day }) => day ?? []));
  const begins = days.size === 1 ? inForce.find(({ day }) => day !== null) : undefined;
  return { edition, facts, inForce, begins: begins ? { day: begins.day, basis: begins.basis } : NOWHEN };
}

const validIn = ({ edition, facts, begins }: Own): ValidFact[] =>
  facts
    .filter((fact) => fact.kind === 'valid')
    .map((fact) => {
      const { months, until } = fact;
      const isUp = months !== null && begins.day !== null ? dayAfterMonths(begins.day, months) : null;
      return { kind: 'valid', words: wordsOf(edition.id, fact), months, until: until ?? isUp };
    });

/** 依照《某条例》制定的《某办法》同时废止: the first is not what ends. */
const LEANS = /(?:按照|根据|依据|依照|遵照|按|依)$/;

/** Documents that a title may mean: one does not end itself, nor what came after it. */
function meant(reference: Reference, { edition }: Own, dates: ReadonlyMap<string, string>): string | null {
  const others = reference.documents.filter((id) => id !== edition.id && (dates.get(id) ?? '') <= edition.meta.date);
  return others.length === 1 ? (others[0] as string) : null;
}

/** Clauses that are cited behind a title, up to the next; null where what is cited is not there. */
function citedBehind(references: readonly Reference[], title: Reference, end: number): string[] | null {
  const next = references.find(({ start, isClause }) => !isClause && start >= title.end);
  const cited = references.filter(({ start, isClause }) => isClause && start >= title.end && start < Math.min(end, next?.start ?? end));
  return cited.some(({ clause }) => clause === null) ? null : cited.flatMap(({ clause, covered }) => [clause as string, ...covered]);
}

/** What is known of all documents before one is asked what it ends. */
interface Shelf {
  references: LibraryReferences;
  library: CitableLibrary;
  /** Dates of the documents by id. */
  dates: ReadonlyMap<string, string>;
}

/** 《某办法》同时废止, of documents that the library has. */
function endedBy(own: Own, { references, library, dates }: Shelf): Act[] {
  const { edition, facts, begins } = own;
  const { reading } = edition.document;
  const isHeld = ({ start, end }: Span) => withTitle(library, reading.slice(start, end)).some(({ head }) => head.id !== edition.id);
  const ends = facts.filter((fact) => fact.kind === 'ends' && fact.titles.some(isHeld));
  if (!ends.length) return [];
  const all = references.of(edition);
  const act = (fact: ValidityFact, title: Reference): Act[] => {
    const to = meant(title, own, dates);
    const clauses = citedBehind(all, title, fact.end);
    if (to === null || clauses === null || LEANS.test(reading.slice(fact.start, title.start))) return [];
    const { id: actor, meta } = edition;
    return [{ to, fact: { kind: 'repeals', words: wordsOf(actor, fact), actor, noticed: meta.date, clauses, ...begins } }];
  };
  return ends.flatMap((fact) =>
    (fact.kind === 'ends' ? fact.titles : []).flatMap(({ start, end }) => {
      const title = all.find((one) => !one.isClause && one.start <= start && end <= one.end);
      return title ? act(fact, title) : [];
    }),
  );
}

const DOES = new Set(['repeals', 'replaces', 'amends']);

/** What editors state in policy.yaml. */
const statedBy = ({ edition: { id: actor, meta, relations }, begins }: Own): Act[] =>
  relations
    .filter(({ kind }) => DOES.has(kind))
    .map(({ kind, to, clauses, saidIn, words: { clause, span } }) => {
      const words: StatusWords = { document: saidIn, clause, ...span, by: 'editor' };
      return { to, fact: { kind: kind as ActFact['kind'], words, actor, noticed: meta.date, clauses, ...begins } };
    });

/** What an editor states of one document's doing to another stands for what a rule read. */
const withoutStated = (ruled: readonly Act[], stated: readonly Act[]): Act[] =>
  ruled.filter(({ to, fact }) => !stated.some((one) => one.to === to && one.fact.actor === fact.actor && one.fact.kind !== 'amends'));

interface Made {
  facts: Map<string, StatusFact[]>;
  acts: Map<string, Act[]>;
}

function madeOf(editions: readonly RelatedDocument[], references: LibraryReferences): Made {
  const owns = [...editions].sort((a, b) => (a.meta.date < b.meta.date ? -1 : a.meta.date > b.meta.date ? 1 : 0)).map(ownOf);
  const dates = new Map(editions.map(({ id, meta }) => [id, meta.date]));
  const shelf = { references, library: libraryOf(editions.map((edition) => documentHead(edition))), dates };
  const facts = new Map(owns.map((own): [string, StatusFact[]] => [own.edition.id, [...own.inForce, ...validIn(own)]]));
  const acts = new Map<string, Act[]>();
  for (const own of owns) {
    const stated = statedBy(own);
    const all = [...stated, ...withoutStated(endedBy(own, shelf), stated)];
    if (all.length) acts.set(own.edition.id, all);
    for (const { to, fact } of all) facts.get(to)?.push(fact);
  }
  return { facts, acts };
}

/** Made when it is first asked for. */
export function libraryStatus(editions: readonly RelatedDocument[], references: LibraryReferences): LibraryStatus {
  let made: Made | undefined;
  const once = (): Made => {
    made ??= madeOf(editions, references);
    return made;
  };
  return { of: (id) => once().facts.get(id) ?? [], by: (id) => once().acts.get(id) ?? [] };
}
