/** What the scorer weighs: clauses and editors' entries, each as its sentences. */

import type { FoldedClause, FoldedDocument } from './exact.ts';
import { type Folded, fold } from './fold.ts';
import { sentencesOf } from './sentences.ts';
import type { Tables } from './tables.ts';
import type { SearchClause, SearchEntry } from './types.ts';

export interface Passage {
  document: FoldedDocument;
  /** Folded. */
  text: string;
  folded: Folded;
  sentences: readonly [number, number][];
  /** One of both. */
  clause: SearchClause | null;
  entry: SearchEntry | null;
}

const ofClause = (document: FoldedDocument, { clause, reading }: FoldedClause): Passage => ({
  document,
  text: reading.text,
  folded: reading,
  sentences: sentencesOf(reading),
  clause,
  entry: null,
});

const known = new WeakMap<SearchEntry, { folded: Folded; note: string }>();

/** An entry is one sentence: its names and its note. */
function ofEntry(document: FoldedDocument, entry: SearchEntry, { simplified, notes }: Tables): Passage {
  const note = notes.get(entry) ?? '';
  let made = known.get(entry);
  if (!made || made.note !== note) {
    made = { folded: fold([entry.name, ...entry.names, note].join('。'), simplified), note };
    known.set(entry, made);
  }
  const { folded } = made;
  return { document, text: folded.text, folded, sentences: [[0, folded.text.length]], clause: null, entry };
}

export function passagesOf(document: FoldedDocument, tables: Tables): Passage[] {
  const entries = tables.entries.filter(({ policy }) => policy === document.id);
  return [...document.clauses.map((clause) => ofClause(document, clause)), ...entries.map((entry) => ofEntry(document, entry, tables))];
}
