/** A draft held against documents, one after another, in steps that a page can pause between. */
import { citationsIn } from '../crosslinks/citations/citations.ts';
import type { DocumentHead } from '../crosslinks/citations/document-head.ts';
import { libraryOf } from '../crosslinks/citations/library.ts';
import { mentionsIn } from '../crosslinks/citations/mentions.ts';
import type { Span } from '../document/types.ts';
import { finished, type Work } from '../document/work.ts';
import { bindCitations, binderOf, type CitedClause, citationFindings } from './clauses/cited.ts';
import { isWithin, isWithinOne, overlapping } from './model/spans.ts';
import type { Finding, ReferenceDocument, ReferenceTerm } from './model/types.ts';
import { namedDocuments } from './names/named.ts';
import { compared } from './runs/compare.ts';
import { type DraftIndex, indexDraft } from './runs/draft-index.ts';
import { findingsOf } from './runs/findings.ts';
import type { AlignedPassage } from './runs/passage.ts';
import { type Candidate, chanceWords, selectPassages, withoutPhrases } from './runs/select.ts';
import { termFindings } from './terms.ts';

export type { Work };

/** What a draft is held against, beside the documents' clauses. */
export interface ReferenceCatalogue {
  heads: readonly DocumentHead[];
  terms: readonly ReferenceTerm[];
}

export interface Proofreading {
  /** Ids of the documents that the draft names. */
  named: ReadonlySet<string>;
  /** Looks for a document's clauses in the draft. */
  compare(document: ReferenceDocument): Work<void>;
  /** @returns what is found, in the draft's order, with the documents that were compared so far */
  finish(): Work<Finding[]>;
}

/** Words may stand so far from a citation whose clause is then the likelier of two that have them. */
const NEAR = 400;

const isCitedNear =
  (cited: readonly CitedClause[], at: Int32Array) =>
  ({ document, clause, draft: [from] }: AlignedPassage): boolean =>
    cited.some(
      ({ start, scopes }) =>
        Math.abs(start - (at[from] as number)) < NEAR &&
        scopes.some(({ document: own, scope }) => own === document && scope.from <= clause && clause < scope.to),
    );

const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** What is said of words that a document has says all of what is within them; a list given short says more than that its rest is true. */
function together(runs: readonly Finding[], others: readonly Finding[], terms: readonly Finding[]): Finding[] {
  const lists: Finding[] = [];
  for (const term of terms) {
    const isNew = !lists.some((one) => overlaps(one, term));
    const near = overlapping(runs, term);
    if (isNew && near.every((run) => run.kind === 'exact' && (!isWithin(term, run) || isWithin(run, term)))) lists.push(term);
  }
  const replaced = new Set(lists.flatMap((term) => overlapping(runs, term)));
  const left = runs.filter((run) => !replaced.has(run));
  return [...left, ...others.filter((one) => !isWithinOne(runs, one)), ...lists].sort((a, b) => a.start - b.start || a.end - b.end);
}

/** @param index of the draft, as indexDraft makes it */
export function* startProofreading(index: DraftIndex, { heads, terms }: ReferenceCatalogue): Work<Proofreading> {
  const { words, quotations } = index;
  const draft = words.original;
  const steps = 4;
  const mentions = yield* mentionsIn(draft);

  const library = libraryOf(heads);
  yield { done: 3, total: steps };
  const named = yield* namedDocuments(draft, library, mentions);
  const citations = yield* citationsIn(draft);
  const titles = mentions.flatMap(({ title }) => title ?? []);
  const namedIds = new Set(named.places.flatMap((place) => place.documents.map(({ head }) => head.id)));
  const chanceOf = ({ id }: ReferenceDocument) => chanceWords(namedIds.has(id) ? 1 : heads.length);
  const isSure = (document: ReferenceDocument) => chanceOf(document) === 0;
  const documents: ReferenceDocument[] = [];
  const candidates: Candidate[] = [];
  const texts: string[] = [];
  return {
    named: namedIds,
    *compare(document) {
      documents.push(document);
      const own = yield* compared(index, document, chanceOf(document));
      candidates.push(...own.candidates);
      texts.push(own.words.join('\n'));
    },
    *finish() {
      const binder = binderOf(draft, named.places, documents);
      const cited = yield* bindCitations(binder, citations);
      const own = withoutPhrases(candidates, words);
      yield { done: 1, total: steps };
      const chosen = yield* selectPassages(own, words.text.length, isCitedNear(cited, words.at));
      yield { done: 2, total: steps };
      const found = yield* findingsOf(chosen, words);
      // A title in its marks is a name.
      const runs = found.filter(({ finding }) => !isWithinOne(titles, finding));
      const others = [...named.findings, ...(yield* citationFindings(binder, cited, runs))];
      yield { done: 3, total: steps };
      const listed = documents.filter(isSure);
      const wrongTerms = yield* termFindings({ draft: words, quotations, texts, listed, terms });
      return together(
        runs.map(({ finding }) => finding),
        others,
        wrongTerms,
      );
    },
  };
}

/** All at once, for commands and tests. */
export function proofread(draft: string, documents: readonly ReferenceDocument[], terms: readonly ReferenceTerm[] = []): Finding[] {
  const work = finished(startProofreading(finished(indexDraft(draft)), { heads: documents, terms }));
  for (const document of documents) finished(work.compare(document));
  return finished(work.finish());
}
