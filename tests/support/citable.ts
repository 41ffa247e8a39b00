/** What copies of a document's clauses have to say, from the document itself. */
import { type Citable, type CopiedPlace, cutOut } from '../../src/client/copy/place.ts';
import type { Edition } from '../../src/content/edition.ts';
import { emendationMarks, isTold, type Mark, marksIn } from '../../src/crosslinks/segments.ts';
import { cite } from '../../src/document/cite.ts';
import { readingOf } from '../../src/document/quote.ts';
import type { Clause } from '../../src/document/types.ts';

/** Kinds that are cited as the document. */
const UNLABELLED = ['title', 'issuer'];

export interface CitableClause {
  clause: Clause;
  words: Citable;
  cited: string;
}

function placeIn(clause: Clause, mark: Mark): CopiedPlace {
  const { sic, corr, kind, certainty } = mark.emendation;
  const { start: from } = clause.reading;
  const told = isTold(mark) ? (kind === 'gap' ? kind : certainty) : null;
  return { start: mark.start - from, end: mark.end - from, sic, corr, told };
}

/** All clauses of a document, each with the places in it. */
export function citableClauses({ document, meta }: Edition): CitableClause[] {
  const marks = emendationMarks(document);
  return document.clauses.map((clause) => ({
    clause,
    words: { text: readingOf(document, clause), places: marksIn(clause, marks).map((mark) => placeIn(clause, mark)) },
    cited: cite(meta) + (UNLABELLED.includes(clause.kind) ? '' : clause.label),
  }));
}

/** Words without the white space at their ends, which ends a clause in the document. */
export function withoutSpace(words: Citable): Citable {
  const end = words.text.trimEnd().length;
  const places = words.places.map((place) =>
    place.start === place.end ? { ...place, start: Math.min(place.start, end), end: Math.min(place.end, end) } : place,
  );
  return cutOut({ text: words.text, places }, words.text.length - words.text.trimStart().length, end);
}
