/** Narrowing what a library answered, without asking again: each choice is counted once, when all is known. */

import type { DocumentHits } from '../../search/library/find.ts';
import type { ClauseHit, Hit, SearchEntry, SearchSite } from '../../search/types.ts';
import * as wording from '../../wording/interface.ts';
import { all } from '../ui/dom.ts';
import { select } from './filters.ts';
import { statusToday } from './in-force.ts';
import { facetsOf } from './results.ts';

export interface Choice {
  label: string;
  count: number;
  /** Whether it leaves anything of a document's exact hits, by the document's number. */
  exact(document: number): boolean;
  hit(hit: Hit): boolean;
}

export interface Counted {
  site: SearchSite;
  entries: readonly SearchEntry[];
  exact: readonly DocumentHits[];
  related: readonly Hit[];
  /** Exact hits in the documents of which editors' entries quote; null where these are too many to be read. */
  quoted: readonly ClauseHit[] | null;
}

/** Choices by what documents are called in one respect, each document by several where it has them. */
function byDocuments({ site, exact, related }: Counted, namesOf: (number: number) => readonly string[]): Choice[] {
  const numbers = new Map(site.documents.map(({ id }, number) => [id, number] as const));
  const counts = new Map<string, number>();
  const count = (number: number, times: number) => {
    for (const name of namesOf(number)) counts.set(name, (counts.get(name) ?? 0) + times);
  };
  for (const { document, clauses } of exact) count(document, clauses);
  for (const { policy } of related) count(numbers.get(policy) ?? -1, 1);
  return Array.from(counts, ([label, found]) => {
    const has = (number: number) => namesOf(number).indexOf(label) >= 0;
    return { label, count: found, exact: has, hit: ({ policy }: Hit) => has(numbers.get(policy) ?? -1) };
  });
}

const kindOf = (hit: Hit): string => (hit.kind === 'clause' ? 'text' : hit.collection);

function byKind({ site, exact, related }: Counted): Choice[] {
  const total = exact.reduce((sum, { clauses }) => sum + clauses, 0);
  return [{ id: 'text', label: wording.original }, ...site.collections].map(({ id, label }) => ({
    label,
    count: related.filter((hit) => kindOf(hit) === id).length + (id === 'text' ? total : 0),
    exact: () => id === 'text',
    hit: (hit) => kindOf(hit) === id,
  }));
}

/** By the entries of a collection that quote what was found. */
function byFacet({ site, entries, related, quoted }: Counted, collection: string): Choice[] {
  if (!quoted) return [];
  const hits = [...quoted, ...related];
  return entries.flatMap((entry, number): Choice[] => {
    if (entry.collection !== collection) return [];
    const has = (hit: Hit) => hit.kind === 'clause' && hit.policy === entry.policy && facetsOf(hit).indexOf(number) >= 0;
    const document = site.documents.findIndex(({ id }) => id === entry.policy);
    return [{ label: entry.name, count: hits.filter(has).length, exact: (one) => one === document, hit: has }];
  });
}

const STATUSES: readonly string[] = [...Object.values(wording.statusNames), wording.statusNotSaid];

/** By whether documents hold today; none where words never say it. */
function byStatus(counted: Counted): Choice[] {
  const statuses = counted.site.documents.map((one) => statusToday(one) || wording.statusNotSaid);
  if (!counted.site.documents.some(({ validity }) => validity)) return [];
  const choices = byDocuments(counted, (number) => [statuses[number] ?? '']);
  return choices.sort((a, b) => STATUSES.indexOf(a.label) - STATUSES.indexOf(b.label));
}

const byCount = (choices: Choice[]): Choice[] => choices.sort((a, b) => b.count - a.count);
const byLabel = (choices: Choice[]): Choice[] => choices.sort((a, b) => (a.label < b.label ? 1 : -1));

/** @returns the filters' names with their choices, those that narrow anything */
export function choicesOf(counted: Counted): [name: string, choices: Choice[]][] {
  const { site, exact, related } = counted;
  const { documents, collections } = site;
  const total = exact.reduce((sum, { clauses }) => sum + clauses, related.length);
  const facets = collections.filter(({ isFacet }) => isFacet).map(({ id, label }): [string, Choice[]] => [label, byFacet(counted, id)]);
  const filters: [string, Choice[]][] = [
    [wording.document, byCount(byDocuments(counted, (number) => [documents[number]?.title ?? '']))],
    [wording.yearFilter, byLabel(byDocuments(counted, (number) => [documents[number]?.date?.slice(0, 4) ?? '']))],
    [wording.issuer, byCount(byDocuments(counted, (number) => documents[number]?.issuer?.split('、') ?? []))],
    [wording.statusFilter, byStatus(counted)],
    [wording.kindFilter, byKind(counted)],
    ...facets,
  ];
  return filters
    .map(([name, choices]): [string, Choice[]] => [name, choices.filter(({ count, label }) => count > 0 && label)])
    .filter(([, choices]) => choices.length > 1 || (choices[0]?.count ?? total) < total);
}

/** Fills `box`; what the reader chose before stays chosen. @param narrow is called with what is chosen, now if anything is, and whenever it changes */
export function showChoices(box: HTMLElement, counted: Counted, narrow: (chosen: readonly Choice[]) => void): void {
  const before = new Map(all<HTMLSelectElement>('select', box).map(({ name, value }) => [name, value] as const));
  const offered = choicesOf(counted);
  box.textContent = '';
  for (const [name, choices] of offered) box.append(select(name, choices, before.get(name) ?? ''));
  const chosen = (): Choice[] => {
    const values = new Map(all<HTMLSelectElement>('select', box).map(({ name, value }) => [name, value] as const));
    return offered.flatMap(([name, choices]) => choices.filter(({ label }) => label === values.get(name)));
  };
  box.onchange = () => narrow(chosen());
  if (chosen().length) narrow(chosen());
}
