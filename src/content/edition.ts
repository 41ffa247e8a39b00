/** What entries become when every quotation in them has been found. */
import type { Document, Span } from '../document/types.ts';
import type { Citation, PolicyData } from './schemas.ts';

export interface Quote extends Citation {
  /** In the document's reading text. */
  span: Span;
  source: Span;
}

export interface Item extends Quote {
  /** <sector>-<level>-<running number>, stable as long as the list's division is. */
  id: string;
}

export interface List {
  level: 'central' | 'local';
  name: string | null;
  clause: string;
  quote: Quote;
  items: Item[];
}

interface Entry {
  id: string;
  name: string;
  order: number;
  /** Clauses that the editors' note quotes or points to; empty when there is no note. */
  noted: string[];
  hasNote: boolean;
  noteText: string;
}

export interface Principle extends Entry {
  group: 'guiding' | 'demand' | 'principle';
  quotes: Quote[];
}

export interface Sector extends Entry {
  kind: 'unit' | 'common' | 'field';
  /** By which the document calls this kind of unit. */
  names: string[];
  lists: List[];
  tasks: Quote[];
}

export interface Step {
  id: string;
  what: string;
  who: string | null;
  how: string | null;
  when: string | null;
  quotes: Quote[];
}

export interface Phase extends Entry {
  kind: 'schedule' | 'phase' | 'link';
  quotes: Quote[];
  steps: Step[];
}

export interface Term extends Entry {
  forms: string[];
  definition: Quote | null;
}

export interface Edition {
  id: string;
  meta: PolicyData;
  document: Document;
  principles: Principle[];
  sectors: Sector[];
  phases: Phase[];
  terms: Term[];
}
