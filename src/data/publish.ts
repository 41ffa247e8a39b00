/** An edition as open data: `dist/data/<policy>.json`. */
import type { Edition, Quote } from '../content/edition.ts';
import { occurrences } from '../crosslinks/occurrences.ts';
import { sliceOf } from '../document/clause.ts';
import { alignEmendations } from '../document/emend.ts';
import type { Published } from './schema.ts';

const quoted = ({ text, clause, source }: Quote) => ({ text, clause, source });

/** @param edition an edition without problems; offsets in the result count source.txt */
export function publishedData(edition: Edition): Published {
  const { id, meta, document } = edition;
  const { toSource } = alignEmendations(document.emendations);
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
    emendations: document.emendations.map(({ start, end, sic, corr, kind, basis, certainty }) => ({
      start,
      end,
      sic,
      corr,
      kind,
      basis,
      certainty,
    })),
    gaps: document.gaps.map(({ start, end, sic, clause, note }) => ({ start, end, sic, clause, note })),
    principles: edition.principles.map(({ id, name, group, quotes }) => ({ id, name, group, quotes: quotes.map(quoted) })),
    sectors: edition.sectors.map(({ id, name, kind, lists, tasks }) => ({
      id,
      name,
      kind,
      lists: lists.map(({ level, name, clause, items }) => ({
        level,
        name,
        clause,
        items: items.map((item) => ({ id: item.id, ...quoted(item) })),
      })),
      tasks: tasks.map(quoted),
    })),
    phases: edition.phases.map(({ id, name, kind, quotes, steps }) => ({
      id,
      name,
      kind,
      quotes: quotes.map(quoted),
      steps: steps.map(({ id, what, who, how, when, quotes }) => ({ id, what, who, how, when, quotes: quotes.map(quoted) })),
    })),
    terms: edition.terms.map((term) => ({
      id: term.id,
      term: term.name,
      definition: term.definition && quoted(term.definition),
      occurrences: occurrences(edition, term).map(({ clause, ...span }) => ({ clause, ...toSource(span) })),
    })),
  };
}
