/** Every document and every clause that a document's words refer to. */
import type { Clause } from '../../document/types.ts';
import { finished } from '../../document/work.ts';
import { type Citation, citationsIn } from '../citations/citations.ts';
import type { CitableDocument } from '../citations/document-head.ts';
import { clauseReferences, type Speaker } from './clause-references.ts';
import type { NamePlace } from './name-place.ts';
import { namesIn } from './names.ts';
import { maySpeak } from './own-clauses.ts';
import type { ReferenceIndex } from './reference-index.ts';
import type { Reference } from './types.ts';

/** Words of an amendment are of the text that it amends. */
const AMENDS = /关于(?:修改|修正|废止)|修正案/;
const DOES = /作(?:如下|以下)修改|修改如下[:：]/;

function nameReference({ numbersOf }: ReferenceIndex, place: NamePlace, { id: from }: Clause): Reference {
  const { start, end, called, documents } = place;
  const [only] = documents;
  const prefix = documents.length === 1 ? (only?.name.prefix ?? '') : '';
  const clause = prefix && only ? (numbersOf(only.head.id).clauses.find(({ id }) => id.indexOf(prefix) === 0)?.id ?? null) : null;
  return { start, end, from, called, documents: documents.map(({ head }) => head.id), isClause: false, clause, covered: [] };
}

/** The clause that each place stands in; places in order. */
function clausesAt(clauses: readonly Clause[], places: readonly { start: number }[]): Clause[] {
  let at = 0;
  return places.map(({ start }) => {
    while (at < clauses.length - 1 && (clauses[at] as Clause).reading.end <= start) at++;
    return clauses[at] as Clause;
  });
}

/** Words within a title's marks cite nothing by themselves. */
const outside = (places: readonly NamePlace[], citations: readonly Citation[]): Citation[] => {
  let at = 0;
  return citations.filter(({ start }) => {
    while (at < places.length && (places[at] as NamePlace).end <= start) at++;
    const place = places[at];
    return !place || start < place.start;
  });
};

/** A document does not refer to itself by its own name. */
const isOfOthers =
  (id: string) =>
  ({ documents, isClause, clause }: Reference): boolean =>
    isClause || clause !== null || documents.length !== 1 || documents[0] !== id;

/** @returns in order; a title before those within it */
export function referencesOf(edition: CitableDocument, index: ReferenceIndex): Reference[] {
  const { document, id, meta } = edition;
  const places = namesIn(document.reading, index);
  const speaker: Speaker = { ...index, edition, places, isAmending: AMENDS.test(meta.title) || DOES.test(document.reading) };
  const atPlaces = clausesAt(document.clauses, places);
  const named = places.flatMap((place, i) =>
    maySpeak(atPlaces[i] as Clause) ? [nameReference(speaker, place, atPlaces[i] as Clause)] : [],
  );
  const citations = outside(
    places.filter(({ isInner }) => !isInner),
    finished(citationsIn(document.reading)),
  );
  const cited = clauseReferences(speaker, citations, clausesAt(document.clauses, citations));
  return [...named, ...cited].filter(isOfOthers(id)).sort((a, b) => a.start - b.start || b.end - a.end);
}
