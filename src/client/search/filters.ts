/** Narrowing what was found, without asking again: by document, kind and what entries quote, each with its count. */

import type { Tables } from '../../search/tables.ts';
import * as wording from '../../wording/interface.ts';
import { all, createElement } from '../ui/dom.ts';

interface Choice {
  label: string;
  matches(item: HTMLElement): boolean;
}

const hasFacet = (item: HTMLElement, number: number): boolean => (item.dataset.facets ?? '').split(' ').indexOf(String(number)) >= 0;

function groups({ site: { documents, collections }, entries }: Tables): [string, Choice[]][] {
  const kinds = [{ id: 'text', label: wording.original }].concat(collections);
  const of = (kind: string): Choice[] =>
    entries
      .map((entry, number) => ({ entry, number }))
      .filter(({ entry }) => entry.collection === kind)
      .map(({ entry, number }) => ({ label: entry.name, matches: (item) => hasFacet(item, number) }));
  return [
    [
      wording.document,
      documents.length > 1
        ? documents.map(({ id, title }) => ({ label: title, matches: (item: HTMLElement) => item.dataset.policy === id }))
        : [],
    ],
    [wording.kindFilter, kinds.map(({ id, label }) => ({ label, matches: (item: HTMLElement) => item.dataset.collection === id }))],
    ...collections.filter(({ isFacet }) => isFacet).map(({ id, label }): [string, Choice[]] => [label, of(id)]),
  ];
}

/** What stands chosen in the box, by name of the filter. */
function chosenIn(box: HTMLElement): Map<string, string> {
  return new Map(all<HTMLSelectElement>('select', box).map((field) => [field.name, field.value] as const));
}

/** A filter of its choices, each with its count. @param chosen the label of the one chosen; empty for none */
export function select(name: string, choices: readonly { label: string; count: number }[], chosen: string): HTMLElement {
  const label = createElement('label', 'filter', name);
  const field = createElement('select', '');
  field.name = name;
  field.append(new Option(wording.everything, ''));
  for (const { label: choice, count } of choices) field.append(new Option(`${choice}（${count}）`, choice, false, choice === chosen));
  label.append(field);
  return label;
}

/** Fills `box` with the filters that the items allow; what the reader chose before stays chosen. */
export function showFilters(box: HTMLElement, list: HTMLElement, tables: Tables): void {
  const before = chosenIn(box);
  box.textContent = '';
  const items = all('[data-result]', list);
  const offered = new Map(groups(tables));
  for (const [name, choices] of offered) {
    const useful = choices
      .map((choice) => ({ label: choice.label, count: items.filter(choice.matches).length }))
      .filter(({ count }) => count > 0);
    const narrows = useful.length > 1 || (useful[0]?.count ?? items.length) < items.length;
    if (narrows) box.append(select(name, useful, before.get(name) ?? ''));
  }
  const apply = () => {
    const chosen = Array.from(chosenIn(box)).map(
      ([name, label]) => (offered.get(name) ?? []).filter((choice) => choice.label === label)[0],
    );
    for (const item of items) item.hidden = chosen.some((choice) => choice !== undefined && !choice.matches(item));
  };
  box.onchange = apply;
  apply();
}
