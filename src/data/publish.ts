/** An edition as open data: `dist/data/<policy>.json`. */

import { entriesByCollection } from '../content/collections/registry.ts';
import type { Edition, Relation } from '../content/edition.ts';
import type { Reference } from '../crosslinks/references/types.ts';
import { statusChanges } from '../crosslinks/status/status.ts';
import type { StatusFact } from '../crosslinks/status/types.ts';
import { sliceOf, trimSpan } from '../document/clause.ts';
import { alignEmendations } from '../document/emend.ts';
import { readingOf } from '../document/quote.ts';
import type { ClauseKind, Document, Span } from '../document/types.ts';
import type { Provisions } from '../provisions/types.ts';
import { publishedProvisions } from './provisions.ts';
import type { Published, PublishedEntries } from './schema.ts';

/** Each collection under its name, in the form that its definition gives it. */
const publishedEntries = (edition: Edition): PublishedEntries =>
  Object.fromEntries(
    entriesByCollection(edition).map(({ name, definition, entries }) => [
      name,
      entries.map((entry) => definition.publish(entry, edition.document)),
    ]),
  ) as unknown as PublishedEntries;

const readingsOf = (document: Document, kind: ClauseKind): string[] =>
  document.clauses.filter((clause) => clause.kind === kind).map((clause) => readingOf(document, clause).trim());

function publishedReferences({ reading, emendations }: Document, references: readonly Reference[]): Published['references'] {
  const { toSource } = alignEmendations(emendations);
  return references.map(({ start, end, from, called, documents, isClause, clause, covered }) => ({
    text: reading.slice(start, end),
    clause: from,
    source: toSource({ start, end }),
    title: called?.title ?? null,
    number: called?.number ?? null,
    documents: [...documents],
    whole: !isClause,
    target: clause,
    covered: [...covered],
  }));
}

/** What a document's data say beside its own words. */
export interface Statements {
  /** Its references, in order. */
  references: readonly Reference[];
  statusFacts: readonly StatusFact[];
  /** Its own, as the editors' records leave them. */
  provisions: Provisions;
  /** Documents by id: words that these rest on may be of another. */
  documentOf: (id: string) => Document;
}

function wordsOf(id: string, clause: string, span: Span, documentOf: Statements['documentOf']) {
  const { reading, emendations } = documentOf(id);
  return {
    document: id,
    clause,
    text: sliceOf(reading, span).trim(),
    source: alignEmendations(emendations).toSource(trimSpan(reading, span)),
  };
}

const publishedRelation = ({ kind, to, clauses, saidIn, words }: Relation, documentOf: Statements['documentOf']) => ({
  kind,
  to,
  clauses: [...clauses],
  ...wordsOf(saidIn, words.clause, words.span, documentOf),
});

function publishedFact(fact: StatusFact, documentOf: Statements['documentOf']): Published['validity'][number] {
  const { document, clause, by, start, end } = fact.words;
  return {
    kind: fact.kind,
    by,
    day: fact.kind === 'valid' ? null : fact.day,
    basis: fact.kind === 'valid' ? null : fact.basis,
    until: fact.kind === 'valid' ? fact.until : null,
    months: fact.kind === 'valid' ? fact.months : null,
    actor: 'actor' in fact ? fact.actor : null,
    clauses: 'actor' in fact ? [...fact.clauses] : [],
    ...wordsOf(document, clause, { start, end }, documentOf),
  };
}

/** @param edition an edition without problems; offsets in the result count source.txt */
export function publishedData(edition: Edition, { references, statusFacts, provisions, documentOf }: Statements): Published {
  const { id, meta, document } = edition;
  return {
    id,
    title: meta.title,
    issuer: meta.issuer,
    issuers: meta.issuers,
    number: meta.number ?? null,
    recipients: readingsOf(document, 'recipients'),
    date: meta.date,
    source: { file: `${id}.txt`, sha256: meta.sha256, length: document.source.length },
    parts: document.parts.map(({ start: _, ...part }) => part),
    clauses: document.clauses.map((clause) => ({
      id: clause.id,
      kind: clause.kind,
      label: clause.label,
      part: clause.part,
      parent: clause.parent,
      level: clause.level,
      number: clause.number,
      heading: clause.heading,
      source: clause.source,
      text: sliceOf(document.source, clause.source),
      reading: sliceOf(document.reading, clause.reading),
    })),
    emendations: document.emendations,
    gaps: document.gaps,
    references: publishedReferences(document, references),
    relations: edition.relations.map((one) => publishedRelation(one, documentOf)),
    validity: statusFacts.map((fact) => publishedFact(fact, documentOf)),
    status: statusChanges(statusFacts),
    provisions: publishedProvisions(document, provisions),
    ...publishedEntries(edition),
  };
}
