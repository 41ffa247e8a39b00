/** What pages and files say of a document's validity: the facts, the words they rest on, and when the status changes. */
import { factInWords, factNames, WORD_OF } from '../crosslinks/status/fact-words.ts';
import type { ActFact, StatusFact } from '../crosslinks/status/types.ts';
import { clauseById } from '../document/clause.ts';
import * as wording from '../wording/interface.ts';
import { calledIn, type PublishedDocument } from './published.ts';
import { urls } from './urls.ts';

export interface FactLine {
  text: string;
  /** Where the words stand that say so. */
  place: { name: string; href: string };
  /** 程序据字面列出, 编者据原文登记. */
  basis: string;
}

/** Documents of the site by id. */
type DocumentOf = (id: string) => PublishedDocument;

/** Of what another document does the words may stand in either. */
function placeOf(fact: StatusFact, policy: PublishedDocument, documentOf: DocumentOf): FactLine['place'] {
  const { document, clause } = fact.words;
  const { label } = clauseById(documentOf(document).document, clause);
  const isOwn = 'actor' in fact && document === policy.id;
  return { name: isOwn ? `${wording.thisDocument}${label}` : label, href: urls.clause(document, clause) };
}

export function factLines(policy: PublishedDocument, documentOf: DocumentOf): FactLine[] {
  const names = factNames(policy.document, (id) => calledIn(documentOf(id)));
  return policy.statusFacts.map((fact) => ({
    text: factInWords(fact, names),
    place: placeOf(fact, policy, documentOf),
    basis: WORD_OF[fact.words.by],
  }));
}

/** What is done to a clause by itself, or to what it stands below. @param isOnlyItself whether only that counts which names the clause */
export function clauseFacts({ statusFacts }: Pick<PublishedDocument, 'statusFacts'>, clause: string, isOnlyItself = false): ActFact[] {
  const meant = (one: string) => one === clause || (!isOnlyItself && clause.startsWith(`${one}-`));
  return statusFacts.filter((fact): fact is ActFact => 'clauses' in fact && fact.clauses.some(meant));
}
