/** Editions as what the search works on. */
import type { EntryList } from '../content/collections/collection.ts';
import type { Quote } from '../content/collections/quote.ts';
import { COLLECTION_NAMES, collections, entriesByCollection } from '../content/collections/registry.ts';
import type { Edition } from '../content/edition.ts';
import type { SearchData } from '../content/schemas.ts';
import { emendationMarks, isTold, type Mark, marksIn } from '../crosslinks/segments.ts';
import { changesText } from '../crosslinks/status/fact-words.ts';
import type { StatusFact } from '../crosslinks/status/types.ts';
import { cite } from '../document/cite.ts';
import { clauseById } from '../document/clause.ts';
import { readingOf } from '../document/quote.ts';
import type { Clause, Document } from '../document/types.ts';
import { COMMON_CHARACTERS } from './common-characters.ts';
import type {
  DataFolders,
  SearchClause,
  SearchDocument,
  SearchEntry,
  SearchExtras,
  SearchGap,
  SearchItem,
  SearchList,
  SearchSite,
  SearchTitle,
  SourcePiece,
  ToldPiece,
} from './types.ts';

/** The quotations by which hits are narrowed, each with the number of its entry. */
const facetsOf = (edition: Edition, entries: readonly SearchEntry[]): { entry: number; quote: Quote }[] =>
  entriesByCollection(edition)
    .filter(({ definition }) => definition.isFacet)
    .flatMap(({ name, definition, entries: own }) =>
      own.flatMap((one) => {
        const entry = entries.findIndex(({ policy, collection, id }) => policy === edition.id && collection === name && id === one.id);
        return entry < 0 ? [] : definition.quotes(one).map((quote) => ({ entry, quote }));
      }),
    );

function gapsOf({ clauses, gaps }: Document): SearchGap[] {
  return gaps.map(({ clause }) => {
    const at = clauses.findIndex(({ id }) => id === clause);
    return { place: clauses[at]?.label ?? '', isEnd: at === clauses.length - 1 };
  });
}

/** @param marks of words that begin at `from` of the reading text */
const toldPieces = (marks: readonly Mark[], from: number): ToldPiece[] =>
  marks.map(({ start, end, emendation: { kind, sic, certainty } }) => [start - from, end - start, sic, kind === 'gap' ? kind : certainty]);

function toldIn(clause: Clause, marks: readonly Mark[]): Pick<SearchClause, 'told'> {
  const told = toldPieces(marksIn(clause, marks), clause.reading.start);
  return told.length ? { told } : {};
}

function citationsOf({ meta, document }: Edition): [string, string][] {
  const issued = document.parts.filter(({ kind }) => kind === 'issued');
  return [['', cite(meta)], ...issued.map((part): [string, string] => [`${part.id}-`, cite(meta, undefined, part)])];
}

/** @param entries of all editions, as published with the site */
export function searchDocument(edition: Edition, entries: readonly SearchEntry[]): SearchDocument {
  const { document } = edition;
  const marks = emendationMarks(document);
  const all = marks.filter(({ emendation }) => emendation.kind !== 'punctuation' && emendation.corr !== emendation.sic);
  const told = marks.filter(isTold);
  const facets = facetsOf(edition, entries);
  return {
    id: edition.id,
    citations: citationsOf(edition),
    gaps: gapsOf(document),
    clauses: document.clauses.map((clause) => {
      const { start } = clause.reading;
      const own = marksIn(clause, all);
      return {
        id: clause.id,
        kind: clause.kind,
        heading: clause.heading ?? undefined,
        label: clause.label,
        text: readingOf(document, clause),
        pieces: own.map(({ start: at, end, emendation }): SourcePiece => [at - start, end - at, emendation.sic]),
        ...toldIn(clause, told),
        facets: facets
          .filter(({ quote }) => quote.clause === clause.id)
          .map(({ entry, quote }): [number, number, number] => [entry, quote.span.start - start, quote.span.end - start]),
      };
    }),
  };
}

/** An entry with the words of its note and its lists. */
export type Noted = SearchEntry & { note: string; lists: SearchList[] };

function listsOf(lists: readonly EntryList[], edition: Edition): SearchList[] {
  const { document } = edition;
  const told = lists.length ? emendationMarks(document).filter(isTold) : [];
  return lists.map(({ name, items }) => ({
    name,
    items: items.map(({ id, clause, span, text }): SearchItem => {
      const own = told.filter((mark) => span.start <= mark.start && mark.end <= span.end);
      const start = span.start - clauseById(document, clause).reading.start;
      return own.length ? [id ?? '', clause, start, text, toldPieces(own, span.start)] : [id ?? '', clause, start, text];
    }),
  }));
}

export const entriesOf = (edition: Edition): Noted[] =>
  entriesByCollection(edition).flatMap(({ name: collection, definition, entries }) =>
    entries.map((entry) => {
      const { id, name, noteText } = entry;
      return {
        policy: edition.id,
        collection,
        id,
        name,
        names: [...definition.otherNames(entry)],
        note: noteText,
        lists: listsOf(definition.lists?.(entry) ?? [], edition),
      };
    }),
  );

/** What the build's dictionaries say of the characters that occur. */
export interface Dictionaries {
  /** Traditional characters whose simplified form occurs, to that form. */
  simplified(occurring: ReadonlySet<string>): Map<string, string>;
  /** Syllables to the characters that are read so: those that occur, and all common ones. */
  pinyin(occurring: ReadonlySet<string>): Record<string, string>;
  /** Groups of words of the same meaning, those of which a text has one. */
  thesaurus(texts: readonly string[]): string[][];
}

/** A group leads somewhere if one of its words stands in one of the texts. */
export const groupsIn = (groups: readonly (readonly string[])[], texts: readonly string[]): string[][] =>
  groups.filter((group) => group.some((word) => texts.some((text) => text.includes(word)))).map((group) => [...group]);

export interface SearchFiles {
  site: SearchSite;
  extras: SearchExtras;
}

/** As the site publishes them, by whose numbers documents' own data name them. */
export const siteEntries = (editions: readonly Edition[]): SearchEntry[] =>
  editions.flatMap(entriesOf).map(({ note: _, lists: __, ...entry }) => entry);

/** Search data as a classic script: it loads over http and from a folder alike. */
export const dataScript = (name: string, data: unknown): string => `duizhaoData(${JSON.stringify(name)},${JSON.stringify(data)})`;

/** What names the folders of the others; it lies beside the search page. */
export const FOLDERS_SCRIPT = 'folders.js';

export const foldersScript = (folders: Partial<DataFolders>): string => `${dataScript('folders', folders)}\n`;

/** @param script as dataScript writes it; @returns the data */
export const dataIn = (script: string): unknown => JSON.parse(script.slice(script.indexOf(',') + 1, script.lastIndexOf(')')));

const HALF = /[\ud800-\udfff]/;

/** Each character once, in the order in which they first occur. */
function charactersIn(texts: readonly string[]): Set<string> {
  const found = new Set<string>();
  const isKnown = new Uint8Array(0x10000);
  for (const text of texts) {
    // Most texts have characters of one unit alone, and are read without taking them apart.
    if (HALF.test(text)) for (const char of text) found.add(char);
    else
      for (let i = 0; i < text.length; i++) {
        const code = text.charCodeAt(i);
        if (isKnown[code]) continue;
        isKnown[code] = 1;
        found.add(text[i] as string);
      }
  }
  return found;
}

/** Every character of the texts; the source's are the reading text's and those that emendations replaced. */
export const charactersOf = (editions: readonly Edition[], others: readonly string[] = []): Set<string> =>
  charactersIn([...editions.flatMap(({ document }) => [document.reading, ...document.emendations.map(({ sic }) => sic)]), ...others]);

/** Whether a document holds, and each clause that another document does something to; undefined where words say nothing of it. */
export function searchValidity(facts: readonly StatusFact[]): SearchTitle['validity'] {
  const clauses = facts.flatMap((fact) => ('clauses' in fact ? fact.clauses : []));
  const told = ['', ...new Set(clauses)]
    .map((id): [string, string] => [id, changesText(facts, id || null)])
    .filter(([, changes]) => changes);
  return told.length ? told : undefined;
}

/** @param validityOf a document by its id, as searchValidity says it */
export function searchFiles(
  editions: readonly (Edition & { name: string })[],
  table: SearchData,
  dictionaries: Dictionaries,
  validityOf: (id: string) => SearchTitle['validity'] = () => undefined,
): SearchFiles {
  const noted = editions.flatMap(entriesOf);
  const names = noted.flatMap(({ name, note }) => [name, note]);
  const texts = editions.map(({ document }) => document.reading);
  const occurring = charactersOf(editions, names);
  const simplified = dictionaries.simplified(occurring);
  return {
    site: {
      collections: COLLECTION_NAMES.map((id) => ({ id, label: collections[id].label, isFacet: collections[id].isFacet })),
      documents: editions.map(({ id, name, meta: { issuer, date } }) => {
        const validity = validityOf(id);
        return { id, title: name, ...(editions.length > 1 ? { issuer, date } : {}), ...(validity ? { validity } : {}) };
      }),
      traditional: [...simplified.keys()].join(''),
      simplified: [...simplified.values()].join(''),
    },
    extras: {
      entries: siteEntries(editions),
      synonyms: table.synonyms,
      patterns: table.patterns,
      fillers: table.fillers,
      pinyin: dictionaries.pinyin(occurring),
      notes: noted.map(({ note }) => note),
      lists: noted.map(({ lists }) => lists),
      thesaurus: dictionaries.thesaurus([...texts, ...names]),
    },
  };
}

/** @param whole search data of a site; documents of it alone may be asked for */
export function dictionariesOf({ site: { traditional, simplified }, extras: { pinyin, thesaurus } }: SearchFiles): Dictionaries {
  const pairs = [...traditional].map((char, i): [string, string] => [char, simplified[i] as string]);
  const table = new Map(pairs);
  const folded = (occurring: ReadonlySet<string>) => new Set([...occurring].map((char) => table.get(char) ?? char));
  return {
    thesaurus: (texts) => groupsIn(thesaurus, texts),
    simplified(occurring) {
      const found = folded(occurring);
      return new Map(pairs.filter(([, simple]) => found.has(simple)));
    },
    pinyin(occurring) {
      const found = folded(occurring);
      const parts = Object.entries(pinyin).map(([syllable, chars]) => [
        syllable,
        [...chars].filter((char) => found.has(char) || COMMON_CHARACTERS.has(char)).join(''),
      ]);
      return Object.fromEntries(parts.filter(([, chars]) => chars));
    },
  };
}
