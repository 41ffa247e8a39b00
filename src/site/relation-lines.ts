/** What a document does to others, and others to it, as its overview lists it. */
import type { Relation } from '../content/edition.ts';
import { clauseById } from '../document/clause.ts';
import type { PublishedDocument } from './published.ts';
import { policyOf, site } from './site.ts';
import { urls } from './urls.ts';

export interface RelationLine {
  /** 落实, 废止, 落实本文件的. */
  kind: string;
  other: PublishedDocument;
  /** Labels of the clauses that it is done to. */
  clauses: string[];
  /** Where the words stand that say so. */
  place: { name: string; href: string };
}

const KINDS: Record<Relation['kind'], string> = {
  implements: '落实',
  issues: '印发',
  amends: '修改',
  replaces: '代替',
  repeals: '废止',
  interprets: '解释',
};

interface Said {
  kind: Relation['kind'];
  clauses: readonly string[];
  /** Id of the document that has the words, and of the clause. */
  saidIn: string;
  clause: string;
}

/** @param by the document that does it @param to the one to which it is done @param own the one whose overview it is */
function lineOf(
  { kind, clauses, saidIn, clause }: Said,
  by: PublishedDocument,
  to: PublishedDocument,
  own: PublishedDocument,
): RelationLine {
  const label = clauseById(policyOf(saidIn).document, clause).label;
  return {
    kind: own.id === by.id ? KINDS[kind] : `${KINDS[kind]}本文件的`,
    other: own.id === by.id ? to : by,
    clauses: clauses.map((one) => clauseById(to.document, one).label),
    place: { name: saidIn === own.id ? `本文件${label}` : label, href: urls.clause(saidIn, clause) },
  };
}

const ACTS = new Set<string>(['amends', 'replaces', 'repeals']);

/** What changes whether a document holds is said with its validity; here of what it does to others alone. */
export function relationLines(policy: PublishedDocument): RelationLine[] {
  const { policies, status } = site();
  const stated = (by: PublishedDocument): (Said & { to: string })[] =>
    by.relations
      .filter(({ kind }) => !ACTS.has(kind))
      .map(({ kind, to, clauses, saidIn, words }) => ({ kind, to, clauses, saidIn, clause: words.clause }));
  const acts = status
    .by(policy.id)
    .map(({ to, fact: { kind, clauses, words } }) => ({ kind, to, clauses, saidIn: words.document, clause: words.clause }));
  const others = policies.filter((one) => one.id !== policy.id);
  return [
    ...[...stated(policy), ...acts].map((one) => lineOf(one, policy, policyOf(one.to), policy)),
    ...others.flatMap((by) =>
      stated(by)
        .filter(({ to }) => to === policy.id)
        .map((one) => lineOf(one, by, policy, policy)),
    ),
  ];
}
