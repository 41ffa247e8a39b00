/** What documents do to one another, as editors state it in policy.yaml, each on words of one of the two. */
import { alignEmendations } from '../document/emend.ts';
import { findQuote } from '../document/quote.ts';
import type { Document, Fault } from '../document/types.ts';
import type { Quote } from './collections/quote.ts';
import { quoteMessage } from './collections/quote-messages.ts';
import type { Edition, Relation } from './edition.ts';
import { type Problem, problemAt } from './files/problem.ts';
import type { PolicyFile } from './read-policy.ts';
import type { PolicyData } from './schemas.ts';

type Stated = PolicyData['relations'][number];

/** Documents by id with their units, and whether those that are not there are nowhere. */
interface Known {
  documents: ReadonlyMap<string, Document>;
  sectors: ReadonlyMap<string, Edition['sectors']>;
  isComplete: boolean;
}

const unknownDocument = (field: string, id: string): Fault => ({
  at: [field],
  reason: `没有代号为 ${id} 的文件`,
  actual: id,
  note: 'content/ 下的目录名就是代号；那份文件还没有收入的，先收入',
});

function documentFaults({ to, document }: Stated, own: string, { documents, isComplete }: Known): Fault[] {
  if (to === own) return [{ at: ['to'], reason: 'to 写的是本文件', actual: to, note: '写另一份文件的代号' }];
  if (isComplete && !documents.has(to)) return [unknownDocument('to', to)];
  if (document === undefined || document === own || document === to) return [];
  return [{ at: ['document'], reason: '所依据的文字不在这两份文件里', actual: document, note: `写 ${to}；文字在本文件里的，不写这一项` }];
}

const clauseFaults = ({ clauses = [] }: Stated, target: Document | undefined): Fault[] =>
  clauses.flatMap((clause, i) =>
    !target || target.clauses.some(({ id }) => id === clause)
      ? []
      : [{ ...quoteMessage({ reason: 'no-clause', clause }, '', clause), at: ['clauses', i] }],
  );

/** A unit without a list of the document's own has nothing to be held against another. */
function unitFault(id: string, sectors: Edition['sectors'] | undefined, at: Fault['at'], policy: string): Fault[] {
  const unit = sectors?.find((one) => one.id === id);
  if (!sectors || unit?.lists.some(({ level }) => level === 'local')) return [];
  const reason = unit ? `${policy} 的 ${id} 没有本文件自己的清单，无从对照` : `${policy} 没有代号为 ${id} 的单位`;
  return [{ at, reason, actual: id, note: `代号是 content/${policy}/sectors/ 下的文件名，清单要有 level: local 的` }];
}

function unitFaults({ kind, to, units = [] }: Stated, own: string, { sectors }: Known): Fault[] {
  if (units.length && kind !== 'implements')
    return [{ at: ['units'], reason: 'units 只写在 implements（落实）下', actual: kind, note: '清单对照的是上级文件和落实它的文件' }];
  return units.flatMap((unit, i) => [
    ...unitFault(unit.own, sectors.get(own), ['units', i, 'own'], own),
    ...unitFault(unit.upper, sectors.get(to), ['units', i, 'upper'], to),
  ]);
}

/** The words where they stand, or why they do not. */
function wordsIn(document: Document, { clause, text }: Stated): Quote | Fault {
  const found = findQuote(document, clause, text);
  if ('span' in found) return { clause, text, span: found.span, source: alignEmendations(document.emendations).toSource(found.span) };
  const label = document.clauses.find(({ id }) => id === clause)?.label ?? clause;
  const field = found.miss.reason === 'no-clause' || found.miss.reason === 'elsewhere' ? 'clause' : 'text';
  return { ...quoteMessage(found.miss, text, label), at: [field] };
}

function relationOf(stated: Stated, own: string, known: Known): { relation: Relation | null; faults: Fault[] } {
  const saidIn = stated.document ?? own;
  const document = known.documents.get(saidIn);
  const faults = documentFaults(stated, own, known);
  if (faults.length || !document) return { relation: null, faults };
  const words = wordsIn(document, stated);
  const wrong = [
    ...clauseFaults(stated, known.documents.get(stated.to)),
    ...unitFaults(stated, own, known),
    ...('reason' in words ? [words] : []),
  ];
  if (wrong.length || 'reason' in words) return { relation: null, faults: wrong };
  const { kind, to, clauses = [], units = [] } = stated;
  return { relation: { kind, to, clauses, units, saidIn, words }, faults: [] };
}

/**
 * @param policies policy.yaml of each document
 * @param editions those that hold by themselves
 * @param isComplete whether these are all that there are; of others nothing is said
 * @returns the editions with their relations, in the order given
 */
export function withRelations(
  policies: readonly PolicyFile[],
  editions: readonly Edition[],
  isComplete: boolean,
): { editions: Edition[]; problems: Problem[] } {
  const known: Known = {
    documents: new Map(editions.map(({ id, document }) => [id, document])),
    sectors: new Map(editions.map(({ id, sectors }) => [id, sectors])),
    isComplete,
  };
  const problems: Problem[] = [];
  const fileOf = new Map(policies.map((policy) => [policy.id, policy]));
  const related = editions.map((edition): Edition => {
    const found = edition.meta.relations.map((stated) => relationOf(stated, edition.id, known));
    const { file, locate } = fileOf.get(edition.id) as PolicyFile;
    problems.push(
      ...found.flatMap(({ faults }, i) => faults.map((fault) => problemAt(file, locate, { ...fault, at: ['relations', i, ...fault.at] }))),
    );
    return { ...edition, relations: found.flatMap(({ relation }) => relation ?? []) };
  });
  return { editions: related, problems };
}
