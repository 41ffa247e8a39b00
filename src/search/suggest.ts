/** While a reader types: what the words may become, each with the page or place that it leads to. */
import * as wording from '../wording/interface.ts';
import { byCitation } from './citation.ts';
import type { FoldedDocument } from './exact.ts';
import { fold } from './fold.ts';
import { foldedNames } from './names.ts';
import { isSpelt, lettersOf } from './pinyin.ts';
import type { Tables } from './tables.ts';
import type { SearchEntry } from './types.ts';

export interface Suggestion {
  /** What it is, as readers call it. */
  kind: string;
  text: string;
  /** Of the page, from the site's root, with the place on it. */
  path: string;
}

/** As many as a reader takes in at a glance. */
const MOST = 6;

/** A suggestion with the folded names by which it is found. */
interface Candidate extends Suggestion {
  names: readonly string[];
}

const folded = (text: string, { simplified }: Tables): string => fold(text, simplified).text;

function ofEntry(entry: SearchEntry, tables: Tables): Candidate[] {
  const { policy, collection, id, name } = entry;
  const path = `${policy}/${collection}/${id}/`;
  const kind = tables.site.collections.filter((one) => one.id === collection)[0]?.label ?? '';
  const items = (tables.lists.get(entry) ?? []).flatMap((list) =>
    list.items.map(([item, , , text]) => ({
      kind: list.name,
      text,
      path: `${path}${item ? `#${item}` : ''}`,
      names: [folded(text, tables)],
    })),
  );
  return [{ kind, text: name, path, names: foldedNames(entry, tables) }, ...items];
}

function headings({ id, clauses }: FoldedDocument, tables: Tables): Candidate[] {
  return clauses.flatMap(({ clause: { id: clause, label, heading } }) =>
    heading ? [{ kind: label, text: heading, path: `${id}/text/#${clause}`, names: [folded(heading, tables)] }] : [],
  );
}

function candidates(document: FoldedDocument | null, tables: Tables): Candidate[] {
  const { entries } = tables;
  const { documents } = tables.site;
  const titles = documents.length > 1 ? documents : [];
  const every = entries.flatMap((entry) => ofEntry(entry, tables));
  return [
    ...every.filter(({ path }) => path.indexOf('#') < 0),
    ...(document ? headings(document, tables) : []),
    ...titles.map(({ id, title }) => ({ kind: wording.document, text: title, path: `${id}/`, names: [folded(title, tables)] })),
    ...every.filter(({ path }) => path.indexOf('#') >= 0),
  ];
}

const made = new WeakMap<Tables, Map<FoldedDocument | null, Candidate[]>>();

/** Made once for each document at hand. */
function candidatesOf(document: FoldedDocument | null, tables: Tables): Candidate[] {
  const known = made.get(tables) ?? new Map<FoldedDocument | null, Candidate[]>();
  made.set(tables, known);
  const own = known.get(document) ?? candidates(document, tables);
  known.set(document, own);
  return own;
}

/** @returns 0 for what is called just so, more for what is further off; null for no match */
function distance({ names }: Candidate, query: string, letters: string | null, { readings }: Tables): number | null {
  if (names.indexOf(query) >= 0) return 0;
  if (names.some((name) => name.indexOf(query) === 0)) return 1;
  // A single character stands in the middle of half of all names.
  if (query.length > 1 && names.some((name) => name.indexOf(query) > 0)) return 2;
  const isRead =
    letters !== null && names.some((name) => isSpelt({ text: name, at: Array.from(`${name} `, (_, i) => i) }, letters, readings));
  return isRead ? 3 : null;
}

/** @param document at hand, whose headings and clauses are suggested, too; @param typed the query so far */
export function suggestionsFor(typed: string, document: FoldedDocument | null, tables: Tables): Suggestion[] {
  const query = folded(typed, tables);
  if (!query) return [];
  const letters = lettersOf(typed);
  const cited = document ? byCitation(document, typed, query) : [];
  const clauses = cited.map(({ policy, clause }): Suggestion => {
    const text = clause.heading ?? clause.text.slice(0, 20);
    return { kind: clause.label, text, path: `${policy}/text/#${clause.id}` };
  });
  const near = candidatesOf(document, tables).flatMap((one) => {
    const far = distance(one, query, letters, tables);
    return far === null ? [] : [{ one, far }];
  });
  near.sort((a, b) => a.far - b.far);
  const all = [...clauses, ...near.map(({ one: { kind, text, path } }): Suggestion => ({ kind, text, path }))];
  return all.filter(({ path }, i) => all.findIndex((other) => other.path === path) === i).slice(0, MOST);
}
