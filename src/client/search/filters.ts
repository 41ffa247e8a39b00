/** Narrowing what was found, without asking again: by document, kind, unit and phase, each with its count. */
import type { SearchSite } from '../../search/types.ts';
import { all, make } from '../dom.ts';

interface Choice {
  label: string;
  matches(item: HTMLElement): boolean;
}

const KINDS: [string, string][] = [
  ['text', '原文'],
  ['sectors', '单位'],
  ['phases', '环节'],
  ['terms', '提法'],
  ['principles', '要求'],
];

const hasFacet = (item: HTMLElement, number: number): boolean => (item.dataset.facets ?? '').split(' ').indexOf(String(number)) >= 0;

function groups({ documents, entries }: SearchSite): [string, Choice[]][] {
  const of = (kind: string): Choice[] =>
    entries
      .map((entry, number) => ({ entry, number }))
      .filter(({ entry }) => entry.collection === kind)
      .map(({ entry, number }) => ({ label: entry.name, matches: (item) => hasFacet(item, number) }));
  return [
    [
      '文件',
      documents.length > 1
        ? documents.map(({ id, title }) => ({ label: title, matches: (item: HTMLElement) => item.dataset.policy === id }))
        : [],
    ],
    ['类别', KINDS.map(([id, label]) => ({ label, matches: (item: HTMLElement) => item.dataset.collection === id }))],
    ['单位', of('sectors')],
    ['环节', of('phases')],
  ];
}

/**
 * Fills `box` with the filters that the items allow.
 * @param changed called after a filter hid or showed items
 */
export function filters(box: HTMLElement, list: HTMLElement, site: SearchSite, changed: () => void): void {
  box.textContent = '';
  const items = all('[data-result]', list);
  const chosen = new Map<string, Choice | null>();
  const apply = () => {
    for (const item of items) {
      let shown = true;
      chosen.forEach((choice) => {
        if (choice && !choice.matches(item)) shown = false;
      });
      item.hidden = !shown;
    }
    changed();
  };
  for (const [name, choices] of groups(site)) {
    const useful = choices.map((choice) => ({ choice, count: items.filter(choice.matches).length })).filter(({ count }) => count > 0);
    if (useful.length < 2 && !(useful[0] && useful[0].count < items.length)) continue;
    box.append(
      select(name, useful, (choice) => {
        chosen.set(name, choice);
        apply();
      }),
    );
  }
}

function select(name: string, choices: { choice: Choice; count: number }[], pick: (choice: Choice | null) => void): HTMLElement {
  const label = make('label', 'filter', name);
  const field = make('select', '');
  field.append(new Option('全部', ''));
  choices.forEach(({ choice, count }, i) => {
    field.append(new Option(`${choice.label}（${count}）`, String(i)));
  });
  field.addEventListener('change', () =>
    pick(choices[Number(field.value)] && field.value !== '' ? (choices[Number(field.value)]?.choice ?? null) : null),
  );
  label.append(field);
  return label;
}
