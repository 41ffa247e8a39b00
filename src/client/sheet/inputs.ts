/** What the table's empty places are filled in with. Without what keeps it, an input is one like any other. */
import { all, make, one } from '../ui/dom.ts';

/** Shows the field's words in its mirror, which makes it as high as they are, and is what is printed. */
export function reflect(area: HTMLTextAreaElement): void {
  // A line break at the end has no height of its own.
  (area.nextSibling as Node).textContent = `${area.value}\u200b`;
}

function named(element: HTMLElement, label: string): HTMLElement {
  element.setAttribute('aria-label', label);
  return element;
}

function words(label: string): HTMLElement {
  const element = make('div', 'grow');
  const area = make('textarea', '');
  area.rows = 1;
  area.addEventListener('input', () => reflect(area));
  element.append(named(area, label), make('div', 'mirror'));
  return element;
}

export function box(name: string): HTMLElement {
  const element = make('label', 'box');
  const input = make('input', '');
  input.type = 'checkbox';
  element.append(input, make('span', '', name));
  return element;
}

function tick(label: string): HTMLElement {
  const element = box('');
  named(element.firstChild as HTMLElement, label);
  return element;
}

function choice(label: string, options: string[]): HTMLElement {
  const element = named(make('div', 'options'), label);
  element.setAttribute('role', 'group');
  element.append(...options.map(box));
  return element;
}

/**
 * @param place a cell, whose class is the field's kind
 * @param label what the cell is called
 */
export function fill(place: HTMLElement, label: string, options: string[]): void {
  const kind = place.className;
  place.textContent = '';
  place.appendChild(kind === 'text' ? words(label) : kind === 'tick' ? tick(label) : choice(label, options));
}

/** Fills every place of the table that is still empty: of the page's scripts, whichever comes first. */
export function fillAll(table: HTMLElement): void {
  const unit = table.dataset.kind === 'ledger' ? '条' : '步';
  all('[data-row]', table).forEach((row, i) => {
    for (const place of all('[data-field]', row)) {
      if (one('textarea, input', place)) continue;
      // The boxes of the printed form say what there is to choose.
      const options = all('.box', place).map(({ textContent }) => textContent || '');
      fill(place, `${place.dataset.label}，第 ${i + 1} ${unit}`, options);
    }
  });
}
