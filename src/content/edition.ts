/** A document and what editors wrote on it, when every quotation has been found. */
import type { Document } from '../document/types.ts';
import type { Quote } from './collections/quote.ts';
import type { Entries } from './collections/registry.ts';
import type { ProvisionRecord } from './provision-records.ts';
import type { PolicyData, RELATION_KINDS } from './schemas.ts';

export interface Relation {
  kind: (typeof RELATION_KINDS)[number];
  /** Id of the document that it is done to. */
  to: string;
  /** Ids of its clauses; empty for the whole of it. */
  clauses: readonly string[];
  /** Ids of units whose lists editors hold against each other: its own, and that of the other. */
  units: readonly { own: string; upper: string }[];
  /** Id of the document that says so. */
  saidIn: string;
  words: Quote;
}

export interface Edition extends Entries {
  id: string;
  meta: PolicyData;
  document: Document;
  /** To other documents; empty until the library is read. */
  relations: readonly Relation[];
  /** What editors say of what rules list of it. */
  records: readonly ProvisionRecord[];
}
