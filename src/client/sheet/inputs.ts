/** What the table's empty places are filled in with. Without what keeps it, an input is one like any other. */
import type { Sheet } from '../../sheets/types.ts';
import * as wording from '../../wording/interface.ts';
import { all, createElement, one } from '../ui/dom.ts';

/** Shows the field's words in its mirror, which makes it as high as they are, and is what is printed. */
export function updateMirror(area: HTMLTextAreaElement): void {
  // A line break at the end has no height of its own.
  (area.nextSibling as Node).textContent = `${area.value}\u200b`;
}

function named(element: HTMLElement, label: string): HTMLElement {
  element.setAttribute('aria-label', label);
  return element;
}

function words(label: string): HTMLElement {
  const element = createElement('div', 'grow');
  const area = createElement('textarea', '');
  area.rows = 1;
  area.addEventListener('input', () => updateMirror(area));
  element.append(named(area, label), createElement('div', 'mirror'));
  return element;
}

export function checkbox(name: string): HTMLElement {
  const element = createElement('label', 'box');
  const input = createElement('input', '');
  input.type = 'checkbox';
  element.append(input, createElement('span', '', name));
  return element;
}

function tick(label: string): HTMLElement {
  const element = checkbox('');
  named(element.firstChild as HTMLElement, label);
  return element;
}

function choice(label: string, options: string[]): HTMLElement {
  const element = named(createElement('div', 'options'), label);
  element.setAttribute('role', 'group');
  element.append(...options.map(checkbox));
  return element;
}

/**
 * @param place a cell, whose class is the field's kind
 * @param label what the cell is called
 */
export function addInputs(place: HTMLElement, label: string, options: string[]): void {
  const kind = place.className;
  place.textContent = '';
  place.appendChild(kind === 'text' ? words(label) : kind === 'tick' ? tick(label) : choice(label, options));
}

/** Fills every place of the table that is still empty, and of its head: of the page's scripts, whichever comes first. */
export function addAllInputs(table: HTMLElement): void {
  const unit = wording.rowUnits[table.dataset.kind as Sheet['kind']];
  for (const place of all('[data-head]')) if (!one('textarea', place)) addInputs(place, place.dataset.label || '', []);
  all('[data-row]', table).forEach((row, i) => {
    for (const place of all('[data-field]', row)) {
      if (one('textarea, input', place)) continue;
      // The boxes of the printed form say what there is to choose.
      const options = all('.box', place).map(({ textContent }) => textContent || '');
      addInputs(place, `${place.dataset.label}，第 ${i + 1} ${unit}`, options);
    }
  });
}
