/** An edition as open data: `dist/data/<policy>.json`. */

import { entriesByCollection } from '../content/collections/registry.ts';
import type { Edition } from '../content/edition.ts';
import { sliceOf } from '../document/clause.ts';
import { readingOf } from '../document/quote.ts';
import type { ClauseKind, Document } from '../document/types.ts';
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

/** @param edition an edition without problems; offsets in the result count source.txt */
export function publishedData(edition: Edition): Published {
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
    ...publishedEntries(edition),
  };
}
