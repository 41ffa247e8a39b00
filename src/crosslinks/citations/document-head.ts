/** A document as others name it: its titles, its issuers, its number. */
import type { Edition } from '../../content/edition.ts';
import { cite } from '../../document/cite.ts';
import type { Document } from '../../document/types.ts';

/** A name under which a document, or what it issues, is cited. */
export interface DocumentName {
  title: string;
  /** What the ids of its clauses begin with: `b1-` of what a document issues; empty for the document itself. */
  prefix: string;
}

export interface DocumentHead {
  id: string;
  /** The first is the document's own. */
  names: readonly DocumentName[];
  issuers: readonly string[];
  /** 发文字号 */
  number: string | null;
  /** YYYY-MM-DD */
  date: string;
  /** Citation of the whole document. */
  cited: string;
  /** That others repeal or replace it, in words. */
  withdrawn?: string;
}

/** A document with what others call it by. */
export interface CitableDocument {
  id: string;
  meta: Pick<Edition['meta'], 'title' | 'issuer' | 'issuers' | 'number' | 'date'>;
  document: Document;
}

function namesOf({ meta, document }: CitableDocument): DocumentName[] {
  const own = { title: meta.title, prefix: '' };
  const issued = document.parts.filter(({ kind, title }) => kind === 'issued' && title !== null);
  return [own, ...issued.map(({ title, id }) => ({ title: title as string, prefix: `${id}-` }))];
}

/** @param cited citation of the whole document, where it is not by its title alone */
export const documentHead = (edition: CitableDocument, cited: string = cite(edition.meta)): DocumentHead => ({
  id: edition.id,
  names: namesOf(edition),
  issuers: edition.meta.issuers,
  number: edition.meta.number ?? null,
  date: edition.meta.date,
  cited,
});
