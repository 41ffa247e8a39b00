/** What a cell is filled in with. Kept words enter the page as values and text only. */
import type { Field } from '../../sheets/types.ts';
import { make } from '../dom.ts';
import type { Value } from './record.ts';

export interface Control {
  element: HTMLElement;
  get(): Value;
  set(value: Value): void;
  /** Whether someone is writing in it; a box is never half ticked. */
  isBusy(): boolean;
}

/** The mirror has the field's words: it makes the field as high as they are, and is what is printed. */
function textControl(label: string): Control {
  const element = make('div', 'grow');
  const area = make('textarea', '');
  const mirror = make('div', 'mirror');
  area.rows = 1;
  area.setAttribute('aria-label', label);
  const reflect = () => {
    // A line break at the end has no height of its own.
    mirror.textContent = `${area.value}\u200b`;
  };
  area.addEventListener('input', reflect);
  element.append(area, mirror);
  return {
    element,
    get: () => area.value,
    set(value) {
      // Setting the same words again would move the caret.
      if (area.value !== value) area.value = value as string;
      reflect();
    },
    isBusy: () => document.activeElement === area,
  };
}

function box(name: string): { element: HTMLElement; input: HTMLInputElement } {
  const element = make('label', 'box');
  const input = make('input', '');
  input.type = 'checkbox';
  element.append(input, make('span', '', name));
  return { element, input };
}

function tickControl(label: string): Control {
  const { element, input } = box('');
  input.setAttribute('aria-label', label);
  return {
    element,
    get: () => input.checked,
    set(value) {
      input.checked = value === true;
    },
    isBusy: () => false,
  };
}

function choiceControl(label: string, options: string[]): Control {
  const element = make('div', 'options');
  element.setAttribute('role', 'group');
  element.setAttribute('aria-label', label);
  const boxes = new Map<string, HTMLInputElement>();
  const add = (name: string) => {
    const made = box(name);
    boxes.set(name, made.input);
    element.appendChild(made.element);
  };
  options.forEach(add);
  return {
    element,
    get: () => Array.from(boxes.keys()).filter((name) => boxes.get(name)?.checked),
    set(value) {
      const chosen = value as string[];
      // Chosen while an older edition offered it, it can be seen and unchosen like the others.
      for (const name of chosen) if (!boxes.has(name)) add(name);
      boxes.forEach((input, name) => {
        input.checked = chosen.indexOf(name) >= 0;
      });
    },
    isBusy: () => false,
  };
}

export function control({ kind, options }: Field, label: string): Control {
  if (kind === 'tick') return tickControl(label);
  return kind === 'choice' ? choiceControl(label, options) : textControl(label);
}
