/** An edition as open data: `dist/data/<policy>.json`. */

import { entriesByCollection } from '../content/collections/registry.ts';
import type { Edition } from '../content/edition.ts';
import type { Reference } from '../crosslinks/references/types.ts';
import { sliceOf } from '../document/clause.ts';
import { alignEmendations } from '../document/emend.ts';
import { readingOf } from '../document/quote.ts';
import type { ClauseKind, Document } from '../document/types.ts';
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

/**
 * @param edition an edition without problems
 * @param references its own, in order
 * @param provisions its own, as the editors' records leave them
 * @returns offsets count source.txt
 */
export function publishedData(edition: Edition, references: readonly Reference[], provisions: Provisions): Published {
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
    provisions: publishedProvisions(document, provisions),
    ...publishedEntries(edition),
  };
}
