/** An edition as open data: `dist/data/<policy>.json`. */

import { entriesByCollection } from '../content/collections/registry.ts';
import type { Edition } from '../content/edition.ts';
import { sliceOf } from '../document/clause.ts';
import type { Published, PublishedEntries } from './schema.ts';

/** Each collection under its name, in the form that its definition gives it. */
const publishedEntries = (edition: Edition): PublishedEntries =>
  Object.fromEntries(
    entriesByCollection(edition).map(({ name, definition, entries }) => [
      name,
      entries.map((entry) => definition.publish(entry, edition.document)),
    ]),
  ) as unknown as PublishedEntries;

/** @param edition an edition without problems; offsets in the result count source.txt */
export function publishedData(edition: Edition): Published {
  const { id, meta, document } = edition;
  return {
    id,
    title: meta.title,
    issuer: meta.issuer,
    date: meta.date,
    source: { file: `${id}.txt`, sha256: meta.sha256, length: document.source.length },
    clauses: document.clauses.map((clause) => ({
      id: clause.id,
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
