/** Suggestions under the search field while one types: a combobox with a list, walked through by arrows, chosen by Enter, mouse or finger. */
import type { FoldedDocument } from '../../search/exact.ts';
import { type Suggestion, suggestionsFor } from '../../search/suggest.ts';
import type { Tables } from '../../search/tables.ts';
import * as wording from '../../wording/interface.ts';
import { isComposing } from '../ui/composing.ts';
import { createElement } from '../ui/dom.ts';
import { pageUrl } from './results.ts';
import type { SearchPage } from './search-page.ts';

/** Lent by the page's first script, which keeps what was fetched. */
export interface Loaders {
  /** The document that is searched or come from; null for none. */
  document(): Promise<FoldedDocument | null>;
  /** With pinyin and notes. */
  tables(): Promise<Tables>;
}

interface Combobox {
  field: HTMLInputElement;
  list: HTMLElement;
  shown: Suggestion[];
  /** Of those shown; -1 for none. */
  active: number;
}

function drawActive({ field, list, active }: Combobox): void {
  Array.from(list.children).forEach((option, i) => {
    option.setAttribute('aria-selected', String(i === active));
  });
  if (active < 0) field.removeAttribute('aria-activedescendant');
  else field.setAttribute('aria-activedescendant', `suggestion-${active}`);
}

function optionOf({ kind, text }: Suggestion, i: number): HTMLElement {
  const option = createElement('li', 'suggestion');
  option.id = `suggestion-${i}`;
  option.setAttribute('role', 'option');
  option.append(createElement('span', 'suggestion-text', text), createElement('span', 'suggestion-kind', kind));
  return option;
}

function draw(box: Combobox, shown: Suggestion[]): void {
  box.shown = shown;
  box.active = -1;
  box.list.textContent = '';
  box.list.append(...shown.map(optionOf));
  box.list.hidden = !shown.length;
  box.field.setAttribute('aria-expanded', String(shown.length > 0));
  drawActive(box);
}

const close = (box: Combobox): void => draw(box, []);

async function suggest(box: Combobox, loaders: Loaders): Promise<void> {
  const typed = box.field.value;
  const [document, tables] = await Promise.all([loaders.document(), loaders.tables()]);
  const isLate = typed !== box.field.value || box.field.ownerDocument.activeElement !== box.field;
  if (!isLate) draw(box, suggestionsFor(typed, document, tables));
}

function follow(box: Combobox, i: number): void {
  const chosen = box.shown[i];
  close(box);
  if (chosen) window.location.href = pageUrl(chosen.path);
}

/** @returns whether the key was for the list */
function obey(box: Combobox, key: string): boolean {
  const { shown, active } = box;
  const step = key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0;
  if (!shown.length) return false;
  if (step && active + step >= -1 && active + step < shown.length) {
    box.active = active + step;
    drawActive(box);
  } else if (key === 'Enter' && active >= 0) follow(box, active);
  else if (key === 'Escape') close(box);
  else {
    // Below the last suggestion the results begin; Enter on none of them asks what was typed.
    if (step || key === 'Enter') close(box);
    return false;
  }
  return true;
}

function listUnder(field: HTMLInputElement): HTMLElement {
  const list = createElement('ul', 'suggestions');
  list.id = 'suggestions';
  list.hidden = true;
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', wording.suggestionsLabel);
  field.insertAdjacentElement('afterend', list);
  const attributes = { role: 'combobox', 'aria-autocomplete': 'list', 'aria-controls': list.id, 'aria-expanded': 'false' };
  for (const [name, value] of Object.entries(attributes)) field.setAttribute(name, value);
  return list;
}

/** A query that stands in the address as typed, not submitted, is being typed. */
const isTyping = ({ field }: SearchPage): boolean =>
  document.activeElement === field && (window.history.state as { submitted?: boolean } | null)?.submitted === false;

let initialized = false;

/** Called again it has nothing to do. */
export function initSuggestions(page: SearchPage, loaders: Loaders): void {
  if (initialized) return;
  initialized = true;
  const { form, field } = page;
  const box: Combobox = { field, list: listUnder(field), shown: [], active: -1 };
  const ask = () => {
    suggest(box, loaders).catch(() => close(box));
  };
  field.addEventListener('input', (event) => {
    if (!(event as InputEvent).isComposing) ask();
  });
  field.addEventListener('compositionstart', () => close(box));
  field.addEventListener('compositionend', ask);
  field.addEventListener('keydown', (event) => {
    if (isComposing(event) || !obey(box, event.key)) return;
    event.preventDefault();
    event.stopPropagation();
  });
  field.addEventListener('blur', () => close(box));
  form.addEventListener('submit', () => close(box));
  // The field keeps the focus, so that what is pressed is still there when it is let go.
  box.list.addEventListener('mousedown', (event) => event.preventDefault());
  box.list.addEventListener('click', (event) => {
    const option = (event.target as Element).closest('[role="option"]');
    if (option) follow(box, Array.from(box.list.children).indexOf(option));
  });
  if (isTyping(page)) ask();
}
