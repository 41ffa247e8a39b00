/** The inputs of a cell as one value. Kept words enter the page as values and text only. */
import type { SheetField } from '../../sheets/types.ts';
import { all, one } from '../ui/dom.ts';
import { checkbox, updateMirror } from './inputs.ts';
import type { CellValue } from './record.ts';

interface Inputs {
  element: HTMLElement;
  get(): CellValue;
  set(value: CellValue): void;
  /** Whether someone is writing in it; a box is never half ticked. */
  isBusy(): boolean;
}

export interface Control extends Inputs {
  /** What the cell is called: 整改措施，第 3 条. */
  label: string;
}

function textControl(element: HTMLElement): Inputs {
  const area = one<HTMLTextAreaElement>('textarea', element) as HTMLTextAreaElement;
  return {
    element,
    get: () => area.value,
    set(value) {
      // Setting the same words again would move the caret.
      if (area.value !== value) area.value = value as string;
      updateMirror(area);
    },
    isBusy: () => document.activeElement === area,
  };
}

function tickControl(element: HTMLElement): Inputs {
  const input = one<HTMLInputElement>('input', element) as HTMLInputElement;
  return {
    element,
    get: () => input.checked,
    set(value) {
      input.checked = value === true;
    },
    isBusy: () => false,
  };
}

function choiceControl(element: HTMLElement): Inputs {
  const boxes = new Map<string, HTMLInputElement>();
  const add = (label: HTMLElement) => boxes.set(label.textContent || '', label.firstChild as HTMLInputElement);
  all('label', element).forEach(add);
  return {
    element,
    get: () => Array.from(boxes.keys()).filter((name) => boxes.get(name)?.checked),
    set(value) {
      const chosen = value as string[];
      // Chosen while an older version offered it, it can be seen and unchosen like the others.
      for (const name of chosen) if (!boxes.has(name)) add(element.appendChild(checkbox(name)));
      boxes.forEach((input, name) => {
        input.checked = chosen.indexOf(name) >= 0;
      });
    },
    isBusy: () => false,
  };
}

const KINDS = { tick: tickControl, choice: choiceControl, text: textControl };

/** @param place a cell that has its inputs */
export function cellControl(place: HTMLElement, { kind }: SheetField): Control {
  const label = one('[aria-label]', place)?.getAttribute('aria-label') || '';
  return { label, ...KINDS[kind](place.firstElementChild as HTMLElement) };
}
